/** Numbers of people and things in a sentence, with what is counted and how far the wording bounds them. Pure. */
import type { Token } from './ghost-tokens.ts';
import type { Ghost } from './ghosts.ts';

type FigureGhost = Extract<Ghost, { kind: 'figure' }>;
type Tokens = readonly Token[];

/** What follows or leads a number that counts, with its label. */
const counted: ReadonlyMap<string, string> = new Map(
  (
    [
      ['killed', 'killed dead deaths died die fatalities perished killing kill kills lives'],
      ['wounded', 'wounded injured hurt wounding injuring wounds injures casualties'],
      ['missing', 'missing unaccounted'],
      ['arrested', 'arrested detained arresting detaining arrests'],
      ['evacuated', 'evacuated evacuating'],
      ['displaced', 'displaced homeless displacing'],
      ['rescued', 'rescued rescuing'],
      ['in hospital', 'hospitalised hospitalized'],
      ['destroyed', 'destroyed destroying'],
      ['damaged', 'damaged damaging'],
    ] as const
  ).flatMap(([label, words]) => words.split(' ').map((word) => [word, label] as const)),
);
const casualties = new Set(['killed', 'wounded', 'missing', 'feared dead']);
/** Verbs that stand before their number. */
const leading =
  /^(?:killed|killing|kills|wounded|wounding|injured|injuring|arrested|detained|displaced|displacing|evacuated|rescued|destroyed|damaged|claimed)$/;
const people =
  /^(?:people|persons|victims|civilians|residents|children|child|men|man|women|woman|person|officers|soldiers|passengers|workers|students|firefighters|fans|concertgoers|migrants|homes|houses|buildings|flats|others|more|other|of|them|have|has|had|been|were|was|are|is|being|now|also|still|confirmed|reported|listed|known|feared|presumed|as|to|be|a|further|and|or)$/;
const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const many = new Set(['dozens', 'scores', 'hundreds', 'thousands']);
const scale: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };

interface Read {
  readonly first: number;
  /** Behind the last token of the number. */
  readonly end: number;
  readonly min: number | null;
  readonly max: number | null;
}

/** The numbers of a sentence that count people or things; `figures` are those that the desk has. */
export function figureGhosts(
  tokens: Tokens,
  figures: readonly { readonly id: string; readonly label: string; readonly casualties: boolean }[],
): readonly FigureGhost[] {
  const found: FigureGhost[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const read = readAt(tokens, at);
    if (!read) continue;
    at = read.end - 1;
    const own = figures.find(({ label }) => beginsWith(tokens.slice(read.end), label));
    const label = own?.label ?? labelAfter(tokens, read.end) ?? labelBefore(tokens, read);
    const [first, last] = [tokens[read.first], tokens[read.end - 1]];
    if (label === null || !first || !last) continue;
    const known = own ?? figures.find((one) => one.label.toLowerCase() === label);
    found.push({
      ...{ kind: 'figure', from: first.from, to: last.to, figure: known?.id ?? null, label },
      ...{ casualties: known?.casualties ?? casualties.has(label), min: read.min, max: read.max },
    });
  }
  return found;
}

/** The number at a place, with the words that bound it; a year is none. */
function readAt(tokens: Tokens, at: number): Read | null {
  const low = (index: number) => tokens[index]?.low ?? '';
  if (many.has(low(at))) {
    let end = at + 1;
    if (low(end) === 'of' && many.has(low(end + 1))) end += 2;
    return { first: at, end, min: null, max: null };
  }
  const [value, end] = valueAt(tokens, at);
  if (value === null) return null;
  if (low(at - 1) === 'between' && low(end) === 'and') {
    const [upper, close] = valueAt(tokens, end + 1);
    if (upper !== null && upper >= value) return { first: at - 1, end: close, min: value, max: upper };
  }
  if (['to', '–', '-'].includes(low(end))) {
    const [upper, close] = valueAt(tokens, end + 1);
    if (upper !== null && upper > value) return { first: at, end: close, min: value, max: upper };
  }
  for (const [words, min, max] of bounds) {
    const from = at - words.length;
    if (from >= 0 && words.every((word, index) => low(from + index) === word))
      return { first: from, end, min: min ? value : null, max: max ? value : null };
  }
  const isYear =
    /^(?:19|20)\d\d$/.test(low(at)) && /^(?:in|of|since|by|until|from|march|during)$/.test(low(at - 1));
  return isYear ? null : { first: at, end, min: value, max: value };
}

/** Words before a number, and whether it is then a lower and an upper bound. */
const bounds: readonly (readonly [readonly string[], boolean, boolean])[] = (
  [
    ['at least', true, false],
    ['more than', true, false],
    ['no fewer than', true, false],
    ['fewer than', false, true],
    ['less than', false, true],
    ['as many as', false, true],
    ['up to', false, true],
    ['over', true, false],
    ...['about', 'around', 'nearly', 'almost', 'some', 'roughly', 'approximately'].map(
      (word) => [word, true, true] as const,
    ),
  ] as const
).map(([words, min, max]) => [words.split(' '), min, max] as const);

/** The value of the number at a place, and where it ends. */
function valueAt(tokens: Tokens, at: number): readonly [number | null, number] {
  const token = tokens[at];
  const isDigits = token?.kind === 'number' && /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(token.text);
  const value = isDigits ? Number(token.text.replaceAll(',', '')) : small.indexOf(token?.low ?? '') + 1;
  if (!isDigits && value === 0) return [null, at];
  const times = scale[tokens[at + 1]?.low ?? ''];
  return times === undefined ? [value, at + 1] : [Math.round(value * times), at + 2];
}

/** What is counted, by the words behind a number: "people were killed", "feared dead". */
function labelAfter(tokens: Tokens, end: number): string | null {
  let isFeared = false;
  for (let at = end; at < Math.min(tokens.length, end + 7); at += 1) {
    const { low = '', kind } = tokens[at] ?? {};
    if (kind !== 'word') return null;
    if (/^(?:feared|presumed)$/.test(low)) isFeared = true;
    const label = counted.get(low);
    if (label !== undefined && !/ing$/.test(low.replace('missing', '')))
      return isFeared && label === 'killed' ? 'feared dead' : label;
    if (low === 'on' && tokens[at + 1]?.low === 'board') return 'on board';
    if (low === 'in' && tokens[at + 1]?.low === 'hospital') return 'in hospital';
    if (low === 'lost' && tokens.slice(at + 1, at + 3).some((one) => one.low === 'lives')) return 'killed';
    if (!people.test(low)) return null;
  }
  return null;
}

/** The same by the words before it: "killing at least 40", "the death toll rose to 133". */
function labelBefore(tokens: Tokens, { first }: Read): string | null {
  const before = tokens.slice(Math.max(0, first - 8), first).map(({ low }) => low);
  const verb = before.at(-1) ?? '';
  if (leading.test(verb)) return counted.get(verb) ?? null;
  if (verb === 'dead' && before.at(-2) === 'shot') return 'killed';
  const of = Math.max(before.lastIndexOf('toll'), before.lastIndexOf('number'));
  const rest = before.slice(of + 1).filter((low) => !steady.has(low));
  if (of === -1 || rest.length > 1) return null;
  const [what] = rest;
  return what === undefined ? (before[of] === 'toll' ? 'killed' : null) : (counted.get(what) ?? null);
}

/** What stands between "the toll", or "the number of dead", and the number. */
const steady = new Set(
  'has had have rose risen rises climbed reached stands stood now is was at to of from passed hit went up fell currently in the attack fire confirmed official people death'.split(
    ' ',
  ),
);

function beginsWith(tokens: Tokens, label: string): boolean {
  const words = label.toLowerCase().split(/\s+/);
  return words.every((word, at) => tokens[at]?.low === word);
}
