/** What a statement does to a claim, in the desk's words. */
import type { Stance } from '../../../model/speech.ts';

export const stanceWords: Readonly<Record<Stance, string>> = {
  asserts: 'asserts it',
  confirms: 'confirms it',
  relays: 'relays it',
  denies: 'denies it',
  doubts: 'casts doubt on it',
  retracts: 'retracts it',
};

/** Where it does nothing to it. */
export const NO_STANCE = 'does nothing to it';

/** Those that a form offers: what was retracted is said of the statement itself. */
export const offeredStances = ['asserts', 'confirms', 'relays', 'denies', 'doubts'] as const;
