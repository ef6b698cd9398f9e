import type { ClaimState, State } from './state.ts';

/**
 * Whether somebody denies a claim, by a statement that stands and waits for no post, since its status was last set or
 * kept. A ruling that was taken back answers none.
 */
export function isDenied(state: State, claim: ClaimState, upTo = Number.POSITIVE_INFINITY): boolean {
  const undone = new Set(claim.rulings.map(({ undoes }) => undoes));
  const standing = claim.rulings.findLast(({ seq, undoes }) => undoes === null && !undone.has(seq));
  const answered = Math.max(standing?.seq ?? 0, claim.kept?.seq ?? 0);
  return claim.evidence.some(({ statement, stance, seq, until }) => {
    const said = state.statements.get(statement);
    const counts = !said?.reserved && !said?.retracted;
    return stance === 'denies' && until === null && seq > answered && seq <= upTo && counts;
  });
}
