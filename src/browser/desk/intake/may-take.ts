/** Which proposals somebody may bring into a draft: what they could not have recorded would keep the draft from being sent. Pure. */
import { type Me, may } from '../app/me.ts';
import type { Decisions } from './decisions.ts';

/** Whether somebody may take a proposal, by its key: of numbers and claims, whoever may have them recorded. */
export function mayTake(me: Me, key: string): boolean {
  if (key.startsWith('f')) return may(me, 'figure.open') && may(me, 'estimate.add');
  if (key.startsWith('c')) return may(me, 'claim.open') && may(me, 'evidence.add');
  return may(me, 'post.write');
}

/** The same without what they may not take: that is offered. */
export const asFarAs = (me: Me, decisions: Decisions): Decisions =>
  new Map(
    [...decisions].map(([key, one]) => [key, mayTake(me, key) ? one : { ...one, is: 'offered' as const }]),
  );
