import type { Clock } from '../lib/clock.ts';
import { keepWorkings } from './keep-workings.ts';
import { type Lease, NO_LEASE } from './lease.ts';
import { bytesOf, type Working } from './working.ts';
import type { Here, WorkingsRows } from './workings-rows.ts';
import type { WorkingsStore } from './workings-store.ts';

/** Workings in memory: the model that the engines are compared with, and what tests use. */
export function memoryWorkings(clock: Clock): WorkingsStore {
  return keepWorkings(memoryRows(clock));
}

function memoryRows(clock: Clock): WorkingsRows {
  const workings = new Map<string, Working>();
  const leases = new Map<string, Lease>();
  const presences = new Map<string, Here>();
  const key = (...parts: readonly string[]) => parts.join(' ');
  const isOf =
    ({ slug, person }: { slug?: string; person?: string }) =>
    (one: { slug: string; person: string }) =>
      (slug === undefined || one.slug === slug) && (person === undefined || one.person === person);
  return {
    act: (_, work) =>
      work({
        now: clock(),
        working: async (slug, post, person) => workings.get(key(slug, post, person)) ?? null,
        workings: async (of) =>
          [...workings.values()].filter(isOf(of)).map(({ content, ...one }) => ({
            ...one,
            bytes: content === null ? null : bytesOf(content),
          })),
        async amount(slug, person) {
          const sizes = [...workings.values()]
            .filter(isOf({ slug, person }))
            .flatMap(({ content }) => (content === null ? [] : [bytesOf(content)]));
          return { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
        },
        async putWorking(one) {
          workings.set(key(one.slug, one.post, one.person), one);
        },
        async removeWorking({ slug, post, person }) {
          workings.delete(key(slug, post, person));
        },
        lease: async (slug, post) => leases.get(key(slug, post)) ?? NO_LEASE,
        leases: async (of) =>
          [...leases]
            .map(([name, lease]) => {
              const [slug = '', post = ''] = name.split(' ');
              return { slug, post, lease };
            })
            .filter(({ slug }) => of === undefined || of === slug),
        async putLease(slug, post, lease) {
          if (lease.holder === null && lease.asks.length === 0) leases.delete(key(slug, post));
          else leases.set(key(slug, post), lease);
        },
        presences: async (of) => [...presences.values()].filter(isOf(of)),
        async putPresence(one) {
          presences.set(key(one.slug, one.person), one);
        },
        async removePresence({ slug, person }) {
          presences.delete(key(slug, person));
        },
      }),
    scrub: async () => {},
    close: async () => {},
  };
}
