/**
 * A picture decoded and encoded anew: the only way in which anything of an upload comes before readers. Upright, in sRGB,
 * at most `LONGEST` a side, without a byte of what stood beside its pixels. This file alone knows libvips.
 */
import sharp from 'sharp';
import { err, ok, type Result } from '../lib/result.ts';
import type { UploadType } from '../model/picture.ts';
import { LONGEST, PIXELS, TIME } from './limits.ts';
import { chunksOf } from './measure-webp.ts';
import { type Refused, refusedBroken, refusedSlow } from './refused.ts';

/** What readers get. */
export interface Rendition {
  readonly type: 'image/webp';
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The decoders that may run, whatever the bytes look like. */
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map((name) => `VipsForeignLoad${name}Buffer`),
});
sharp.cache(false);
sharp.concurrency(1);

const formats: Record<UploadType, string> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'heif',
  'image/gif': 'gif',
};

/** What a WebP may have in it: pixels, and what says how many. */
const PIXEL_CHUNKS = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH']);

/** The first frame of a picture of that type, for readers; `longest`: pixels of a side. */
export async function encode(
  type: UploadType,
  bytes: Buffer,
  longest = LONGEST,
): Promise<Result<Rendition, Refused>> {
  const source = () => sharp(bytes, { failOn: 'error', limitInputPixels: PIXELS, sequentialRead: true });
  try {
    const { format } = await source().metadata();
    if (format !== formats[type]) return err(refusedBroken);
    const { data, info } = await source()
      .autoOrient()
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality: 82, smartSubsample: true })
      .timeout({ seconds: Math.ceil(TIME / 1000) })
      .toBuffer({ resolveWithObject: true });
    const beside = besidePixels(data);
    if (beside.length > 0) throw new Error(`an encoded picture has more than pixels: ${beside.join()}`);
    return ok({ type: 'image/webp', bytes: data, width: info.width, height: info.height });
  } catch (fault) {
    const words = fault instanceof Error ? fault.message : '';
    if (/more than pixels/.test(words)) throw fault;
    return err(/timeout/.test(words) ? refusedSlow : refusedBroken);
  }
}

/** The chunks of a WebP that hold something else than pixels: profiles, notes, places, names. */
export function besidePixels(bytes: Buffer): readonly string[] {
  return [...chunksOf(bytes)].flatMap(({ name }) => (PIXEL_CHUNKS.has(name) ? [] : [name]));
}
