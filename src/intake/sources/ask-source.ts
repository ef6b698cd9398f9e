/** A source's address, asked through the door with what is known of it: new bytes, nothing new, or why not. */
import { err, ok, type Result } from '../../lib/result.ts';
import type { Brought, Door } from '../egress/door.ts';
import type { PollFault, PollState, SourceSettings } from './source.ts';

/** What an address answered; `state` is for the next time. */
export interface Asked {
  /** Null where nothing has changed since. */
  readonly brought: Brought | null;
  readonly state: PollState;
}

const LONGEST_MARK = 300;

/** Asks only for what is newer than the state says. */
export async function askSource(
  { address, hosts }: Pick<SourceSettings, 'address' | 'hosts'>,
  state: PollState,
  door: Door,
  within: number,
  accept: string,
): Promise<Result<Asked, PollFault>> {
  if (address === null) return err({ message: 'The source has no address.', retryAfter: null });
  const headers = {
    accept,
    ...(state.etag !== null && { 'if-none-match': state.etag }),
    ...(state.lastModified !== null && { 'if-modified-since': state.lastModified }),
  };
  const answer = await door({ url: address, hosts, within, headers });
  if (!answer.ok) return err({ message: answer.error.message, retryAfter: null });
  if (answer.value.status === 304) return ok({ brought: null, state });
  const fault = faultOf(answer.value);
  if (fault) return err(fault);
  const mark = (name: string) => {
    const value = answer.value.headers[name] ?? '';
    return value === '' || value.length > LONGEST_MARK ? null : value;
  };
  return ok({
    brought: answer.value,
    state: { etag: mark('etag'), lastModified: mark('last-modified'), cursor: state.cursor },
  });
}

/** Why an answer brings nothing, by its status; null for one that brings something. */
export function faultOf(answer: Brought): PollFault | null {
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  return { message: sentenceOf(status), retryAfter: retryAfter(answer) };
}

function sentenceOf(status: number): string {
  if (status === 401 || status === 403) return `The host does not let us in (${status}).`;
  if (status === 404) return 'There is nothing at this address (404).';
  if (status === 410) return 'What was at this address is gone for good (410).';
  if (status === 429) return 'The host wants to be asked less often (429).';
  if (status === 503) return 'The host is not there for now (503).';
  return status >= 500 ? `The host is in trouble (${status}).` : `The host answered ${status}.`;
}

const LONGEST_WAIT = 86_400_000;

/** Milliseconds until the host wants to be asked again. A date counts from the host's own clock. */
function retryAfter({ headers }: Brought): number | null {
  const told = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(told)) return Math.min(Number(told) * 1000, LONGEST_WAIT);
  const wait = Date.parse(told) - Date.parse(headers.date ?? '');
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT) : null;
}

/** The content type of an answer, where it names one. */
export function typeOf({ headers }: Brought): string {
  return headers['content-type'] ?? 'application/octet-stream';
}
