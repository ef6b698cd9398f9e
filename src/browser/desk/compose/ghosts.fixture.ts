/** What reads ghosts with the readers of all languages at hand. */
import { englishStatements } from '../../../intake/extract/english/whole-text.ts';
import { slavicStatements } from '../../../intake/extract/slavic/whole-text.ts';
import { ghostsBy } from './ghosts.ts';

export const ghostsIn = ghostsBy({ english: englishStatements, slavic: slavicStatements }, (which) => {
  throw new Error(`${which} is not there`);
});
