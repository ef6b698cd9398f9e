/**
 * A disk of which the power can be cut. Files are written in sectors of 512 bytes; what was synced is there for ever;
 * of what was written to a file since its last sync each sector may be there or not, and so may each new size of it
 * and each name that its folder got or lost since the folder's last sync. `strict`: also the name of a file that was
 * synced itself, while its folder was not, may be gone; POSIX allows that, and ext4, XFS and btrfs never do it.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Change, Step } from './power-trace.ts';

export const SECTOR = 512;

/** One write, one change of a size, one change of a name. */
export interface Stroke {
  /** Its place among all steps. */
  readonly begun: number;
  ended: number | null;
  /** How many sectors it has written. */
  sectors: number;
}

interface Version<T> {
  readonly stroke: Stroke;
  readonly what: T;
}

/** One file: as processes see it, as it lies on the disk, and what lies between. */
export class DiskFile {
  /** The path of the base that it is untouched since; null once it was written to. */
  base: string | null;
  #live: Buffer;
  #liveSize: number;
  #kept: Buffer;
  #keptSize: number;
  #sectors = new Map<number, Version<Buffer>[]>();
  #sizes: Version<number>[] = [];

  constructor(base: string | null, bytes: Buffer = Buffer.alloc(0)) {
    this.base = base;
    this.#live = Buffer.from(bytes);
    this.#kept = Buffer.from(bytes);
    this.#liveSize = this.#keptSize = bytes.length;
  }

  get size(): number {
    return this.#liveSize;
  }

  write(stroke: Stroke, at: number, bytes: Buffer): void {
    if (bytes.length === 0) return;
    const end = at + bytes.length;
    this.#live = room(this.#live, end);
    bytes.copy(this.#live, at);
    if (end > this.#liveSize) this.#resized(stroke, end);
    this.#changed(stroke, at, end);
  }

  resize(stroke: Stroke, size: number): void {
    const before = this.#liveSize;
    if (size === before) return;
    this.#resized(stroke, size);
    if (size > before) return;
    this.#live.fill(0, size, before);
    this.#changed(stroke, size, before);
  }

  /** A sync that began at step `from` has ended: what had ended before is on the disk. */
  synced(from: number): void {
    const isOld = ({ stroke }: Version<unknown>) => stroke.ended !== null && stroke.ended < from;
    for (const [sector, versions] of this.#sectors) {
      const last = versions.findLastIndex(isOld);
      if (last < 0) continue;
      this.#keep(sector, versions[last]?.what);
      if (last + 1 === versions.length) this.#sectors.delete(sector);
      else this.#sectors.set(sector, versions.slice(last + 1));
    }
    const last = this.#sizes.findLastIndex(isOld);
    this.#keptSize = this.#sizes[last]?.what ?? this.#keptSize;
    this.#sizes = this.#sizes.slice(last + 1);
  }

  /** What lies on the disk when of the later strokes those survive that `survives` says; `tell` hears of each sector. */
  after(
    survives: (stroke: Stroke, sector: number | null) => boolean,
    tell: (stroke: Stroke, kept: boolean) => void,
  ): Buffer {
    const size = this.#sizes.findLast(({ stroke }) => survives(stroke, null))?.what ?? this.#keptSize;
    const bytes = Buffer.alloc(size);
    this.#kept.copy(bytes, 0, 0, Math.min(size, this.#kept.length));
    for (const [sector, versions] of this.#sectors) {
      const last = versions.findLastIndex(({ stroke }) => survives(stroke, sector));
      versions.forEach(({ stroke }, place) => {
        if (place >= last) tell(stroke, place === last);
      });
      if (last >= 0 && sector * SECTOR < size) versions[last]?.what.copy(bytes, sector * SECTOR);
    }
    return bytes;
  }

  #resized(stroke: Stroke, size: number): void {
    this.#live = room(this.#live, size);
    this.#liveSize = size;
    this.#sizes.push({ stroke, what: size });
    this.base = null;
  }

  #changed(stroke: Stroke, from: number, to: number): void {
    this.base = null;
    this.#live = room(this.#live, Math.ceil(to / SECTOR) * SECTOR);
    for (let sector = Math.floor(from / SECTOR); sector * SECTOR < to; sector += 1) {
      const what = Buffer.from(this.#live.subarray(sector * SECTOR, (sector + 1) * SECTOR));
      const versions = this.#sectors.get(sector);
      if (versions) versions.push({ stroke, what });
      else this.#sectors.set(sector, [{ stroke, what }]);
      stroke.sectors += 1;
    }
  }

  #keep(sector: number, bytes: Buffer | undefined): void {
    this.#kept = room(this.#kept, (sector + 1) * SECTOR);
    bytes?.copy(this.#kept, sector * SECTOR);
  }
}

/** A folder's entry; a folder itself is null. */
type Entry = DiskFile | null;
type Names = Map<string, Entry>;

interface Renaming {
  readonly stroke: Stroke;
  readonly folder: string;
  /** The file that gets a name; null where one only loses it, and for folders. */
  readonly named: DiskFile | null;
  do(names: Names): void;
}

/** All of it: give it the steps of a trace in order. */
export class Disk {
  readonly #names: Names;
  readonly #kept: Names;
  #renamings: Renaming[] = [];
  readonly #strict: boolean;
  /** Where the next `write` without a place goes. */
  readonly #places = new Map<string, number | 'end'>();
  /** Files without a name that are still open. */
  readonly #nameless = new Map<string, DiskFile>();
  readonly #strokes = new Map<Change, Stroke>();
  #steps = 0;

  /** `base`: the names that are there before the first step, of a folder that will not change. */
  constructor(
    base: string | null,
    strict: boolean,
    names: readonly { path: string; isFolder: boolean }[] = [],
  ) {
    this.#strict = strict;
    this.#names = new Map(
      names.map(({ path, isFolder }) => [path, isFolder ? null : fromBase(base ?? '', path)]),
    );
    this.#kept = new Map(this.#names);
  }

  step({ phase, change }: Step): void {
    this.#steps += 1;
    const stroke = this.#strokes.get(change) ?? { begun: this.#steps, ended: null, sectors: 0 };
    if (phase === 'begin') {
      this.#strokes.set(change, stroke);
      this.#begin(change, stroke);
      return;
    }
    stroke.ended = this.#steps;
    this.#strokes.delete(change);
    if (change.kind === 'sync') this.#synced(change.path, stroke.begun);
  }

  /** The names and files that lie there when the power goes now and those strokes survive. */
  after(survives: (stroke: Stroke, sector: number | null) => boolean): ReadonlyMap<string, Entry> {
    const names = new Map(this.#kept);
    for (const one of this.#renamings) if (survives(one.stroke, null)) one.do(names);
    const isThere = (path: string): boolean =>
      path === '.' || (names.get(path) === null && isThere(dirname(path)));
    return new Map([...names].filter(([path]) => isThere(dirname(path))));
  }

  #begin(change: Change, stroke: Stroke): void {
    switch (change.kind) {
      case 'open':
        this.#places.set(change.path, change.append ? 'end' : 0);
        if (change.create && !this.#names.has(change.path)) {
          const file = new DiskFile(null);
          this.#rename(stroke, dirname(change.path), file, (names) => names.set(change.path, file));
        }
        return;
      case 'write': {
        const file = this.#file(change.path);
        const place = this.#places.get(change.path) ?? 0;
        const at = change.at ?? (place === 'end' ? file.size : place);
        if (change.at === null && place !== 'end') this.#places.set(change.path, place + change.bytes.length);
        file.write(stroke, at, change.bytes);
        return;
      }
      case 'size':
        this.#file(change.path).resize(stroke, change.size);
        return;
      case 'reserve': {
        const file = this.#file(change.path);
        file.resize(stroke, Math.max(file.size, change.upTo));
        return;
      }
      case 'folder':
        this.#rename(stroke, dirname(change.path), null, (names) => names.set(change.path, null));
        return;
      case 'remove': {
        const file = this.#names.get(change.path);
        if (file) this.#nameless.set(change.path, file);
        this.#rename(stroke, dirname(change.path), null, (names) => {
          if (names.get(change.path) === file) names.delete(change.path);
        });
        return;
      }
      case 'move': {
        const file = this.#names.get(change.from);
        if (!file) throw new Error(`${change.from} was moved, which is no file`);
        const move = (names: Names) => {
          if (names.get(change.from) === file) names.delete(change.from);
          names.set(change.to, file);
        };
        this.#rename(stroke, dirname(change.to), file, move);
        return;
      }
      case 'sync':
      case 'said':
    }
  }

  #rename(stroke: Stroke, folder: string, named: DiskFile | null, work: (names: Names) => void): void {
    work(this.#names);
    this.#renamings.push({ stroke, folder, named, do: work });
  }

  #file(path: string): DiskFile {
    const file = this.#names.get(path) ?? this.#nameless.get(path);
    if (!file) throw new Error(`${path} was written to, which is not there`);
    return file;
  }

  #synced(path: string, from: number): void {
    const file = this.#names.get(path) ?? this.#nameless.get(path);
    if (file) {
      file.synced(from);
      if (!this.#strict) this.#keepNames(from, ({ named }) => named === file);
      return;
    }
    this.#keepNames(from, ({ folder }) => folder === path);
  }

  #keepNames(from: number, which: (one: Renaming) => boolean): void {
    this.#renamings = this.#renamings.filter((one) => {
      const { ended } = one.stroke;
      if (ended === null || ended >= from || !which(one)) return true;
      one.do(this.#kept);
      return false;
    });
  }
}

function fromBase(base: string, path: string): DiskFile {
  return new DiskFile(path, readFileSync(join(base, path)));
}

/** A buffer with place for so many bytes; what is new is zero. */
function room(buffer: Buffer, size: number): Buffer {
  if (buffer.length >= size) return buffer;
  const larger = Buffer.alloc(Math.max(size, buffer.length * 2));
  buffer.copy(larger);
  return larger;
}
