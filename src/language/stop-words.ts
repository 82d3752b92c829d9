/** Folded words that carry no topic, in English and Russian. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  a an the this that these those there here it its it's he him his she her hers they them their theirs we us our ours
  i me my mine you your yours who whom whose which what when where why how
  and or but nor so if then than because as while though although until unless since
  of at by for with about against between into through during before after above below to from up down in out on off
  over under again further once regarding concerning toward towards
  am is are was were be been being have has had having do does did doing will would shall should can could may might
  must ought not no yes only own same too very just also even ever never still yet already
  all any both each few more most other some such many much every either neither
  s t d ll m re ve don didn doesn isn wasn aren weren hasn haven hadn won wouldn couldn shouldn
  u ur thru vs etc really thing things something anything everything nothing stuff

  а без бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее если есть еще же за
  здесь и из или им их к как какая какие какое какой ко когда кто ли либо мне может можно мы на над надо наш не него нее
  нет ни них но ну о об обо однако он она они оно от очень по под после при про с со так также такой там те тем то того тоже той
  только том тот ту ты у уже хотя чего чей чем что чтобы чье чья эта эти это этом этого этой этот я мой моя меня тебя
  себя свой своя свои ему ей нам ним нами ими который которая которые которое которых насчет поводу относительно касательно
  `
    .trim()
    .split(/\s+/),
)
