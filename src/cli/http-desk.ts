import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { DeskLink, LinkAnswer } from './desk-link.ts';
import { Mistake } from './mistake.ts';

export interface HttpDeskOptions {
  /** Where the server is, without a path. */
  readonly url: string;
  /** The token to send with the next request. */
  readonly secret: () => Promise<string>;
  /** For how long a request is tried again, in milliseconds. */
  readonly patience?: number;
  /** Told before each wait why it waits. */
  readonly waiting?: (why: string) => void;
}

const accepted = z.object({ seq: z.int(), wire: z.int().nullable() });
const refused = z.object({
  code: z.string(),
  message: z.string(),
  problems: z.array(z.object({ message: z.string() })).optional(),
});
const listed = z.object({
  coverages: z.array(z.object({ slug: z.string(), public: z.boolean(), head: z.int() })),
});

/** Statuses that pass: a proxy without its server, a server that cannot store at the moment. */
const passing = new Set([429, 502, 503, 504]);
const waits = [250, 500, 1000, 2000, 4000];

/**
 * The desk of a server. A lost connection and an answer that passes are tried again with the same bytes: the ids in
 * them make that safe.
 */
export function httpDesk({ url, secret, patience = 60_000, waiting = () => {} }: HttpDeskOptions): DeskLink {
  async function ask(path: string, body?: Uint8Array): Promise<{ status: number; json: unknown }> {
    const until = Date.now() + patience;
    for (let tries = 0; ; tries++) {
      const answer = await once(path, body);
      if (typeof answer !== 'string' && !passing.has(answer.status)) return answer;
      const why = typeof answer === 'string' ? answer : sentenceOf(answer);
      if (Date.now() >= until)
        throw new Mistake(
          `The server at ${url} does not take it: ${why} Try again later; what was sent before stays.`,
        );
      waiting(why);
      await pause(waits[tries] ?? 5000);
    }
  }

  async function once(path: string, body?: Uint8Array): Promise<{ status: number; json: unknown } | string> {
    const headers = { authorization: `Bearer ${await secret()}`, 'content-type': 'application/json' };
    try {
      const answer = await fetch(`${url}${path}`, {
        headers,
        redirect: 'error',
        signal: AbortSignal.timeout(30_000),
        ...(body && { method: 'POST', body: Uint8Array.from(body) }),
      });
      return { status: answer.status, json: await answer.json().catch(() => null) };
    } catch (fault) {
      return `${reasonOf(fault)}.`;
    }
  }

  function refusal({ status, json }: { status: number; json: unknown }): Extract<LinkAnswer, { ok: false }> {
    const read = refused.safeParse(json);
    if (!read.success) throw new Mistake(`What answers at ${url} is no desk of Stet (status ${status}).`);
    if (read.data.code === 'unauthorized')
      throw new Mistake(`The server at ${url} does not know this token, or it has ended.`);
    const { code, message, problems } = read.data;
    return { ok: false, code, message, ...(problems && { problems }) };
  }

  return {
    async send(slug, command) {
      const answer = await ask(`/api/coverages/${encodeURIComponent(slug)}/commands`, command);
      const read = accepted.safeParse(answer.json);
      return answer.status === 200 && read.success ? { ok: true, ...read.data } : refusal(answer);
    },
    async list() {
      const answer = await ask('/api/coverages');
      const read = listed.safeParse(answer.json);
      if (answer.status === 200 && read.success) return read.data.coverages;
      throw new Mistake(refusal(answer).message);
    },
    async close() {},
  };
}

function sentenceOf({ status, json }: { status: number; json: unknown }): string {
  const read = refused.safeParse(json);
  return read.success ? read.data.message : `it answers with status ${status}.`;
}

/** Why a request failed, in words: the code of the connection's fault where there is one. */
function reasonOf(fault: unknown): string {
  const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string')
    return `the connection failed (${cause.code})`;
  return cause instanceof Error && cause.name === 'TimeoutError'
    ? 'it does not answer in time'
    : 'the connection failed';
}
