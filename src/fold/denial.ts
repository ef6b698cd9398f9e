import type { ClaimState } from './state.ts';

/** Whether somebody denies a claim, in evidence that is live, since its status was last set or kept. */
export function isDenied(claim: ClaimState, upTo = Number.POSITIVE_INFINITY): boolean {
  const answered = Math.max(claim.rulings.at(-1)?.seq ?? 0, claim.kept?.seq ?? 0);
  return claim.evidence.some(
    ({ stance, seq, until }) => stance === 'denies' && until === null && seq > answered && seq <= upTo,
  );
}
