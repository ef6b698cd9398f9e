/**
 * Brings what was corrected in one coverage to those that took something from it, and leads readers of a part to the
 * next. What there is to do is derived from the states, so that it is done once, after a crash too, and by whichever
 * process sees it first.
 */
import type { Command } from '../desk/commands/commands.ts';
import { isLed } from '../desk/decide/decide-parts.ts';
import { lessonsOf } from '../desk/parts/lessons.ts';
import type { State } from '../fold/state.ts';
import type { Sha256 } from '../lib/hash.ts';
import type { Timer } from '../lib/timer.ts';
import type { Person } from '../model/person.ts';
import type { ActRequest, NewsroomPort } from './newsroom-port.ts';

export interface LessonsOptions {
  readonly act: NewsroomPort['act'];
  readonly sha256: Sha256;
  readonly timer: Timer;
  /** The present state of a coverage; null where there is none. */
  readonly state: (slug: string) => Promise<State | null>;
  readonly fault: (error: unknown) => void;
}

/** How long moves of a coverage are gathered before others learn of them, and how long until a second try. */
const GATHER_MS = 50;
const RETRY_MS = 5_000;

const teacher: Person = { id: 'system:lessons', name: 'lessons', roles: ['senior', 'legal'] };

export class Lessons {
  readonly #options: LessonsOptions;
  /** By coverage: those that took something from it. */
  readonly #pupils = new Map<string, Set<string>>();
  /** Pairs to look at: `from into`. */
  #due = new Set<string>();
  #cancel: (() => void) | null = null;
  #working = false;
  #stopped = false;

  constructor(options: LessonsOptions) {
    this.#options = options;
  }

  /** A coverage is as this state says: those that took from it may have to learn, and so may it. */
  saw(slug: string, state: State): void {
    const sources = new Set(state.carried.valueSeq().map(({ from }) => from));
    if (state.coverage?.continues) sources.add(state.coverage.continues.slug);
    for (const from of sources) {
      this.#pupils.set(from, (this.#pupils.get(from) ?? new Set()).add(slug));
      this.#due.add(`${from} ${slug}`);
    }
    for (const into of this.#pupils.get(slug) ?? []) this.#due.add(`${slug} ${into}`);
    this.#arm(GATHER_MS);
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }

  #arm(wait: number): void {
    if (this.#stopped || this.#working || this.#cancel || this.#due.size === 0) return;
    this.#cancel = this.#options.timer(wait, () => void this.#work());
  }

  async #work(): Promise<void> {
    this.#cancel = null;
    this.#working = true;
    const due = this.#due;
    this.#due = new Set();
    let failed = false;
    for (const pair of due) {
      const [from = '', into = ''] = pair.split(' ');
      try {
        if (!this.#stopped) await this.#teach(from, into);
      } catch (error) {
        failed = true;
        this.#due.add(pair);
        this.#options.fault(error);
      }
    }
    this.#working = false;
    this.#arm(failed ? RETRY_MS : GATHER_MS);
  }

  async #teach(slug: string, into: string): Promise<void> {
    const [from, pupil] = [await this.#options.state(slug), await this.#options.state(into)];
    if (!from?.coverage || !pupil?.coverage) return;
    if (pupil.coverage.continues?.slug === slug && pupil.coverage.startedAt && from.coverage.startedAt) {
      await this.#link(slug, from, into, pupil);
      await this.#link(into, pupil, slug, from);
    }
    const lessons = lessonsOf(from, pupil, slug);
    if (lessons.length === 0) return;
    const name = `learn ${slug} ${from.seq} ${into} ${pupil.seq}`;
    const learn = { kind: 'coverage.learn', from: slug };
    if (await this.#do(into, name, learn)) return;
    // One of them takes a person. It must not hold up the others, a takedown among them.
    for (const { key: lesson } of lessons)
      if (!(await this.#do(into, `${name} ${lesson}`, { ...learn, lesson })))
        await this.#do(into, `${name} leave ${lesson}`, { ...learn, lesson, leave: true });
  }

  /** Leads readers of a part to another, by its headline, which may have been corrected since they were led there. */
  async #link(slug: string, state: State, to: string, other: State): Promise<void> {
    if (isLed(state, to, other)) return;
    const name = `link ${slug} ${to} ${other.texts.headline.version}`;
    await this.#do(slug, name, { kind: 'coverage.link', to });
  }

  /** Whether it is done, by us or meanwhile by another process; false where the rules keep a machine from it. */
  async #do(slug: string, name: string, fields: Record<string, unknown>): Promise<boolean> {
    const id = `less-${this.#options.sha256(name).slice(0, 35)}`;
    const request: ActRequest = { slug, by: teacher, command: { id, ...fields } as Command, payload: name };
    const answer = await this.#options.act(request);
    if (answer.ok || answer.error.code === 'state' || answer.error.code === 'reused-id') return true;
    if (answer.error.code === 'unavailable') throw new Error(`${name}: ${answer.error.message}`);
    return false;
  }
}
