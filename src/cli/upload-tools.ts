import { pictureReader } from '../media/picture-reader.ts';
import type { UploadTools } from '../media/take-upload.ts';
import { mediaFolder } from '../store/media-folder.ts';
import { realRandom } from './real-clock.ts';

/** With what a server takes uploads; null where it has no folder for them. */
export function uploadTools(folder: string | null): UploadTools | null {
  return folder === null ? null : { store: mediaFolder(folder), read: pictureReader(), random: realRandom };
}
