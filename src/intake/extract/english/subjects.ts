/** The subject of a verb: the noun phrase before it, over what stands between commas. Pure. */
import type { Piece } from '../sentences.ts';
import { isCapital } from '../tokens.ts';
import { cueVerbs } from './cue-words.ts';
import { apposed, type Who, whoIs } from './who.ts';
import { clauseWords, determiners, finite, prepositions, timeWords } from './who-words.ts';

type Words = readonly Piece[];

export interface Subject {
  readonly who: Who;
  /** Index of its first piece. */
  readonly from: number;
}

/** The subject that ends right before a place; null where there is none that could speak. */
export function subjectBefore(words: Words, end: number): Subject | null {
  const last = words[end - 1];
  if (!last || last.kind === 'quote') return null;
  if (last.text === ',') return overCommas(words, end - 1);
  if (last.text === ')') {
    const open = words.findLastIndex(({ text }, at) => at < end - 1 && at > end - 12 && text === '(');
    return open > 0 ? subjectBefore(words, open) : null;
  }
  if (last.kind === 'mark' && /^[—–]$/.test(last.text)) return overDashes(words, end - 1);
  if (last.kind === 'mark' || last.kind === 'break') return null;
  const from = startOfPhrase(words, end);
  const phrase = words.slice(from, end);
  const before = words[from - 1];
  // "…, the mayor, Ana Ruiz said": the apposition's own first half.
  if (before?.text === ',' && phrase.length <= 5) {
    const earlier = startOfPhrase(words, from - 1);
    const both = from - 1 > earlier ? apposed(words.slice(earlier, from - 1), phrase) : null;
    if (both && both.role !== null && isOffice(words.slice(earlier, from - 1)))
      return { who: both, from: earlier };
  }
  const who = whoIs(phrase);
  return who ? { who, from: indexAt(words, who.span.from, from) } : null;
}

/** A phrase of an office: “the head of the port”. */
function isOffice(phrase: Words): boolean {
  const who = whoIs(phrase);
  return who?.by === 'office';
}

/** The subject before a phrase between two commas: “Marsh, the head of the port, …”, “Marsh, who came late, …”. */
function overCommas(words: Words, close: number): Subject | null {
  for (let open = close - 1; open > 0 && open > close - 28; open -= 1) {
    const piece = words[open];
    if (!piece || piece.kind === 'quote' || /^[;:—–]$/.test(piece.text)) return null;
    if (piece.text !== ',') continue;
    const from = startOfPhrase(words, open);
    const head = words.slice(from, open);
    const between = words.slice(open + 1, close);
    const first = between[0]?.low ?? '';
    const who = head.length > 0 ? whoIs(head) : null;
    if (!who) continue;
    const both = apposed(head, between);
    if (both) return { who: both, from: indexAt(words, who.span.from, from) };
    const isAside =
      /^(?:who|which|whose|where|speaking|like|in|on|at|from|during|after|however|meanwhile|too|for|by|citing|quoting|a|an|the|now|then|also|himself|herself|his|her|its|their|one|as|until|formerly|once|aged|standing|asked|when|with|among)$/.test(
        first,
      ) ||
      timeWords.has(first) ||
      /^(?:based|known|led|founded|run|owned)$/.test(first);
    if (isAside && who.by !== 'pronoun') return { who, from: indexAt(words, who.span.from, from) };
    if (/\d/.test(first) && between.length === 1) return { who, from: indexAt(words, who.span.from, from) };
  }
  return null;
}

function overDashes(words: Words, close: number): Subject | null {
  const open = words.findLastIndex(({ text }, at) => at < close && at > close - 24 && /^[—–]$/.test(text));
  if (open <= 0) return null;
  const from = startOfPhrase(words, open);
  const who = whoIs(words.slice(from, open));
  return who ? { who, from: indexAt(words, who.span.from, from) } : null;
}

/** Where the noun phrase that ends before a place begins. */
export function startOfPhrase(words: Words, end: number): number {
  let from = end;
  let relative = false;
  while (from > 0) {
    const piece = words[from - 1];
    if (!piece || piece.kind === 'quote' || piece.kind === 'break') break;
    if (piece.kind === 'mark' && !/^[&./-]$/.test(piece.text)) break;
    if (piece.text === '.' && piece.spaced) break;
    if (piece.low === 'who' || piece.low === 'whose') {
      relative = true;
      from -= 1;
      continue;
    }
    if (clauseWords.has(piece.low) && piece.low !== 'once') break;
    if (finite.has(piece.low) && !hasRelativeBefore(words, from - 1)) break;
    if (
      cueVerbs.has(piece.low) &&
      /(?:ed|said|told|says|wrote)$/.test(piece.low) &&
      !hasRelativeBefore(words, from - 1)
    )
      break;
    if (piece.low === 'and' && !joinsSpeakers(words, from - 1, end)) break;
    from -= 1;
    if (end - from > 24) return end;
  }
  return relative ? from : withoutOpening(words, from, end);
}

/** “people who saw it”: a verb of the phrase's own. */
function hasRelativeBefore(words: Words, at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 8; back -= 1) {
    const piece = words[back];
    if (!piece || piece.kind === 'mark' || piece.kind === 'quote') return false;
    if (piece.low === 'who') return true;
  }
  return false;
}

/** “police and fire officials”, not “… collapsed and police”. */
function joinsSpeakers(words: Words, and: number, end: number): boolean {
  const after = words.slice(and + 1, end);
  let from = and;
  while (
    from > 0 &&
    words[from - 1]?.kind === 'word' &&
    !finite.has(words[from - 1]?.low ?? '') &&
    !clauseWords.has(words[from - 1]?.low ?? '')
  )
    from -= 1;
  const before = words.slice(from, and);
  const whoBefore = whoIs(before);
  if (before.length === 0 || before.length > 8 || !whoBefore || whoBefore.by === 'pronoun')
    return before.length > 0 && before.length <= 3 && isCapital(words[and - 1]) && isCapital(words[and + 1]);
  if (whoBefore.by === 'noun') return false;
  const whoAfter = whoIs(after);
  return (
    whoAfter !== null && whoAfter.by !== 'pronoun' && !(whoBefore.by === 'name' && whoAfter.by === 'body')
  );
}

/** Without an opening phrase of place or time: “On Friday the mayor”, “In Lindow police”. */
function withoutOpening(words: Words, from: number, end: number): number {
  let at = from;
  const first = words[at]?.low ?? '';
  if (
    /^(?:and|but|or|so|then|meanwhile|however|even|also|still|later|earlier|soon|yet|nor)$/.test(first) &&
    at < end - 1
  )
    at += 1;
  const low = words[at]?.low ?? '';
  if (!(prepositions.has(low) || timeWords.has(low) || low === 'late' || low === 'earlier')) return at;
  for (let next = end - 1; next > at; next -= 1) {
    const piece = words[next];
    const before = words[next - 1];
    if (piece && determiners.has(piece.low) && before && !prepositions.has(before.low)) return next;
  }
  let start = end;
  while (start > at + 1) {
    const piece = words[start - 1];
    if (!piece || timeWords.has(piece.low) || prepositions.has(piece.low) || determiners.has(piece.low))
      break;
    start -= 1;
  }
  // "In Lindow police": the place's name is not the speaker's.
  const opened = words[start - 1];
  if (opened && prepositions.has(opened.low)) {
    let name = start;
    while (name < end && isCapital(words[name])) name += 1;
    if (name > start && name < end) return name;
    return prepositions.has(low) && start === at + 1 ? end : start;
  }
  return start;
}

/** The index of the piece that begins at an offset of the text. */
function indexAt(words: Words, offset: number, from: number): number {
  const at = words.findIndex((piece, index) => index >= from && piece.from === offset);
  return at === -1 ? from : at;
}
