import { spawn } from 'node:child_process';
import { extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../lib/result.ts';
import type { UploadType } from '../model/picture.ts';
import { AT_ONCE, LONGEST, TIME, WAITING } from './limits.ts';
import { type Refused, refusedBroken, refusedBusy, refusedSlow } from './refused.ts';

/** An upload that is a picture: as what it came, and what readers get of it. */
export interface ReadPicture {
  readonly upload: UploadType;
  readonly type: 'image/webp';
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/** The first line of what a reading process says. */
export type ReadAnswer =
  | ({ readonly ok: true } & Omit<ReadPicture, 'bytes'>)
  | { readonly ok: false; readonly refused: Refused };

/** Reads uploads: a picture for readers, or why it is none. */
export type PictureReader = (bytes: Buffer) => Promise<Result<ReadPicture, Refused>>;

export interface ReaderOptions {
  /** The program that reads one upload; another one in tests. */
  readonly program?: string;
  /** Milliseconds until it is ended. */
  readonly time?: number;
  /** Pixels of the longest side of what readers get. */
  readonly longest?: number;
}

/** Reads uploads in processes of their own, `AT_ONCE` at a time; `WAITING` more wait, and the next is told to come again. */
export function pictureReader({
  program = readingProcess,
  time = TIME,
  longest = LONGEST,
}: ReaderOptions = {}): PictureReader {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (bytes) => {
    if (running >= AT_ONCE) {
      if (waiting.length >= WAITING) return err(refusedBusy);
      await new Promise<void>((turn) => waiting.push(turn));
    } else running += 1;
    try {
      return await readOne([program, String(longest)], bytes, time);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

const readingProcess = fileURLToPath(
  new URL(`./reading-process${extname(import.meta.url)}`, import.meta.url),
);

async function readOne(
  program: readonly string[],
  bytes: Buffer,
  time: number,
): Promise<Result<ReadPicture, Refused>> {
  // Of this process's surroundings it gets nothing but what a program needs to start on Windows.
  const env = process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...program], {
    env,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, time);
  try {
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    // It may end before it has read everything; then its answer, or the lack of one, says so.
    child.stdin.on('error', () => {});
    child.stdin.end(bytes);
    const [said, code] = await Promise.all([buffer(child.stdout), ended]);
    if (isLate) return err(refusedSlow);
    return code === 0 ? answerIn(said) : err(refusedBroken);
  } finally {
    clearTimeout(late);
  }
}

function answerIn(said: Buffer): Result<ReadPicture, Refused> {
  const end = said.indexOf('\n');
  if (end === -1) return err(refusedBroken);
  const answer = JSON.parse(said.toString('utf8', 0, end)) as ReadAnswer;
  if (!answer.ok) return err(answer.refused);
  const { upload, type, width, height } = answer;
  return ok({ upload, type, width, height, bytes: said.subarray(end + 1) });
}
