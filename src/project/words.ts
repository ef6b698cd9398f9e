/** The words of a public document as a reader meets them: what names are looked for in. */
import type { PublicDocument } from '../wire/documents.ts';

/** A piece of a document's words. */
export interface Spot {
  readonly text: string;
  /** The key of the actor whose words these are; null for ours. */
  readonly speaker: string | null;
}

/** Fields that hold no words: they name kinds, states, times and other documents. */
const wordless = new Set(
  'kind id state type to at publishedAt updatedAt startedAt endedAt since status basis cue precision display standing later actor correction file mime'.split(
    ' ',
  ),
);

/** Every string of a document with whose words it is; running text joined, as it is read. */
export function spotsOf(document: PublicDocument): readonly Spot[] {
  const spots: Spot[] = [];
  const walk = (value: unknown, speaker: string | null): void => {
    if (typeof value === 'string') spots.push({ text: value, speaker });
    else if (Array.isArray(value)) {
      if (value.length > 1 && isRun(value)) spots.push({ text: value.map(runText).join(''), speaker });
      for (const one of value) walk(one, speaker);
    } else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value))
        walk(inner, name === 'statement' ? (inner?.speaker?.actor ?? speaker) : speaker);
    }
  };
  walk(document, null);
  return spots;
}

/** All words of a document in one, in their order: a name may begin in one block and end in the next. */
export function wholeText(document: PublicDocument): string {
  const parts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') parts.push(value);
    else if (Array.isArray(value)) {
      if (value.length > 0 && isRun(value)) parts.push(value.map(runText).join(''));
      else value.forEach(walk);
    } else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) if (!wordless.has(name)) walk(inner);
    }
  };
  walk(document);
  return parts.join(' ');
}

/** A piece of running text, as far as its words go. */
export interface Piece {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly reading?: { readonly bounds?: readonly { readonly words?: unknown }[] };
}

/** Whether these are the pieces of running text, which a claim's or a figure's block is not. */
export function isRun(pieces: readonly unknown[]): pieces is readonly Piece[] {
  return pieces.every((piece) => {
    const { type = null, label = null } = (piece ?? {}) as { type?: unknown; label?: unknown };
    return type === 'text' || type === 'reference' || (type === 'figure' && label === null);
  });
}

/** The words of a piece of running text. */
export function runText({ text, reading }: Piece): string {
  if (typeof text === 'string') return text;
  return (reading?.bounds ?? []).map(({ words }) => (typeof words === 'string' ? words : '')).join(' ');
}
