import { err, ok, type Result } from '../lib/result.ts';
import type { UploadType } from '../model/picture.ts';
import { kindOf } from './kind-of.ts';
import { BYTES, FRAMES, PIXELS, SCANS, SIDE } from './limits.ts';
import { measure } from './measure.ts';
import { type Refused, refusedBroken, refusedKind, refusedLimit, refusedTwin } from './refused.ts';
import { twinOf } from './twin-of.ts';

/** Why bytes are not even tried to be decoded; otherwise the type that they are. The cheapest question comes first. */
export function judgeUpload(bytes: Buffer): Result<UploadType, Refused> {
  if (bytes.length > BYTES) return err(refusedLimit('bytes', bytes.length));
  const kind = kindOf(bytes);
  if ('other' in kind) return err(refusedKind(kind.other));
  const measures = measure(kind.type, bytes);
  if (measures === null) return err(refusedBroken);
  const { width, height, frames, scans } = measures;
  const longest = Math.max(width, height);
  if (longest > SIDE) return err(refusedLimit('side', longest));
  if (width * height > PIXELS) return err(refusedLimit('pixels', width * height));
  if (frames > FRAMES) return err(refusedLimit('frames', frames));
  if (scans > SCANS) return err(refusedLimit('scans', scans));
  const twin = twinOf(bytes);
  return twin === null ? ok(kind.type) : err(refusedTwin(twin));
}
