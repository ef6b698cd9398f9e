/** The commands of standing authority: an editor grants it, one key ends it, and a program writes under it. */
import { z } from 'zod';
import { bounds, line as lineOf } from '../../model/authority.ts';
import { noticeContent } from '../../model/content.ts';
import { LONGEST } from '../../model/lengths.ts';
import { httpUrl, id, instantText, line, prose } from '../../model/limits.ts';
import { severities } from '../../model/severity.ts';
import { command, expected, reason } from './command-shape.ts';

const quantity = z.number().min(-1e12).max(1e12).nullable().default(null);
const authority = id.describe('under which it writes');
const asOf = instantText.describe('when it stood so, by the source');
const url = httpUrl.nullable().default(null).describe('of the document');

export const feedCommands = {
  'authority.grant': command('authority.grant', {
    authority: id,
    program: z
      .string()
      .regex(
        /^(?:token|source):[a-z0-9][a-z0-9-]{0,39}$/,
        'must be "token:" and the name of a token with the role "feed", or "source:" and the id of a source of intake',
      ),
    source: id.describe('the actor whose numbers or warnings they are'),
    of: lineOf.describe('the one figure or notice that it may write'),
    bounds: bounds.nullable().default(null).describe('needed for a figure; none for a notice'),
    until: instantText.describe('at most seven days ahead'),
    reason,
  }).describe(
    'Lets a program write what one source says into one figure or notice, within bounds, until a time.',
  ),
  'authority.end': command('authority.end', {
    authority: id,
    how: z.enum(['stopped', 'time']).default('stopped'),
  }).describe('Ends it: one key, or its time has come.'),
  'authority.endAll': command('authority.endAll', {}).describe(
    'Ends all of the coverage: one key stops every machine.',
  ),
  'held.accept': command('held.accept', { authority: id, estimate: id }).describe(
    'Takes a reading that was held for being outside the bounds.',
  ),
  'held.drop': command('held.drop', { authority: id, estimate: id, reason }).describe('Does not take it.'),
  'estimate.feed': command('estimate.feed', {
    authority,
    estimate: id.describe('of the estimate, and of the statement that is recorded with it'),
    min: quantity,
    max: quantity,
    words: line(120).nullable().default(null),
    asOf,
    text: prose(2000).describe('the words of the source'),
    url,
  })
    .refine(({ min, max }) => min !== null || max !== null, 'needs a number')
    .refine(({ min, max }) => min === null || max === null || min <= max, 'min must not be above max')
    .describe(
      'A program writes a number of its source. The same number again within ten minutes is accepted and recorded once.',
    ),
  'notice.feed': command('notice.feed', {
    authority,
    statement: id.describe('of the statement that is recorded with it'),
    act: z.enum(['update', 'cancel', 'error']).describe('as in CAP 1.2'),
    title: line(LONGEST.title).nullable().default(null).describe('of an update'),
    text: prose(LONGEST.text).describe('the words of the source; of an update also those of the notice'),
    severity: z.enum(severities).default('unknown'),
    expires: instantText.nullable().default(null),
    asOf,
    url,
  })
    .refine(({ act, title }) => act !== 'update' || title !== null, 'an update needs a title')
    .describe('A program sets, cancels or recalls the notice that it may write.'),
  'notice.set': command('notice.set', {
    notice: id,
    content: noticeContent,
    expected,
  }).describe(
    'Shows a warning of a source, until it expires or is taken back. Sets it again where it changes; where something was wrong, use correction.publish.',
  ),
  'notice.cancel': command('notice.cancel', {
    notice: id,
    how: z
      .enum(['cancelled', 'error'])
      .default('cancelled')
      .describe('by its source: called off, or issued in error'),
    reason: reason.nullable().default(null).describe('kept at the desk'),
  }).describe('Its source has taken it back.'),
  'notice.expire': command('notice.expire', { notice: id }).describe(
    'Its time has come; the clock does this by itself.',
  ),
} as const;

/** Whether a command is one that only programs give, under standing authority. */
export function isFeed({ kind }: { readonly kind: string }): boolean {
  return kind === 'estimate.feed' || kind === 'notice.feed';
}
