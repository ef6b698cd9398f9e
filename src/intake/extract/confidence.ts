/** How likely a proposed statement is right, by what it was read from: measured on the texts of the set. Pure. */
import type { Confidence, Speaker } from './reading.ts';
import type { Spoken } from './spoken.ts';

/** The confidence of a statement by its speaker. */
export function confidenceOf({ weight, who }: Spoken, speaker: Speaker): Confidence {
  const sure = weight - (who?.by === 'pronoun' ? 0.04 : 0) - (speaker.named === null ? 0.1 : 0);
  return sure >= 0.82 ? 'high' : sure >= 0.6 ? 'medium' : 'low';
}
