/** English verbs and nouns of speaking, with their class. */
import type { Cue } from '../../../model/speech.ts';

const forms = (act: Cue, list: string): readonly (readonly [string, Cue])[] =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => [word, act] as const);

/** Finite forms: with a subject they say that somebody spoke. */
export const cueVerbs: ReadonlyMap<string, Cue> = new Map([
  ...forms(
    'said',
    `said says say told tells tell wrote writes added adds stated states stressed stresses insisted insists insist
    explained explains explain acknowledged acknowledges acknowledge admitted admits admit conceded concedes tweeted tweets posted posts
    argued argues argue declared declares reported reports report noted notes note vowed vows vow promised promises promise pledged pledges
    pledge recalled recalls recall replied replies responded responds continued continues remarked remarks commented comments
    observed observes countered counters emphasised emphasises emphasized emphasizes underlined underlines reiterated reiterates repeated
    repeats reaffirmed maintained maintains quipped joked jokes mentioned mentions disclosed discloses revealed reveals reveal
    described describes describe accused accuses accuse blamed blames blame criticised criticises criticized criticizes condemned
    condemns condemn estimated estimates estimate concluded concludes conclude found agreed agrees suggested suggests suggest
    indicated indicates indicate testified testifies recounted recounts shouted shouts cried complained complains
    hailed praised praises thanked clarified clarifies specified quoted predicted predicts predict
    forecast forecasts expects advised advises proposed proposes threatened threatens threaten swore tweets echoed echoes
    interjected retorted muttered whispered related relates apologised apologized apologises apologizes lamented laments cited cites
    briefed informs informed notified assured assures boasted boasts hinted hints listed lists summarised summed signalled
    signaled pleaded reminded reminds stipulated remembered remembers attributed attributes welcomed welcomes branded brands labelled called calls went`,
  ),
  ...forms(
    'claimed',
    'claimed claims claim alleged alleges allege asserted asserts assert contended contends contend purported',
  ),
  ...forms('confirmed', 'confirmed confirms confirm verified verifies corroborated corroborates '),
  ...forms(
    'denied',
    'denied denies deny rejected rejects reject dismissed dismisses dismiss disputed disputes dispute refuted refutes refute rebuffed disavowed repudiated disowned contradicted contradicts',
  ),
  ...forms('warned', 'warned warns warn cautioned cautions caution alerted alerts'),
  ...forms(
    'announced',
    'announced announces announce unveiled published publishes issued issues proclaimed proclaims',
  ),
  ...forms(
    'believed',
    'believed believes believe thought thinks think suspects suspected suspect assumes assumed fears feared fear considers doubted doubts doubt understands hopes hoped reckons reckoned assessed assesses judged judges',
  ),
  ...forms(
    'asked',
    'asked asks ask urged urges urge appealed appeals implored demanded demands demand requested requests wondered wonders begged begs inquired pressed',
  ),
  ...forms(
    'ordered',
    'ordered orders order instructed instructs directed directs commanded commands decreed banned summoned',
  ),
]);

/** Verbs that need “that”, a quotation or a position at the end of what is said to be speech: otherwise they say something else. */
export const needsClause: ReadonlySet<string> = new Set(
  `continued continues found agreed agrees report reports reported note notes noted recalled recalls observed observes maintained maintains
  repeated repeats responded responds concluded conclude concludes suggested suggests suggest indicated indicates indicate revealed reveals reveal
  described describes describe called calls posted posts published publishes issued issues order orders thought thinks think
  feared fears fear suspected suspects suspect expects hoped hopes considers understands doubted doubts doubt forecast forecasts estimate
  estimates estimated states claim claims demand demands judged judges assessed assesses mentioned mentions related relates listed lists
  went goes read reads pressed shouted shouts cried joked jokes quoted cited cites echoed echoes signalled signaled hinted hints pleaded briefed informed informs
  notified alerted alerts alert attributed attributes welcomed welcomes branded brands labelled hailed praised praises thanked
  threatened threatens threaten promised promises promise pledged pledges pledge vowed vows vow proposed proposes assured remembered
  remembers reminded reminds verified verifies disclosed discloses predicted predicts banned summoned commanded directed directs
  requested requests appealed appeals advised advises commented comments related purported boasted boasts summed summarised criticised
  criticises criticized criticizes testified declared declares published counters countered swore`.split(
    /\s+/,
  ),
);

/** Verbs whose object belongs to what was said: “dismissed the warnings”, “accused the crew of …”, “urged people to leave”. */
export const tellsItself: ReadonlyMap<string, Cue> = new Map([
  ...forms(
    'said',
    'accused accuses accuse blamed blames blame criticised criticises criticized criticizes condemned condemns condemn described describes describe vowed vows pledged pledges promised promises threatened threatens called calls praised praises hailed thanked branded brands labelled attributed attributes welcomed welcomes apologised apologized lamented admitted admits proposed proposes',
  ),
  ...forms(
    'denied',
    'denied denies deny rejected rejects reject dismissed dismisses dismiss disputed disputes refuted refutes disavowed disowned contradicted',
  ),
  ...forms('confirmed', 'confirmed confirms confirm'),
  ...forms(
    'asked',
    'urged urges urge asked asks appealed appeals demanded demands demand requested requests implored begged',
  ),
  ...forms(
    'ordered',
    'ordered orders instructed instructs directed directs commanded commands banned summoned decreed',
  ),
  ...forms('announced', 'announced announces announce unveiled'),
  ...forms('claimed', 'claimed claims claim'),
  ...forms('warned', 'warned warns warn cautioned'),
  ...forms('believed', 'suspect suspects suspected fear fears feared expect expects doubt doubts doubted'),
]);

/** Forms that go on with the speaker of the clause before: “…, adding that …”. */
export const participles: ReadonlyMap<string, Cue> = new Map([
  ...forms(
    'said',
    'saying adding stressing insisting explaining acknowledging admitting arguing declaring noting vowing promising pledging writing conceding emphasising emphasizing describing accusing blaming calling telling recalling replying suggesting stating concluding reiterating estimating remarking predicting',
  ),
  ...forms('claimed', 'claiming alleging asserting'),
  ...forms('confirmed', 'confirming'),
  ...forms('denied', 'denying rejecting dismissing disputing'),
  ...forms('warned', 'warning cautioning'),
  ...forms('asked', 'asking urging appealing demanding begging'),
  ...forms('ordered', 'ordering instructing'),
  ...forms('announced', 'announcing'),
]);

/** Nouns that hold what somebody said: “his warning that …”, “a claim by the group that …”. */
export const cueNouns: ReadonlyMap<string, Cue> = new Map([
  ...forms(
    'said',
    'statement assertion assurance assurances comment remark testimony promise admission accusation accusations suggestion view insistence acknowledgement conclusion',
  ),
  ...forms('claimed', 'claim claims allegation allegations'),
  ...forms('confirmed', 'confirmation'),
  ...forms('denied', 'denial denials'),
  ...forms('warned', 'warning warnings'),
  ...forms('announced', 'announcement'),
  ...forms('believed', 'belief suspicion suspicions fear fears'),
  ...forms('asked', 'demand request appeal'),
]);

/** Before a verb of speaking: nobody spoke, or not yet, or only perhaps. */
export const unspoken: ReadonlySet<string> = new Set(
  `not never to if cannot can't won't wouldn't hasn't haven't hadn't didn't doesn't don't isn't wasn't aren't weren't could would might may
  will shall should must can nobody yet declined refused neither nor without unless until whether failed`.split(
    /\s+/,
  ),
);

/** Passive forms of being: “was told”, “is said to”, “are believed to”. */
export const being: ReadonlySet<string> = new Set('is are was were be been being am get got gets'.split(' '));

/** What may stand between a speaker and the verb. */
export const betweenWords: ReadonlySet<string> = new Set(
  `has have had also later earlier then again itself himself herself themselves repeatedly now today yesterday tonight already just only
  however meanwhile simply even still once twice never-less always often since further flatly publicly privately separately briefly
  initially immediately promptly subsequently eventually finally previously recently angrily quietly categorically strongly
  firmly openly officially formally first both all each do does did reportedly allegedly`.split(/\s+/),
);

/** Verbs of how it was said: speech only beside a quotation. */
export const mannerVerbs: ReadonlySet<string> = new Set(
  'snapped grinned laughed sighed shrugged barked yelled screamed exclaimed growled mused ventured murmured began offered intoned chuckled smiled wept hissed roared gasped fumed nodded cried joked'.split(
    ' ',
  ),
);

/** What a verb needs beside it to be one of speaking, and what then follows. */
export interface Phrasal {
  readonly with: RegExp;
  readonly act: Cue;
  readonly takes: 'clause' | 'object';
}

const together = (
  list: string,
  beside: RegExp,
  act: Cue,
  takes: Phrasal['takes'],
): readonly (readonly [string, Phrasal])[] =>
  list.split(' ').map((verb) => [verb, { with: beside, act, takes }] as const);

/** Verbs that are one of speaking only with a word behind them: “went on”, “spoke of”. */
export const phrasal: ReadonlyMap<string, Phrasal> = new Map([
  ...together('pointed points point pointing', /^out$/, 'said', 'clause'),
  ...together('went goes going', /^on$/, 'said', 'clause'),
  ...together('spoke speaks speaking spoken speak', /^(?:of|about)$/, 'said', 'object'),
  ...together('called calls call calling', /^(?:on|for|upon)$/, 'asked', 'object'),
  ...together('complained complains complain complaining', /^(?:of|about)$/, 'said', 'object'),
  ...together('admitted admits admitting', /^to$/, 'said', 'object'),
  ...together('hit shot fired', /^back$/, 'said', 'clause'),
  ...together('chimed weighed', /^in$/, 'said', 'clause'),
]);
