import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const ENOUGH = 2 ** 30;

/** A new folder in memory where there is place for it: where no disk is what is tested, a disk only takes time. */
export function memoryFolder(name: string): string {
  return mkdtempSync(join(memoryPlace(), `stet-${name}-`));
}

/** Where such folders are made. */
export function memoryPlace(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ENOUGH ? MEMORY : tmpdir();
}
