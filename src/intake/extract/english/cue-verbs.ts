/** English verbs of speaking and thinking: their act, and what they take. */
import type { Cue } from '../../../model/speech.ts';
import { cueTable } from './cue-words.ts';
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
  /** A manner of speaking (“sighed”), which takes a clause only behind “that”. */
  readonly manner: boolean;
}

/** A verb of speaking as it stands in a text. */
export interface CueForm {
  readonly verb: CueVerb;
  readonly form: VerbForm;
}

function formsOfAll(): ReadonlyMap<string, CueForm> {
  const found = new Map<string, CueForm>();
  for (const [act, takes, list] of cueTable)
    for (const base of list.trim().split(/\s+/)) {
      if (found.has(base)) continue;
      const verb: CueVerb = {
        base,
        act,
        clause: takes.includes('c'),
        object: takes.includes('o'),
        weak: takes.includes('w'),
        hearer: takes.includes('h'),
        manner: takes.includes('m'),
      };
      const { s, past, participle, ing } = formsOf(base);
      // “signalled”, “labelling”: as the British write.
      if (/[aeiou]l$/.test(base) && base.length > 4 && !/[aeiou]{2}l$/.test(base)) {
        found.set(`${base}led`, { verb, form: 'past' });
        found.set(`${base}ling`, { verb, form: 'ing' });
      }
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

/** A verb that is one of speaking only with words behind it: “went on”, “spoke of”, “made it clear”. */
export interface Phrasal {
  /** The words that may stand behind it, in a row each. */
  readonly beside: readonly (readonly string[])[];
  readonly act: Cue;
  readonly takes: 'clause' | 'object' | 'both';
  /** “went on for two pages”: takes a clause only behind “that”. */
  readonly isManner: boolean;
}

/** Words that make a verb one of how somebody spoke. */
const manners = /^(?:on|back|in)$/;

const phrasals: readonly (readonly [string, string, Cue, Phrasal['takes']])[] = [
  ['want', 'to_know to_hear to_be_told', 'asked', 'clause'],
  ['wish', 'to_know to_hear to_be_told', 'asked', 'clause'],
  ['demand', 'to_know to_hear', 'asked', 'clause'],
  ['plead', 'with', 'asked', 'object'],
  ['lay', 'claim_to', 'claimed', 'object'],
  ['put', 'the_blame_on the_blame_for', 'claimed', 'object'],
  ['make', 'out_that', 'claimed', 'clause'],
  ['undertake', 'to', 'announced', 'object'],
  ['serve', 'notice_of', 'announced', 'object'],
  ['serve', 'notice_that', 'announced', 'clause'],
  ['bet', 'on', 'believed', 'object'],
  ['hope', 'for', 'believed', 'object'],
  ['put', 'it_to_me it_to_us it_to_him it_to_her it_to_them it_about it_on_record', 'claimed', 'clause'],
  [
    'give',
    'me_to_understand us_to_understand it_to_be_understood his_word her_word its_word their_word my_word our_word',
    'announced',
    'clause',
  ],
  ['swear', 'to', 'claimed', 'object'],
  ['swear', 'blind blind_that on_oath', 'claimed', 'clause'],
  ['mutter', 'something_about', 'said', 'object'],
  ['murmur', 'something_about', 'said', 'object'],
  ['mumble', 'something_about', 'said', 'object'],
  ['say', 'something_about', 'said', 'object'],
  ['wonder', 'aloud', 'asked', 'clause'],
  [
    'make',
    'no_secret_of_it no_bones_about_it clear it_clear plain it_plain it_known known',
    'said',
    'clause',
  ],
  [
    'let',
    'it_be_known it_be_understood be_known slip drop fall me_know us_know them_know him_know her_know',
    'said',
    'clause',
  ],
  ['take', 'the_view the_position', 'said', 'clause'],
  ['give', 'warning notice_that assurances the_assurance', 'said', 'clause'],
  ['issue', 'a_statement_saying a_warning_that', 'said', 'clause'],
  [
    'raise',
    'concerns_about concerns_over the_alarm_over the_alarm_about doubts_about questions_about questions_over objections_to fears_of fears_about',
    'said',
    'object',
  ],
  ['raise', 'concerns fears', 'said', 'clause'],
  ['cast', 'doubt_on doubts_on', 'said', 'object'],
  ['take', 'aim_at', 'said', 'object'],
  ['make', 'the_case_for the_case_against', 'said', 'object'],
  ['go', 'on_record_as_saying on_the_record_as_saying', 'said', 'clause'],
  ['speak', 'up_for out_about', 'said', 'object'],
  ['pay', 'tribute_to', 'said', 'object'],
  ['deny', 'any_knowledge_of all_knowledge_of', 'denied', 'object'],
  ['plead', 'guilty_to', 'confirmed', 'object'],
  ['plead', 'not_guilty_to', 'denied', 'object'],
  ['push', 'for', 'asked', 'object'],
  ['campaign', 'for', 'asked', 'object'],
  [
    'take',
    'a_swipe_at a_shot_at a_dig_at a_jab_at exception_to offence_at offense_at credit_for',
    'said',
    'object',
  ],
  ['swipe', 'at', 'said', 'object'],
  ['sneer', 'at', 'said', 'object'],
  ['scoff', 'at', 'said', 'object'],
  ['bristle', 'at', 'said', 'object'],
  ['rail', 'against at', 'said', 'object'],
  ['fume', 'about at over', 'said', 'object'],
  ['boast', 'of about', 'said', 'object'],
  ['brag', 'of about', 'said', 'object'],
  ['joke', 'about', 'said', 'object'],
  ['grumble', 'about at', 'said', 'object'],
  ['lay', 'into', 'said', 'object'],
  ['tear', 'into', 'said', 'object'],
  ['round', 'on', 'said', 'object'],
  ['heap', 'praise_on scorn_on', 'said', 'object'],
  ['lavish', 'praise_on', 'said', 'object'],
  ['poke', 'fun_at', 'said', 'object'],
  ['make', 'fun_of light_of no_secret_of', 'said', 'object'],
  ['pin', 'the_blame_on', 'claimed', 'object'],
  ['lay', 'the_blame_on the_blame_at', 'claimed', 'object'],
  ['point', 'the_finger_at a_finger_at', 'claimed', 'object'],
  ['sum', 'up it_up', 'said', 'clause'],
  ['sound', 'the_alarm_over the_alarm_about', 'warned', 'object'],
  ['pour', 'scorn_on cold_water_on', 'said', 'object'],
  ['play', 'down', 'said', 'object'],
  ['shrug', 'off', 'denied', 'object'],
  ['lash', 'out_at', 'said', 'object'],
  ['hit', 'out_at', 'said', 'object'],
  ['rule', 'out', 'denied', 'object'],
  ['stand', 'by_its by_his by_her by_their by_that', 'said', 'object'],
  ['take', 'issue_with', 'said', 'object'],
  ['liken', 'it_to', 'said', 'object'],
  ['read', 'out', 'said', 'clause'],
  ['bear', 'the_words the_inscription the_legend the_message the_slogan', 'said', 'clause'],
  ['carry', 'the_words the_inscription the_legend the_message the_slogan', 'said', 'clause'],
  ['point', 'out', 'said', 'clause'],
  ['point', 'to', 'said', 'object'],
  ['go', 'on', 'said', 'clause'],
  ['go', 'so_far_as_to_say as_far_as_to_say so_far_as_to_suggest as_far_as_to_suggest', 'said', 'clause'],
  ['carry', 'on', 'said', 'clause'],
  ['spell', 'out', 'said', 'clause'],
  ['hit', 'back', 'said', 'clause'],
  ['shoot', 'back', 'said', 'clause'],
  ['fire', 'back', 'said', 'clause'],
  ['write', 'back', 'said', 'clause'],
  ['call', 'out', 'said', 'both'],
  ['hit', 'back_at', 'said', 'object'],
  ['fire', 'back_at', 'said', 'object'],
  ['shoot', 'back_at', 'said', 'object'],
  ['speak', 'out_against', 'said', 'object'],
  ['come', 'out_against out_in_favor_of out_in_favour_of', 'said', 'object'],
  ['make', 'the_case_that the_point_that the_argument_that', 'said', 'clause'],
  ['say', 'yes_to no_to', 'said', 'object'],
  ['chime', 'in', 'said', 'clause'],
  ['weigh', 'in', 'said', 'clause'],
  ['speak', 'of', 'said', 'object'],
  ['talk', 'of', 'said', 'object'],
  ['complain', 'of about', 'said', 'object'],
  ['tell', 'of about', 'said', 'object'],
  ['warn', 'of about against', 'warned', 'object'],
  ['caution', 'against about', 'warned', 'object'],
  ['call', 'on for upon', 'asked', 'object'],
  ['advise', 'against', 'warned', 'object'],
  ['recommend', 'against', 'warned', 'object'],
  ['argue', 'for against', 'said', 'object'],
  ['inveigh', 'against', 'said', 'object'],
  ['preach', 'against', 'said', 'object'],
  ['protest', 'against at about over', 'said', 'object'],
  ['testify', 'to', 'confirmed', 'object'],
  ['attest', 'to', 'confirmed', 'object'],
  ['own', 'up_to', 'confirmed', 'object'],
  ['insist', 'upon', 'claimed', 'object'],
  ['let', 'on_that', 'confirmed', 'clause'],
  ['moan', 'about at', 'said', 'object'],
  ['gripe', 'about', 'said', 'object'],
  ['whine', 'about', 'said', 'object'],
  ['crow', 'about over', 'said', 'object'],
  ['rave', 'about', 'said', 'object'],
  ['gush', 'about over', 'said', 'object'],
  ['reminisce', 'about', 'said', 'object'],
  ['appeal', 'for to', 'asked', 'object'],
  ['plead', 'for', 'asked', 'object'],
  ['press', 'for', 'asked', 'object'],
  ['radio', 'for', 'asked', 'object'],
  ['cable', 'for', 'asked', 'object'],
  ['beg', 'for', 'asked', 'object'],
  ['cry', 'for out_for', 'asked', 'object'],
  ['clamour', 'for', 'asked', 'object'],
  ['clamor', 'for', 'asked', 'object'],
  ['push', 'for', 'asked', 'object'],
  ['campaign', 'for', 'asked', 'object'],
  ['ask', 'for', 'asked', 'object'],
  ['admit', 'to', 'confirmed', 'object'],
  ['confess', 'to', 'confirmed', 'object'],
  ['own', 'up', 'confirmed', 'object'],
  ['insist', 'on', 'claimed', 'object'],
  ['look', 'for', 'believed', 'object'],
  ['hint', 'at', 'said', 'object'],
  ['apologize', 'for', 'said', 'object'],
  ['apologise', 'for', 'said', 'object'],
  ['allude', 'to', 'said', 'object'],
  ['object', 'to', 'said', 'object'],
  ['commit', 'to itself_to himself_to herself_to themselves_to', 'announced', 'object'],
  ['take', 'responsibility_for full_responsibility_for the_blame_for', 'confirmed', 'object'],
  ['accept', 'responsibility_for full_responsibility_for', 'confirmed', 'object'],
  ['vow', 'to', 'announced', 'object'],
  ['promise', 'to', 'announced', 'object'],
  ['pledge', 'to', 'announced', 'object'],
  ['threaten', 'to', 'announced', 'object'],
  ['offer', 'to', 'announced', 'object'],
];

/** What people express or voice: with “that” a clause, with “about” and the like a thing. */
const feelings =
  `concern concerns alarm anger outrage fury dismay disappointment surprise shock regret sorrow sadness sympathy condolences gratitude thanks relief satisfaction support confidence hope hopes optimism
  pessimism doubt doubts scepticism skepticism reservations misgivings fear fears frustration horror disgust opposition solidarity readiness willingness desire determination unease worry worries remorse pride delight
  disbelief disquiet indignation anxiety admiration contempt bewilderment incredulity exasperation objections criticism interest`.split(
    /\s+/,
  );
const towards = 'about over at for in with on of to'.split(' ');

const felt: typeof phrasals = ['express', 'voice', 'intimate', 'convey', 'profess', 'register'].flatMap(
  (verb) => [
    [verb, feelings.join(' '), 'said', 'clause'] as const,
    [
      verb,
      feelings.flatMap((noun) => towards.flatMap((to) => [`${noun}_${to}`, `deep_${noun}_${to}`])).join(' '),
      'said',
      'object',
    ] as const,
  ],
);

/** Verbs of two words, by each form of the first one. */
export const phrasalForms: ReadonlyMap<string, readonly Phrasal[]> = (() => {
  const found = new Map<string, Phrasal[]>();
  for (const [base, beside, act, takes] of [...phrasals, ...felt]) {
    const rows = beside.split(' ').map((row) => row.split('_'));
    const isManner =
      takes === 'clause' && rows.every((row) => row.length === 1 && manners.test(row[0] ?? ''));
    const one: Phrasal = { beside: rows, act, takes, isManner };
    const { s, past, participle, ing } = formsOf(base);
    for (const form of new Set([base, s, past, participle, ing]))
      found.set(form, [...(found.get(form) ?? []), one]);
  }
  return found;
})();
