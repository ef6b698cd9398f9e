/* English verbs of speaking and thinking as data: the act, what they take, their bases. */
import type { Cue } from '../../../model/speech.ts';

/**
 * c takes a clause, o an object, w is weak (something else unless “that”, a quotation or a clause follows), h names a
 * hearer, m is a manner of speaking, which takes a clause only behind “that”. The first row that has a verb counts.
 */
export const cueTable: readonly (readonly [act: Cue, takes: string, bases: string])[] = [
  ['said', 'c', 'say'],
  ['said', 'ch', 'tell'],
  [
    'said',
    'cow',
    'stress emphasise emphasize underscore underline highlight reiterate reaffirm repeat note mention outline',
  ],
  [
    'said',
    'cw',
    `add state stress explain argue note remark comment observe recall reply respond answer retort continue emphasise emphasize underline underscore reiterate repeat
    reaffirm mention disclose reveal suggest indicate conclude clarify specify testify recount report write agree imply hint boast brag lament complain grumble
    elaborate counter confide reason remember signal summarise summarize relate posit opine determine understand learn discover proclaim find show
    attest affirm articulate aver avow detail divulge intimate outline regret rejoice submit depose trumpet reassert restate recollect stipulate protest object preach marvel rejoin reflect
    ponder fret fume rage rail rant protest quip joke gloat enthuse gripe moan grouse whine deadpan muse demur point concur`,
  ],
  [
    'said',
    'cwm',
    `tweet retweet post blog interject read shout scream exclaim yell cry whisper mutter murmur snap growl bark sigh laugh grin shrug smile record intone gush declaim recite sneer
    scoff stammer sob bellow thunder rasp drawl croak hiss roar holler crow venture volunteer narrate vent hazard hold decide resolve
    babble bawl bleat blurt bluster cackle chant chuckle chirp coo croon drone effuse enunciate exult fulminate gasp giggle groan grunt guffaw howl huff jeer jest mouth mumble
    natter nod nag pant pipe pray prompt quaver quote rap rave remonstrate retell sing seethe shriek snarl sniff snicker snigger snipe snort sputter splutter squawk squeal
    stutter tease telegraph telephone tut twitter utter wail weep wheeze whimper whoop wisecrack yelp begin start interrupt pronounce publish broadcast
    chorus chortle boom blare gabble burble yap bitch whinge kid simper screech squeak pontificate sermonise sermonize ramble quibble interpose prattle orate blubber falter reminisce fib
    insinuate expound explicate elucidate propound assent dissent equivocate confute conjecture substantiate verbalise resume dictate
    illustrate finish preface lecture jibe beam frown wink cheer warble`,
  ],
  ['said', 'com', 'chide scold taunt'],
  ['said', 'cwmh', 'text email e-mail message cable phone radio wire'],
  ['said', 'cwh', 'inform notify assure brief remind reassure convince update'],
  [
    'said',
    'o',
    `reproach reprove extol acclaim malign revile insult flatter slander libel vindicate scorn bemoan bewail savage describe condemn criticise criticize denounce decry slam praise hail welcome deplore lambast ridicule mock applaud commend laud castigate rebuke lambaste pillory
    downplay deride lampoon pan slate excoriate berate fault belittle vilify glorify disparage rebut trivialise trivialize misrepresent admonish chastise upbraid reprimand congratulate`,
  ],
  [
    'said',
    'ow',
    'endorse diagnose cite credit rate compare brand label characterise characterize portray attribute apologise apologize liken defend thank blast assail skewer tout',
  ],
  ['claimed', 'co', 'claim allege'],
  ['claimed', 'c', 'assert insist contend'],
  ['claimed', 'cw', 'swear maintain profess charge'],
  ['claimed', 'o', 'accuse blame'],
  ['confirmed', 'co', 'confirm admit concede acknowledge'],
  ['confirmed', 'cw', 'confess accept verify corroborate certify recognise recognize grant allow'],
  ['denied', 'co', 'deny dispute'],
  ['denied', 'cw', 'disagree'],
  [
    'denied',
    'o',
    'renounce confute negate scotch disclaim gainsay discount rubbish reject dismiss refute rebut contradict disavow repudiate rebuff disown',
  ],
  ['warned', 'coh', 'warn forewarn'],
  ['warned', 'cwh', 'caution alert'],
  ['announced', 'co', 'announce promise pledge vow'],
  ['announced', 'cow', 'declare proclaim'],
  ['announced', 'cw', 'threaten guarantee'],
  ['announced', 'cwm', 'offer'],
  ['announced', 'o', 'unveil'],
  ['believed', 'c', 'reckon'],
  [
    'believed',
    'cow',
    'believe think suspect fear predict expect assume estimate calculate forecast foresee anticipate doubt project envisage',
  ],
  [
    'believed',
    'cw',
    'hope suppose bet wager prophesy foretell hypothesise hypothesize guess imagine consider presume surmise speculate theorise theorize worry feel conclude understand deduce infer envision postulate figure judge',
  ],
  [
    'asked',
    'oh',
    'urge encourage discourage entreat petition adjure supplicate beg implore beseech exhort challenge invite press',
  ],
  ['asked', 'cowh', 'ask'],
  ['asked', 'co', 'demand recommend advise'],
  ['asked', 'ow', 'want'],
  ['asked', 'cow', 'request propose'],
  ['asked', 'cw', 'question wonder inquire enquire query plead appeal'],
  ['ordered', 'o', 'order instruct command ban forbid direct'],
  ['ordered', 'cow', 'decree ordain'],
  ['ordered', 'o', 'enjoin'],
  ['ordered', 'cw', 'summon'],
  ['ordered', 'cwm', 'rule'],
];
