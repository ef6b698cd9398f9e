/** Sources over the rows of an engine: what an administrator says of them, and whose turn it is to be looked at. */
import { instant } from '../../lib/clock.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { NEW } from '../items/item.ts';
import type { ItemsRows } from '../items/items-rows.ts';
import { layWaiting } from '../items/keep-filings.ts';
import {
  type KeptNotice,
  MOST_KEPT,
  NOTHING_YET,
  type PollFault,
  type PollState,
  type SourceSettings,
} from './source.ts';
import { type Health, NOWHERE, type SourceRow, UNTRIED } from './source-row.ts';

/** Sources of a newsroom at most. */
export const MOST_SOURCES = 500;
/** How long one look may take before another server may begin one, in milliseconds. */
export const HELD_MS = 90_000;
/** The longest time between two looks at a source that fails, in milliseconds. */
export const LONGEST_REST = 15 * 60_000;
/** Items of a source's last day that a coverage gets which begins to follow it. */
const CAUGHT_UP = 100;
const DAY_MS = 24 * 60 * 60_000;

/** What a look came to; with `more` the next one need not wait. */
export type Came =
  | {
      readonly ok: true;
      readonly poll: PollState;
      readonly faults: readonly string[];
      readonly more?: boolean;
    }
  | { readonly ok: false; readonly fault: PollFault };

export interface SourcesStore {
  /**
   * A new one with `id` null. `secret` undefined: as before, and none where the source lies elsewhere now. `shown`: the
   * coverages that whoever changed it was shown; what others chose meanwhile stays.
   */
  put(
    id: string | null,
    settings: SourceSettings,
    secret: string | null | undefined,
    shown?: readonly string[] | null,
  ): Promise<Result<string, 'full' | 'gone'>>;
  remove(id: string): Promise<boolean>;
  /** A coverage begins to get its items, with those of the last day, or gets no more. */
  follow(id: string, coverage: string, follows: boolean): Promise<boolean>;
  /**
   * An item of it keeps a notice of a coverage from now on, instead of what it kept there; those whose time is over go.
   * Whether that is news.
   */
  keep(id: string, notice: KeptNotice): Promise<Result<boolean, 'full' | 'gone' | 'held'>>;
  /** It is looked at now, whatever it rests for. */
  retry(id: string): Promise<boolean>;
  source(id: string): Promise<SourceRow | null>;
  /** One whose time has come, held for this server; null where there is none. */
  due(kinds: readonly SourceSettings['kind'][]): Promise<SourceRow | null>;
  /**
   * What a look came to; the source rests, longer where it failed. `jitter` is from 0 to 1. Where it was sent elsewhere
   * meanwhile, nothing of the look is remembered.
   */
  settle(looked: Pick<SourceRow, 'id' | 'settings'>, came: Came, jitter: number): Promise<void>;
  /** Milliseconds until the next one is due; null where none will be. */
  idle(): Promise<number | null>;
}

/** The sources that an engine's rows make. */
export function keepSources(rows: ItemsRows, mint: () => string): SourcesStore {
  return {
    put: (id, sent, secret, shown = null) =>
      rows.act(async (act) => {
        const before = id === null ? null : await act.source(id);
        if (id !== null && before === null) return err('gone' as const);
        if (before === null && (await act.sources()).length >= MOST_SOURCES) return err('full' as const);
        const { coverages } = sent;
        const settings = { ...sent, coverages: chosen(coverages, shown, before?.settings.coverages ?? []) };
        const elsewhere =
          before?.settings.address !== settings.address || before.settings.kind !== settings.kind;
        const row: SourceRow = {
          id: before?.id ?? mint(),
          // What lies elsewhere now keeps nothing that an editor let this one keep.
          settings: { ...settings, keeps: elsewhere ? [] : (before?.settings.keeps ?? []) },
          // What was a key to one place is not handed to another.
          secret: secret === undefined ? (elsewhere ? null : (before?.secret ?? null)) : secret,
          poll: elsewhere || secret !== undefined ? NOTHING_YET : (before?.poll ?? NOTHING_YET),
          health: elsewhere ? UNTRIED : (before?.health ?? UNTRIED),
          ...{ next: act.now, heldUntil: 0 },
        };
        await act.putSource(row);
        return ok(row.id);
      }),

    remove: (id) =>
      rows.act(async (act) => {
        const row = await act.source(id);
        const waiting = row ? await layWaiting(act, row) : [];
        await act.removeSource(id);
        for (const errand of waiting) await act.putErrand(errand);
        return row !== null;
      }),

    follow: (id, coverage, follows) =>
      rows.act(async (act) => {
        const row = await act.source(id);
        if (!row) return false;
        const others = row.settings.coverages.filter((one) => one !== coverage);
        const coverages = follows ? [...others, coverage] : others;
        await act.putSource({ ...row, settings: { ...row.settings, coverages } });
        if (!follows) return true;
        // What is a reporter's draft, or may become one, is nobody's here.
        const items = (await act.latestOf(id, act.now - DAY_MS, CAUGHT_UP)).filter(({ filing }) => !filing);
        for (const item of items.toReversed())
          if (!(await act.place(coverage, item.id)))
            await act.putPlace({ coverage, item: item.id, changed: await act.next(), state: NEW });
        return true;
      }),

    keep: (id, notice) =>
      rows.act(async (act) => {
        const row = await act.source(id);
        if (!row) return err('gone' as const);
        const now = instant(act.now);
        const { coverage, authority, item } = notice;
        const live = row.settings.keeps.filter(({ until }) => until > now);
        const own = live.find((one) => one.coverage === coverage && one.item === item);
        const { notice: set } = row.settings;
        const isSet = set?.coverage === coverage && set.authority === authority && set.item === item;
        if (own?.authority === authority || isSet) return ok(false);
        const others = live.filter((one) => one !== own);
        // One grant is for one notice, and that follows one alert.
        const isOf = (one: { coverage: string; authority: string; item: string }) =>
          one.coverage === coverage && one.authority === authority && one.item !== item;
        if (others.some(isOf) || (set && isOf(set))) return err('held' as const);
        if (others.length >= MOST_KEPT) return err('full' as const);
        await act.putSource({ ...row, settings: { ...row.settings, keeps: [...others, notice] } });
        // What its source has said since it was granted follows now.
        const told = await act.item(item);
        if (told?.alert?.status === 'actual') await act.putErrand({ item, version: told.version });
        return ok(true);
      }),

    retry: (id) =>
      rows.act(async (act) => {
        const row = await act.source(id);
        if (row) await act.putSource({ ...row, next: act.now });
        return row !== null;
      }),

    source: (id) => rows.look((act) => act.source(id)),

    due: (kinds) =>
      rows.act(async (act) => {
        const waiting = (await act.sources()).filter(
          ({ settings, next, heldUntil }) =>
            !settings.paused && kinds.includes(settings.kind) && next <= act.now && heldUntil <= act.now,
        );
        const [first] = waiting.sort((a, b) => a.next - b.next);
        if (!first) return null;
        const held = { ...first, heldUntil: act.now + HELD_MS };
        await act.putSource(held);
        return held;
      }),

    settle: ({ id, settings }, came, jitter) =>
      rows.act(async (act) => {
        const row = await act.source(id);
        if (!row) return;
        if (row.settings.kind !== settings.kind || row.settings.address !== settings.address) {
          await act.putSource({ ...row, heldUntil: 0 });
          return;
        }
        const health = healthAfter(row, came, instant(act.now));
        const rest = restOf(
          row.settings.every * 1000,
          health.failures,
          came.ok ? null : came.fault.retryAfter,
        );
        const spread = 1 + (jitter - 0.5) / 5;
        await act.putSource({
          ...row,
          poll: came.ok ? came.poll : row.poll,
          health,
          ...{ next: came.ok && came.more ? act.now : Math.round(act.now + rest * spread), heldUntil: 0 },
        });
      }),

    idle: () =>
      rows.look(async (act) => {
        const next = (await act.sources())
          .filter(({ settings }) => !settings.paused && settings.kind !== 'hook')
          .map((row) => Math.max(row.next, row.heldUntil));
        return next.length === 0 ? null : Math.max(0, Math.min(...next) - act.now);
      }),
  };
}

/** Which coverages are chosen when somebody who was shown some sends others, and `now` are those of meanwhile. */
function chosen(sent: readonly string[], shown: readonly string[] | null, now: readonly string[]): string[] {
  if (shown === null) return [...sent];
  const stay = now.filter((one) => sent.includes(one) || !shown.includes(one));
  return [...stay, ...sent.filter((one) => !shown.includes(one) && !now.includes(one))];
}

function healthAfter({ health: before, settings }: SourceRow, came: Came, at: string): Health {
  // What lies nowhere does until somebody follows the source, however well it is looked at meanwhile.
  const nowhere = before.faults.filter((one) => one === NOWHERE && settings.coverages.length === 0);
  const faults = came.ok ? [...came.faults, ...nowhere] : [];
  if (came.ok) return { triedAt: at, goodAt: at, failures: 0, error: null, faults };
  return { ...before, triedAt: at, failures: before.failures + 1, error: came.fault.message };
}

/** Milliseconds: as often as was said, twice as long after each failure, never shorter than the source asks for. */
export function restOf(every: number, failures: number, asked: number | null): number {
  const longer = Math.max(every, Math.min(LONGEST_REST, every * 2 ** Math.min(failures, 10)));
  return Math.max(failures === 0 ? every : longer, Math.min(asked ?? 0, DAY_MS));
}
