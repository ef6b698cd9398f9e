import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const ENOUGH = 2 ** 30;

/** A new folder in memory where there is place for it: the disk is a simulated one, and a real one only takes time. */
export function powerFolder(name: string): string {
  return mkdtempSync(join(powerPlace(), `stet-${name}-`));
}

/** Where such folders are made. */
export function powerPlace(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ENOUGH ? MEMORY : tmpdir();
}
