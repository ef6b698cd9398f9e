/** English verbs of speaking and thinking: their act, and what they take. */
import type { Cue } from '../../../model/speech.ts';
import { formsOf, type VerbForm } from './verb-words.ts';

/** What a verb of speaking takes. */
export interface CueVerb {
  readonly base: string;
  readonly act: Cue;
  /** A clause (“said that …”), and may stand behind what was said (“…, she said”). */
  readonly clause: boolean;
  /** A thing or an infinitive (“denied the report”, “urged people to leave”): that is what was said. */
  readonly object: boolean;
  /** Means something else unless “that”, a quotation or a clause follows. */
  readonly weak: boolean;
  /** Names whom it was said to: “told reporters that”. */
  readonly hearer: boolean;
}

/** A verb of speaking as it stands in a text. */
export interface CueForm {
  readonly verb: CueVerb;
  readonly form: VerbForm;
}

/* c takes a clause, o an object, w is weak, h names a hearer. */
const table: readonly (readonly [Cue, string, string])[] = [
  ['said', 'c', 'say'],
  ['said', 'ch', 'tell'],
  [
    'said',
    'cw',
    `add state stress explain argue note remark comment observe recall reply respond answer retort continue emphasise emphasize underline underscore reiterate repeat
    reaffirm mention disclose reveal suggest indicate conclude clarify specify testify recount report write tweet post joke quip agree imply hint boast brag lament complain grumble
    elaborate counter interject muse reason remember signal summarise summarize read shout scream exclaim yell cry whisper mutter murmur snap growl bark sigh laugh grin shrug smile
    record relate caution confide posit opine intone gush declaim preach recite sneer scoff stammer sob bellow thunder rasp drawl croak hiss holler crow venture volunteer
    text email e-mail cable narrate vent hazard show find determine rule hold understand learn discover proclaim maintain contend attest`,
  ],
  ['said', 'cwh', 'inform notify assure brief remind reassure convince'],
  [
    'said',
    'o',
    'describe condemn criticise criticize denounce decry slam praise hail welcome deplore lambast ridicule mock applaud commend laud castigate rebuke chide',
  ],
  ['said', 'ow', 'brand label characterise characterize portray attribute apologise apologize liken'],
  ['claimed', 'co', 'claim allege'],
  ['claimed', 'c', 'assert insist contend'],
  ['claimed', 'cw', 'swear maintain profess'],
  ['claimed', 'o', 'accuse blame'],
  ['confirmed', 'co', 'confirm admit concede acknowledge'],
  ['confirmed', 'cw', 'accept verify corroborate certify recognise recognize grant allow'],
  ['denied', 'co', 'deny dispute'],
  ['denied', 'o', 'reject dismiss refute rebut contradict disavow repudiate rebuff disown'],
  ['warned', 'coh', 'warn'],
  ['warned', 'cwh', 'caution alert'],
  ['announced', 'co', 'announce promise pledge vow'],
  ['announced', 'cw', 'declare proclaim threaten offer'],
  ['announced', 'o', 'unveil'],
  ['believed', 'c', 'reckon'],
  [
    'believed',
    'cow',
    'believe think suspect fear predict expect assume estimate calculate forecast foresee anticipate doubt',
  ],
  [
    'believed',
    'cw',
    'hope guess imagine consider presume surmise speculate theorise theorize worry feel conclude understand',
  ],
  ['asked', 'oh', 'urge beg implore beseech exhort'],
  ['asked', 'cowh', 'ask'],
  ['asked', 'co', 'demand recommend advise'],
  ['asked', 'ow', 'want'],
  ['asked', 'cow', 'request propose'],
  ['asked', 'cw', 'wonder inquire enquire query plead appeal'],
  ['ordered', 'o', 'order instruct command ban forbid'],
  ['ordered', 'cw', 'decree direct summon rule'],
];

function formsOfAll(): ReadonlyMap<string, CueForm> {
  const found = new Map<string, CueForm>();
  for (const [act, takes, list] of table)
    for (const base of list.trim().split(/\s+/)) {
      if (found.has(base)) continue;
      const verb: CueVerb = {
        base,
        act,
        clause: takes.includes('c'),
        object: takes.includes('o'),
        weak: takes.includes('w'),
        hearer: takes.includes('h'),
      };
      const { s, past, participle, ing } = formsOf(base);
      found.set(base, { verb, form: 'base' });
      found.set(s, { verb, form: 's' });
      found.set(ing, { verb, form: 'ing' });
      if (participle !== past) found.set(participle, { verb, form: 'participle' });
      found.set(past, { verb, form: 'past' });
    }
  return found;
}

/** Every form of every verb of speaking. */
export const cueForms: ReadonlyMap<string, CueForm> = formsOfAll();

/** A verb that is one of speaking only with a word behind it: “went on”, “spoke of”. */
export interface Phrasal {
  readonly beside: ReadonlySet<string>;
  readonly act: Cue;
  readonly takes: 'clause' | 'object';
}

const phrasals: readonly (readonly [string, string, Cue, Phrasal['takes']])[] = [
  ['point', 'out', 'said', 'clause'],
  ['go', 'on', 'said', 'clause'],
  ['carry', 'on', 'said', 'clause'],
  ['spell', 'out', 'said', 'clause'],
  ['hit', 'back', 'said', 'clause'],
  ['shoot', 'back', 'said', 'clause'],
  ['fire', 'back', 'said', 'clause'],
  ['write', 'back', 'said', 'clause'],
  ['call', 'out', 'said', 'clause'],
  ['chime', 'in', 'said', 'clause'],
  ['weigh', 'in', 'said', 'clause'],
  ['speak', 'of about', 'said', 'object'],
  ['talk', 'of about', 'said', 'object'],
  ['complain', 'of about', 'said', 'object'],
  ['tell', 'of about', 'said', 'object'],
  ['warn', 'of about', 'warned', 'object'],
  ['call', 'on for upon', 'asked', 'object'],
  ['appeal', 'for to', 'asked', 'object'],
  ['plead', 'for', 'asked', 'object'],
  ['press', 'for', 'asked', 'object'],
  ['ask', 'for', 'asked', 'object'],
  ['admit', 'to', 'confirmed', 'object'],
  ['confess', 'to', 'confirmed', 'object'],
  ['own', 'up', 'confirmed', 'object'],
  ['insist', 'on', 'claimed', 'object'],
  ['look', 'for', 'believed', 'object'],
  ['hint', 'at', 'said', 'object'],
  ['allude', 'to', 'said', 'object'],
  ['object', 'to', 'said', 'object'],
  ['vow', 'to', 'announced', 'object'],
  ['promise', 'to', 'announced', 'object'],
  ['pledge', 'to', 'announced', 'object'],
  ['threaten', 'to', 'announced', 'object'],
  ['offer', 'to', 'announced', 'object'],
];

/** Verbs of two words, by each form of the first one. */
export const phrasalForms: ReadonlyMap<string, readonly Phrasal[]> = (() => {
  const found = new Map<string, Phrasal[]>();
  for (const [base, beside, act, takes] of phrasals) {
    const one: Phrasal = { beside: new Set(beside.split(' ')), act, takes };
    const { s, past, participle, ing } = formsOf(base);
    for (const form of new Set([base, s, past, participle, ing]))
      found.set(form, [...(found.get(form) ?? []), one]);
  }
  return found;
})();

/** Nouns that hold what somebody said: “a report by X that …”, “its warning that …”. */
export const cueNouns: ReadonlyMap<string, Cue> = new Map(
  (
    [
      [
        'said',
        'statement assertion assurance comment remark testimony admission suggestion report view opinion verdict conclusion reply answer response message words assessment',
      ],
      ['claimed', 'claim allegation accusation insistence contention'],
      ['confirmed', 'confirmation acknowledgement'],
      ['denied', 'denial'],
      ['warned', 'warning'],
      ['announced', 'announcement promise pledge'],
      ['believed', 'belief suspicion fear estimate forecast prediction expectation'],
      ['asked', 'demand request appeal call plea'],
    ] as const
  ).flatMap(([act, list]) => list.split(' ').map((noun) => [noun, act] as const)),
);
