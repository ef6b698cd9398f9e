/** The measures of a picture, read from its structure without decoding any of it. */

import type { UploadType } from '../model/picture.ts';
import { measureAvif } from './measure-avif.ts';
import { measureGif } from './measure-gif.ts';
import { measureJpeg } from './measure-jpeg.ts';
import { measurePng } from './measure-png.ts';
import { measureWebp } from './measure-webp.ts';
import type { Measures } from './measures.ts';

const measurers: Record<UploadType, (bytes: Buffer) => Measures | null> = {
  'image/jpeg': measureJpeg,
  'image/png': measurePng,
  'image/webp': measureWebp,
  'image/avif': measureAvif,
  'image/gif': measureGif,
};

/** Null where the structure does not hold together as far as it has to. Never throws, whatever the bytes. */
export function measure(type: UploadType, bytes: Buffer): Measures | null {
  const found = measurers[type](bytes);
  return found && found.width > 0 && found.height > 0 ? found : null;
}
