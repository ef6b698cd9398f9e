/** The claim of the board that a sentence seems to tell, by the words that they share. Pure. */
import type { Span } from '../../../intake/extract/span.ts';

type Stems = ReadonlySet<string>;

/** A claim by the words that it is known by. */
export interface ClaimWords {
  readonly id: string;
  readonly stems: Stems;
}

/** The claims of the board by their words. */
export const wordsOfClaims = (
  claims: readonly { readonly id: string; readonly text: string }[],
): readonly ClaimWords[] => claims.map(({ id, text }) => ({ id, stems: stemsOf(text) }));

/** The claim whose words a sentence has, most of them; none of a quotation. */
export function claimIn(
  text: string,
  { from, to }: Span,
  claims: readonly ClaimWords[],
): readonly { readonly kind: 'claim'; readonly from: number; readonly to: number; readonly claim: string }[] {
  if (claims.length === 0) return [];
  const sentence = text.slice(from, to).replace(/[.!?]{1,3}$/u, '');
  if (sentence.length < 12 || sentence.length > 300 || /["“„«]/u.test(sentence)) return [];
  const words = stemsOf(sentence);
  const near = claims
    .map(({ id, stems }) => ({ claim: id, share: shareOf(stems, words) }))
    .filter(({ share }) => share >= 0.7)
    .sort((a, b) => b.share - a.share)[0];
  return near ? [{ kind: 'claim', from, to: from + sentence.length, claim: near.claim }] : [];
}

function shareOf(of: Stems, within: Stems): number {
  const found = [...of].filter((one) => within.has(one)).length;
  return of.size < 2 ? 0 : found / of.size;
}

function stemsOf(text: string): Stems {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.map((word) => word.replace(/(?:ing|ed|es|s)$/u, '')));
}
