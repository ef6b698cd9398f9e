/**
 * How likely a proposed statement is right, by what it was read from. A frame's weight says how it was opened (“that”, a
 * quotation, a bare clause, a thing) and by which verb; who speaks takes from it. Measured on the texts of the set. Pure.
 */
import type { Confidence, Speaker } from '../reading.ts';
import type { Spoken } from '../spoken.ts';

/** What a pronoun costs: whom it means is the least sure part of a reading (0.86 right on train, names 0.98). */
const PRONOUN = 0.12;
/** A speaker without a place in the text. */
const NOWHERE = 0.1;

/** The confidence of a statement by its speaker. */
export function confidenceOf({ weight, who }: Spoken, { named }: Speaker): Confidence {
  const sure = weight - (who?.by === 'pronoun' ? PRONOUN : 0) - (named === null ? NOWHERE : 0);
  return sure >= 0.79 ? 'high' : sure >= 0.58 ? 'medium' : 'low';
}
