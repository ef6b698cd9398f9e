import { err, ok, type Result } from '../lib/result.ts';
import type { UploadType } from '../model/picture.ts';
import { LOGO_BYTES, LOGO_RENDITION } from './limits.ts';
import type { PictureReader } from './picture-reader.ts';

/** A logo as readers get it: WebP, encoded anew, small. */
export interface Logo {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

const taken: readonly UploadType[] = ['image/png', 'image/jpeg', 'image/webp'];

/** Makes a logo of an upload, or says in a sentence why it is none. `read` makes renditions of at most `LOGO_SIDE`. */
export async function readLogo(bytes: Buffer, read: PictureReader): Promise<Result<Logo, string>> {
  if (bytes.length === 0) return err('Choose a file: a PNG, JPEG or WebP.');
  if (bytes.length > LOGO_BYTES)
    return err(`It has more than ${LOGO_BYTES / 1024} KiB. Save it smaller: it is shown 40 pixels high.`);
  const found = await read(bytes);
  if (!found.ok) return err(found.error.message);
  const { upload, width, height, bytes: rendition } = found.value;
  if (!taken.includes(upload)) return err('A logo is a PNG, JPEG or WebP. Save it as PNG and upload that.');
  if (rendition.length > LOGO_RENDITION)
    return err(
      'It is too rich for the head of every page. A logo is a drawing with few colours, not a photograph.',
    );
  return ok({ width, height, bytes: rendition });
}
