/** The claim of the board that a sentence seems to tell, by the words that they share. Pure. */
import type { Span } from '../../../intake/extract/span.ts';
import { type ClaimWords, claimsLike } from '../words/like-claim.ts';

/** The claim whose words a sentence has, most of them; none of a quotation. */
export function claimIn(
  text: string,
  { from, to }: Span,
  claims: readonly ClaimWords[],
): readonly { readonly kind: 'claim'; readonly from: number; readonly to: number; readonly claim: string }[] {
  if (claims.length === 0) return [];
  const sentence = text.slice(from, to).replace(/[.!?]{1,3}$/u, '');
  if (sentence.length < 12 || sentence.length > 300 || /["“„«]/u.test(sentence)) return [];
  const [near] = claimsLike(sentence, claims);
  return near === undefined ? [] : [{ kind: 'claim', from, to: from + sentence.length, claim: near }];
}
