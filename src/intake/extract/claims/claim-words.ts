/** The words of a text by their places, for whoever asks what stands in a span. */
import type { Span } from '../span.ts';
import type { Token } from '../tokens.ts';

/** No more tokens of one span are looked at: what a proposition says stands at its beginning. */
const MOST = 80;

/** A text by its tokens. */
export class ClaimWords {
  readonly text: string;
  readonly #tokens: readonly Token[];

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.#tokens = tokens;
  }

  /** The first tokens of a span, without ends of lines. */
  in({ from, to }: Span): readonly Token[] {
    const found: Token[] = [];
    for (let at = this.#first(from); found.length < MOST; at += 1) {
      const token = this.#tokens[at];
      if (!token || token.from >= to) break;
      if (token.kind !== 'break' && token.to <= to) found.push(token);
    }
    return found;
  }

  /** The first tokens of some spans, as one. */
  inAll(spans: readonly Span[]): readonly Token[] {
    const [only, ...more] = spans;
    if (only && more.length === 0) return this.in(only);
    return spans
      .slice(0, MOST)
      .flatMap((span) => this.in(span))
      .slice(0, MOST);
  }

  /** The words of a span in small letters, as many as are looked at. */
  low(span: Span): string {
    return this.in(span)
      .filter(({ kind }) => kind !== 'mark')
      .map(({ low }) => low)
      .join(' ');
  }

  /** The place in the list of the first token that begins at or behind an offset. */
  #first(offset: number): number {
    let [low, high] = [0, this.#tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tokens[middle]?.from ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether a token is a word or a number. */
export const isWord = ({ kind }: Token): boolean => kind === 'word' || kind === 'number';
