/**
 * Looks at sources when their time has come, several beside one another, so that a slow one holds up no other; keeps
 * what they bring before it remembers how far it has read; reads what nobody has read; and passes on what alerts say.
 */
import type { Result } from '../../lib/result.ts';
import type { Item } from '../items/item.ts';
import type { Errand } from '../items/items-rows.ts';
import type { ItemsStore } from '../items/items-store.ts';
import { type FileText, type FilingsStore, fileBegun } from '../items/keep-filings.ts';
import type { SourcesStore } from '../sources/keep-sources.ts';
import type { Look, Original } from '../sources/look.ts';
import type { RawItem } from '../sources/raw-item.ts';
import type { PollFault, PollState, SourceKind, SourceSettings } from '../sources/source.ts';
import { Ending, Rests } from './rests.ts';

/** Looks at a source once. */
export type Poll = (
  settings: SourceSettings,
  state: PollState,
  secret: string | null,
) => Promise<Result<Look, PollFault>>;

/** All that running takes. */
export interface Running {
  readonly items: ItemsStore;
  readonly sources: SourcesStore;
  readonly poll: Poll;
  /** Kinds that are looked at here. */
  readonly kinds: readonly SourceKind[];
  /** Writes what an alert says into the notice that its source may write; resolves with whether it was answered. */
  readonly notice: (item: Item, settings: SourceSettings) => Promise<boolean>;
  /** Files what may be a reporter’s own, and keeps what came of that. */
  readonly file: FileText;
  readonly filings: FilingsStore;
  /** Told of coverages in which something is new. */
  readonly told: (coverages: readonly string[]) => void;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Told of what should not have happened. */
  readonly fault: (fault: unknown) => void;
}

/** Sources that are looked at beside one another. */
const AT_ONCE = 6;
/** What takes longer than this, in milliseconds, has failed; another server may look again after HELD_MS. */
const LONGEST_LOOK = 60_000;
/** The longest time, in milliseconds, in which nobody looks whether there is something to do. */
const LONGEST_IDLE = 2000;

export interface Runner {
  /** There may be something to do. */
  wake(): void;
  /** Resolves when what was under way is over. */
  stop(): Promise<void>;
}

/** Begins to run. */
export function runSources(running: Running): Runner {
  const { items, sources, poll, kinds, notice, file, filings, told, random, fault } = running;
  let stopped = false;
  const rests = new Rests();
  const ending = new Ending();

  /** What comes of a look in time; when all ends it is not waited for. */
  async function within(milliseconds: number, look: ReturnType<Poll>): ReturnType<Poll> {
    const late = Promise.withResolvers<Awaited<ReturnType<Poll>>>();
    const timer = setTimeout(() => late.resolve(failed('It did not answer within a minute.')), milliseconds);
    const looked = Promise.race([look, late.promise]);
    return ending.orElse(looked, failed('The server was stopped.')).finally(() => clearTimeout(timer));
  }

  /** Repeats a piece of work as long as it finds something, and rests where it does not. */
  async function loop(work: () => Promise<boolean>): Promise<void> {
    while (!stopped) {
      let more = false;
      try {
        more = await work();
      } catch (thrown) {
        if (!stopped) fault(thrown);
      }
      if (!more && !stopped) await rests.rest(LONGEST_IDLE);
      // Whoever asks for an item in between is not kept waiting by the next one.
      else await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async function look(): Promise<boolean> {
    const due = await sources.due(kinds);
    if (!due) return false;
    const { id, settings, secret } = due;
    const looked = await within(
      LONGEST_LOOK,
      poll(settings, due.poll, secret).catch((thrown: unknown) => {
        if (!stopped) fault(thrown);
        return failed('Reading it failed; this is a fault of Stet.');
      }),
    );
    // Whoever looks next does it from where this look began.
    if (stopped) return false;
    if (!looked.ok) {
      await sources.settle(due, { ok: false, fault: looked.error }, random());
      return true;
    }
    const { parsed, state, more = false } = looked.value;
    const { coverages, zone } = settings;
    for (const pieces of piecesOf(looked.value)) {
      const kept = await items.bring({ source: id, coverages, zone, ...pieces });
      if (kept.items.length === 0) continue;
      told(kept.coverages);
      rests.wake();
    }
    await sources.settle(due, { ok: true, poll: state, faults: parsed.faults, more }, random());
    return true;
  }

  async function passOn(): Promise<boolean> {
    let answered = 0;
    for (const { body, settings, ...errand } of await items.errands()) {
      // One that cannot be done holds up none behind it.
      const doing = body.filing
        ? filed(errand, body)
        : settings === null
          ? Promise.resolve(true)
          : notice(body, settings);
      const done = await doing.catch((thrown: unknown) => {
        if (!stopped) fault(thrown);
        return false;
      });
      if (!done) continue;
      if (!body.filing) await items.done(errand);
      answered += 1;
    }
    return answered > 0;
  }

  /** Of several versions that wait the last one is filed. */
  async function filed(errand: Errand, body: Item): Promise<boolean> {
    const is = errand.version === body.version ? await fileBegun(filings, file, errand, body) : null;
    if (is === null) await items.done(errand);
    if (is === null || is === 'later') return is === null;
    const coverages = await filings.settle(errand, is);
    if (coverages.length > 0) told(coverages);
    return true;
  }

  async function read(): Promise<boolean> {
    const coverages = await items.readNext();
    if (coverages && coverages.length > 0) told(coverages);
    return coverages !== null;
  }

  const loops = [...Array.from({ length: AT_ONCE }, () => loop(look)), loop(read), loop(passOn)];
  return {
    wake: () => rests.wake(),
    async stop() {
      stopped = true;
      ending.end();
      rests.wake();
      await Promise.all(loops);
    },
  };
}

function failed(message: string): Awaited<ReturnType<Poll>> {
  return { ok: false, error: { message, retryAfter: null } };
}

/** What a look brought, by the bytes that it was read from. */
function piecesOf({ parsed, original, originals = [] }: Look): readonly {
  readonly items: readonly RawItem[];
  readonly original: Original | null;
}[] {
  const left = new Map<string, RawItem[]>();
  for (const item of parsed.items) left.set(item.external, [...(left.get(item.external) ?? []), item]);
  // Two pieces may have items of one name, each its own.
  const pieces = originals.map(({ bytes, type, externals }) => ({
    items: externals.flatMap((name) => left.get(name)?.shift() ?? []),
    original: { bytes, type },
  }));
  const rest = new Set([...left.values()].flat());
  const items = parsed.items.filter((item) => rest.has(item));
  return [{ items, original: originals.length > 0 ? null : original }, ...pieces];
}
