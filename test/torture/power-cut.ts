/** The power goes: what is left of a disk, by dice, and put into a folder. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disk, DiskFile, Stroke } from './power-disk.ts';

type Survives = (stroke: Stroke, sector: number | null) => boolean;

/** The ways in which what was not synced may be left. */
const MOODS: readonly ((roll: () => number) => Survives)[] = [
  () => () => false,
  () => () => true,
  // Each sector for itself.
  (roll) => {
    const share = [0.05, 0.5, 0.95][Math.floor(roll() * 3)] ?? 0.5;
    return torn(roll, () => roll() < share, 1);
  },
  // Whole writes, and three in ten torn.
  (roll) => torn(roll, () => roll() < 0.5, 0.3),
  // Those that were begun late and not those before them, or the other way round.
  (roll) => {
    const [bound, late] = [roll(), roll() < 0.5];
    let latest = 0;
    return torn(
      roll,
      (stroke) => {
        latest = Math.max(latest, stroke.begun);
        return late === stroke.begun > latest * bound;
      },
      0.3,
    );
  },
];

/** Strokes survive by `whole`, decided once each; but for a share of them whose sectors each throw their own dice. */
function torn(roll: () => number, whole: (stroke: Stroke) => boolean, share: number): Survives {
  const fates = new Map<Stroke, boolean | 'torn'>();
  return (stroke, sector) => {
    const fate = fates.get(stroke) ?? (stroke.sectors > 1 && roll() < share ? 'torn' : whole(stroke));
    fates.set(stroke, fate);
    if (fate !== 'torn') return fate;
    return sector === null ? whole(stroke) : share === 1 ? whole(stroke) : roll() < 0.5;
  };
}

export interface Wreck {
  /** Writes of which some sectors were there and some were not. */
  readonly torn: number;
  /** Files and names that were not as they had been left. */
  readonly strokes: number;
}

/** Cuts the power of a disk that began as `base` (null: as an empty folder), and puts what is left into `folder`. */
export function cutPower(disk: Disk, base: string | null, folder: string, roll: () => number): Wreck {
  const mood = MOODS[Math.floor(roll() * MOODS.length)] ?? MOODS[0];
  const survives = mood?.(roll) ?? (() => false);
  const left = disk.after(survives);
  if (base) execFileSync('cp', ['-a', '--reflink=auto', `${base}/.`, folder]);
  else mkdirSync(folder, { recursive: true });
  if (base)
    for (const { path, isFolder } of namesIn(base))
      if (!left.has(path) || (left.get(path) === null) !== isFolder)
        rmSync(join(folder, path), { recursive: true, force: true });
  const sectors = new Map<Stroke, { kept: number; lost: number }>();
  const tell = (stroke: Stroke, kept: boolean) => {
    const one = sectors.get(stroke) ?? { kept: 0, lost: 0 };
    one[kept ? 'kept' : 'lost'] += 1;
    sectors.set(stroke, one);
  };
  for (const [path, entry] of [...left].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (entry === null) mkdirSync(join(folder, path), { recursive: true, mode: 0o700 });
    else if (entry.base !== path) put(join(folder, path), entry, survives, tell);
  }
  return {
    torn: [...sectors.values()].filter(({ kept, lost }) => kept > 0 && lost > 0).length,
    strokes: sectors.size,
  };
}

function put(
  path: string,
  file: DiskFile,
  survives: Survives,
  tell: (stroke: Stroke, kept: boolean) => void,
): void {
  writeFileSync(path, file.after(survives, tell), { mode: 0o600 });
}

/** All files and folders below a folder, folders first. */
export function namesIn(folder: string): readonly { path: string; isFolder: boolean }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => ({ path, isFolder: statSync(join(folder, path)).isDirectory() }));
}
