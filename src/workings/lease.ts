/**
 * Who of a desk writes on a post, so that two do not write over each other: the rules alone, as functions of what stood
 * and of the server's clock. A lease is a courtesy: it is asked for, given, taken over and lapses, and it never decides
 * whether words are kept. Times are milliseconds since 1970.
 */

/** A holder that was not heard of for longer holds nothing any more. */
export const SILENT_MS = 30_000;
/** Whoever has asked the present holder for so long, without being given the lease, may take it. */
export const ASKED_MS = 10_000;
/** Somebody who was not heard of for longer is not here, and does not ask any more. */
export const GONE_MS = 40_000;

/** What somebody wants of a lease. */
export const wishes = ['hold', 'take', 'ask', 'leave'] as const;
export type Wish = (typeof wishes)[number];

/** Who wants it, and on which version of the post they write. `atOnce`: takes without asking (editors, seniors). */
export interface Writer {
  readonly person: string;
  readonly name: string;
  readonly base: number;
  readonly atOnce: boolean;
}

/** Who has it: since when, last heard of when. */
export interface Holder {
  readonly person: string;
  readonly name: string;
  readonly base: number;
  readonly since: number;
  readonly at: number;
}

/** Who asks for it: first at, last heard of when. */
export interface Ask {
  readonly person: string;
  readonly name: string;
  readonly base: number;
  readonly at: number;
  readonly seen: number;
}

/** The lease of one post. Asks are in the order in which they came. */
export interface Lease {
  readonly holder: Holder | null;
  readonly asks: readonly Ask[];
}

/** Of a post on which nobody writes. */
export const NO_LEASE: Lease = { holder: null, asks: [] };

/** What stands of a lease at an instant: without a holder that has fallen silent and without askers that are gone. */
export function standing({ holder, asks }: Lease, now: number): Lease {
  return {
    holder: holder !== null && now - holder.at <= SILENT_MS ? holder : null,
    asks: asks.filter(({ seen }) => now - seen <= GONE_MS),
  };
}

/**
 * The lease after a wish. One that is free goes to whoever holds, takes or asks. One that somebody has goes to another
 * when they leave it, or by `take` as `mayTake` says; every other wish changes nothing of whose it is.
 */
export function wished(before: Lease, wish: Wish, by: Writer, now: number): Lease {
  const lease = standing(before, now);
  const { holder, asks } = lease;
  const others = asks.filter(({ person }) => person !== by.person);
  const isMine = holder?.person === by.person;
  if (wish === 'leave') return isMine ? passedOn(others, now) : { holder, asks: others };
  if (isMine) return { holder: { ...holder, name: by.name, base: by.base, at: now }, asks };
  if (holder === null || (wish === 'take' && mayTake(lease, by, now)))
    return { holder: holding(by, now), asks: others };
  return wish === 'ask' ? { holder, asks: asked(asks, by, now) } : heardOf(lease, by.person, now);
}

/** The same after a sign of life of somebody: neither their lease nor their asking lapses. */
export function heardOf({ holder, asks }: Lease, person: string, now: number): Lease {
  return {
    holder: holder?.person === person ? { ...holder, at: now } : holder,
    asks: asks.map((ask) => (ask.person === person ? { ...ask, seen: now } : ask)),
  };
}

/** The same without anything of a person. */
export function without({ holder, asks }: Lease, person: string): Lease {
  return {
    holder: holder?.person === person ? null : holder,
    asks: asks.filter((ask) => ask.person !== person),
  };
}

/** Whether a lease that another has may be taken: at once by who may, otherwise once asking them was of no avail. */
function mayTake({ holder, asks }: Lease, by: Writer, now: number): boolean {
  const mine = asks.find(({ person }) => person === by.person);
  return by.atOnce || (mine !== undefined && now - Math.max(mine.at, holder?.since ?? 0) >= ASKED_MS);
}

function passedOn([first, ...rest]: readonly Ask[], now: number): Lease {
  return first ? { holder: holding(first, now), asks: rest } : NO_LEASE;
}

function holding({ person, name, base }: Omit<Writer, 'atOnce'>, now: number): Holder {
  return { person, name, base, since: now, at: now };
}

function asked(asks: readonly Ask[], { person, name, base }: Writer, now: number): readonly Ask[] {
  const isNew = asks.every((ask) => ask.person !== person);
  const fresh = { name, base, seen: now };
  return isNew
    ? [...asks, { person, at: now, ...fresh }]
    : asks.map((ask) => (ask.person === person ? { ...ask, ...fresh } : ask));
}
