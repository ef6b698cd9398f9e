/** Replays a demonstration, so that the first page that somebody sees is alive. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../model/person.ts';
import type { NewsroomPort } from '../newsroom/newsroom-port.ts';
import type { DemoLine } from './demo-lines.ts';

export interface DemoOptions {
  readonly newsroom: NewsroomPort;
  readonly lines: readonly DemoLine[];
  /** How many times faster than life. */
  readonly speed: number;
  readonly signal: AbortSignal;
  /** Resolves after so many milliseconds to true, or to false once stopped. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<boolean>;
  readonly log: { info(facts: object, words: string): void; warn(facts: object, words: string): void };
}

const RETRY_MS = 5000;

/** The slug of a demonstration: that of the coverage which it opens. */
export function demoSlug(lines: readonly DemoLine[]): string | null {
  const first = lines[0]?.command;
  return first?.kind === 'coverage.open' ? first.slug : null;
}

/**
 * Whether demonstrations may run: on a store that is empty or holds nothing else, that nobody has named or given a
 * token for.
 */
export function mayShowDemos(
  demos: readonly string[],
  store: { slugs: readonly string[]; people: boolean; siteName: string | null },
): boolean {
  return store.siteName === null && !store.people && store.slugs.every((slug) => demos.includes(slug));
}

/**
 * Sends the lines one after another, each after its pause. What an earlier process has sent already is answered as
 * then and passed without a pause. Ends quietly at `signal`, and at the first refusal.
 */
export async function replayDemo({
  newsroom,
  lines,
  speed,
  signal,
  log,
  wait = waited,
}: DemoOptions): Promise<void> {
  const slug = demoSlug(lines);
  if (slug === null) throw new Error('a demonstration must begin with coverage.open');
  const known = (await newsroom.list(person('desk'))).find((coverage) => coverage.slug === slug)?.head ?? 0;
  let behind = known > 0;
  for (const [index, line] of lines.entries()) {
    if (!behind && !(await wait(line.after / speed, signal))) return;
    const seq = await send(slug, line);
    if (seq === null) return;
    if (typeof seq === 'string')
      return log.warn({ line: index + 1, code: seq }, 'the demonstration ends here: a line was refused');
    behind = seq < known;
  }
  log.info({ slug }, 'the demonstration is complete');

  /** The number of its entry, the code of a refusal, or null when stopped. */
  async function send(to: string, { command, payload, by }: DemoLine): Promise<number | string | null> {
    for (;;) {
      if (signal.aborted) return null;
      const answer = await newsroom.act({ slug: to, by: person(by), command, payload, demonstration: true });
      if (answer.ok) return answer.value.seq;
      if (answer.error.code !== 'unavailable') return answer.error.code;
      if (!(await wait(RETRY_MS, signal))) return null;
    }
  }
}

function person(name: string): Person {
  return { id: `demonstration:${name}`, name: 'demonstration', roles: ['senior', 'legal'] };
}

/** Whether the time has passed without a stop. */
async function waited(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return pause(milliseconds, true, { signal }).catch(() => false);
}
