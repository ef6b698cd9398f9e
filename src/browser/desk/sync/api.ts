/** The desk's API as the app uses it. Nothing here throws: a lost answer is an answer. */
import type { Answer, Refusal, Sent } from '../outbox/outbox.ts';

/** The server asked for a rest until then, by `performance.now()`. */
let resting = 0;
/** It rests no longer than that at once, in milliseconds. */
const MOST_REST = 10_000;

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 15_000;

export type Asked<T> =
  | { readonly ok: true; readonly json: T }
  | { readonly ok: false; readonly status: number; readonly refusal: Refusal };

/** For whom the page asks: whoever else is signed in meanwhile in this browser is not asked in their place. */
let asking: string | null = null;

/** From now on all is asked for a person; the server answers 401 where another one is signed in. */
export function askFor(person: string): void {
  asking = person;
}

/** The header that says for whom it is asked; every request that the page makes by itself has it. */
export function askedFor(): Readonly<Record<string, string>> {
  return asking === null ? {} : { 'stet-person': asking };
}

interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** Asked also while the server wants a rest. */
  readonly urgent?: boolean;
  /** Asked though the page goes meanwhile, where it is small enough for a browser to do that. */
  readonly outlives?: boolean;
}

/** Bytes of a body with which a request may outlive its page; Fetch allows 64 KiB of all of them together. */
const MOST_OUTLIVING = 60_000;

/** Asks for JSON; status 0: no answer came. */
export async function ask<T>(
  address: string,
  { method = 'GET', body, urgent = false, outlives = false }: Asking = {},
): Promise<Asked<T>> {
  const rest = resting - performance.now();
  if (rest > 0 && !urgent) await new Promise((rested) => setTimeout(rested, Math.min(rest, MOST_REST)));
  const sent = body === undefined ? null : JSON.stringify(body);
  try {
    const answer = await fetch(address, {
      method,
      keepalive: outlives && new Blob([sent ?? '']).size <= MOST_OUTLIVING,
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        ...askedFor(),
        ...(sent !== null && { 'content-type': 'application/json' }),
      },
      ...(sent !== null && { body: sent }),
    });
    if (answer.status === 429)
      resting = performance.now() + 1000 * (Number(answer.headers.get('retry-after')) || 1);
    const json: unknown = await answer.json();
    if (answer.ok) return { ok: true, json: json as T };
    return { ok: false, status: answer.status, refusal: refusalOf(json) };
  } catch {
    return {
      ok: false,
      status: 0,
      refusal: { code: 'lost', message: 'The server does not answer. What you wrote is kept here.' },
    };
  }
}

function refusalOf(json: unknown): Refusal {
  const { code, message, problems } = (typeof json === 'object' ? json : null) as Partial<Refusal>;
  return {
    code: code ?? 'fault',
    message: message ?? 'That did not work.',
    ...(problems && { problems }),
  };
}

/** Sends one command of the outbox; that a source keeps a notice is no entry of the record, and has its own address. */
export async function sendCommand(slug: string, command: Sent): Promise<Answer> {
  const { kind, item, authority } = command;
  const of = `/api/coverages/${slug}`;
  const asked =
    kind === 'notice.keep'
      ? await ask(`${of}/intake/items/${String(item)}/notice`, {
          ...{ method: 'PUT', body: { authority }, urgent: true },
        })
      : await ask(`${of}/commands`, { method: 'POST', body: command, urgent: true });
  if (asked.ok) return 'ok';
  if (asked.status === 0) return 'lost';
  return asked.status === 401 ? 'away' : asked.refusal;
}

/** Whether a file of the app can be had now; of a page that is over, and without a line, it cannot. */
export async function isThere(address: string): Promise<boolean> {
  const asked = await fetch(address, { method: 'HEAD', cache: 'no-store', headers: { ...askedFor() } }).catch(
    () => null,
  );
  return asked?.ok === true;
}

/** Whether the server answers, whatever it says. */
export async function isReached(slug: string): Promise<boolean> {
  const asked = await ask(`/api/coverages/${slug}/workings`);
  return asked.ok || asked.status !== 0;
}
