/** A hub over a wire in memory, with time that the test lets pass. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Random } from '../lib/random.ts';
import type { WireReading } from '../wire/reading.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import { coverage } from './documents.fixture.ts';
import type { RenderFragments } from './encode-set.ts';
import { type FakeTime, fakeTime } from './fake-time.fixture.ts';
import type { HubEvent } from './hub-event.ts';
import { MemoryWire } from './memory-wire.fixture.ts';
import { MemoryReader } from './outlet.fixture.ts';
import type { ProbePoint } from './probe.ts';
import { json, type Rendition } from './rendition.ts';

export const slug = 'storm';

export interface Stage {
  readonly wire: MemoryWire;
  readonly time: FakeTime;
  /** Sets the time of day by so many milliseconds; what passes goes on. */
  set(by: number): void;
  readonly delivery: Delivery;
  readonly told: HubEvent[];
  readonly probed: ProbePoint[];
  /** Connects a reader. */
  join(after: string | null, rendition?: Rendition, reader?: MemoryReader): MemoryReader;
}

/** Fragments that tell what they were made of. */
export const plainFragments: RenderFragments = ({ set }, language) =>
  set.docs.map((document) => ({ id: document.id, html: `<p lang="${language ?? 'en'}">${document.id}</p>` }));

/** A coverage with one set in it, and a hub. */
export function stage(
  options: { wire?: MemoryWire; reading?: WireReading; random?: Random; fragments?: RenderFragments } = {},
): Stage {
  const wire = options.wire ?? new MemoryWire();
  if (!options.wire) wire.append(slug, coverage(slug));
  const time = fakeTime();
  let wrong = 0;
  const told: HubEvent[] = [];
  const probed: ProbePoint[] = [];
  const delivery = createDelivery({
    reading: options.reading ?? wire,
    fragments: options.fragments ?? plainFragments,
    clock: () => time.clock() + wrong,
    after: time.after,
    random: options.random ?? ((length) => new Uint8Array(length).fill(128)),
    tell: (event) => told.push(event),
    probe: (point) => probed.push(point),
  });
  return {
    wire,
    time,
    set(by) {
      wrong += by;
    },
    delivery,
    told,
    probed,
    join(after, rendition = json, reader = new MemoryReader()) {
      reader.closed = delivery.hub.join({ slug, after, rendition }, reader);
      return reader;
    },
  };
}

/** Lets everything happen that can happen without time passing. */
export async function settle(turns = 12): Promise<void> {
  for (let count = 0; count < turns; count += 1) await turn();
}
