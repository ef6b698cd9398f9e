/** What the writer tells with a hedge and nobody says: “a second device is believed to be inside”. Pure. */
import type { ProposedHedge, ProposedStatement } from '../reading.ts';
import { type Span, spanOver } from '../span.ts';
import { withoutReport } from './back.ts';
import { type ClaimWords, isWord } from './claim-words.ts';

/** What stands beside a noun says nothing of the clause: “the alleged driver”. */
const beside =
  /^(?:alleged|purported|rumoured|rumored|unconfirmed|unverified|uncorroborated|unsubstantiated|unproven)$|^(?:предполагаем|неподтвержденн|непроверенн|непідтверджен|неперевірен|імовірн(?:ий|ого|і|их)|ймовірн(?:ий|ого|і|их))/u;
/** Of hedges of the kind unverified: those that tell with which certainty the clause about them is told. */
const telling = /^(?:по|за|насколько|наскільки|неофициально|неофіційно)(?: |$)/u;
/** A hedge that is a part of its clause’s verb stays in the words: “is believed to have”. */
const verbal =
  /(?: to| have| be|seems?|appears?|thought|believed|feared|presumed|understood)(?: |$)|^(?:is|are|was|were|thought|believed|feared|presumed|alleged|appears?|appeared|seems?|seemed) /;
const most = 320;

/** Where somebody says something: words, verbs and speakers. */
export class Said {
  /** In the order in which they begin. */
  readonly #spans: readonly Span[];
  /** Of each, how far it or one before it reaches. */
  readonly #reach: readonly number[];

  constructor(statements: readonly ProposedStatement[]) {
    this.#spans = statements
      .flatMap(({ words, cue, speaker }) => [...words, cue, speaker.span])
      .filter((span) => span !== null)
      .toSorted((a, b) => a.from - b.from);
    let reach = 0;
    this.#reach = this.#spans.map(({ to }) => {
      reach = Math.max(reach, to);
      return reach;
    });
  }

  /** Whether any of it lies in a span. */
  isIn({ from, to }: Span): boolean {
    let [low, high] = [0, this.#spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.from ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (this.#reach[low - 1] ?? 0) > from;
  }
}

/** The words of the clause that a hedge bears on, and how; empty where somebody says it, or it is none. */
export function hedgedWords(
  hedge: ProposedHedge,
  sentence: Span | undefined,
  said: Said,
  words: ClaimWords,
): readonly Span[] {
  const low = words.low(hedge.span);
  if (!sentence || sentence.from > hedge.span.from || hedge.kind === 'conditional') return [];
  const clause = clauseAbout(hedge.span, sentence, words);
  if (said.isIn(clause)) return [];
  if (hedge.kind === 'unverified' && !telling.test(low)) return reportedIn(hedge.span, clause, words);
  if (beside.test(low)) return [];
  const before = trimmed(words, { from: clause.from, to: hedge.span.from });
  const after = trimmed(words, { from: hedge.span.to, to: clause.to });
  if (!after && !before) return [];
  const isImpersonal = !before || /^(?:it|it is|it was|it's)$/.test(words.low(before));
  if (isImpersonal) return after ? [after] : [];
  if (verbal.test(low)) {
    const whole = spanOver([before, hedge.span, after ?? hedge.span]);
    return whole && whole.to - whole.from <= most ? [whole] : [];
  }
  const parts = [before, ...(after ? [after] : [])];
  return parts.every(({ from, to }) => to - from <= most) ? parts : [];
}

/** “Unconfirmed reports that a bridge fell”, “could not verify the claim that …”: what the report says. */
function reportedIn({ to }: Span, clause: Span, words: ClaimWords): readonly Span[] {
  const after = trimmed(words, { from: to, to: clause.to });
  const tokens = after ? words.in(after) : [];
  const [own] = after ? withoutReport([after], tokens) : [];
  const opener = tokens.findLast(({ to: end }) => own !== undefined && end <= own.from);
  const isClause = /^(?:that|что|що)$/.test(opener?.low ?? '');
  return own && isClause && own.to - own.from <= most ? [own] : [];
}

/** The part of a sentence between the marks that end a clause, around a place. */
function clauseAbout({ from, to }: Span, sentence: Span, words: ClaimWords): Span {
  let [begin, end] = [sentence.from, sentence.to];
  for (const { kind, text, from: at, to: next, spaced } of words.in(sentence)) {
    if (kind !== 'mark' || !(/^[;:()]$/.test(text) || (/^[—–]$/.test(text) && spaced))) continue;
    if (next <= from) begin = next;
    else if (at >= to) {
      end = at;
      break;
    }
  }
  return { from: begin, to: end };
}

/** Without space, marks, “that” and their like at its ends; null where nothing is left. */
function trimmed(words: ClaimWords, span: Span): Span | null {
  const tokens = words.in(span);
  const isThat = (at: number): boolean =>
    /^(?:that|что|що|and|but|и|а|но|і|й|але)$/.test(tokens[at]?.low ?? '');
  let [begin, end] = [0, tokens.length - 1];
  while (begin <= end && (tokens[begin]?.kind === 'mark' || isThat(begin))) begin += 1;
  while (end >= begin && /^[,.!?…]$/u.test(tokens[end]?.text ?? '')) end -= 1;
  const [first, last] = [tokens[begin], tokens[end]];
  return first && last && begin <= end && tokens.slice(begin, end + 1).some(isWord)
    ? { from: first.from, to: last.to }
    : null;
}
