/**
 * Pictures in a folder, which several processes may share: one writes, any may read. A file is written beside its place,
 * put on disk and then given its name, so that no reader ever finds half of one; the name is on disk before it counts.
 * A name that is none of ours is not looked for: no path is ever made of what somebody asks.
 */
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { MediaPart, MediaStore } from '../media/media-store.ts';
import { mediaFile, type Picture } from '../model/picture.ts';
import { syncFolder } from './sync-folder.ts';

/** Originals are for this account alone; renditions also for its group, as which an edge may run. */
const MODES: Record<MediaPart, { readonly folder: number; readonly file: number }> = {
  originals: { folder: 0o700, file: 0o600 },
  renditions: { folder: 0o750, file: 0o640 },
};

/** The pictures in a folder; it is made with the first of them. */
export function mediaFolder(folder: string): MediaStore {
  const place = (part: MediaPart) => join(folder, part);
  const isFile = (file: string) => mediaFile.safeParse(file).success;
  return {
    async keep(part, file, bytes) {
      if (!isFile(file)) throw new Error('a picture needs a name of ours');
      await makeFolder(place(part), MODES[part].folder);
      const [whole, unfinished] = [join(place(part), file), join(place(part), `.${file}`)];
      try {
        const handle = await open(unfinished, 'wx', MODES[part].file);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(unfinished, whole);
      } catch (fault) {
        await rm(unfinished, { force: true });
        throw fault;
      }
      syncFolder(place(part));
    },
    async read(part, file) {
      if (!isFile(file)) return null;
      try {
        return await readFile(join(place(part), file));
      } catch (fault) {
        if (isAbsence(fault)) return null;
        throw fault;
      }
    },
    async remove({ file, original }: Picture) {
      await removeFrom(place('renditions'), file);
      await removeFrom(place('originals'), original.file);
    },
  };
}

async function removeFrom(folder: string, file: string): Promise<void> {
  try {
    await rm(join(folder, file));
  } catch (fault) {
    if (isAbsence(fault)) return;
    throw fault;
  }
  syncFolder(folder);
}

/** With the names of all folders that had to be made on disk. */
async function makeFolder(folder: string, mode: number): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode });
  if (first === undefined) return;
  const top = dirname(resolve(first));
  for (let made = resolve(folder); made.length > top.length; made = dirname(made)) syncFolder(dirname(made));
}

function isAbsence(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';
}
