/** Prepared sets: alternatives for one outcome, of which one is published and the others are discarded in the same act. */
import { z } from 'zod';
import { preparedContent } from '../../model/content.ts';
import { id, line } from '../../model/limits.ts';
import { command, expected, reason } from './command-shape.ts';

export const preparedCommands = {
  'prepared.set': command('prepared.set', { prepared: id, content: preparedContent, expected }).describe(
    'Ties drafts together as the alternatives for one outcome: none is published but by prepared.release.',
  ),
  'prepared.release': command('prepared.release', {
    prepared: id,
    post: id.describe('the alternative that came true'),
    blanks: z
      .record(z.string().max(40), line(200))
      .default({})
      .describe('a value for each blank in it, by name'),
    keyEvent: z.boolean().default(false),
    flash: z.boolean().default(false),
    expected: expected.describe('the version of that alternative that the writer saw'),
  }).describe('Publishes one alternative with its blanks filled, and discards the others in the same act.'),
  'prepared.end': command('prepared.end', { prepared: id, reason: reason.optional() }).describe(
    'Unties them: they are drafts like others again.',
  ),
  'post.discard': command('post.discard', { post: id }).describe(
    'Drops a draft for good. It stays on record, and its id stays taken.',
  ),
} as const;
