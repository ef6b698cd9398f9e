/** What is known of an uploaded picture beside its bytes. */
import { z } from 'zod';

/** As what a picture is sent to readers. */
export const renditionTypes = ['image/webp', 'image/jpeg'] as const;
/** As what a picture may be uploaded. */
export const uploadTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'] as const;
export type UploadType = (typeof uploadTypes)[number];

/** The name of a file of pictures: 130 random bits, and its kind. Nothing else is ever asked of a folder. */
export const mediaFile = z.string().regex(/^[a-z2-9]{26}\.(webp|jpg|png|avif|gif)$/);

/** A rendition, which was encoded anew, and the original, which never leaves the desk. */
export const picture = z.strictObject({
  file: mediaFile,
  type: z.enum(renditionTypes),
  width: z.int().min(1),
  height: z.int().min(1),
  bytes: z.int().min(1),
  original: z.strictObject({ file: mediaFile, type: z.enum(uploadTypes), bytes: z.int().min(1) }),
});
export type Picture = z.infer<typeof picture>;
