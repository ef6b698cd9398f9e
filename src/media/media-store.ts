/**
 * Pictures, from the bytes of an upload to two files: the original, which never leaves the desk, and a rendition that
 * readers may get once a post shows it. What lives here is reading (judge-upload.ts, without decoding), encoding anew
 * (encode.ts, in a process of its own: reading-process.ts) and keeping. What does not: who may upload (src/desk), what a
 * post says about a picture (src/model/rich-text.ts), when readers may have it (src/http/public/routes/picture-files.ts).
 * The engine of this port is src/store/media-folder.ts.
 */
import type { Picture } from '../model/picture.ts';

/** Where a file is: originals are private, a rendition is public while a post that shows it is. */
export type MediaPart = 'originals' | 'renditions';

/** Where pictures lie. Names are random and never used again; a file never changes. */
export interface MediaStore {
  /** On disk, with its name, when it resolves. */
  keep(part: MediaPart, file: string, bytes: Uint8Array): Promise<void>;
  /** Null where there is none of that name, whatever the name. */
  read(part: MediaPart, file: string): Promise<Buffer | null>;
  /** Removes both files of a picture, as far as they are there; the names are gone from disk when it resolves. */
  remove(picture: Picture): Promise<void>;
}
