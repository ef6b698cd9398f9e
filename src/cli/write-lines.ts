import { once } from 'node:events';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { Mistake } from './mistake.ts';

/** How much is gathered before it is written, in UTF-16 units. */
const PORTION = 1 << 18;

/**
 * Writes lines to a new file that only this account can read, or to stdout for "-". The file has its name once all of
 * it is on disk; before that, and if it fails, there is none.
 */
export async function writeLines(to: string, lines: AsyncIterable<string>): Promise<void> {
  if (to === '-') return toStdout(lines);
  if (existsSync(to)) throw new Mistake(`There is a file ${to} already. Name another, or move it away.`);
  const part = `${to}.part`;
  const file = opened(part);
  try {
    let held = '';
    for await (const line of lines) {
      held += `${line}\n`;
      if (held.length < PORTION) continue;
      writeSync(file, held);
      held = '';
    }
    writeSync(file, held);
    fsyncSync(file);
  } catch (fault) {
    closeSync(file);
    rmSync(part, { force: true });
    throw fault;
  }
  closeSync(file);
  renameSync(part, to);
}

function opened(path: string): number {
  try {
    rmSync(path, { force: true });
    return openSync(path, 'wx', 0o600);
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    throw new Mistake(`The file ${path} cannot be written (${code}).`, { cause: fault });
  }
}

async function toStdout(lines: AsyncIterable<string>): Promise<void> {
  let held = '';
  const letGo = async () => {
    if (!process.stdout.write(held)) await once(process.stdout, 'drain');
    held = '';
  };
  for await (const line of lines) {
    held += `${line}\n`;
    if (held.length >= PORTION) await letGo();
  }
  await letGo();
}
