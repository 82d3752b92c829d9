import { wordList } from './word-list.ts'

export type Gender = 'female' | 'male'

/** The gender that a given name or patronymic (any case-folded word of a name) usually tells. */
export function genderOfGivenName(word: string): Gender | undefined {
  if (FEMALE.has(word)) return 'female'
  if (MALE.has(word)) return 'male'
  if (/(?:овна|евна|ична)$/.test(word) || /(?:ovna|evna)$/.test(word)) return 'female'
  if (/(?:ович|евич)$/.test(word) || /(?:ovich|evich)$/.test(word)) return 'male'
  return undefined
}

const FEMALE = wordList(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly
  emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
  shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria
  heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl
  hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail alice julia judy sophia
  grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis
  lori jane jill hillary chelsea melania ivanka michelle nikki elena olga tatiana natalia irina svetlana ekaterina yelena
  ksenia yulia valentina galina lyudmila vera nadezhda lyubov larisa marina oksana daria polina angela ursula christine
  theresa marine ségolène brigitte claire sophie camille chloé ingrid astrid greta sigrid kaja fatima aisha leila zainab
  carly megyn dana debbie wendy tulsi susana kamala loretta sally rosa carmen lucia paula monica veronica
  valerie erin kristen kirsten kate katie katy molly holly april june peggy bonnie ellen ella lena nina rita tina eva
  анна мария елена ольга татьяна наталья наталия ирина светлана екатерина юлия валентина галина людмила вера надежда любовь
  лариса марина оксана дарья полина анастасия александра ксения алла нина тамара раиса зоя лидия евгения виктория
  ангела урсула тереза дженнифер мэри
`)

const MALE = wordList(`
  james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry
  tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry austin
  sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie
  elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene bill bob jim tom mike dan dave steve tim
  ted ben bernie barack mitt marco rand jeb newt rick chris lindsey mitch harry chuck rudy greg jeff matt tony don ken
  ron ray fred sam pete josh nick eric phil doug alex andy max leo oscar oliver simon martin neil ian graham colin nigel
  hugh owen evan luke hans klaus fritz wolfgang jürgen helmut emmanuel francois françois jacques nicolas pierre jean-claude
  jens lars sven erik viktor vladimir dmitry dmitri sergei sergey alexei aleksei alexey mikhail nikolai nikolay igor oleg
  yuri boris ivan andrei andrey pavel konstantin anatoly gennady leonid evgeny yevgeny maxim maksim roman denis anton
  vyacheslav valery vitaly grigory aleksandr stanislav ruslan ramzan kirill timur artem egor gleb ilya arkady vasily
  recep bashar mohammed muhammad mohamed ahmed ali hassan hussein mahmoud abdullah ibrahim omar yusuf benjamin yitzhak
  shinzo narendra xi carlos luis miguel jorge pedro fernando antonio mario giuseppe silvio matteo paolo marco joao
  владимир дмитрий сергей алексей михаил николай игорь олег юрий борис иван андрей павел константин анатолий геннадий леонид
  евгений максим роман денис антон вячеслав валерий виталий григорий александр станислав руслан кирилл тимур артем егор
  глеб илья аркадий василий виктор петр пётр федор фёдор антон джон джордж дональд барак ричард эмманюэль
`)
