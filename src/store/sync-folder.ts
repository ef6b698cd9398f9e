import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Puts the names in a folder on disk: a file that was synced may otherwise be without one after a power cut. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
