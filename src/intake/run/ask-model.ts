/**
 * Asks a model about texts that the rules have read: one at a time, so many a minute, each version once. It has a loop
 * of its own, so that a slow model holds up no source, no hook and no reading by the rules; one that fails rests.
 */
import { instant } from '../../lib/clock.ts';
import type { ExtractorProvider, ProviderFault } from '../model/extractor-provider.ts';
import type { Ask, AsksStore } from '../model/keep-asks.ts';
import { placeOffers } from '../model/place-offers.ts';
import { LONGEST_REST } from '../sources/keep-sources.ts';
import type { SourceRow } from '../sources/source-row.ts';
import { Ending, Rests } from './rests.ts';

/** All that asking takes. */
export interface Asking {
  readonly asks: AsksStore;
  readonly provider: ExtractorProvider;
  /** Whether texts of a source may leave. */
  readonly may: (row: SourceRow) => boolean;
  readonly perMinute: number;
  readonly now: () => number;
  /** Told of coverages in which something is new. */
  readonly told: (coverages: readonly string[]) => void;
  /** Told of what should not have happened. */
  readonly fault: (fault: unknown) => void;
}

/** How a model is doing on this server since its start; instants. */
export interface ModelTold {
  readonly name: string;
  readonly askedAt: string | null;
  readonly goodAt: string | null;
  /** Answers in a row that could not be used. */
  readonly failures: number;
  /** Why the last one could not; null where it could. */
  readonly error: string | null;
}

export interface Asker {
  wake(): void;
  told(): ModelTold;
  /** Resolves when nothing more is asked; what was under way may be asked again. */
  stop(): Promise<void>;
}

/** The longest time, in milliseconds, in which nobody looks whether there is something to ask. */
const LONGEST_IDLE = 2000;
/** The shortest rest after an answer that could not be used, in milliseconds; twice as long after each further one. */
const REST = 2000;

/** Begins to ask. */
export function askModel({ asks, provider, may, perMinute, now, told, fault }: Asking): Asker {
  let stopped = false;
  const rests = new Rests();
  const ending = new Ending();
  let health: ModelTold = { name: provider.name, askedAt: null, goodAt: null, failures: 0, error: null };
  /** When the next question may be asked. */
  let notBefore = 0;

  async function askOne(): Promise<boolean> {
    const ask = await asks.next(may);
    if (!ask) return false;
    const at = now();
    notBefore = at + 60_000 / perMinute;
    health = { ...health, askedAt: instant(at) };
    const { text, reading } = ask;
    const language = reading.language.tag;
    const asked: Promise<Awaited<ReturnType<typeof provider.read>> | null> = provider.read({
      ...{ text: text.text, language },
    });
    const read = await ending.orElse(asked, null);
    if (read === null) await asks.again(ask);
    else if (read.ok) {
      health = { ...health, goodAt: instant(now()), failures: 0, error: null };
      told(await asks.add(ask, placeOffers(text, language, read.value)));
    } else await failed(ask, read.error);
    return true;
  }

  async function failed(ask: Ask, { message, again }: ProviderFault): Promise<void> {
    const failures = health.failures + 1;
    health = { ...health, failures, error: message };
    const longer = Math.min(LONGEST_REST, REST * 2 ** Math.min(failures, 10));
    notBefore = Math.max(notBefore, now() + Math.max(longer, again ?? 0));
    if (again !== null) await asks.again(ask);
  }

  async function loop(): Promise<void> {
    while (!stopped) {
      const wait = notBefore - now();
      let more = wait <= 0;
      if (more)
        try {
          more = await askOne();
        } catch (thrown) {
          fault(thrown);
          more = false;
        }
      if (!more && !stopped) await rests.rest(wait > 0 ? Math.min(wait, LONGEST_IDLE) : LONGEST_IDLE);
    }
  }

  const running = loop();
  return {
    wake: () => rests.wake(),
    told: () => health,
    async stop() {
      stopped = true;
      ending.end();
      rests.wake();
      await running;
    },
  };
}
