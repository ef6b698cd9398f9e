/** One story over several coverages: going on in a new one, copying a post, and learning of what became of it. */
import { z } from 'zod';
import { textContent } from '../../model/content.ts';
import { id, line, slug } from '../../model/limits.ts';
import { command } from './command-shape.ts';

export const partsCommands = {
  'coverage.continue': command('coverage.continue', {
    slug,
    from: slug.describe('the coverage that it goes on from'),
    headline: textContent.optional().describe('the words of the earlier one where it has none'),
    standfirst: textContent.optional(),
    summary: textContent.optional(),
  }).describe(
    'Opens a coverage that continues another: it keeps live claims, figures, actors, open questions and the restricted list, and learns of what is corrected in the earlier one.',
  ),
  'coverage.link': command('coverage.link', { to: slug }).describe(
    'Leads readers of this coverage to the one that continues it, or back to the one that it continues, by its present headline. The server does it by itself.',
  ),
  'coverage.learn': command('coverage.learn', {
    from: slug,
    lesson: line(200).optional().describe('one of them alone'),
    leave: z.literal(true).optional().describe('takes nothing over: all of it waits for a person'),
  }).describe(
    'Takes over what was corrected, retracted, taken down or withdrawn in a coverage that something here comes from. The server does it by itself.',
  ),
  'lesson.settle': command('lesson.settle', { lesson: line(200) }).describe(
    'Says that what a coverage learned, and could not take over by itself, has been dealt with.',
  ),
  'post.copy': command('post.copy', { post: id, coverage: slug, of: id }).describe(
    'Copies a published post of another coverage as a draft that remembers its original, with all that it stands on.',
  ),
} as const;
