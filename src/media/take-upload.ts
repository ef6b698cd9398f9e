import { type Random, randomName } from '../lib/random.ts';
import { ok, type Result } from '../lib/result.ts';
import type { Picture, UploadType } from '../model/picture.ts';
import type { MediaStore } from './media-store.ts';
import type { PictureReader } from './picture-reader.ts';
import type { Refused } from './refused.ts';

/** What a desk takes uploads with. */
export interface UploadTools {
  readonly store: MediaStore;
  readonly read: PictureReader;
  readonly random: Random;
}

/** Characters of a file's name: 130 bits, so that none is ever guessed. */
const NAME = 26;

const endings: Record<UploadType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
};

/**
 * Reads an upload and keeps both of its files: they are on disk when it resolves, and nothing refers to them yet. Throws
 * where they cannot be kept, and leaves none.
 */
export async function takeUpload(
  bytes: Buffer,
  { store, read, random }: UploadTools,
): Promise<Result<Picture, Refused>> {
  const found = await read(bytes);
  if (!found.ok) return found;
  const { upload, type, width, height, bytes: rendition } = found.value;
  const name = (ending: string) => `${randomName(random, NAME)}.${ending}`;
  const [file, original] = [name('webp'), name(endings[upload])];
  const picture: Picture = {
    ...{ file, type, width, height, bytes: rendition.length },
    original: { file: original, type: upload, bytes: bytes.length },
  };
  try {
    await store.keep('originals', original, bytes);
    await store.keep('renditions', file, rendition);
  } catch (fault) {
    await store.remove(picture).catch(() => {});
    throw fault;
  }
  return ok(picture);
}
