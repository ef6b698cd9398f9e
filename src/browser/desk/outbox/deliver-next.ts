/**
 * One turn of sending: what has to be sent now is marked on disk as handed over, sent, and what came of it is kept. May
 * end anywhere, with the page: the next turn goes on from what is on disk.
 */
import {
  type Answer,
  aged,
  answered,
  handed,
  isOverdue,
  keptBack,
  type Next,
  next,
  type Outbox,
  type Sent,
} from './outbox.ts';

export interface TurnPort {
  /** Changes the outbox in one transaction; resolves when it is on disk. */
  change(how: (outbox: Outbox) => Outbox): Promise<Outbox>;
  /** Sends one command; never throws. Hands it over before it returns its promise. */
  send(slug: string, command: Sent): Promise<Answer>;
  /** Whether the server answers at all, asked without changing anything; never throws. */
  reached(): Promise<boolean>;
  /** This machine's clock, in milliseconds. */
  now(): number;
}

/** What a turn came to. `faulted`: the server fails at this one bundle; others may pass it. */
export type Turn =
  | { readonly came: 'idle' | 'done' | 'gone' | 'busy' }
  | { readonly came: 'faulted'; readonly bundle: string };

/** The pure outbox as a turn uses it. */
export const rules = { aged, next, handed, keptBack, answered, isOverdue };

/**
 * Takes one turn. `doubtful`: the line was down a moment ago; then the server is asked first whether it is there, so that
 * no command is handed to a network that has none. `passed`: bundles that others may pass.
 */
export async function deliverNext(
  { change, send, reached, now }: TurnPort,
  doubtful: boolean,
  passed: ReadonlySet<string>,
  by: typeof rules = rules,
): Promise<Turn> {
  const looked = by.next(await change((outbox) => by.aged(outbox, now())), passed);
  if (looked === null) return { came: 'idle' };
  if (doubtful && !(await reached())) return { came: 'gone' };
  const { step } = await marked();
  if (step === null) return { came: 'done' };
  // The disk may have taken its time, or the machine has slept.
  if (by.isOverdue(step.bundle, now())) {
    await change((outbox) => by.keptBack(outbox, step.bundle.id));
    return { came: 'done' };
  }
  const answer = await send(step.bundle.slug, step.command);
  await change((outbox) => by.answered(outbox, step, answer));
  if (answer === 'lost' || answer === 'away') return { came: 'gone' };
  if (answer === 'ok') return { came: 'done' };
  if (answer.code === 'fault') return { came: 'faulted', bundle: step.bundle.id };
  return { came: answer.code === 'unavailable' || answer.code === 'too-many' ? 'busy' : 'done' };

  /** What is to be sent now, kept as handed over in the transaction that looked. */
  async function marked(): Promise<{ step: Next | null }> {
    let step: Next | null = null;
    await change((outbox) => {
      const current = by.aged(outbox, now());
      step = by.next(current, passed);
      return step === null ? current : by.handed(current, step.bundle.id);
    });
    return { step };
  }
}
