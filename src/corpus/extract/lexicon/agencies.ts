import { wordTable } from './word-list.ts'

/** The usual name of a news agency or outlet as it signs a dateline, if it is one. */
export function agencyOf(signature: string): string | undefined {
  return AGENCIES.get(signature.trim().toLowerCase())
}

const AGENCIES = wordTable(`
  TASS: tass tass.
  Interfax: interfax
  RIA Novosti: ria_novosti
  Reuters: reuters
  AP: ap associated_press
  AFP: afp
  Xinhua: xinhua
  dpa: dpa
  UPI: upi
  Kyodo: kyodo
  Yonhap: yonhap
  ANSA: ansa
  EFE: efe
  PTI: pti
  Anadolu: aa anadolu
  BelTA: belta
  ТАСС: тасс
  Интерфакс: интерфакс
  РИА Новости: риа_новости
  БелТА: белта
`)
