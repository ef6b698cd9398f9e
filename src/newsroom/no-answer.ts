import type { Refusal } from '../desk/refusal.ts';
import { err } from '../lib/result.ts';
import type { Unavailable } from './newsroom-port.ts';

/** For whoever names a coverage that there is none of, or none for them. */
export const absent = err<Refusal>({
  code: 'unknown',
  message: 'There is no such coverage.',
  what: 'coverage',
});

/** For whoever erased what could not be removed from the files yet. */
export const notGone: Unavailable = {
  code: 'unavailable',
  message:
    'It is erased in the record, but its words or pictures still lie in the files of the server. That is tried again every minute and at each start; send the same command again to hear whether they are gone.',
};

/** For whoever asked while nothing could be stored. */
export const unavailable: Unavailable = {
  code: 'unavailable',
  message:
    'This could not be stored just now. Send the same command again in a moment: it is done then, or you get its answer if it was done after all.',
};
