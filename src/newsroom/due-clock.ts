/**
 * Does what falls due, by the store's clock: ends embargoes, publishes what is scheduled. Every command is decided
 * afresh when its time comes; what is refused then is called off and waits for a person.
 */

import type { Command } from '../desk/commands/commands.ts';
import { type Due, dueIn } from '../desk/due.ts';
import type { State } from '../fold/state.ts';
import type { Clock } from '../lib/clock.ts';
import { instant } from '../lib/clock.ts';
import type { Sha256 } from '../lib/hash.ts';
import type { Timer } from '../lib/timer.ts';
import type { Person } from '../model/person.ts';
import type { ActRequest, NewsroomPort } from './newsroom-port.ts';

export interface DueClockOptions {
  readonly act: NewsroomPort['act'];
  readonly clock: Clock;
  readonly sha256: Sha256;
  readonly timer: Timer;
  /** The present state of a coverage; null where there is none. */
  readonly state: (slug: string) => Promise<State | null>;
  readonly fault: (error: unknown) => void;
}

/** Longer waits are taken in pieces: a timer holds 2^31 milliseconds, and clocks are set. */
const LONGEST_WAIT = 60_000;
/** After something failed. */
const RETRY = 5_000;

const clockPerson: Person = { id: 'system:clock', name: 'clock', roles: ['senior'] };

export class DueClock {
  readonly #options: DueClockOptions;
  /** The next thing of each coverage that has any. */
  readonly #next = new Map<string, string>();
  #cancel: (() => void) | null = null;
  #firing = false;
  #stopped = false;

  constructor(options: DueClockOptions) {
    this.#options = options;
  }

  /** A coverage is as this state says: looks at what it has coming. */
  saw(slug: string, state: State): void {
    const [first] = dueIn(state);
    if (first) this.#next.set(slug, first.at);
    else if (!this.#next.delete(slug)) return;
    this.#arm();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }

  #arm(atLeast = 0): void {
    this.#cancel?.();
    this.#cancel = null;
    const first = [...this.#next.values()].sort()[0];
    if (first === undefined || this.#stopped || this.#firing) return;
    const wait = Math.max(atLeast, Date.parse(first) - this.#options.clock());
    this.#cancel = this.#options.timer(Math.min(wait, LONGEST_WAIT), () => void this.#fire());
  }

  async #fire(): Promise<void> {
    const now = instant(this.#options.clock());
    let failed = false;
    this.#firing = true;
    for (const [slug, at] of [...this.#next]) {
      if (at > now || this.#stopped) continue;
      try {
        await this.#fireIn(slug);
      } catch (error) {
        failed = true;
        this.#options.fault(error);
      }
    }
    this.#firing = false;
    this.#arm(failed ? RETRY : 0);
  }

  async #fireIn(slug: string): Promise<void> {
    const state = await this.#options.state(slug);
    if (state === null) return void this.#next.delete(slug);
    // Reading it has told the store's time anew: whatever this machine's clock did meanwhile, nothing is early.
    const now = instant(this.#options.clock());
    for (const due of dueIn(state).filter(({ at }) => at <= now)) {
      const answer = await this.#options.act(this.#request(slug, due));
      if (answer.ok) continue;
      if (answer.error.code === 'unavailable') throw new Error(answer.error.message);
      const off = calledOff(due, answer.error.message.slice(0, 500).replace(/\s+/g, ' '));
      await this.#options.act(this.#request(slug, { at: now, name: `${due.name} off`, command: off }));
    }
    const after = await this.#options.state(slug);
    if (after) this.saw(slug, after);
  }

  /** The id is made from what is due, so that it is done once, whoever sees it first. */
  #request(slug: string, { name, command }: Due): ActRequest {
    const id = `due-${this.#options.sha256(`${slug} ${name}`).slice(0, 36)}`;
    const whole = { id, ...command } as Command;
    return { slug, by: clockPerson, command: whole, payload: name };
  }
}

/** What follows where its time came and it was refused: an embargo goes on until a person ends it. */
function calledOff({ command }: Due, fault: string): Due['command'] {
  return command.kind === 'embargo.end'
    ? { kind: 'embargo.set', subject: command.subject, until: null, reason: fault }
    : { kind: 'post.unschedule', post: 'post' in command ? command.post : '', fault };
}
