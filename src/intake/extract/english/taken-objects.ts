/** What stands behind an everyday verb where it speaks: “(took) the bang for thunder”, “(gave) the wall two years”. Pure. */
import { isVerb, type Line } from './tags.ts';

const low = ({ words }: Line, at: number): string => words[at]?.low ?? '';

/** Where the object that begins at a place ends; the place itself where none does. */
function objectEnd({ words, tags }: Line, at: number): number {
  if (
    /^(?:it|him|her|them|us|me|this|that|these|those|you|himself|herself|itself|themselves)$/.test(
      words[at]?.low ?? '',
    ) &&
    !(tags[at] === 'det' && /^(?:noun|name)$/.test(tags[at + 1] ?? ''))
  )
    return at + 1;
  let end = at;
  while (end < at + 9 && /^(?:det|noun|name|num)$/.test(tags[end] ?? '')) end += 1;
  while (
    end < at + 9 &&
    end > at &&
    words[end]?.low === 'of' &&
    /^(?:det|noun|name|num)$/.test(tags[end + 1] ?? '')
  ) {
    end += 1;
    while (end < at + 9 && /^(?:det|noun|name|num)$/.test(tags[end] ?? '')) end += 1;
  }
  return end;
}

const errands =
  /^(?:walk|ride|drive|meal|drink|drinks|spin|swim|stroll|run|treatment|tests?|scan|interview|questioning|checkup|check-up|moment|while|time|second|trip|holiday|lunch|dinner|tea|coffee|haircut|day|night|week|month|year|years|days|weeks|months|granted|examination|good|life|ransom|nothing|free|change|tour|joyride|visit)$/;
const taken =
  /^(?:bus|train|road|car|taxi|boat|ferry|plane|flight|money|cash|job|pill|pills|tablets|cup|lead|ball|corner|chance|time|place|part|turn|turns|photo|photos|picture|pictures|blame|credit|responsibility|prize|award|seat|floor|stage|lift|bag|bags|class|classes)$/;

/** “the bang for thunder”, “him for a thief”. */
export function takesFor(line: Line, after: number): boolean {
  const end = objectEnd(line, after);
  if (end === after || low(line, end) !== 'for' || taken.test(low(line, end - 1))) return false;
  const isOf = /^(?:det|noun|name)$/.test(line.tags[end + 1] ?? '');
  const head = line.tags[end + 1] === 'det' ? low(line, end + 2) : low(line, end + 1);
  return isOf && !errands.test(head) && !/^(?:his|her|their|its|my|our)$/.test(low(line, end + 1));
}

/** “the council responsible”, “the spraying to be the cause”. */
export function holds(line: Line, after: number): boolean {
  const end = objectEnd(line, after);
  return (
    end > after &&
    (/^(?:responsible|liable|accountable|guilty|culpable|blameless)$/.test(low(line, end)) ||
      /^(?:responsible|liable|accountable|guilty|culpable|blameless)$/.test(low(line, end - 1)) ||
      (low(line, end) === 'to' && low(line, end + 1) === 'be'))
  );
}

const spans = /^(?:minutes?|hours?|days?|weeks?|months?|years?|nights?)$/;
const measures =
  /^(?:turnout|toll|total|figure|number|score|majority|lead|length|weight|height|depth|value|chance|chances|odds|margin|time|age|price|cost|rate|count|speed|share)$/;

/** “the wall two years”, “him a week”, “the district a turnout of 104 per cent”. */
export function gives(line: Line, after: number): boolean {
  const { tags, words } = line;
  for (let at = after; at < after + 9; at += 1) {
    if (!/^(?:det|noun|name|num|pron|part|time)$/.test(tags[at] ?? '')) return false;
    if (at === after || !(tags[at] === 'num' || /^an?$/.test(low(line, at)) || at === after)) continue;
    const unit = low(line, at + 1);
    if (spans.test(unit))
      return (
        !/^(?:off|each|apart|ahead|together)$/.test(low(line, at + 2)) &&
        (words[at + 2] === undefined || /^(?:mark|and|prep|to)$/.test(tags[at + 2] ?? ''))
      );
    if (measures.test(unit)) return /^(?:of|at)$/.test(low(line, at + 2));
    if (/^(?:per|percent|%)$/.test(unit) || words[at + 1]?.text === '%') return true;
  }
  return false;
}

/** “it nine”, “the total 4,100”. */
export function makes(line: Line, after: number): boolean {
  const end = objectEnd(line, after);
  const isCounted =
    low(line, after) === 'it' ||
    /^(?:total|toll|number|time|count|figure|sum|distance|depth)$/.test(low(line, end - 1)) ||
    measures.test(low(line, after + 1));
  const number =
    line.tags[after + 1] === 'num' ? after + 1 : line.tags[after + 2] === 'num' ? after + 2 : end;
  const isNumber = line.tags[number] === 'num' || /^\d+ish$/.test(low(line, after + 1));
  return (
    isCounted &&
    isNumber &&
    !/^(?:hours?|minutes?|days?|weeks?|times|miles?|kilometres?|kilometers?|metres?|meters?|yards?|feet)$/.test(
      low(line, number + 1),
    )
  );
}

/** “the time as ten past two”, “it as an accident”, “him down as a witness”, “it at three all”. */
export function hasAs(line: Line, after: number): boolean {
  if (
    line.tags[after] === 'num' &&
    /^(?:dead|hurt|killed|missing|injured|wounded|drowned|alive)$/.test(low(line, after + 1))
  )
    return true;
  const end = objectEnd(line, after);
  if (
    end === after ||
    /^(?:job|role|name|effect|reputation|experience|history|background|value|status)$/.test(
      low(line, end - 1),
    )
  )
    return false;
  if (/^(?:an?|no|some|any)$/.test(low(line, after))) return false;
  const down = low(line, end) === 'down' ? 1 : 0;
  const next = line.tags[end + down + 1];
  if (low(line, end + down) === 'as' || (down === 1 && low(line, end + 1) === 'for'))
    return down === 1 || /^(?:num|det)$/.test(next ?? '');
  return (
    /^(?:it|them|him|her|toll|number|total|figure|count|score)$/.test(low(line, end - 1)) &&
    low(line, end) === 'at' &&
    next === 'num'
  );
}

/** “him guilty”, “it “quite funny””, “nothing amiss”, “no fault with the brakes”. */
export function finds(line: Line, after: number): boolean {
  const first = low(line, after);
  if (first === 'nothing')
    return /^(?:amiss|wrong|unusual|suspicious|untoward|odd|strange|improper|illegal|to)$/.test(
      low(line, after + 1),
    );
  if (first === 'no')
    return /^(?:fault|evidence|signs?|proof|traces?|links?|reason|grounds|basis|wrongdoing|problems?|defects?|indication|cause|breach|case)$/.test(
      low(line, after + 1),
    );
  if (first === 'fault') return low(line, after + 1) === 'with';
  const end = objectEnd(line, after);
  const isAlone = end > after && /^(?:it|him|her|them|this|that)$/.test(low(line, end - 1));
  const not = low(line, end) === 'not' ? 1 : 0;
  return (
    (end > after && /^(?:guilty|liable|negligent|innocent|wanting|culpable)$/.test(low(line, end + not))) ||
    (end > after && /^(?:guilty|liable|negligent|innocent|wanting|culpable)$/.test(low(line, end - 1))) ||
    (isAlone &&
      (line.tags[end] === 'quote' ||
        /(?:able|ible|ous|ful|ive|ing|odd|funny|strange|hard|difficult|easy|absurd|sad|unfair|likely|unlikely)$/.test(
          low(line, end),
        )))
  );
}

/** “no danger”, “no reason to leave”, “little hope”. */
export const seesNone = (line: Line, after: number): boolean =>
  /^(?:no|little|scant)$/.test(low(line, after)) &&
  /^(?:danger|reason|need|signs?|evidence|risk|cause|grounds|alternative|way|point|hope|chance|problem|conflict|contradiction|harm|prospect|sense|future|threat|justification|case)$/.test(
    low(line, after + 1),
  );

/** “a cover-up”, “a trap”. */
export const scents = (line: Line, after: number): boolean =>
  /^an?$/.test(low(line, after)) &&
  /^(?:cover-up|fix|plot|trap|conspiracy|stitch-up|scandal|deal|fraud|bluff|swindle|whitewash|manoeuvre|coup|betrayal|trick|scam)$/.test(
    low(line, after + 1),
  );

/** “the truth”, “90 bitcoin”, ““immediate departure””: what is demanded; not what somebody would like to have or do. */
export function wants(line: Line, after: number): boolean {
  const tag = line.tags[after];
  if (/^(?:nothing|it|this|that|more|out|in|no|any|one|a)$/.test(low(line, after)) && tag !== 'quote') {
    const isDemanded =
      low(line, after) === 'a' &&
      /^(?:deposit|ban|vote|recount|inquiry|ceasefire|moratorium|referendum|retrial|refund|apology|meeting|rise|resit|review|curfew|probe|truce|say|ransom)$/.test(
        low(line, after + 1),
      );
    if (!isDemanded) return false;
  }
  return tag === 'quote' || tag === 'det' || tag === 'num' || tag === 'name';
}

/** “ignorance”, “poverty”, “self-defence”. */
export const pleads = (line: Line, after: number): boolean =>
  /^(?:ignorance|poverty|innocence|illness|insanity|self-defen[cs]e|exhaustion|necessity|bankruptcy|fatigue|duress|amnesia|provocation|haste|inexperience|overwork|coincidence)$/.test(
    low(line, after),
  );

/** ““the one I can spell””, “a resit in November”. */
export const prefers = (line: Line, after: number): boolean =>
  line.tags[after] === 'quote' ||
  (line.tags[after] === 'det' && /^(?:favou?rs?|favou?red)$/.test(low(line, after - 1))) ||
  (line.tags[after] === 'ing' && /^favou?r/.test(low(line, after - 1)));

/** “the likeliest outcome”, “20, perhaps 30”. */
export const thinks = (line: Line, after: number): boolean =>
  (line.tags[after] === 'num' && !/^(?:one|it)$/.test(low(line, after))) ||
  (low(line, after) === 'the' && /(?:est)$/.test(low(line, after + 1))) ||
  (low(line, after) === 'the' && /^(?:most|least|best|worst)$/.test(low(line, after + 1)));

/** “rest”, “patience”, “a week in bed”. */
export const advises = (line: Line, after: number): boolean =>
  (line.tags[after] === 'noun' || (low(line, after) === 'a' && line.tags[after + 1] === 'noun')) &&
  !/ers$|ors$/.test(low(line, after)) &&
  !isVerb(line, after + 1) &&
  (line.words[after + 1] === undefined ||
    /^(?:mark|prep|and|noun|time|sub)$/.test(line.tags[after + 1] ?? ''));

/** “them leave”. */
export function bids(line: Line, after: number): boolean {
  const end = objectEnd(line, after);
  const verb = low(line, end) === 'to' ? end + 1 : end;
  return (
    end > after &&
    /^(?:base|noun)$/.test(line.tags[verb] ?? '') &&
    /^(?:him|her|them|us|me)$/.test(low(line, end - 1)) &&
    !/^(?:farewell|goodbye|welcome|adieu)$/.test(low(line, verb))
  );
}

/** “a cup of tea”, “patience”: what somebody thinks should be done. */
export const suggests = (line: Line, after: number): boolean =>
  /^an?$/.test(low(line, after)) &&
  line.tags[after + 1] === 'noun' &&
  !isVerb(line, after + 2) &&
  line.tags[after - 1] !== 'base';

/** “SUNDAY”, “NEVER AGAIN”: words in capitals that somebody wrote on something. */
export const capitals = (line: Line, after: number): boolean => capitalsEnd(line, after) > after;

/** Where words in capitals end; the place itself where none stand. */
export function capitalsEnd({ words }: Line, after: number): number {
  let end = after;
  while (/^[\p{Lu}’']{2,}$|^\p{Lu}$/u.test(words[end]?.text ?? '')) end += 1;
  const next = words[end]?.low ?? '';
  const some = words.slice(after, end);
  const isOnSomething =
    next === '' ||
    /^(?:on|in|across|over|along|into|above|under|beneath|[.,;!])$/.test(next || (words[end]?.text ?? ''));
  return isOnSomething && some.some(({ text }) => text.length > 3) ? end : after;
}

/** “his resignation”, “an apology”. */
export const tenders = (line: Line, after: number): boolean =>
  /^(?:his|her|its|their|an|a|no)$/.test(low(line, after)) &&
  /^(?:resignation|apology|apologies|condolences|congratulations|thanks|sympathy|sympathies)$/.test(
    low(line, after + 1),
  );

/** “a figure of 46”, “a new toll”. */
export function releases(line: Line, after: number): boolean {
  const end = objectEnd(line, after);
  return (
    /^an?$/.test(low(line, after)) &&
    end > after + 1 &&
    line.words
      .slice(after, end)
      .some((word) => /^(?:figure|toll|count|number|tally|total|estimate)$/.test(word.low)) &&
    line.tags.slice(after, end + 2).includes('num')
  );
}

/** “responsibility”, “the blame”, and nothing that it is for. */
export const shoulders = (line: Line, after: number): boolean => {
  const noun = /^(?:the|full|all|sole)$/.test(low(line, after)) ? after + 1 : after;
  return (
    /^(?:responsibility|blame)$/.test(low(line, noun)) &&
    (line.words[noun + 1] === undefined || line.tags[noun + 1] === 'mark' || line.tags[noun + 1] === 'and')
  );
};

/** “guilty”, and not to what. */
export const pleadsGuilty = (line: Line, after: number): boolean =>
  low(line, after) === 'guilty' &&
  (line.words[after + 1] === undefined || /^(?:mark|and)$/.test(line.tags[after + 1] ?? ''));

/** “not guilty”, and not to what. */
export const pleadsNot = (line: Line, after: number): boolean =>
  low(line, after) === 'not' && pleadsGuilty(line, after + 1);

/** “the inconvenience”, “the delay”. */
export const regrets = (line: Line, after: number): boolean =>
  /^(?:the|any|this|that|its|his|her|their)$/.test(low(line, after)) && line.tags[after + 1] === 'noun';

/** “a strike”, “legal action”. */
export const threatens = (line: Line, after: number): boolean =>
  (/^an?$/.test(low(line, after)) && line.tags[after + 1] === 'noun') ||
  /^(?:action|strikes?|war|revenge|sanctions|legal|consequences|retaliation|reprisals|tariffs|lawsuits?|resignation|violence)$/.test(
    low(line, after),
  );
