/** What accepting, mending and rejecting does where claims stand on statements. Pure. */
import type { Reading } from '../../../intake/extract/reading.ts';
import type { Claimed } from './claim-of.ts';
import { type Decisions, decided, type MendedClaim } from './decisions.ts';

/**
 * The same with a claim accepted or rejected; saying the same again takes it back. What bears on an accepted one is
 * accepted with it, unless somebody rejected it; where all of it was, the sentence that says so.
 */
export function claimDecided(
  decisions: Decisions,
  claimed: Claimed,
  is: 'accepted' | 'rejected',
): Decisions | { readonly message: string } {
  const next = decided(decisions, claimed.key, is);
  return next.get(claimed.key)?.is === 'accepted' ? withGround(next, claimed) : next;
}

/** The same with a claim mended; it is accepted then, with what bears on it. */
export function claimMendedAs(
  decisions: Decisions,
  claimed: Claimed,
  mended: MendedClaim,
): Decisions | { readonly message: string } {
  const next = new Map(decisions).set(claimed.key, {
    ...{ is: 'accepted' as const, mended: null, into: null, claim: mended },
  });
  const bears = claimed.bears.filter(({ key }) => mended.stances[key] != null);
  return withGround(next, { ...claimed, bears });
}

function withGround(decisions: Decisions, { bears }: Claimed): Decisions | { readonly message: string } {
  if (bears.length > 0 && bears.every(({ is }) => is === 'rejected'))
    return { message: 'What bears on it is rejected: accept that first.' };
  const next = new Map(decisions);
  for (const { key, is } of bears) {
    const own = next.get(key);
    if (is === 'offered' && own) next.set(key, { ...own, is: 'accepted', into: null });
  }
  return next;
}

/** The same without claims that have lost all that bore on them: they are offered again. */
export function standing(decisions: Decisions, { claims = [] }: Reading): Decisions {
  const isIn = (key: string): boolean => {
    const { is = 'offered', into = null } = decisions.get(key) ?? {};
    return is === 'merged' && into !== null && into !== key ? isIn(into) : is === 'accepted';
  };
  const next = new Map(decisions);
  claims.forEach(({ evidence }, at) => {
    const own = next.get(`c${at}`);
    if (own?.is !== 'accepted' || evidence.length === 0) return;
    if (!evidence.some(({ statement }) => isIn(`s${statement}`)))
      next.set(`c${at}`, { ...own, is: 'offered' });
  });
  return next;
}
