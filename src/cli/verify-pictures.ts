import { setTimeout as pause } from 'node:timers/promises';
import type { MediaStore } from '../media/media-store.ts';
import { cellId } from '../model/ids.ts';
import type { Picture } from '../model/picture.ts';
import type { NewsroomStore, StoreSnapshot } from '../newsroom/ports.ts';
import { entriesIn } from '../newsroom/rebuild.ts';
import { decodeEntry } from '../record/codec.ts';

/** What of a coverage's pictures is not as its record says. */
export interface PicturesSeen {
  readonly pictures: number;
  readonly findings: readonly string[];
}

/** How long (milliseconds) an act that was under way may take to reach both the record and the folder. */
const SETTLES = 1000;

/**
 * Looks at the files of all pictures: each of those that stand is there and whole, and none of those that were erased. The
 * record is read as it is at one moment, the folder after it: what seems wrong is looked at once more, and counts only if
 * it is so still.
 */
export async function verifyPictures(
  store: NewsroomStore,
  slug: string,
  folder: MediaStore | null,
  settles = SETTLES,
): Promise<PicturesSeen> {
  const first = await look(store, slug, folder);
  if (folder === null || first.findings.length === 0) return first;
  await pause(settles);
  const { pictures, findings } = await look(store, slug, folder);
  return { pictures, findings: findings.filter((finding) => first.findings.includes(finding)) };
}

async function look(store: NewsroomStore, slug: string, folder: MediaStore | null): Promise<PicturesSeen> {
  const { standing, erased } = await store.snapshot((of) => picturesIn(of, slug));
  const pictures = standing.size;
  if (folder === null) {
    const findings =
      pictures === 0 ? [] : ['its pictures were not looked at: name their folder with STET_MEDIA'];
    return { pictures, findings };
  }
  const findings: string[] = [];
  for (const [id, picture] of standing)
    for (const [what, length, expected] of await lengths(folder, picture))
      if (length !== expected)
        findings.push(`picture ${id}: ${what} ${length === null ? 'is not there' : 'is not whole'}`);
  for (const [id, picture] of erased)
    for (const [what, length] of await lengths(folder, picture))
      if (length !== null) findings.push(`picture ${id}: ${what} is there, although it was erased`);
  return { pictures, findings };
}

/** What the record says of pictures, by their ids. */
async function picturesIn(
  of: StoreSnapshot,
  slug: string,
): Promise<{ standing: ReadonlyMap<string, Picture>; erased: ReadonlyMap<string, Picture> }> {
  const row = await of.coverage(slug);
  const standing = new Map<string, Picture>();
  const erased = new Map<string, Picture>();
  for await (const sealed of row ? entriesIn(of, row.id) : []) {
    if (sealed.header.kind !== 'media.added' && sealed.header.kind !== 'erasure.done') continue;
    const { kind, subject, body } = decodeEntry(sealed);
    if (kind === 'media.added' && body) standing.set(cellId(subject), body);
    for (const id of kind === 'erasure.done' ? (body?.media ?? []) : []) {
      const picture = standing.get(id);
      if (picture) erased.set(id, picture);
      standing.delete(id);
    }
  }
  return { standing, erased };
}

async function lengths(
  folder: MediaStore,
  { file, bytes, original }: Picture,
): Promise<readonly (readonly [string, number | null, number])[]> {
  const rendition = await folder.read('renditions', file);
  const whole = await folder.read('originals', original.file);
  return [
    ['what readers get', rendition?.length ?? null, bytes],
    ['the original', whole?.length ?? null, original.bytes],
  ];
}
