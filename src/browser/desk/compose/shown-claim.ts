/** Whether a claim of a document is shown to readers, by what its statements do to it. Pure. */
import type { Stance } from '../../../model/speech.ts';
import type { ClaimToMake } from './speech.ts';

/** Readers can be told whose a claim is where somebody says that it is so; one that is only denied is for the desk. */
export const isAsserted = (evidence: readonly { readonly stance: Stance | null }[]): boolean =>
  evidence.some(({ stance }) => stance === 'asserts' || stance === 'relays' || stance === 'confirms');

/** The same, shown or not as its statements have it now. One of the board that was put in to be shown stays shown. */
export function asShown({ aside, ...make }: ClaimToMake): ClaimToMake {
  const { statement, stance = 'asserts', text = null, more = [] } = make;
  const isShown = isAsserted([...(statement === null ? [] : [{ stance }]), ...more]);
  const mayBeAside = aside === true || (text !== null && statement !== null);
  return isShown || !mayBeAside ? make : { ...make, aside: true };
}
