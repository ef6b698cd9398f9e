/** Which statement is offered first as evidence: the one that has most of a claim's telling words. Pure. */

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);

/**
 * All of them, those with the claim's words first, and of equals the newest. A word counts the less the more of them have
 * it: “have”, “of” and the name of the place tell nothing.
 */
export function nearestFirst<S extends { readonly id: string; readonly at: string }>(
  claim: string,
  statements: readonly S[],
  saying: (one: S) => string,
): readonly S[] {
  const said = new Map(statements.map((one) => [one.id, wordsOf(saying(one))]));
  const weights = new Map(
    [...wordsOf(claim)].map((word) => [
      word,
      1 / ([...said.values()].filter((one) => one.has(word)).length || 1),
    ]),
  );
  const near = ({ id }: S) =>
    [...weights].reduce((sum, [word, weight]) => sum + (said.get(id)?.has(word) ? weight : 0), 0);
  const scored = statements.map((one) => ({ one, near: near(one) }));
  return scored
    .sort((a, b) => b.near - a.near || b.one.at.localeCompare(a.one.at) || a.one.id.localeCompare(b.one.id))
    .map(({ one }) => one);
}
