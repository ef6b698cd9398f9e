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

/** The same with a claim mended; it is accepted then, with what bears on it. Otherwise the sentence that says why not. */
export function claimMendedAs(
  decisions: Decisions,
  claimed: Claimed,
  mended: MendedClaim,
): Decisions | { readonly message: string } {
  const next = new Map(decisions).set(claimed.key, {
    ...{ is: 'accepted' as const, mended: null, into: null, claim: mended },
  });
  const bears = claimed.bears.filter(({ key }) => mended.stances[key] != null);
  if (claimed.bears.length > 0 && bears.length === 0)
    return { message: 'Nothing bears on it then: say what one of them does to it, or reject it.' };
  return withGround(next, { ...claimed, bears });
}

function withGround(decisions: Decisions, { key, bears }: Claimed): Decisions | { readonly message: string } {
  if (bears.length > 0 && bears.every(({ is }) => is === 'rejected'))
    return { message: 'What bears on it is rejected: accept that first.' };
  const next = new Map(decisions);
  for (const { key: statement, is } of bears) {
    const own = next.get(statement);
    if (is === 'offered' && own) next.set(statement, { ...own, is: 'accepted', into: null, along: key });
  }
  return next;
}

/**
 * The same without claims that have lost all that bore on them, and without statements that came along with a claim and
 * bear on none that is accepted: they are offered again.
 */
export function standing(decisions: Decisions, { claims = [] }: Reading): Decisions {
  const next = new Map(decisions);
  const rootOf = (key: string): string => {
    const { is = 'offered', into = null } = next.get(key) ?? {};
    return is === 'merged' && into !== null && into !== key ? rootOf(into) : key;
  };
  const bearing = (statement: string): number =>
    claims.findIndex(({ evidence }, at) => {
      const own = next.get(`c${at}`);
      const isTold = own?.claim ? own.claim.stances[statement] != null : true;
      return (
        own?.is === 'accepted' && isTold && evidence.some((one) => rootOf(`s${one.statement}`) === statement)
      );
    });
  for (const [key, own] of decisions) {
    if (own.along == null || own.is !== 'accepted') continue;
    const claim = bearing(key);
    next.set(key, claim < 0 ? { ...own, is: 'offered', along: null } : { ...own, along: `c${claim}` });
  }
  claims.forEach(({ evidence }, at) => {
    const own = next.get(`c${at}`);
    if (own?.is !== 'accepted' || evidence.length === 0) return;
    if (!evidence.some(({ statement }) => next.get(rootOf(`s${statement}`))?.is === 'accepted'))
      next.set(`c${at}`, { ...own, is: 'offered' });
  });
  return next;
}
