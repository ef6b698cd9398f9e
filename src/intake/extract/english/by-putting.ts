/** Frames of verbs that speak by what stands beside them: “puts the toll at 40”, “counted 12”, “calls it “…””. Pure. */
import type { Cue } from '../../../model/speech.ts';
import { isNaming } from './cues.ts';
import { type Frame, framed, isDocument, weightOf } from './frame.ts';
import { leadingSubject, mainClause, withSubject } from './leading.ts';
import { subjectBefore } from './subjects.ts';
import { isVerb, type Line } from './tags.ts';

interface Putting {
  readonly verbs: RegExp;
  readonly act: Cue;
  readonly weight: number;
  /** Whether what follows makes it speech. */
  readonly speaks: (line: Line, after: number) => boolean;
}

const low = ({ words }: Line, at: number): string => words[at]?.low ?? '';

const puttings: readonly Putting[] = [
  {
    verbs: /^(?:put|puts|putting|set|sets|placed|places|revised|revises)$/,
    act: 'said',
    weight: 0.75,
    speaks: putsAt,
  },
  {
    verbs: /^(?:estimates?|estimated|reckons?|reckoned|values?|valued|calculates?|calculated)$/,
    act: 'believed',
    weight: 0.7,
    speaks: (line, after) =>
      /^(?:det|name|noun|pron|num)$/.test(line.tags[after] ?? '') &&
      line.tags[after - 2] !== 'det' &&
      putsAt(line, after),
  },
  {
    verbs: /^(?:think|consider|thinks?|thought|considers?|considered)$/,
    act: 'believed',
    weight: 0.62,
    speaks: judges,
  },
  {
    verbs: /^(?:counted|counts|count|measured|listed|lists|registered|recorded|gave|gives|reported)$/,
    act: 'said',
    weight: 0.6,
    speaks: isNumber,
  },
  {
    verbs:
      /^(?:call|brand|label|term|deem|called|calls|calling|branded|brands|labelled|labels|labeled|termed|terms|dubbed|deemed|pronounced?|pronounces)$/,
    act: 'said',
    weight: 0.72,
    speaks: namesIt,
  },
  {
    verbs: /^(?:made|makes?)$/,
    act: 'said',
    weight: 0.62,
    speaks: (line, after) =>
      low(line, after) === 'it' &&
      line.tags[after + 1] === 'num' &&
      (line.words[after + 2] === undefined || /^(?:mark|and)$/.test(line.tags[after + 2] ?? '')),
  },
  { verbs: /^(?:gave|gives|lists|listed)$/, act: 'said', weight: 0.62, speaks: givesAs },
  { verbs: /^(?:sees|see|saw)$/, act: 'believed', weight: 0.6, speaks: isForecast },
  {
    verbs:
      /^(?:sees|see|saw|views?|viewed|regards?|regarded|assess|assesses|assessed|judges?|judged|classify|classifies|classified)$/,
    act: 'believed',
    weight: 0.62,
    speaks: takesAs,
  },
  {
    verbs: /^(?:credit|credits|credited|rate|rates|rated|compare|compares|compared)$/,
    act: 'said',
    weight: 0.62,
    speaks: weighs,
  },
  {
    verbs: /^(?:issued|issues|issuing)$/,
    act: 'announced',
    weight: 0.7,
    speaks: (line, after) =>
      line.words
        .slice(after, after + 9)
        .some((word) =>
          /^(?:warning|warnings|alert|alerts|advisory|order|orders|appeal|denial|apology)$/.test(word.low),
        ),
  },
];

/** Every form that one of them has: most words have none. */
export const puttingVerbs = new Set(
  `call brand label term deem put puts putting set sets placed places revised revises counted counts count measured listed lists registered registers recorded records gave gives reported called calls calling branded brands
  labelled labels labeled termed terms dubbed deemed credit credits credited rate rates rated compare compares compared estimate estimates estimated reckon reckons reckoned value values valued calculate calculates calculated think thinks thought consider considers considered regard regards regarded remember remembers remembered viewed assess assesses assessed judge judges judged classify classifies classified sees see saw issued issues issuing tells told describes described has had view views pronounce pronounces pronounced make makes made`.split(
    /\s+/,
  ),
);

/** The frame of such a verb at a place. */
export function byPutting(line: Line, at: number, found: readonly Frame[]): Frame | null {
  const { words, tags } = line;
  if (tags[at] === 'noun' || !puttingVerbs.has(low(line, at))) return null;
  const kind = puttings.find(({ verbs, speaks }) => verbs.test(low(line, at)) && speaks(line, at + 1));
  if (!kind) return null;
  // “set bail at $250,000” does what it tells.
  if (
    /^(?:set|sets|placed|places)$/.test(low(line, at)) &&
    !line.words.slice(at + 1, at + 6).some((word) => tolls.test(word.low))
  )
    return null;
  if (
    /^(?:called|branded|labelled|labeled|termed|dubbed|deemed)$/.test(low(line, at)) &&
    words[at - 1]?.text === ',' &&
    !/^(?:it|this|that|them|him|her)$/.test(low(line, at + 1)) &&
    !tags.slice(Math.max(0, at - 20), at).some((tag) => tag === 'rel' || tag === 'ing') &&
    !judges(line, at + 1)
  )
    return null;
  // “called on Muslims to “stand up””.
  if (isNaming(line, at) || (/^call/.test(low(line, at)) && /^(?:on|for|upon)$/.test(low(line, at + 1))))
    return null;
  let group = at;
  while (group > 0 && (tags[group - 1] === 'aux' || tags[group - 1] === 'adv')) {
    if (/^(?:would|could|may|might|will|should|must|can|having|.*n't)$/.test(low(line, group - 1)))
      return null;
    group -= 1;
  }
  if (tags[group - 1] === 'be' || tags[group - 1] === 'not' || tags[group - 1] === 'to') return null;
  const joined = words[group - 1]?.text === ',' || /^(?:and|but)$/.test(low(line, group - 1));
  const subject = /ing$/.test(low(line, at)) ? withSubject(line, group) : subjectBefore(line, group);
  // "Petre Lomaz, 70, called “the Bell”": a name that he has.
  if (
    /^(?:called|branded|labelled|labeled|termed|dubbed|deemed)$/.test(low(line, at)) &&
    words[at - 1]?.text === ',' &&
    tags[at + 1] === 'quote' &&
    !subject?.who.role
  )
    return null;
  const shares = !subject && joined && found.length > 0;
  const main = /ing$/.test(low(line, at)) ? mainClause(line, group) : null;
  // “responded by calling it theft”.
  const isBy = /ing$/.test(low(line, at)) && low(line, group - 1) === 'by';
  const who =
    subject?.who ??
    main?.subject.who ??
    (isBy ? leadingSubject(line, group - 1) : joined && !shares ? leadingSubject(line, group) : null);
  if (!who && !shares) return null;
  // “people call it the Year of the Tents”: its name.
  if (/^call$/.test(low(line, at)) && /^(?:people|locals|villagers|they|we)$/.test(who?.head ?? ''))
    return null;
  // “a town called “New Hope”” has that name.
  const isThing = who !== null && (who.by === 'body' || who.by === 'noun') && who.name === null;
  if (
    isThing &&
    tags[at + 1] === 'quote' &&
    /^(?:called|dubbed|termed|branded|labell?ed)$/.test(low(line, at)) &&
    /^an?$/.test(low(line, subject?.from ?? at))
  )
    return null;
  if (
    who &&
    ((who.by === 'noun' &&
      kind.weight < 0.7 &&
      !documents.test(who.head) &&
      !isDocument(who) &&
      !vessels.test(who.head)) ||
      (who.by === 'pronoun' &&
        kind.speaks === isNumber &&
        !(/^count/.test(low(line, at)) && /^(?:he|she|they)$/.test(who.head))))
  )
    return null;
  return framed({
    from: subject?.from ?? at,
    to: at + 1,
    cue: { from: at, to: at + 1 },
    act: kind.act,
    who,
    words: 'after',
    thing: true,
    until: main?.at ?? null,
    weight: weightOf(who, kind.weight),
  });
}

const tolls = /^(?:toll|number|figure|count|dead|deaths|casualties|damage|losses|loss|total)$/;

/** What people are in who look: “a yacht counted four bodies”. */
const vessels =
  /^(?:yacht|ship|boat|ferry|trawler|tug|plane|aircraft|helicopter|vessel|lifeboat|cutter|liner|tower|outpost|convoy|expedition|lorry|train)$/;

const documents =
  /^(?:report|answer|statement|letter|bulletin|survey|study|poll|document|paper|list|log|filing|notice|records?|figures|data|count|tally|estimate|register|census|review)$/;

/** What has a cause: “put the delay down to fog”. */
const causes =
  /^(?:it|this|that|them|delays?|loss|losses|rise|fall|failure|accident|crash|collapse|success|increase|change|result|decision|drop|deaths?|absence|problems?|errors?|shortage|fire|blast|outage|illness|decline|surge|defeat|victory)$/;

/** “the toll at 40”. */
function putsAt(line: Line, after: number): boolean {
  for (let at = after; at < after + 14 && at < line.words.length; at += 1) {
    const tag = line.tags[at];
    if (
      at > after &&
      /^(?:at|to)$/.test(low(line, at)) &&
      (line.tags[at + 1] === 'num' ||
        line.tags[at + 1] === 'quote' ||
        (low(line, at + 1) === 'a' &&
          /^(?:third|quarter|fifth|sixth|tenth|half|dozen|hundred|thousand|million|billion|few)$/.test(
            low(line, at + 2),
          )) ||
        /^(?:about|around|between|more|less|fewer|roughly|almost|well|just|close|over|nearly|some|least|up|down|under|half|one)$/.test(
          low(line, at + 1),
        ) ||
        /^[£€$]$/.test(line.words[at + 1]?.text ?? ''))
    )
      return true;
    if (/^(?:up|down)$/.test(low(line, at)) && low(line, at + 1) === 'to' && line.tags[at + 2] === 'num')
      return true;
    // “puts the delay down to fog”.
    if (
      low(line, at) === 'down' &&
      low(line, at + 1) === 'to' &&
      (/^puts$/.test(low(line, after - 1)) || causes.test(low(line, at - 1)))
    )
      return line.tags[at + 2] !== 'base';
    if (line.words[at]?.text === ',' && low(line, at + 1) === 'at') continue;
    if (tag === 'mark' || tag === 'quote') return false;
    if (tag === 'num' && line.words[at]?.kind === 'number' && at > after + 1) return true;
  }
  return false;
}

/** “gives the number of routes as 1,904”. */
function givesAs(line: Line, after: number): boolean {
  for (let at = after + 1; at < after + 12 && at < line.words.length; at += 1) {
    if (low(line, at) === 'as')
      return (
        line.tags[at + 1] === 'num' ||
        line.tags[at + 1] === 'quote' ||
        (/^list/.test(low(line, after - 1)) && /^(?:noun|past|part|adv)$/.test(line.tags[at + 1] ?? ''))
      );
    if (line.tags[at] === 'mark' || line.tags[at] === 'quote') return false;
  }
  return false;
}

/** “regards the city as its capital”. */
function takesAs(line: Line, after: number): boolean {
  for (let at = after + 1; at < after + 12 && at < line.words.length; at += 1) {
    if (low(line, at) === 'as')
      return /^(?:det|num|noun|part|past|ing|quote|adv)$/.test(line.tags[at + 1] ?? '');
    if (line.tags[at] === 'mark' || line.tags[at] === 'quote' || isVerb(line, at)) return false;
  }
  return false;
}

/** “credited a cyclist with the rescue”, “rated his chances at one in five”, “compared it to a railway station”. */
function weighs(line: Line, after: number): boolean {
  for (let at = after + 1; at < after + 10 && at < line.words.length; at += 1) {
    if (
      /^(?:with|to|at|for|as|unfavourably|unfavorably)$/.test(low(line, at)) &&
      line.tags[at + 1] !== 'mark'
    )
      return !(/^(?:with|for)$/.test(low(line, at)) && /^(?:rat|compar)/.test(low(line, after - 1)));
    if (line.tags[at] === 'mark' || line.tags[at] === 'quote' || isVerb(line, at)) return false;
  }
  return false;
}

/** “sees earnings of $2.35”, “projects growth of 3%”: what a firm or an analyst expects. */
function isForecast(line: Line, after: number): boolean {
  const first = line.tags[after];
  if (first !== 'noun' && first !== 'part' && first !== 'det' && first !== 'past') return false;
  return line.words
    .slice(after, after + 10)
    .some(({ kind, text }) => kind === 'number' || /^[%$£€]$/.test(text) || kind === 'quote');
}

function isNumber(line: Line, after: number): boolean {
  return (
    (line.tags[after] === 'num' &&
      /^(?:dead|hurt|killed|missing|injured|wounded|drowned|alive|safe)$/.test(low(line, after + 1))) ||
    (line.tags[after] === 'num' &&
      /^(?:listed|lists|recorded|records|registered)$/.test(low(line, after - 1)) &&
      line.tags[after + 1] === 'noun') ||
    (line.tags[after] === 'num' && !/^(?:one|two|three)$/.test(low(line, after))) ||
    (/^(?:about|around|over|nearly|some|almost)$/.test(low(line, after)) && line.tags[after + 1] === 'num')
  );
}

/** “the letter misleading”, “the plan unworkable”: a thing and what it is called. */
function judges({ words, tags }: Line, after: number): boolean {
  const isPronoun = /^(?:it|this|that|them|him|her)$/.test(words[after]?.low ?? '');
  if (tags[after] !== 'det' && tags[after] !== 'name' && !isPronoun) return false;
  if (isPlainName({ words, tags }, after)) return true;
  for (let at = after + (isPronoun ? 1 : 2); at < after + 9 && at <= words.length; at += 1) {
    if (tags[at] !== 'mark' && tags[at] !== 'and' && words[at] !== undefined) continue;
    const last = words[at - 1]?.low ?? '';
    return (
      (/(?:ive|ous|ful|less|able|ible|ical|ing|ary|istic|antial|ential|icial|ate|[dgl]ent|vant|cy|ism|ness)$/.test(
        last,
      ) &&
        !/^(?:agency|pharmacy|constituency|presidency|business|witness|meeting|hearing|building|briefing|gathering|official|presidential|candidate|delegate|senate|private|executive|detective|representative|conservative|secretary|library|military|emissary|ambassadorial|directorate|climate|president|student|accident|incident|resident|regent|agent|talent|precedent|dissident|servant|state|estate|debate|rebate|chocolate|plate|gate|date|rate)$/.test(
          last,
        )) ||
      /^(?:inflated|exaggerated|overstated|understated|misplaced|overdone|justified|doomed|rigged|stolen|staged|faked|deserved|closed|settled|finished|over|lost|dead|unproven|wrong|sabotage|theft|butchery|treachery|bribery|fantasy|bluff|revenge|suicide|piffle|bunk|tosh|circumstantial|proportionate|sacred|sound|safe|legal|lawful|necessary|essential|vital|critical|crucial|difficult|hard|easy|rare|common|strange|odd|ridiculous|thin|late|early|perfect|normal|routine|standard|nothing|sham|farce|disgrace|outrage|mistake|lie|lies|scandal|blunder|tragedy|disaster|insult|victory|defeat|triumph|betrayal|robbery|murder|terrorism|treason|blackmail|extortion|propaganda|scaremongering|hypocrisy|madness|folly|progress|false|unfair|fair|absurd|premature|illegal|unlawful|baseless|nonsense|rubbish|flawed|inadequate|irresponsible|unconstitutional|biased|racist|naive|important|urgent|significant|imminent|insufficient|inconsistent|incompetent|irrelevant|arrogant|dishonest|corrupt|unfit|weak|crazy|stupid|dumb|cruel|sad|tragic|fake|phony|cowardly|crooked|overblown|unfounded|misguided|unnecessary|historic|heroic)$/.test(
        last,
      )
    );
  }
  return false;
}

/** “it theft”, “them liars”, “me a thief”; not “it quits”. */
function isPlainName({ words, tags }: Line, after: number): boolean {
  const end = tags[after + 2];
  const next = words[after + 1]?.low ?? '';
  return (
    /^(?:it|them|him|me|us|you)$/.test(words[after]?.low ?? '') &&
    (tags[after + 1] === 'noun' || /^(?:(?:un)?likely|costly|deadly|silly|cowardly|untimely)$/.test(next)) &&
    (end === undefined || end === 'mark' || end === 'and') &&
    !/^(?:quits|names|home|back|back-up|out|over|mum|mom|dad|collect)$/.test(next)
  );
}

/** “it a mistake”, “the vote “a farce””. */
function namesIt(line: Line, after: number): boolean {
  const { words, tags } = line;
  if (
    /^(?:it|this|that|them|him|her)$/.test(low(line, after)) &&
    (tags[after + 1] === 'det' || tags[after + 1] === 'quote')
  )
    return !/^(?:day|night|draw|taxi|cab|ambulance|doctor|lawyer|car)$/.test(low(line, after + 2));
  if (isPlainName(line, after)) return true;
  if (tags[after] === 'quote' || judges(line, after)) return true;
  for (let at = after; at < after + 18 && at < words.length; at += 1) {
    if (tags[at] === 'quote') return at > after;
    if (tags[at] === 'mark' || (tags[at] === 'sub' && low(line, at) !== 'that')) return false;
  }
  return false;
}
