/** A picture as an upload records it, for tests: the letter makes its files' names. */
import { type Picture, picture } from './picture.ts';

export function samplePicture(letter = 'a'): Picture {
  return picture.parse({
    ...{ file: `${letter.repeat(26)}.webp`, type: 'image/webp', width: 1600, height: 900, bytes: 120_000 },
    original: { file: `${letter.repeat(25)}z.jpg`, type: 'image/jpeg', bytes: 4_000_000 },
  });
}
