/** Numbers that count nothing: durations, ages, names of things by number, telephone numbers, places in a list. */
import type { Term } from '../terms.ts';
import type { FigureWords } from './figure-words.ts';

/** A number where it stands, with all that was read of it. */
export interface Standing {
  /** The first term of the number itself, after bound and currency. */
  readonly at: number;
  /** The first term after number and unit. */
  readonly to: number;
  readonly digits: boolean;
  readonly value: number | null;
  /** It has a bound, a unit or a currency. */
  readonly marked: boolean;
  readonly money: boolean;
}

const emergency = new Set([
  '911',
  '112',
  '999',
  '101',
  '102',
  '103',
  '104',
  '110',
  '115',
  '118',
  '119',
  '000',
  '111',
]);

/** Whether a number counts nothing that may change. */
export function isNoFigure(terms: readonly Term[], standing: Standing, words: FigureWords): boolean {
  const { to, digits, money } = standing;
  if (money) return false;
  if (words.spans.at(terms, to) || isCompound(terms, to)) return true;
  if (words.notAfter.at(terms, to)) return true;
  if (isInverted(terms, standing, words) || isShare(terms, standing)) return true;
  if (isOfAge(terms, standing) || isForce(terms, standing)) return true;
  if (!digits) return isTitle(terms, standing) || isManner(terms, standing) || isThe(terms, standing);
  return (
    isPhone(terms, standing) ||
    isNumbered(terms, standing, words) ||
    isAge(terms, standing) ||
    isPlaceInList(terms, standing) ||
    isScore(terms, standing) ||
    isAddress(terms, standing) ||
    isName(terms, standing)
  );
}

/** “40 -day”: what is counted hangs on it. */
function isCompound(terms: readonly Term[], to: number): boolean {
  const next = terms[to];
  return next?.text === '/' && !next.spaced;
}

/** “Night of a Thousand Candles”: a capital within a sentence. */
function isTitle(terms: readonly Term[], { at, to }: Standing): boolean {
  return terms.slice(at, to).some((term, n) => {
    const isFirst = term.opens || terms[at + n - 1]?.kind !== 'word';
    return !isFirst && /^\p{Lu}\p{Ll}/u.test(term.text);
  });
}

/** “минут десять”: about ten minutes. */
function isInverted(terms: readonly Term[], { at, to }: Standing, words: FigureWords): boolean {
  const isAlone = terms[to]?.kind !== 'word' && /^[а-яіїєґ]/.test(terms[at - 1]?.low ?? '');
  return isAlone && words.spans.at(terms, at - 1)?.to === at;
}

/** “in two”, “by twos”; “three times he called”. */
function isManner(terms: readonly Term[], { at, to, value }: Standing): boolean {
  const before = terms[at - 1]?.low ?? '';
  const last = terms[to - 1]?.low ?? '';
  if (/^(?:times|раза?|рази|разів)$/.test(last))
    return !(
      before === 'в' ||
      before === 'у' ||
      /^(?:the|more|higher|as|above|over|larger|bigger|greater|faster|its|their)$/.test(terms[to]?.low ?? '')
    );
  if (before === 'на' && /^(?:двоих|троих|двох|трьох)$/.test(last)) return terms[to]?.kind !== 'word';
  // “cut in two”, “in two stages”; not “in two districts”.
  const next = terms[to];
  const isBare = next?.kind !== 'word' || staged.test(next.low);
  return (before === 'in' || before === 'into') && value !== null && value <= 2 && isBare;
}

const staged =
  /^(?:stages?|phases?|rounds?|steps?|parts?|halves|pieces|and|or|of|by|with|at|on|from|when|as|for|to|before|after|ways?|directions?)$/;

/** “The two do not agree”, “until one of the two gives way”: a pair that was named. */
function isThe(terms: readonly Term[], { at, to, value }: Standing): boolean {
  if (terms[at - 1]?.low !== 'the' || value !== 2) return false;
  const next = terms[to];
  return (
    next?.kind !== 'word' ||
    /^(?:do|does|did|gives?|gave|are|were|have|had|is|was|will|would|can|could|said|say|met|also|and|or|who|agreed)$/.test(
      next.low,
    )
  );
}

/** Groups of digits beside each other, a leading nought, a plus: a telephone number, a code, a fraction. */
function isPhone(terms: readonly Term[], { at, to }: Standing): boolean {
  const [text, before, next] = [terms[at]?.text ?? '', terms[at - 1], terms[to]];
  if (
    /^0\d/.test(text) ||
    before?.text === '+' ||
    /^[/'’′]$/.test(before?.text ?? '') ||
    (/^['’′]$/.test(next?.text ?? '') && !next?.spaced && terms[to + 1]?.kind === 'number') ||
    before?.text === '\\'
  )
    return true;
  if (before?.kind === 'number' || next?.kind === 'number') return true;
  const glued =
    next?.text === '-' &&
    !next.spaced &&
    terms[to + 1]?.kind === 'number' &&
    /^0/.test(terms[to + 1]?.text ?? '');
  const behind =
    before?.text === '-' &&
    !before.spaced &&
    (terms[at - 2]?.kind === 'number' || terms[at - 2]?.kind === 'word') &&
    !terms[at]?.spaced;
  const follows = next?.kind === 'word' && !next.opens;
  return glued || behind || (emergency.has(text) && !follows);
}

/** “gate 6”, “№ 118”, “Route 12”. */
function isNumbered(terms: readonly Term[], { at, to, marked }: Standing, words: FigureWords): boolean {
  const before = terms[at - 1];
  if (!before || marked) return false;
  if (before.text === '№' || before.text === '#' || before.text === '§') return true;
  const isShort =
    /^(?:no|nos|tel|art|sec|p|pp|fig|vol|ch|ext|rm|apt|bldg|st|ст|п|д|кв|корп|стр|оф|буд|вул|ул|г)$/.test(
      terms[at - 2]?.low ?? '',
    );
  const dotted = before.text === '.' && !before.spaced && isShort ? at - 2 : at - 1;
  const noun = terms[dotted];
  if (noun?.kind !== 'word') return false;
  const found = words.numbered.at(terms, dotted);
  return found !== null && found.to >= (dotted === at - 1 ? at : at - 1) && !words.people.at(terms, to);
}

/** “3-1”, “won 1–2”: what does not rise is no range. */
function isScore(terms: readonly Term[], { at, to }: Standing): boolean {
  const dash = (n: number): boolean =>
    /^[-–:]$/.test(terms[n]?.text ?? '') && !terms[n]?.spaced && !terms[n + 1]?.spaced;
  if (dash(to) && terms[to + 1]?.kind === 'number') return true;
  if (dash(at - 1) && terms[at - 2]?.kind === 'number') return true;
  return dash(at + 1) && (played.test(terms[at - 1]?.low ?? '') || played.test(terms[at - 2]?.low ?? ''));
}

const played =
  /^(?:won|win|wins|beat|beats|lost|lose|drew|draw|defeated|score|victory|defeat|счетом|рахунком)$/;

/** “45 Oak Street”. */
function isAddress(terms: readonly Term[], { to, marked }: Standing): boolean {
  if (marked) return false;
  for (let at = to; at < to + 4 && /^\p{Lu}/u.test(terms[at]?.text ?? ''); at += 1)
    if (at > to && streets.test(terms[at]?.low ?? '')) return true;
  return false;
}

const streets = /^(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|square|terrace|court|place|way)$/;

/** “4 in 10 children”: a share in two numbers. */
function isShare(terms: readonly Term[], { at, to, value }: Standing): boolean {
  const small = (term: Term | undefined): boolean => shares.test(term?.low ?? '');
  if (value === null || value > 100 || to - at > 1) return false;
  if (terms[to]?.low === 'in' && small(terms[to + 1])) return true;
  return terms[at - 1]?.low === 'in' && (small(terms[at - 2]) || terms[at - 2]?.low === 'one');
}

const shares = /^(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)$/;

/** “Marsh, 58, said”. */
function isAge(terms: readonly Term[], { at, to, value, marked }: Standing): boolean {
  if (marked || value === null || value > 115 || value % 1 !== 0) return false;
  const [before, next] = [terms[at - 1], terms[to]];
  const said = terms[at - 2]?.low ?? '';
  // “Ему было 52.”
  if (
    /^(?:было|исполнилось|було|виповнилося)$/.test(before?.low ?? '') &&
    /^(?:ему|ей|мне|йому|їй|мені)$/.test(said)
  )
    return next?.kind !== 'word';
  // “gave a lower number, 19, and said”.
  if (/^(?:number|figure|toll|count|total|estimate)$/.test(said)) return false;
  const opens = before?.text === ',' || before?.text === '(';
  return (
    opens &&
    /^[,).:;]$/.test(next?.text ?? '') &&
    (terms[at - 2]?.kind === 'word' || terms[at - 2]?.text === '*')
  );
}

/** “a boy of nine”, “At 16 he …”, “aged 26 and 51”. */
function isOfAge(terms: readonly Term[], { at, to, value, marked }: Standing): boolean {
  if (marked || value === null || value > 115 || value % 1 !== 0) return false;
  const [before, noun, next] = [terms[at - 1]?.low, terms[at - 2]?.low ?? '', terms[to]];
  const isAlone = next?.kind !== 'word' || /^(?:were|was|had|has|who|and|from|in|on|at)$/.test(next.low);
  if (before === 'of') return isAlone && aged.test(noun);
  // “At 81, the choreographer …”.
  const isOpening = terms[at - 1]?.opens === true && next?.text === ',';
  if (before === 'at') return isOpening || /^(?:he|she|they|i)$/.test(next?.low ?? '');
  // “Ей девяносто”, “йому за сімдесят”.
  const about = /^(?:за|под|під|около|близько|почти|майже|уже|вже)$/.test(before ?? '')
    ? noun
    : (before ?? '');
  if (/^(?:ей|ему|мне|нам|йому|їй|мені)$/.test(about)) return value > 15 && next?.kind !== 'word';
  return before === 'and' && terms[at - 3]?.low === 'aged';
}

const aged = /^(?:man|woman|boy|girl|child|son|daughter|lad|baby|mother|father|widow|teenager|pensioner)$/;

/** “5 Brigade”, “2 Division”. */
function isForce(terms: readonly Term[], { to, marked }: Standing): boolean {
  const next = terms[to];
  return (
    !marked &&
    next !== undefined &&
    /^(?:Brigade|Battalion|Division|Squadron|Regiment|Corps|Rifles|Commando|Company|Wing)$/.test(next.text)
  );
}

/** “1.” and “2)” at the beginning of a line. */
function isPlaceInList(terms: readonly Term[], { at, to, value, marked }: Standing): boolean {
  const before = terms[at - 1];
  const begins = before === undefined || before.kind === 'break';
  const next = terms[to];
  return (
    !marked &&
    begins &&
    value !== null &&
    value < 100 &&
    (next?.text === ')' || (next?.text === '.' && !next.spaced))
  );
}

/** “Lindenhof 3,”, “Apollo 13”; and a year that no word announces. */
function isName(terms: readonly Term[], { at, to, marked }: Standing): boolean {
  if (marked) return false;
  const [before, next] = [terms[at - 1], terms[to]];
  const bare = next?.kind !== 'word' || /^\p{Lu}/u.test(next.text);
  if (bare && /^(?:19|20)\d\d$/.test(terms[at]?.text ?? '')) return true;
  return (
    bare &&
    before?.kind === 'word' &&
    (!before.opens || terms[at - 2]?.text === ',') &&
    (/^\p{Lu}\p{Ll}/u.test(before.text) ||
      (/^[A-Z]$/.test(before.text) && before.text !== 'I' && before.text !== 'A'))
  );
}
