import { describe, expect, test } from 'vitest'
import { tellClaim } from '../../src/search/tell-claim.ts'

describe('a claim', () => {
  test.each([
    '“The harbour stays open all winter,” Brook said.',
    '"the harbour stays open all winter"',
    'Brook: “The harbour stays open all winter”',
    'Brook: The harbour stays open all winter.',
    'Brook: What they say about the harbour is a lie.',
    'Brook: What I said about the harbour is true',
    'Брук: что они говорят про гавань, неправда',
    'Брук: как я и говорила гавань открыта',
    'Ada Brook (harbour master): The harbour stays open all winter.',
    'The harbour stays open all winter. — Ada Brook',
    'did Brook really say “the harbour stays open all winter”?',
    'Is it true that Brook said "the harbour stays open all winter"?',
    'We keep the harbour open all winter, whatever they say.',
    'Brook said that the harbour stays open all winter.',
    'The ferry will stop in December, the toll will double in spring, and nobody in Ellery was asked.',
    'Брук: «Гавань открыта всю зиму, что бы ни говорили»',
    '«Гавань открыта всю зиму», — сказала Брук.',
    'Как сказала Брук, «гавань открыта всю зиму, что бы ни говорили»',
    'правда ли, что Брук сказала «гавань открыта всю зиму»?',
    'Мы держим гавань открытой всю зиму, что бы там ни говорили.',
    'Гавань открыта всю зиму, что бы ни говорили. — Ада Брук',
    'Брук заявила, что гавань будет открыта всю зиму.',
  ])('%s', (text) => {
    expect(tellClaim(text)).toBe('claim')
  })
})

describe('a question', () => {
  test.each([
    'what did Brook say about the harbour?',
    'what did Brook say about the “cold harbour” last winter?',
    'when did Brook say “the harbour stays open all winter”?',
    'who said "the harbour stays open all winter"?',
    'Brook harbour 2019',
    'harbour winter ferry toll bridge ellery council',
    'from:brook about:harbour since:2019 until:2021 winter ferry toll bridge',
    'Brook said about the harbour',
    'did Brook mention the harbour',
    'and about the toll?',
    'Brook: harbour',
    'Brook: what did she say about the harbour in May 2017',
    'Brook: when exactly did she speak about the harbour',
    'Brook: did she say anything about the harbour',
    'Брук: что она говорила про гавань в мае',
    'Брук: когда говорила про гавань и мост',
    'Брук: говорила ли она про гавань и мост',
    'Harbour master Ada Brook: what has she said about the ferry, the toll and the bridge since 2019 or so',
    'Брук — что она говорила про гавань в мае прошлого года и про мост',
    'give me everything that Brook said last winter about the harbour',
    'что Брук сказала про гавань?',
    'Как отозвалась Брук о гавани в мае',
    'как сказала Брук «гавань открыта всю зиму»?',
    'кто сказал «гавань открыта всю зиму»?',
    'Брук сказала про гавань и про мост прошлой зимой',
    'Брук гавань зима 2019',
    'а про пошлину?',
    '',
  ])('%s', (text) => {
    expect(tellClaim(text)).toBe('question')
  })
})

describe('either', () => {
  test.each([
    'The harbour will be closed for the whole winter.',
    'Brook says the harbour stays open',
    'Brook: What they say about the harbour is a lie',
    'Brook: why the harbour stays open',
    'Brook: statements about the harbour in May 2017',
    'Брук: заявления о гавани в мае 2017 года',
    'Брук: почему гавань открыта всю зиму',
    'Гавань будет закрыта на всю зиму, кроме субботы.',
    'My friend in Ellery sent me this, and it has “the harbour stays open” somewhere in the middle of it',
  ])('%s', (text) => {
    expect(tellClaim(text)).toBe('unclear')
  })
})

describe('what was forwarded', () => {
  test.each([
    ['The harbour stays open', 'question'],
    ['The harbour stays open all winter', 'claim'],
    ['What did Brook say about the harbour?', 'unclear'],
    ['Brook: what did she say about the harbour', 'unclear'],
    ['Гавань открыта всю зиму, объявила Брук', 'claim'],
  ])('%s: %s', (text, told) => {
    expect(tellClaim(text, { isForwarded: true })).toBe(told)
  })
})
