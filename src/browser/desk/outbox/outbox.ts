/**
 * What was given up for sending and is not acknowledged yet, as a list of bundles that survives the page. Pure: what
 * happens is an event, and `next` says what has to be done. Promises: each command has its effect once; what goes before
 * readers is not sent by itself once it has waited for longer than a minute, for it may have been overtaken; what goes
 * back (cover, withdraw, correct) is sent as soon as it can be, before everything else; nothing leaves the list but what
 * is stored and what a person dropped, and what may still arrive is dropped only once it cannot any more.
 */

/** A command as it goes to the server. */
export interface Command {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** The same with its id, which makes it safe to send again. */
export type Sent = Command & { readonly id: string };

/** `forward` brings something before readers, `back` takes or mends, `save` stays at the desk. */
export type Going = 'forward' | 'back' | 'save';

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
}

/**
 * Commands that belong together, sent one after another.
 * `queued` waits for its turn · `asks` waits for a person: it has waited too long · `burning` finds out whether a command
 * whose answer was lost has arrived, and sees to it that it does not any more · `refused` the desk said no · `arrived` it
 * was thought to wait and had been stored: a person has to be told.
 */
export interface Bundle {
  readonly id: string;
  readonly slug: string;
  /** What the desk calls it: a title or the first words. */
  readonly label: string;
  readonly going: Going;
  readonly commands: readonly Sent[];
  /** How many were acknowledged. */
  readonly sent: number;
  /** When a person last gave it up for sending, by this machine's clock, in milliseconds. */
  readonly queuedAt: number;
  readonly phase: 'queued' | 'asks' | 'burning' | 'refused' | 'arrived';
  /** The next command is with the network: kept before it is handed over, until something is heard of it. */
  readonly handed: boolean;
  /** Of an earlier handing over nothing was heard: it may still arrive. */
  readonly lost: boolean;
  /** A person dropped it while it could still arrive. */
  readonly dropping: boolean;
  readonly refusal: Refusal | null;
  /** What the composer goes on from when it is to be mended; null where it was no post. */
  readonly draft: unknown;
  /** The counter of the words of that draft; 0 where it was no post. */
  readonly saved: number;
  /** The order of the newest post that was seen when it was given up: what is newer came since. */
  readonly seen: number;
}

export type Outbox = readonly Bundle[];

/** Longer than this nothing goes before readers by itself, in milliseconds. */
export const OVERTAKEN_AFTER = 60_000;
/** A time of giving up that lies further ahead than this says that the clock was set back. */
const AHEAD = 1000;

/**
 * What came of a command: the desk's answer; `lost`: whether it arrived is not known; `away`: nobody, or somebody else,
 * is signed in, and nothing was done.
 */
export type Answer = 'ok' | 'lost' | 'away' | Refusal;

/** Answers after which it may be stored or not. */
const unknowing = new Set(['unavailable', 'fault']);

/** What has to be sent now; null where there is nothing. */
export interface Next {
  readonly bundle: Bundle;
  readonly command: Sent;
}

/** What has waited for too long asks, or is burnt where it may still arrive. To be looked at before each `next`. */
export function aged(outbox: Outbox, now: number): Outbox {
  if (!outbox.some((one) => isOverdue(one, now))) return outbox;
  return outbox.map((one) =>
    isOverdue(one, now) ? { ...one, phase: isInDoubt(one) ? 'burning' : 'asks' } : one,
  );
}

/** Whether it has waited for too long to go before readers by itself, or the clock does not say for how long. */
export function isOverdue({ going, phase, queuedAt }: Bundle, now: number): boolean {
  const waited = now - queuedAt;
  return going === 'forward' && phase === 'queued' && (waited > OVERTAKEN_AFTER || waited < -AHEAD);
}

/** Whether its next command may have arrived or may still do so. */
function isInDoubt({ handed, lost }: Bundle): boolean {
  return handed || lost;
}

/** Whether somebody has to say what becomes of it, or has to be told. */
export function waitsForPerson({ phase }: Bundle): boolean {
  return phase === 'asks' || phase === 'refused' || phase === 'arrived';
}

/** What is to be sent: what goes back first, the rest in the order in which it was given up. `passed` are passed over. */
export function next(outbox: Outbox, passed: ReadonlySet<string> = new Set()): Next | null {
  const ready = outbox.filter((one) => !waitsForPerson(one) && !passed.has(one.id));
  const bundle = ready.find(({ going }) => going === 'back') ?? ready[0];
  const command = bundle?.commands[bundle.sent];
  if (!bundle || !command) return null;
  return { bundle, command: bundle.phase === 'burning' ? burnt(command) : command };
}

/**
 * A command with the same id that changes nothing but the desk's notes, in any state of a coverage: accepted, the other
 * one can never be any more; refused as a reused id, the other one has arrived.
 */
export function burnt({ id }: Sent): Sent {
  return {
    ...{ id, kind: 'note.add', note: id, subject: { kind: 'coverage', id: 'coverage' } },
    text: 'The line was lost while something was being sent. It is held back until its sender says what becomes of it.',
  };
}

/** Puts a bundle at the end. One that is there already stays as it is. */
export function given(outbox: Outbox, bundle: Bundle): Outbox {
  return outbox.some(({ id }) => id === bundle.id) ? outbox : [...outbox, bundle];
}

/** A command is about to be handed to the network: kept before it is. */
export function handed(outbox: Outbox, id: string): Outbox {
  return outbox.map((one) => (one.id === id ? { ...one, handed: true, lost: isInDoubt(one) } : one));
}

/** It was kept as handed over, and was not. */
export function keptBack(outbox: Outbox, id: string): Outbox {
  return outbox.map((one) => (one.id === id ? { ...one, handed: false } : one));
}

/** What came of the command that was handed over; of no other one. */
export function answered(outbox: Outbox, { bundle, command }: Next, answer: Answer): Outbox {
  return outbox.flatMap((one) =>
    one.id === bundle.id && one.phase === bundle.phase && one.commands[one.sent]?.id === command.id
      ? after({ ...one, handed: false }, answer)
      : [one],
  );
}

function after(bundle: Bundle, answer: Answer): readonly Bundle[] {
  if (answer === 'away') return [bundle];
  if (answer === 'lost' || (answer !== 'ok' && unknowing.has(answer.code)))
    return [{ ...bundle, lost: true }];
  if (answer !== 'ok' && answer.code === 'too-many') return [bundle];
  if (bundle.phase === 'burning') return afterBurning(bundle, answer);
  if (answer === 'ok') return isLast(bundle) ? [] : [onward(bundle)];
  // Only a burning of ours uses up an id of ours: the command was not done, and cannot be any more under this id.
  if (answer.code === 'reused-id') return [renewed({ ...bundle, phase: 'asks' })];
  return [{ ...bundle, phase: 'refused', refusal: answer }];
}

function afterBurning(bundle: Bundle, answer: 'ok' | Refusal): readonly Bundle[] {
  const { dropping } = bundle;
  if (answer === 'ok') return dropping ? [] : [renewed({ ...bundle, phase: 'asks' })];
  if (answer.code !== 'reused-id') return [{ ...bundle, phase: 'refused', refusal: answer, dropping: false }];
  if (isLast(bundle)) return [{ ...bundle, phase: 'arrived', lost: false, refusal: null }];
  return dropping ? [] : [{ ...onward(bundle), phase: 'asks' }];
}

/** Whether the next command is the last one. */
function isLast({ commands, sent }: Bundle): boolean {
  return sent === commands.length - 1;
}

function onward(bundle: Bundle): Bundle {
  return { ...bundle, sent: bundle.sent + 1, handed: false, lost: false };
}

/** The same commands, the burnt one under a new id. */
function renewed(bundle: Bundle): Bundle {
  const { commands, sent } = bundle;
  return {
    ...bundle,
    lost: false,
    commands: commands.map((one, at) => (at === sent ? { ...one, id: `${one.id}b` } : one)),
  };
}

/**
 * A person says what becomes of one that asks or was refused, or takes note of one that arrived. Nothing else can be
 * dropped or sent again. What may still arrive is burnt first, and what has arrived then is told.
 */
export function decided(outbox: Outbox, id: string, how: 'send' | 'drop', now: number): Outbox {
  return outbox.flatMap((one): readonly Bundle[] => {
    if (one.id !== id || !waitsForPerson(one)) return [one];
    if (one.phase === 'arrived') return how === 'drop' ? [] : [one];
    if (how === 'send') return [{ ...one, phase: 'queued', queuedAt: now, refusal: null }];
    return isInDoubt(one) ? [{ ...one, phase: 'burning', dropping: true }] : [];
  });
}

/** A bundle that was just given up. */
export function bundleOf(
  about: Pick<Bundle, 'id' | 'slug' | 'label' | 'going' | 'draft' | 'saved' | 'seen'>,
  commands: readonly Command[],
  now: number,
): Bundle {
  return {
    ...about,
    commands: commands.map((command, at) => ({ ...command, id: `${about.id}-${at}` })),
    ...{ sent: 0, queuedAt: now, phase: 'queued', refusal: null },
    ...{ handed: false, lost: false, dropping: false },
  };
}
