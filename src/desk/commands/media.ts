/** Pictures. They come with their bytes by the upload alone, which looks at them and encodes them anew. */
import { id } from '../../model/limits.ts';
import { picture } from '../../model/picture.ts';
import { command } from './command-shape.ts';

export const mediaCommands = {
  'media.add': command('media.add', { media: id, picture }).describe(
    'Records a picture that was uploaded: POST /api/coverages/:slug/media makes it.',
  ),
} as const;

/** The commands that no program sends as such, with what to do instead. */
export const notSent: Readonly<Record<keyof typeof mediaCommands, string>> = {
  'media.add':
    'A picture comes with its bytes: send them to POST /api/coverages/:slug/media, which answers with its id.',
};
