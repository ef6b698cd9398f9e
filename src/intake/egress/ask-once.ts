/** One request to judged addresses: sent, answered, read to its end or refused. Follows nothing. */
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { portOf } from '../../lib/host-and-port.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Refused } from './door.ts';
import { unpack } from './unpack.ts';

/** Bytes of the headers of an answer. */
const MOST_HEADERS = 16_384;

export interface Question {
  readonly url: URL;
  readonly addresses: readonly string[];
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly most: number;
  /** Ends everything. */
  readonly until: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Whether an answer sends elsewhere; its body is not read then. */
export function leadsOn({ status, headers }: Pick<Answer, 'status' | 'headers'>): boolean {
  return [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined;
}

/** Connects to one of the addresses and to nothing else; the name stays in Host and in TLS. Never throws. */
export function askOnce(question: Question): Promise<Result<Answer, Refused>> {
  const { url, addresses, method, body, most, until } = question;
  return new Promise((resolve) => {
    const fail = (cause: unknown) => resolve(err(told(cause, until)));
    let answered = false;
    try {
      const request = (url.protocol === 'https:' ? requestSecure : requestPlain)({
        hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: portOf(url),
        path: url.pathname + url.search,
        method,
        headers: { host: url.host, ...question.headers, connection: 'close' },
        // No pool: what was judged for one errand serves no other. No proxy of the environment either.
        agent: false,
        lookup: pinned(addresses),
        maxHeaderSize: MOST_HEADERS,
        signal: until,
      });
      request.on('error', fail);
      // Closed without an answer and without an error: an answer that asks for another protocol ends so.
      request.on('close', () => {
        if (!answered) fail(null);
      });
      request.on('response', (response) => {
        answered = true;
        read(response, most).then(
          (answer) => {
            request.destroy();
            resolve(until.aborted && !answer.ok ? err(told(until.reason, until)) : answer);
          },
          (cause) => {
            request.destroy();
            fail(cause);
          },
        );
      });
      request.end(body ?? undefined);
    } catch (cause) {
      fail(cause);
    }
  });
}

async function read(response: IncomingMessage, most: number): Promise<Result<Answer, Refused>> {
  const status = response.statusCode ?? 0;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (name !== 'set-cookie' && value !== undefined) headers[name] = String(value);
  }
  const empty = status === 204 || status === 304 || leadsOn({ status, headers });
  if (empty) return ok({ status, headers, body: new Uint8Array() });
  const body = await unpack(response, headers['content-encoding'], most);
  return body.ok ? ok({ status, headers, body: body.value }) : body;
}

/** What the net's own lookup would have said, from what was judged. */
function pinned(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, answer) => {
    const [first] = all;
    if (options.all) answer(null, all);
    else answer(null, first?.address ?? '', first?.family);
  };
}

/** What went wrong, in a sentence that holds nothing of the address. */
function told(cause: unknown, until: AbortSignal): Refused {
  if (until.aborted) return { code: 'time', message: 'The answer took too long, and was not waited for.' };
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'HPE_HEADER_OVERFLOW')
    return { code: 'size', message: 'The headers of the answer are too long.' };
  const sentence = SENTENCES[code];
  if (sentence) return { code: 'network', message: sentence };
  if (code.startsWith('HPE_')) return { code: 'network', message: 'What answered does not speak HTTP.' };
  if (
    code.includes('CERT') ||
    code.includes('SIGNATURE') ||
    code.includes('ISSUER') ||
    code.includes('ALTNAME')
  )
    return { code: 'network', message: `The host’s certificate does not hold (${code}).` };
  return { code: 'network', message: `The host could not be reached${code === '' ? '' : ` (${code})`}.` };
}

const SENTENCES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The host takes no connection.',
  ECONNRESET: 'The host broke the connection off.',
  EPIPE: 'The host broke the connection off.',
  ETIMEDOUT: 'The host did not answer.',
  EHOSTUNREACH: 'There is no way to the host.',
  ENETUNREACH: 'There is no way to the host.',
};
