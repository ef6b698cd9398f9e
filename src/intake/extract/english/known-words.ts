/** What a word of an English sentence is by itself: of a closed list, a time, a particle of names, or a form that tells. Pure. */
import { remembered } from '../remembered.ts';
import { cueForms } from './cue-verbs.ts';
import type { Tag } from './tag.ts';
import { verbForms } from './verb-words.ts';
import { timeWords } from './who-words.ts';

const closed: ReadonlyMap<string, Tag> = new Map(
  (
    [
      [
        'det',
        'the a an this these those each every some any no several many all both another his her its their our my your such half either neither few enough multiple numerous various countless',
      ],
      [
        'pron',
        'i he she it they we you him them me us who someone somebody anyone anybody everyone everybody nobody nothing something himself herself itself themselves myself ourselves one others',
      ],
      [
        'num',
        'two three four five six seven eight nine ten eleven twelve thirteen fourteen seventeen eighteen nineteen seventy eighty ninety thirteen fourteen fifteen sixteen twenty thirty forty fifty sixty hundred thousand million billion dozens hundreds thousands',
      ],
      [
        'prep',
        'of for from at in with on near inside outside by under over during through across around about between among against along behind beyond despite within without via amid towards toward into onto off up down out per including like upon above below beneath beside besides except w aboard atop alongside throughout underneath',
      ],
      ['to', 'to'],
      ['and', 'and or but nor &'],
      [
        'sub',
        'that when while as because although though if whether since until where so unless whereas once than before after how why what yet',
      ],
      ['rel', 'who which whom whose'],
      ['be', "is are was were be been being am isn't aren't wasn't weren't ain't"],
      [
        'aux',
        "has have had do does did will would can could may might shall should must hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't mightn't shouldn't mustn't having wont wouldnt couldnt didnt doesnt cant",
      ],
      ['not', 'not never'],
      [
        'adv',
        `also later then again repeatedly just only however meanwhile simply even still always often further already now here there ago too very quite almost nearly about earlier instead
        perhaps maybe yesterday today tonight tomorrow first twice once together apart afterwards afterward beforehand elsewhere overnight nearby nowadays sometimes downstairs upstairs online abroad indoors outdoors backstage privately back away ahead soon yet long rather once else indeed therefore thus moreover furthermore nonetheless nevertheless separately though`,
      ],
    ] as const
  ).flatMap(([tag, list]) => list.split(/\s+/).map((word) => [word, tag] as const)),
);

const particles = new Set(
  'de van von der den del della di da dos du la le el al bin ibn ben abu ter ten i y e zu af und av'.split(
    ' ',
  ),
);

/** What a word is whatever stands about it. */
export interface Known {
  /** The tag of a word of a closed list. */
  readonly listed: Tag | undefined;
  readonly isTime: boolean;
  readonly isParticle: boolean;
  /** What its form tells; null where it tells nothing. */
  readonly form: Tag | null;
}

/** What a word is by itself; looked up once for each word in a long while. */
export const knownOf = remembered(
  (low): Known => ({
    listed: closed.get(low),
    isTime: timeWords.has(low) && !/^(?:may|last|next|second)$/.test(low),
    isParticle: particles.has(low),
    form: readForm(low),
  }),
);

/** Nouns and the like that end as a past tense does. */
const notPast =
  /eed$|(?:^|sea|river|flat|air|sick|death|day|hot|lake|stream|road|test|flower)bed$|(?:hund|kind|hat|sac|infra)red$|(?:cross|in|pure|thorough|half|well|ill)-?bred$|^(?:shred|biped|moped|naked|wicked|rugged|ragged|sacred|crooked)$/;

function readForm(low: string): Tag | null {
  const form = cueForms.get(low)?.form ?? verbForms.get(low);
  if (form === 's' || form === 'base' || form === 'ing' || form === 'past') return form;
  if (form === 'participle') return 'part';
  if (/^(?:lied|vied|owed|axed|hacked|emailed)$/.test(low)) return 'past';
  if (
    low.endsWith('ly') &&
    /[a-z]{2}ly$/.test(low) &&
    !/^(?:family|reply|supply|tally|rally|bully|folly|jelly|homily|anomaly|monopoly|melancholy|assembly|only|early|italy|police|ally|july|daily|weekly|monthly|elderly|friendly)$/.test(
      low,
    )
  )
    return 'adv';
  if (low.endsWith('ed') && /[a-z]{3}ed$/.test(low) && !notPast.test(low)) return 'past';
  if (
    low.endsWith('ing') &&
    /[a-z]{3}ing$/.test(low) &&
    !/^(?:building|morning|evening|meeting|hearing|briefing|king|spring|string|thing|something|anything|everything|nothing|warning|wing|ring|beijing|housing|shipping|banking|fishing|policing|training|funding|shooting|bombing|filing|ruling|wedding|painting|ceiling|feeling|lightning|clothing|lighting|parking|crossing|landing|opening|flooding|beginning|blessing|booking|gathering|offering|saying|setting|sibling|swelling|earning|reading)s?$/.test(
      low,
    )
  )
    return 'ing';
  return null;
}

/** What is named by its time: “the night shift”, “the evening train”. */
export const timed =
  /^(?:shifts?|trains?|bus|ferry|boat|market|services?|papers?|flight|staff|watch|nurses?|porter|school|editor|desk|manager|guard|watchman|crew|sister|class|prayers|session|clerk|cleaners?|bulletin|briefing)$/;
