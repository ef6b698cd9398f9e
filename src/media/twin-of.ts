/**
 * Whether a picture is another file as well: an archive behind it, a page or a script in it. Such a file means one thing
 * to a camera and another to whoever opens it by another name. What telephones append (a second JPEG, a short film) is no
 * such file, nor are names and notes of whatever kind: they just do not come out.
 */

const texts: readonly (readonly [RegExp, string])[] = [
  [/%PDF-[12]\.\d/, 'PDF'],
  [/<\?php[\s(]/i, 'script'],
  [/__HALT_COMPILER\s*\(/i, 'script'],
  [/<!doctype html[\s>]/i, 'HTML page'],
  // Coded pixels hold any five bytes now and then; words behind a tag they do not.
  [
    /<(?:html|script|iframe|svg)(?:[\s/][\s!-;=?-~]{0,400})?>[\s!-~]{0,8}(?:(?<=>[\s!-~]{8})|$)/i,
    'HTML page',
  ],
  [/\bjavascript:[\w(]/i, 'script'],
];

/** What else the bytes are; null where they are a picture and nothing besides. */
export function twinOf(bytes: Buffer): string | null {
  if (isZip(bytes)) return 'ZIP archive';
  if (bytes.includes('Rar!\x1a\x07', 0, 'latin1')) return 'RAR archive';
  if (bytes.includes('7z\xbc\xaf\x27\x1c', 0, 'latin1')) return '7-Zip archive';
  if (bytes.includes('ustar\x0000', 0, 'latin1') || bytes.includes('ustar  \0', 0, 'latin1'))
    return 'TAR archive';
  if (beginsAsScript(bytes)) return 'script';
  const text = bytes.toString('latin1');
  return texts.find(([found]) => found.test(text))?.[1] ?? null;
}

/** The record at the end of a ZIP, which may be followed by a comment, with a directory where it says. */
function isZip(bytes: Buffer): boolean {
  const END = 'PK\x05\x06';
  for (let at = bytes.lastIndexOf(END, undefined, 'latin1'); at >= 0; at = lastBefore(at)) {
    if (at + 22 > bytes.length) continue;
    const [entries, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 12)];
    const directory = at - size;
    const isThere = directory >= 0 && bytes.toString('latin1', directory, directory + 4) === 'PK\x01\x02';
    if (entries > 0 && (isThere || size === 0xffffffff)) return true;
  }
  return false;

  function lastBefore(at: number): number {
    return at === 0 ? -1 : bytes.lastIndexOf(END, at - 1, 'latin1');
  }
}

/** A GIF or JPEG whose first numbers are read as the beginning of a comment, which a script goes on from. */
function beginsAsScript(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 12);
  const begins =
    /^GIF8[79]a(?:[=;\s]*\/\*|[=;]['"`(])/.test(head) ||
    (head.startsWith('\xff\xd8\xff') && head.startsWith('/*', 4));
  return begins && bytes.includes('*/');
}
