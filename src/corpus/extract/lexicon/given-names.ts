import { beginsCyrillic } from '../../../language/cyrillic.ts'
import type { Gender } from './gender.ts'
import { russianGivenNames } from './russian-given-names.ts'
import { wordList } from './word-list.ts'

/** The gender that a given name or patronymic (any case-folded word of a name) usually tells. */
export function genderOfGivenName(word: string): Gender | undefined {
  if (beginsCyrillic(word))
    return russianGivenNames(word).find(({ isNominative }) => isNominative)?.gender
  if (FEMALE.has(word)) return 'female'
  if (MALE.has(word)) return 'male'
  if (word.endsWith('ovna') || word.endsWith('evna')) return 'female'
  return word.endsWith('ovich') || word.endsWith('evich') ? 'male' : undefined
}

const FEMALE = wordList(`
  aoife daisy dawn deepa freya hazel ivy niamh orla pearl poppy ruby sinead sinéad violet
  abby abigail ada adele adriana agnes agnieszka aida aileen aimee aino aisha alexandra alexis alice alicia alina alison
  alla allison alma alyssa amalia amanda amber amelia amina amira amy ana anastasia anastasiya andrea anfisa angela
  angelica angelina angelique anita anja anjali ann anna annabel anne anneliese annette annie antoinette antonella
  antonia antonina anya april arlene ashley asma astrid audra audrey ava ayse azadeh barbara barbro beata beatrice
  beatriz becky belinda bella benazir bernadette bernice bertha beth bethany betsy bettina betty beverly bianca birgit
  blanca bonnie brenda bridget brigid brigitte britt britta brittany bronwyn caitlin camila camilla camille candace
  candice cara carina carla carlotta carly carmen carol carole caroline carolyn carrie cassandra cassie catherine cathy
  cecile cecilia celeste celia charlene charlotte chelsea cheryl chiara chloe chloé chrissy christa christiane christina
  christine christy ciara cindy claire clara clarissa claudia colleen connie constance consuelo cora corinne cornelia
  cristina crystal cynthia dagmar dana daniela danielle danuta daphne daria darlene darya deanna deb debbie debby
  deborah debra deirdre delia delores denise desiree diana diane dianne dina dolores dominique donna dora doreen doris
  dorothea dorothy dorothée edith edna eileen ekaterina elaine eleanor elena eleni elisa elisabeth elise eliza elizabeth
  elke ella ellen ellie eloise elsa elsie elspeth elvira emilia emily emine emma emmanuelle enid erica erika erin
  esmeralda estelle esther ethel eugenia eunice eva evangeline eve evelyn evgenia fabiana farah fatima fatma felicia
  felicity fern filomena fiona flora fran frances francesca francine franziska freda frida frieda gabriela gabriella
  gabrielle gail galina gemma geneviève georgina geraldine gertrude gillian gina giorgia giovanna giulia gladys glenda
  glenys gloria golda grace greta gretchen gudrun gwen gwendolyn hanan hanna hannah harriet heather heidi heike helen
  helena helga henrietta hilda hildegard hillary holly huda hélène ida ilaria ilona ilse imelda ines inga inge ingeborg
  inger ingrid inna inés ioanna irene irina iris irma iryna isabel isabella isabelle isla isobel ivana ivanka iwona
  jacqueline jade jana jane janet janice jasmine jayne jean jeanette jeanine jeanne jen jenna jennie jennifer jenny
  jessica jessie jill jo joan joanna joanne jocelyn jodi johanna jolanta josefina josephine joyce juanita judi judith
  judy julia juliana julianne julie juliet juliette june justine kaitlyn kaja kamala kamila karen karin karla katarina
  katarzyna kate katerina kateryna katharina katherine kathleen kathryn kathy katie katja katrin katrina katy kayla
  kaylee kelly kendra kerstin khrystyna kiersten kimberley kimberly kirsten kirstie klara krista kristen kristi kristin
  kristina krystyna ksenia lakshmi lana larisa latifa latoya laura laurel lauren laurence leah leanne leena leila lena
  lenore leonor lesya leticia lidia lilia liliana lillian lily linda linnea lisa liz liza lois lola lorena loretta lori
  lorna lorraine lottie louise lourdes lubna lucia lucie lucille lucinda lucy ludmila luisa luise lydia lynette lynn
  lynne lyubov lyudmila mabel maddie madeleine madeline madison mae maeve magdalena maggie maha maja malala malgorzata
  mandy manuela mara marcella marcia margaret margarita margaux margo margot marguerite maria mariam marianna marianne
  maribel maricela marie marie-louise mariko marilyn marina marine marion maritza mariya marjorie marlene marta martha
  martina mary maryam matilda maud maude maureen maxine may-britt megan megyn melania melinda melissa melody meredith
  mette mia michaela micheline michelle mildred millicent mimi mina mindy minerva mira miranda miriam moira molly mona monica
  monika monique muriel myra myriam myrna nadezhda nadia nadine nadiya nancy nanette naomi natalia natalie nataliya
  natalya natasha nathalie nell nelli nellie nicola nicole nicoletta nikki nina noelle nora noreen norma noémie odette
  ofelia oksana oleksandra olena olga olha olivia ophelia paige pam pamela paola patrice patricia patsy patti patty
  paula pauline peggy penelope penny petra philippa phoebe phyllis polina polly pooja pranita priscilla priti priya
  rachael rachel radhika raisa ramona rana rania raquel reba rebecca regina renata renate renee renée reyna rhoda rhonda
  rimma rita roberta rochelle rosa rosalie rosalind rosalynn rosanna rosario roseanne rosemarie rosemary rowena roxana
  roxanne rula ruth sabina sabine sabrina sadie sahar sally salma samantha samira sana sandra sara sarah saskia selma
  serena shari sharon sheena sheila sherri sherry shirin shirley shonda sibylle sigrid sigrun silke silvia simone sinéad
  siobhan sofia sofya solveig sonia sonja sonya sophia sophie soraya stacey stefanie stella stephanie sue sunita susan
  susana susanna susannah susanne suzanne suzette svetlana svitlana swati sybil sylvia sylvie ségolène tabitha taisia
  tamara tamika tammy tania tanya tara tatiana tatjana tatyana teresa tess tessa tetiana thea thelma theresa therese thérèse
  tiffany tina tonya trisha trudy tulsi uliana ulla ulrike una ursula valentina valeria valerie valeriya valérie vanessa
  vasilisa vera veronica veronika vicki vicky victoria viktoria violeta virginia vivian viviane vivien wanda wendy
  whitney wilhelmina wilma winifred xenia yael yana yaroslava yasmin yasmine yelena yevgenia yoko yolanda yulia yuliya
  yvette yvonne zahra zainab zara zeynep zhanna zinaida zoe zofia zoya zoë zsuzsa
`)

const MALE = wordList(`
  aidan alfie barry callum connor corey kit ewan fergus rajesh vikram
  aaron abdel abdul abdullah abdullahi abe abel abraham adalberto adam adolf adolfo adrian agustin ahmad ahmed ahmet
  akira alain alan alastair albert albrecht aldo alec alejandro aleksandar aleksandr aleksandre aleksei aleksey
  alessandro alex alexander alexei alexey alfonso alfred alfredo ali alistair allan allen alois alphonse alvaro alvin
  amadou amir amit amos anatoliy anatoly anders andre andreas andrei andres andrew andrey andrzej andré andrés andy
  angelo angus anibal anil anselm anthony antoine anton antonin antonio antonis anwar archie ari ariel arkadiy arkady
  armando arnaud arne arnold arsen arseny artem arthur arturo artyom arvind asad ashok atal augusto aurelien aurelio
  austin avi avigdor axel aziz barack bart bartholomew bartosz bashar basil bastian baxter ben benedict benito benjamin
  benny benoît bernard bernardo bernhard bernie bert bertrand bilal bill billy björn bob bobby bogdan boris borys
  boutros brad braden bradley brandon brendan brent bret brett brian broderick bruce bruno bryan bud burt byron caleb
  calvin carl carlo carlos carlton carsten cecil cedric cesar chaim charles charlie chester chet chris christian
  christoph christophe christopher christos chuck clarence clark claude claudio clayton clement clifford clifton clint
  clive clyde cody cole colin conor conrad cornelius craig cristian cristobal curt curtis cyril cyrus cédric césar dag
  dale damian damien damon dan daniel daniele danilo danny dante darin dario darius darko darrell darren darryl darwin
  daryl daud dave david davide declan demetrius denis dennis denys derek dermot derrick desmond devin dewayne dick
  didier diego dieter dietmar dietrich dilip dimitar dimitri dimitris dino dirk dmitri dmitriy dmitry dmytro dominic
  dominik don donald donnie doug douglas dragan duane dudley duncan dustin dwayne dwight dylan ed eddie edgar edmond
  edmund eduard eduardo edvard edward edwin efraim egon egor ehud einar eli elias elijah eliot elliot elliott ellis
  elmer elon elvis emanuel emil emile emilio emir emmanuel emre enda enrico enrique enver eric erich erick erik ernest
  ernesto ernst errol erwin esteban ethan etienne ettore eugene eugenio evan everett evgeny ezra fabian fabio fabrice
  faisal farid farouk federico felipe felix ferdinand fernand fernando fidel filip filipp finn florian floyd francesco
  francisco franco francois frank franklin franz françois fraser fred freddie freddy frederic frederick fredrik
  friedrich fritz frédéric fyodor gabor gabriel gael galen gareth garrett garry gary gaston gavin geert gennadiy gennady
  geoff geoffrey georg george georges georgi georgios georgiy georgy gerald gerard gerardo gerhard german gerry gianni
  gil gilbert gilberto gilles gino giorgio giorgos giovanni giuliano giuseppe gleb glen glenn godfrey gordon graeme
  graham greg gregory grigoriy grigory grover guido guillaume guillermo gunnar gunter gus gustav gustavo gérard günter
  günther hafez hakan hamid hamish hank hannes hans harald hari harlan harley harold haroon harris harrison harry harvey
  hashim hassan hector heinrich heinz helge helmut hendrik henri henrik henrique henry herb herbert herman hermann
  hideki hiroshi homer horace horst howard hubert hugh hugo humberto humphrey hussein ian ibrahim ibrahima ignacio
  ignatius igor ilham ilya ilyas imran ingmar ingo iosif ira irv irving isaac isaiah isidore ismail ivan ivar ivo iván
  jaap jacek jack jacob jacobo jacques jaime jair jake jakob jakub jamal jamel james jamil jared jarosław jarrod jason
  javier jay jean-claude jeb jed jeff jeffery jeffrey jens jeremiah jeremy jermaine jeroen jerome jerry jerzy jesse jim
  jimmy joachim joao joaquin joaquín jochen joe joel joerg johan johann johannes john johnny jon jonas jonathan jonathon
  jordan jorge jose josef josep joseph joseph-marie josh joshua josiah jost juan juha jules julian julien julio julius
  justin justus jérôme jörg jürg jürgen kaj kareem karel karim karl karsten kaspar kazbek keir keith kelvin kemal ken
  kenji kenneth kent kermit kevin khaled khalid khalil kirby kirill kirk klaus kofi konrad konstantin kristian kristof
  kristoffer krzysztof kurt kyle kyriakos ladislav lamar landon larry lars lars-erik laszlo laurent lauri lawrence leif
  leland len lennart lenny leo leonard leonardo leonid leonidas leopold leroy les lester lev levi lewis liam lindsey
  lionel lloyd logan lonnie lorenzo lou louie louis luca lucas lucian luciano lucien ludovic ludwig luigi luis luiz luka
  lukas lukasz luke lutz lyndon lászló léon mac maciej magnus magomed mahathir mahdi mahmoud makar maksim malcolm
  mamadou manfred manmohan manny manuel marat marc marcel marcello marcelo marcin marco marcos marcus marek mariano
  marino mario marius mark markus marlon martin marty marvin mason masoud massimo mateo mateusz mathias mathieu mats
  matt matteo matthew matthias matthieu matti maurice mauricio maurizio mauro max maxim maxime maximilian maxwell mehdi
  mehmet mel melvin mevlut micah michael michal michał michel micheál mickey miguel mihai mikael mike mikhael mikhail
  mikhailo mikheil mikko miklós milan milo milos miloš milton miroslav mitch mitchell mitt moe mohamad mohamed mohammad
  mohammed mohsen moises moritz morris mort moses moshe mstislav muammar muhammad muhammadu murad murat murray mustafa
  mykhailo mykola nabil naftali narendra nasser nat nate nathan nathaniel nawaz nazar neil nelson nestor neville newt
  nicholas nick nicolae nicolai nicolas nicolás niels nigel niklas nikola nikolai nikolaos nikolaus nikolay nikos nils
  noah noam nolan norbert norman norris nuri octavio olaf olav ole oleg oleh oleksandr oleksiy oliver olivier olof omar
  oren orrin orville osama oscar oskar osman osvaldo oswald otis otto owen ozzie pablo paddy panos paolo pascal patricio
  patrick patrik paul paulo pavel pavlo pavlos pedro pekka percy pervez pete peter petr petro petros phil philip
  philippe phillip phillipe pierluigi pierre pieter piotr prakash pyotr quentin quincy radek radosław rafael rafał
  raheem rahm rahul raimund rainer raj rajiv rakesh ralf ralph ram ramon ramzan ramón rand randall randolph randy raoul
  raphael rashid raul ravi ray raymond raymundo raúl recep reggie reginald reinhard reinhold rene rené reuben reuven rex
  reza rhys ricardo riccardo richard richie rick rickey ricky rinat ritchie roald rob robby robert roberto rocco
  roderick rodion rodney rodolfo rodrigo rogelio roger roland rolando rolf roman romano romeo ron ronald ronan ronnie
  rory ross rostislav roy ruben rubén rudolf rudolph rudy rufus ruhollah rupert ruslan russ russell rustam rustem rutger
  ryan ryszard rémi sadiq saeed salah salman salvatore sam sami samir samuel sanjay saul scott scotty sean sebastian
  selim semyon serge sergei sergey sergii sergio serhiy seth seymour shamil shane shaukat shaun shawn shimon shinzo
  sidney siegfried sigmar sigmund silvio simeon simon sinan slobodan solomon spiro stan stanislav stanley stavros stefan
  stefano steffen stepan stephan stephane stephen sterling steve steven steven-john stewart stuart stéphane sunil suresh
  svein sven svyatoslav sylvain sylvester sébastien tadeusz taj taras tarek tariq tayyip ted teddy tedros terence
  terrell terrence terry thabo thaddeus theo theodor theodore thierry thomas thor thorsten tibor tim timo timofei
  timofey timothy timur tobias tobin toby todd tom tomas tomasz tommy tomás tomáš tony torsten travis trent trevor trey
  tristan truman ty tyler udo ugo ulf ulrich umar umberto uwe vaclav vadim valentin valentino valery vance vasil vasily
  venyamin vern vernon viacheslav vic vicente viktor vince vincent vincenzo vinod virgil vitali vitalii vitaliy vitaly
  vito vitor vittorio vivek vladimir vladislav vojislav volker volodymyr vsevolod vyacheslav václav waldemar walker
  wallace wally walt walter warren wayne wendell werner wes wesley wilbert wilbur wilfred wilfried wilhelm willem
  william willie wim winfried winston wladimir wojciech wolfgang woody xavier xi yair yakov yannick yannis yaroslav
  yasir yasser yegor yevgeny yevhen yitzhak yoav yoram yoshihide yoshiro yousef youssef yuri yuriy yury yusuf yves zac
  zach zachariah zachary zack zakhar zbigniew zdeněk zeljko ziad zoltan zoltán zoran émile étienne
`)
