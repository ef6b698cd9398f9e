import type { ReadLogo } from '../access/access-world.ts';
import { LOGO_SIDE } from '../media/limits.ts';
import { pictureReader } from '../media/picture-reader.ts';
import { readLogo } from '../media/read-logo.ts';
import type { UploadTools } from '../media/take-upload.ts';
import { mediaFolder } from '../store/media-folder.ts';
import { realRandom } from './real-clock.ts';

/** With what a server takes uploads; null where it has no folder for them. */
export function uploadTools(folder: string | null): UploadTools | null {
  return folder === null ? null : { store: mediaFolder(folder), read: pictureReader(), random: realRandom };
}

/** With what a server reads logos: they lie in the store, so that it takes no folder. */
export function logoReader(): ReadLogo {
  const read = pictureReader({ longest: LOGO_SIDE });
  return (bytes) => readLogo(bytes, read);
}
