/** Workings over the rows of an engine: each question is one act, and what follows in it is told by the pure rules. */
import { instant } from '../lib/clock.ts';
import { err, ok } from '../lib/result.ts';
import { GONE_MS, heardOf, type Lease, standing, wished, without } from './lease.ts';
import { losing } from './losing.ts';
import { DROPPED_MS, isNewer, KEPT_DAYS, MOST, overfull, type WorkingSize } from './working.ts';
import type { Here, LeaseRow, WorkingsAct, WorkingsRows } from './workings-rows.ts';
import type { LeaseTold, WorkingsStore, WorkingTold } from './workings-store.ts';

/** Of whoever has written nothing. */
const NONE = { content: null, name: '', at: 0, base: 0, saved: 0 };

const DAY_MS = 24 * 60 * 60_000;

/** The store of workings that an engine's rows make. */
export function keepWorkings(rows: WorkingsRows): WorkingsStore {
  /** Acts, and then leaves no trace of what was removed, where anything was. */
  async function removing(
    slug: string | null,
    work: (act: WorkingsAct) => Promise<boolean>,
  ): Promise<boolean> {
    const removed = await rows.act(slug, work);
    if (removed) await rows.scrub();
    return removed;
  }

  return {
    bring: ({ slug, post, by, content, saved, wish }) =>
      rows.act(slug, async (act) => {
        const { now } = act;
        const { person, name, base } = by;
        const kept = await act.working(slug, post, person);
        const isNew = content !== null && isNewer(kept, saved, now);
        const over = isNew && overfull(await act.amount(slug, person), kept?.content ?? null, content);
        if (over) return err(over);
        const words = isNew ? { base, saved, content } : kept;
        if (words) {
          const { base, saved, content } = words;
          await act.putWorking({ slug, post, person, name, at: now, base, saved, content });
        }
        const before = standing(await act.lease(slug, post), now);
        const wanted = wished(before, wish, by, now);
        const isMore = wish !== 'leave' && !isOf(before, person) && isOf(wanted, person);
        const after = isMore && (await isGreedy(act, slug, person)) ? before : wanted;
        await act.putLease(slug, post, after);
        const isMoved = !isSame(told(before, person), told(after, person));
        return ok({
          saved: words?.saved ?? 0,
          lease: told(after, person),
          changed: isMoved ? 'lease' : isNew ? 'words' : 'nothing',
        });
      }),

    drop: (slug, post, person, saved) =>
      removing(slug, async (act) => {
        const kept = await act.working(slug, post, person);
        const there = kept?.content != null;
        if (there && saved !== null && kept.saved > saved) return false;
        if (saved !== null)
          await act.putWorking({
            ...{ slug, post, person, name: '', at: act.now, base: 0, content: null },
            saved: Math.max(saved, kept?.saved ?? 0),
          });
        else if (kept) await act.removeWorking(kept);
        const lease = standing(await act.lease(slug, post), act.now);
        const by = { person, name: '', base: 0, atOnce: false };
        const left = wished(lease, 'leave', by, act.now);
        await act.putLease(slug, post, left);
        return there || !isSame(lease, left);
      }),

    here: (slug, { person, name }, post) =>
      rows.act(slug, async (act) => {
        const { now } = act;
        const before = (await act.presences({ slug, person })).find((one) => isHere(one, now));
        await act.putPresence({ slug, person, name, since: before?.since ?? now, at: now, post });
        for (const row of await act.leases(slug)) {
          const lease = standing(row.lease, now);
          const isAt = row.post === post || lease.holder?.person !== person;
          const heard = isAt ? heardOf(lease, person, now) : lease;
          if (!isSame(lease, heard)) await act.putLease(slug, row.post, heard);
        }
        return before === undefined || before.post !== post || before.name !== name;
      }),

    list: (slug) =>
      rows.act(slug, async (act) => {
        const leases = (await act.leases(slug)).map((row) => ({
          ...row,
          lease: standing(row.lease, act.now),
        }));
        const workings = await act.workings({ slug });
        const here = (await act.presences({ slug })).filter((one) => isHere(one, act.now));
        return {
          workings: workingsTold(workings, leases),
          here: here
            .toSorted((a, b) => a.since - b.since || compare(a.person, b.person))
            .map(({ slug: _, since, at, ...one }) => ({ ...one, since: instant(since), at: instant(at) })),
        };
      }),

    words: (slug, post, person) =>
      rows.act(slug, async (act) => {
        const { content = null, name, at, base, saved } = (await act.working(slug, post, person)) ?? NONE;
        return content === null ? null : { post, person, name, at: instant(at), base, saved, content };
      }),

    lose: (slug, lost) => removing(slug, (act) => losing(act, slug, lost)),

    of: (person) =>
      rows.act(null, async (act) => {
        const workings: object[] = [];
        for (const { slug, post, person: of } of await act.workings({ person })) {
          const { at, content = null, base, saved, name } = (await act.working(slug, post, of)) ?? NONE;
          if (content !== null)
            workings.push({
              coverage: slug,
              post,
              name,
              at: instant(at),
              base,
              saved,
              content: parsed(content),
            });
        }
        const here = await act.presences({ person });
        return {
          workings,
          leases: (await act.leases()).flatMap(({ slug, post, lease: { holder, asks } }) => [
            ...(holder?.person === person ? [{ coverage: slug, post, since: instant(holder.since) }] : []),
            ...asks
              .filter((ask) => ask.person === person)
              .map(({ at }) => ({ coverage: slug, post, asked: instant(at) })),
          ]),
          here: here.map(({ slug, post, since, at }) => ({
            ...{ coverage: slug, post, since: instant(since), at: instant(at) },
          })),
        };
      }),

    async forget(person) {
      await removing(null, async (act) => {
        for (const one of await act.workings({ person })) await act.removeWorking(one);
        for (const one of await act.presences({ person })) await act.removePresence(one);
        for (const { slug, post, lease } of await act.leases()) {
          const rest = without(lease, person);
          if (!isSame(rest, lease)) await act.putLease(slug, post, rest);
        }
        return true;
      });
    },

    async letGo() {
      await removing(null, async (act) => {
        const { now } = act;
        const over = (await act.workings({})).filter(
          ({ at, bytes }) => now - at > (bytes === null ? DROPPED_MS : KEPT_DAYS * DAY_MS),
        );
        for (const one of over) await act.removeWorking(one);
        const gone = (await act.presences({})).filter((one) => !isHere(one, now));
        for (const one of gone) await act.removePresence(one);
        for (const { slug, post, lease } of await act.leases()) {
          const left = standing(lease, now);
          if (!isSame(left, lease)) await act.putLease(slug, post, left);
        }
        return over.length > 0 || gone.length > 0;
      });
    },

    close: () => rows.close(),
  };
}

/** Whether somebody has or asks for as many leases of a coverage as they may; those that have lapsed go. */
async function isGreedy(act: WorkingsAct, slug: string, person: string): Promise<boolean> {
  let count = 0;
  for (const row of await act.leases(slug)) {
    const lease = standing(row.lease, act.now);
    if (!isSame(lease, row.lease)) await act.putLease(slug, row.post, lease);
    if (isOf(lease, person)) count += 1;
  }
  return count >= MOST;
}

function isOf({ holder, asks }: Lease, person: string): boolean {
  return holder?.person === person || asks.some((ask) => ask.person === person);
}

function told({ holder, asks }: Lease, person: string): LeaseTold {
  return {
    holder: holder && { person: holder.person, name: holder.name, since: instant(holder.since) },
    mine: holder?.person === person,
    askedBy: asks.map((ask) => ({ person: ask.person, name: ask.name, at: instant(ask.at) })),
  };
}

/** Those with words, and holders that have brought none. */
function workingsTold(workings: readonly WorkingSize[], leases: readonly LeaseRow[]): readonly WorkingTold[] {
  const holders = new Map(leases.flatMap(({ post, lease: { holder } }) => (holder ? [[post, holder]] : [])));
  const withWords = workings.flatMap(({ bytes, ...one }) => (bytes === null ? [] : [{ ...one, bytes }]));
  const wordless = [...holders].filter(
    ([post, { person }]) => !withWords.some((one) => one.post === post && one.person === person),
  );
  return [
    ...withWords.map(({ post, person, name, at, base, saved, bytes }) => ({
      ...{ post, person, name, at: instant(at), base, saved },
      holds: holders.get(post)?.person === person,
      bytes,
    })),
    ...wordless.map(([post, { person, name, at, base }]) => ({
      ...{ post, person, name, at: instant(at), base, saved: 0, holds: true, bytes: 0 },
    })),
  ].toSorted((a, b) => compare(a.post, b.post) || compare(a.person, b.person));
}

function parsed(content: string | null): unknown {
  return content === null ? null : JSON.parse(content);
}

function isHere({ at }: Here, now: number): boolean {
  return now - at <= GONE_MS;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
