/**
 * One upload, read in a process that is for it alone: whatever a decoder does with hostile bytes, it does it here, where
 * there is no store, no token and no reader to hold up. Bytes come in on stdin; a line of JSON goes out, and after it the
 * rendition where there is one, whose longest side has at most as many pixels as the first argument says.
 */
import { setPriority } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { judgeUpload } from './judge-upload.ts';
import { TIME } from './limits.ts';
import type { ReadAnswer } from './picture-reader.ts';

/** Readers and the newsroom go first. */
const NICE = 10;

try {
  setPriority(NICE);
} catch {
  // Some machines allow none; it is read all the same.
}
// Nobody may be left to end it.
setTimeout(() => process.exit(1), 2 * TIME).unref();
const bytes = await buffer(process.stdin);
const judged = judgeUpload(bytes);
if (judged.ok) {
  const { encode } = await import('./encode.ts');
  const made = await encode(judged.value, bytes, Number(process.argv[2]));
  if (made.ok) {
    const { bytes: rendition, ...of } = made.value;
    say({ ok: true, upload: judged.value, ...of }, rendition);
  } else say({ ok: false, refused: made.error });
} else say({ ok: false, refused: judged.error });

function say(answer: ReadAnswer, rendition: Buffer = Buffer.alloc(0)): void {
  process.stdout.write(Buffer.concat([Buffer.from(`${JSON.stringify(answer)}\n`), rendition]));
}
