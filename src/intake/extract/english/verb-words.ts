/** English verbs by their bases, and how their forms are made. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Irregular verbs: base, past, participle. */
const irregular: ReadonlyMap<string, readonly [string, string]> = new Map(
  words(`say/said tell/told write/wrote/written speak/spoke/spoken think/thought find/found hold/held make/made take/took/taken give/gave/given
  go/went/gone come/came/come see/saw/seen know/knew/known get/got leave/left meet/met put/put set/set hit/hit cut/cut shut/shut let/let hurt/hurt
  keep/kept lose/lost pay/paid send/sent spend/spent stand/stood win/won begin/began/begun break/broke/broken bring/brought build/built buy/bought
  catch/caught choose/chose/chosen draw/drew/drawn drink/drank/drunk drive/drove/driven eat/ate/eaten fall/fell/fallen feel/felt fight/fought
  fly/flew/flown forbid/forbade/forbidden forget/forgot/forgotten freeze/froze/frozen grow/grew/grown hang/hung hear/heard hide/hid/hidden lay/laid
  lead/led lie/lay/lain mean/meant read/read foretell/foretold bet/bet ride/rode/ridden ring/rang/rung rise/rose/risen run/ran/run seek/sought sell/sold shake/shook/shaken
  shoot/shot show/showed/shown sing/sang/sung sink/sank/sunk sit/sat sleep/slept strike/struck swear/swore/sworn sweep/swept swim/swam/swum
  teach/taught tear/tore/torn throw/threw/thrown understand/understood wake/woke/woken wear/wore/worn withdraw/withdrew/withdrawn foresee/foresaw/foreseen
  forecast/forecast retell/retold broadcast/broadcast become/became/become burst/burst cast/cast cost/cost deal/dealt dig/dug feed/fed flee/fled
  quit/quit spread/spread steal/stole/stolen stick/stuck blow/blew/blown bear/bore/born bite/bit/bitten overcome/overcame/overcome
  undergo/underwent/undergone undertake/undertook/undertaken
  forgive/forgave/forgiven mistake/mistook/mistaken arise/arose/arisen awake/awoke/awoken bend/bent cling/clung creep/crept leap/leapt lend/lent prove/proved/proven shine/shone shrink/shrank/shrunk slide/slid
  spin/spun spit/spat spring/sprang/sprung sting/stung stink/stank/stunk strive/strove/striven swell/swelled/swollen swing/swung tread/trod/trodden weave/wove/woven weep/wept upset/upset uphold/upheld withhold/withheld
  withstand/withstood overtake/overtook/overtaken undo/undid/undone mislead/misled outdo/outdid/outdone overhear/overheard oversee/oversaw/overseen rethink/rethought rewrite/rewrote/rewritten mishear/misheard
  misread/misread misspeak/misspoke/misspoken misunderstand/misunderstood beget/begot/begotten behold/beheld fling/flung wring/wrung kneel/knelt slay/slew/slain thrust/thrust redo/redid/redone override/overrode/overridden bleed/bled breed/bred
  beat/beat/beaten bind/bound split/split shed/shed slit/slit wed/wed rid/rid shear/sheared/shorn sew/sewed/sewn sow/sowed/sown outrun/outran/outrun outgrow/outgrew/outgrown foresee/foresaw/foreseen offset/offset beset/beset underpay/underpaid repay/repaid resell/resold remake/remade retake/retook/retaken rebuild/rebuilt`).map(
    (entry) => {
      const [base = '', past = '', participle = past] = entry.split('/');
      return [base, [past, participle]] as const;
    },
  ),
);

const doubling = new Set(
  words(
    'admit ban beg commit compel control drop grab jam kidnap nod omit permit plan ram rebut refer rob scrap ship shrug slam slip snap step stop strap submit transfer transmit trap quip chat sob concur infer nag rap regret defer prefer occur recur confer deter bar clap tap hug spur stab rip tip trip wrap rub stun tug star stir shun scrub skid plot pop pin pat equip expel propel abet allot rebel excel',
  ),
);

/** The forms of a verb. */
export interface VerbForms {
  readonly s: string;
  readonly past: string;
  readonly participle: string;
  readonly ing: string;
}

/** The forms of a verb by its base. */
export function formsOf(base: string): VerbForms {
  const e = base.endsWith('e');
  const y = /[^aeiou]y$/.test(base);
  const stem = doubling.has(base) ? base + base.slice(-1) : base;
  const made = e ? `${base}d` : y ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const [past, participle] = irregular.get(base) ?? [made, made];
  return {
    s: y ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`,
    past,
    participle,
    ing:
      base === 'lie'
        ? 'lying'
        : e && !/(?:ee|oe|ye)$/.test(base)
          ? `${base.slice(0, -1)}ing`
          : `${/^(?:run|sit|cut|shut|hit|put|set|let|get|win|begin|swim|dig|quit|forbid|forget)$/.test(base) ? base + base.slice(-1) : stem}ing`,
  };
}

/** Past tenses that are no participles, and those of verbs that take no object: “rang”, “happened”. */
export const surelyPast: ReadonlySet<string> = new Set([
  ...[...irregular.values()].filter(([past, participle]) => past !== participle).map(([past]) => past),
  ...words(
    'happened arrived died collapsed disappeared occurred existed vanished remained belonged deserved lasted slept fainted refused knew',
  ),
]);

/** Past tenses that are none before “by”. */
export const neverPassive = new Set(
  'ordered said stood sat stopped waited came went walked passed lived worked died lay ran stayed slept rose fell grew responded replied reacted retaliated reciprocated'.split(
    ' ',
  ),
);

/** Verbs that are seldom another part of speech. */
const plain =
  words(`correct favour favor scent advocate abandon address adjust aim amount announce approach argue assist attack attempt await back beat boost breach bring brace cite clash climb collide commence compete complete concern contract convene cook count cram crawl criticize curb cut dash date decide decrease dedicate defy delay derail describe detain differ direct dissolve divide dominate draft drag drain earn edge embrace emit encourage endorse envisage erode escalate exceed exchange exclude execute exit explore export extend fade feature file fine finalize flood flow fold forge form fuel fund gain gauge generate grab grant greet grip guard halt hand handle harm haul head heal hire host house hurl impose imply incur inform inherit insert inspire insure intensify introduce invest jump justify kick knock label lag lambast lash launch lay lend level link list load locate lock loom loot lower mark mark match mount mull name narrow near nominate note notify object oblige obtain offend omit oust outline overhaul oversee owe pave peak persist persuade pick pledge plot pose pour praise preach preserve proceed process produce profit prompt propose prosecute provoke punish pursue rally range rank react rebuild recall reckon reduce refuel regain register regret reinforce remark renew rent repay resolve restrict retain retire reveal revise revive revoke ride risk roll ruin salute sanction scale score seal secure settle shed shift signal slash slow smash soar solve spark specify spill spur stabilize stem step stir storm strengthen stretch strip subpoena substitute succeed sue suit surge surpass survey sustain switch tackle target taste tempt tighten top total tour tow trade trail trigger trim triple tumble undermine unveil uphold usher vacate value vault veto violate voice void warrant waste weaken wield wipe wound yell yield
  accelerate accommodate acquit adapt afford align alter amend apologise apologize approve assign attach attract backfire betray blend bother bounce broaden cater cease certify cheat circulate clarify coincide combine commemorate communicate compensate compile compose comprise conceal concentrate confine confront confuse connect conquer constitute construct consume contend contribute convert convey convince cooperate coordinate cope correspond crush dare deepen define degrade delete demolish depict deprive deteriorate devote diagnose dictate diminish disappoint discourage discriminate disguise disrupt distinguish distribute disturb donate drift ease educate eliminate embark enact encounter endanger endure enforce enjoy equip evaluate evolve exaggerate exaggerate exhaust expire expose facilitate flourish fluctuate forgive foster frighten frustrate fulfil fulfill function generate govern guarantee halve hesitate highlight illustrate implement implicate impress inhibit initiate integrate interact interpret interrupt isolate lament leap liberate loosen merge migrate mislead mobilise mobilize modify motivate multiply neglect obstruct occupy originate overlook overshadow overtake overwhelm participate penetrate populate possess practise preside prevail prioritise prioritize prohibit promote prosper qualify reassure recede reconcile reconsider redeem reflect regard regulate reinstate relate relax relieve renounce renovate reproduce represent require resemble resent reside resist restrain reunite satisfy scatter shelve shrink simplify slump smuggle sneak speculate squeeze stabilise starve stumble subsidise subsidize summarise supervise suppress swell sympathise sympathize thrive tolerate transform translate transmit underestimate unite unlock utilise vary verify wander widen portray outnumber contradict overrule overturn outlive outweigh predate precede entail warrant justify rectify ratify notify pacify specify terrify magnify mystify testify signify horrify amplify clarify depend hinge rely insist persist consist exist desist assist enlist owe lie die vie underlie
  accept accompany accuse achieve acknowledge acquire add adjourn admit adopt advise agree allege allow announce appear appoint apply argue arise arrest arrive ask assert
  assess assume assure attend avoid ban become beg begin believe belong blame block borrow break bring build burn bury buy calculate cancel carry catch celebrate choose claim clear
  close collapse collect come compare complain comply concede conclude condemn conduct confirm consider consist contact contain continue contradict convict cover create criticise criticize
  cross damage declare decline decree defend delay deliver deny depart depend deploy derail describe deserve destroy detain determine die disappear disagree discover discuss dismiss dispatch dispute
  drive drop drown eat elect emerge employ enable end engage ensure enter escape establish evacuate examine exist expand expect explain explode extinguish face fail fall fear
  feel fight fill find finish fire fix flee float fly follow force forget gather get give go grow happen hear help hide hit hold hope identify ignore imagine improve include
  increase indicate inform injure insist inspect install intend interview introduce invade investigate invite involve issue join keep kill know lack land last launch lead learn leave
  let lie lift like listen live look lose maintain make manage march mean measure meet melt mention mind miss mourn move need negotiate notice obtain occur offer open operate oppose
  order own pass pay perform place plan play plead point postpone predict prefer prepare prevent promise protect prove provide publish pull pump push put question raise reach read realise realize
  receive reckon recognise recognize recommend recover refer refuse reject release rely remain remember remind remove rename reopen repair repeat replace reply report request rescue resign resume respond rest
  restore retreat return reveal ring rise run rush save say search see seek seem seize sell send serve set shake share shelter shoot show shut sign sink sit sleep smell snap speak spend split
  spot spread stage stand start state stay steal stop stress strike struggle study suffer suggest supply support suppose surrender surround survive suspect suspend swear swim take talk teach tell tend test
  thank think threaten throw tie touch track train transfer trap travel treat trust try turn understand unveil urge use vanish visit vote vow wait walk want warn wash watch wear welcome win wish
  withdraw witness wonder work worry wound write ask stick deem appeal demand declare demonstrate march protest react rule rate crash capsize ignite erupt flood storm subside dig repel shell bomb
  intercept shell down ground sail dock berth moor steer veer swerve overturn plunge topple crumble shatter bleed pray kneel call chime weigh carry spell press own hint allude object confess command instruct rebuff queue cheer weep shout scream whisper`);

/** What a form of a verb may be: `s` third person, `past` (and participle), `ing`, `base`. */
export type VerbForm = 's' | 'past' | 'participle' | 'ing' | 'base';

function formMap(bases: Iterable<string>): ReadonlyMap<string, VerbForm> {
  const found = new Map<string, VerbForm>();
  for (const base of bases) {
    const { s, past, participle, ing } = formsOf(base);
    if (!found.has(base)) found.set(base, 'base');
    found.set(s, 's');
    found.set(ing, 'ing');
    if (participle !== past) found.set(participle, 'participle');
    found.set(past, 'past');
  }
  return found;
}

/** Every form that the lists know. */
export const verbForms: ReadonlyMap<string, VerbForm> = new Map([
  ...formMap([...irregular.keys(), ...plain]),
  ...words('dreamt burnt spelt smelt learnt spilt spoilt leant dwelt knelt').map(
    (form) => [form, 'past'] as const,
  ),
]);
