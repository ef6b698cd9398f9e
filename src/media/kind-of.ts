/** What an upload is, by its first bytes alone; what the sender calls it counts for nothing. */
import type { UploadType } from '../model/picture.ts';

/** A kind that may be read, or what it is instead (null where nothing is known that begins so). */
export type Kind = { readonly type: UploadType } | { readonly other: string | null };

/** How many bytes of a text are looked at for what it is. */
const HEAD = 1024;

/** How files of other kinds begin, as characters of Latin-1. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\x03\x04', 'ZIP archive'],
  ['PK\x05\x06', 'ZIP archive'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['II+\0', 'TIFF'],
  ['MM\0+', 'TIFF'],
  ['8BPS', 'Photoshop file'],
  ['\0\0\x01\0', 'icon'],
  ['\xff\x0a', 'JPEG XL'],
  ['\0\0\0\x0cJXL ', 'JPEG XL'],
  ['\0\0\0\x0cjP  ', 'JPEG 2000'],
  ['%!PS', 'PostScript file'],
  ['Rar!\x1a\x07', 'RAR archive'],
  ['7z\xbc\xaf\x27\x1c', '7-Zip archive'],
  ['\x1f\x8b', 'compressed file'],
  ['\x7fELF', 'program'],
  ['MZ', 'program'],
  ['#!', 'script'],
  ['BM', 'BMP'],
  ['\x1aE\xdf\xa3', 'film'],
  ['ID3', 'sound'],
  ['OggS', 'sound'],
  ['fLaC', 'sound'],
];

/** Tells what bytes are. */
export function kindOf(bytes: Buffer): Kind {
  if (bytes.length === 0) return { other: 'nothing' };
  const head = bytes.toString('latin1', 0, HEAD);
  if (head.startsWith('\xff\xd8\xff')) return { type: 'image/jpeg' };
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { type: 'image/png' };
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return { type: 'image/gif' };
  if (head.startsWith('RIFF'))
    return head.startsWith('WEBP', 8) ? { type: 'image/webp' } : { other: 'film or sound' };
  if (head.startsWith('ftyp', 4)) return brandOf(bytes);
  const known = signatures.find(([begins]) => head.startsWith(begins));
  return { other: known ? known[1] : textOf(head) };
}

/** The family of ISO files: AVIF, HEIC and films differ by their brands. */
function brandOf(bytes: Buffer): Kind {
  const size = Math.min(bytes.readUInt32BE(0), 512, bytes.length);
  const brands = new Set<string>();
  for (let at = 8; at + 4 <= size; at += 4) if (at !== 12) brands.add(bytes.toString('latin1', at, at + 4));
  if (brands.has('avif') || brands.has('avis')) return { type: 'image/avif' };
  const isHeic = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].some((one) =>
    brands.has(one),
  );
  return { other: isHeic ? 'HEIC' : 'film' };
}

function textOf(head: string): string | null {
  const text = head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase();
  if (/^<(?:\?xml|!--|!doctype svg|svg)/.test(text) && /<(?:[a-z]+:)?svg[\s>]/.test(text)) return 'SVG';
  if (/^<(?:!doctype html|html|head|body|script)/.test(text)) return 'HTML page';
  if (/^<\?xml/.test(text)) return 'XML file';
  return /^<\?php/.test(text) ? 'script' : null;
}
