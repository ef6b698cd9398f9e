/** Which claims of the board some words seem to tell, by the words that they share. Pure. */

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

/** The ids of the claims most of whose words stand there, the likeliest first. */
export function claimsLike(words: string, claims: readonly ClaimWords[]): readonly string[] {
  const stems = stemsOf(words);
  return claims
    .map(({ id, stems: own }) => ({ id, share: shareOf(own, stems) }))
    .filter(({ share }) => share >= 0.7)
    .sort((a, b) => b.share - a.share)
    .map(({ id }) => id);
}

/** Whether they are the same words in the same order, but for articles, capitals and marks. */
export const isSameClaim = (one: string, other: string): boolean => {
  const words = wordsIn(one);
  return words !== '' && words === wordsIn(other);
};

const wordsIn = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu) ?? [])
    .filter((word) => !/^(?:the|an?)$/u.test(word))
    .join(' ')
    .replaceAll('’', "'");

function shareOf(of: Stems, within: Stems): number {
  const found = [...of].filter((one) => within.has(one)).length;
  return of.size < 2 ? 0 : found / of.size;
}

function stemsOf(text: string): Stems {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.map((word) => word.replace(/(?:ing|ed|es|s)$/u, '')));
}
