/**
 * Every way in which the desk's address says no: a closed list. Refusals are the desk's own; the rest is about the
 * way a request came. One table gives each its status: a new refusal does not compile until it stands here.
 */
import type { AccessRefusal } from '../../access/access-refusal.ts';
import type { Refusal, RefusalCode } from '../../desk/refusal.ts';
import type { Why } from '../../media/refused.ts';
import type { Unavailable } from '../../newsroom/newsroom-port.ts';

/** One field that is not as it must be: its place ("content.title", empty for the whole) and a sentence about it. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** What is said of a request that never reached the desk. */
export type TransportAnswer =
  | {
      readonly code: 'invalid';
      readonly message: string;
      readonly path: string;
      readonly problems: readonly Problem[];
    }
  | { readonly code: 'picture'; readonly message: string; readonly why: Exclude<Why, 'busy'> }
  | { readonly code: PlainCode; readonly message: string };

type PlainCode =
  | 'invalid-json'
  | 'too-deep'
  | 'too-large'
  | 'unauthorized'
  | 'not-found'
  | 'unsupported-media-type'
  | 'method'
  | 'bad-request'
  | 'foreign'
  | 'fault';

/** The body of every answer that is not 200. */
export type ErrorAnswer = Refusal | AccessRefusal | Unavailable | TransportAnswer;
export type ErrorCode = RefusalCode | AccessRefusal['code'] | Unavailable['code'] | TransportAnswer['code'];

/** The status of each: 409 where a later try or another order may succeed, 422 where the command itself must change. */
export const statusOf = {
  forbidden: 403,
  unknown: 422,
  exists: 409,
  stale: 409,
  state: 409,
  move: 409,
  gate: 409,
  'second-person': 409,
  locked: 409,
  restricted: 422,
  unfinished: 422,
  'not-minor': 422,
  unsourced: 422,
  circular: 422,
  bounds: 422,
  limit: 422,
  'reused-id': 409,
  unavailable: 503,
  invalid: 422,
  'invalid-json': 400,
  'too-deep': 400,
  'too-large': 413,
  unauthorized: 401,
  refused: 401,
  confirm: 403,
  foreign: 403,
  'too-many': 429,
  'not-found': 404,
  'unsupported-media-type': 415,
  method: 405,
  'bad-request': 400,
  picture: 422,
  fault: 500,
} as const satisfies Record<ErrorCode, number>;

/** The one answer for what is not there and for what the caller may not see. */
export const NOT_FOUND: ErrorAnswer = {
  code: 'not-found',
  message: 'There is nothing here that you may see.',
};

/** The one answer for no token and no session, a wrong one and one that has ended. */
export const UNAUTHORIZED: ErrorAnswer = {
  code: 'unauthorized',
  message:
    'Sign in at /desk, or send a token: "Authorization: Bearer stet_…". Whoever runs this server makes one with "stet token create".',
};

/** The one answer for a request that a session’s cookie came with, and that another site’s page may have sent. */
export const FOREIGN: ErrorAnswer = {
  code: 'foreign',
  message: 'This request did not come from a page of this desk.',
};

/** Said where somebody has to show once more who they are. */
export const CONFIRM: ErrorAnswer = {
  code: 'confirm',
  message: 'Show once more who you are (/api/access/confirm); then this can be done for ten minutes.',
};

/** Said of a fault of our own; what it was stands in the log only. */
export const FAULT: ErrorAnswer = {
  code: 'fault',
  message:
    'Something failed on our side; whether the command was stored is not known. Send it again with the same id.',
};
