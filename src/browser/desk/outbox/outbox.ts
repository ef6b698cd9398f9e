/**
 * What was given up for sending and is not acknowledged yet, as a list of bundles that survives the page. Pure: what
 * happens is an event, and `next` says what has to be done. Promises: each command arrives exactly once; what goes
 * before readers is not sent by itself once it has waited for longer than a minute, for it may have been overtaken; what
 * goes back (cover, withdraw, correct) is sent as soon as it can be, before everything else.
 */
import type { Command } from '../compose/plan.ts';

/** A command as it goes to the server. Its id makes it safe to send again. */
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
 * `queued` waits for its turn · `asks` waits for a person: it has waited too long · `burning` finds out whether a
 * publish whose answer was lost has arrived, and sees to it that it does not any more · `refused` the desk said no.
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
  /** When it was given up for sending, by this machine's clock, in milliseconds. */
  readonly queuedAt: number;
  readonly phase: 'queued' | 'asks' | 'burning' | 'refused';
  /** The next command was handed to the network and its answer has not come. */
  readonly doubt: boolean;
  readonly refusal: Refusal | null;
  /** What the composer goes on from when it is to be mended; null where it was no post. */
  readonly draft: unknown;
}

export type Outbox = readonly Bundle[];

/** Longer than this nothing goes before readers by itself, in milliseconds. */
export const OVERTAKEN_AFTER = 60_000;

/** What came of a command: the desk's answer, or `lost`: whether it arrived is not known. */
export type Answer = 'ok' | 'lost' | Refusal;

/** Answers that say nothing about whether the command was stored, or pass by themselves. */
const passing = new Set(['unavailable', 'fault', 'too-many', 'lost']);

/** What has to be sent now; null where there is nothing. */
export interface Next {
  readonly bundle: Bundle;
  readonly command: Sent;
}

/** What has waited for too long asks, or is burnt where it is in doubt. To be looked at before each `next`. */
export function aged(outbox: Outbox, now: number): Outbox {
  if (!outbox.some((one) => isOverdue(one, now))) return outbox;
  return outbox.map((one) =>
    isOverdue(one, now) ? { ...one, phase: one.doubt && isLast(one) ? 'burning' : 'asks' } : one,
  );
}

function isOverdue({ going, phase, queuedAt }: Bundle, now: number): boolean {
  return going === 'forward' && phase === 'queued' && now - queuedAt > OVERTAKEN_AFTER;
}

/** Whether the next command is the one that brings it before readers. */
function isLast({ commands, sent }: Bundle): boolean {
  return sent === commands.length - 1;
}

/** What is to be sent: what goes back first, the rest in the order in which it was given up. */
export function next(outbox: Outbox): Next | null {
  const ready = outbox.filter(({ phase }) => phase === 'queued' || phase === 'burning');
  const bundle = ready.find(({ going }) => going === 'back') ?? ready[0];
  const command = bundle?.commands[bundle.sent];
  if (!bundle || !command) return null;
  return { bundle, command: bundle.phase === 'burning' ? burnt(command) : command };
}

/**
 * A command with the same id that changes nothing for readers: accepted, the other one can never be any more; refused as
 * a reused id, the other one has arrived.
 */
function burnt({ id, kind, post, content }: Sent): Sent {
  return kind === 'post.publish' && content !== undefined
    ? { id, kind: 'post.write', post, content }
    : {
        ...{ id, kind: 'note.add', note: id, subject: { kind: 'post', id: post } },
        text: 'A change of this post had waited too long to be sent by itself.',
      };
}

/** Puts a bundle at the end. One that is there already stays as it is. */
export function given(outbox: Outbox, bundle: Bundle): Outbox {
  return outbox.some(({ id }) => id === bundle.id) ? outbox : [...outbox, bundle];
}

/** A command is about to be handed to the network: kept before it is. */
export function handed(outbox: Outbox, id: string): Outbox {
  return outbox.map((one) => (one.id === id ? { ...one, doubt: true } : one));
}

/** What came of the command that was handed over. */
export function answered(outbox: Outbox, id: string, answer: Answer): Outbox {
  return outbox.flatMap((one) => (one.id === id ? after(one, answer) : [one]));
}

function after(bundle: Bundle, answer: Answer): readonly Bundle[] {
  const { phase, commands, sent } = bundle;
  if (phase === 'burning') {
    if (answer === 'ok') return [{ ...bundle, phase: 'asks', doubt: false, commands: renewed(bundle) }];
    if (answer === 'lost' || passing.has(answer.code)) return [bundle];
    return answer.code === 'reused-id' ? [] : [{ ...bundle, phase: 'asks', refusal: answer }];
  }
  if (answer === 'ok')
    return sent + 1 === commands.length ? [] : [{ ...bundle, sent: sent + 1, doubt: false }];
  if (answer === 'lost' || passing.has(answer.code)) return [bundle];
  // The id was burnt elsewhere (another page of the same person): what it was is decided there.
  return [{ ...bundle, phase: 'refused', doubt: false, refusal: answer }];
}

/** The same commands, the burnt one under a new id, on what the burning wrote. */
function renewed({ commands, sent }: Bundle): readonly Sent[] {
  return commands.map((one, at) => {
    if (at !== sent) return one;
    const wrote = one.kind === 'post.publish' && typeof one.expected === 'number';
    return { ...one, id: `${one.id}-b`, ...(wrote && { expected: Number(one.expected) + 1 }) };
  });
}

/** A person says what becomes of one that asks or was refused. Nothing else can be dropped or sent again. */
export function decided(outbox: Outbox, id: string, how: 'send' | 'drop', now: number): Outbox {
  return outbox.flatMap((one): readonly Bundle[] => {
    if (one.id !== id || (one.phase !== 'asks' && one.phase !== 'refused')) return [one];
    return how === 'drop' ? [] : [{ ...one, phase: 'queued', queuedAt: now, refusal: null }];
  });
}

/** A bundle that was just given up. */
export function bundleOf(
  about: Pick<Bundle, 'id' | 'slug' | 'label' | 'going' | 'draft'>,
  commands: readonly Command[],
  now: number,
): Bundle {
  return {
    ...about,
    commands: commands.map((command, at) => ({ ...command, id: `${about.id}-${at}` })) as readonly Sent[],
    sent: 0,
    queuedAt: now,
    phase: 'queued',
    doubt: false,
    refusal: null,
  };
}
