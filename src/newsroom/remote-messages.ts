/** What travels between the newsroom's worker and the thread that answers requests: plain values, cloned. */
import type { Cell } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import type { SearchRequest } from './find.ts';
import type { ActRequest } from './newsroom-port.ts';
import type { PreviewRequest } from './preview.ts';

/** A question with the number that its answer will carry. */
export type Question = { readonly id: number } & (
  | { readonly ask: 'act'; readonly request: ActRequest }
  | { readonly ask: 'preview'; readonly request: PreviewRequest }
  | { readonly ask: 'view'; readonly slug: string; readonly by: Person }
  | { readonly ask: 'board'; readonly slug: string; readonly by: Person; readonly after: string | null }
  | { readonly ask: 'head'; readonly slug: string; readonly by: Person }
  | { readonly ask: 'log'; readonly slug: string; readonly by: Person; readonly after: number }
  | { readonly ask: 'history'; readonly slug: string; readonly by: Person; readonly of: Cell }
  | { readonly ask: 'impact'; readonly slug: string; readonly by: Person; readonly of: Cell }
  | { readonly ask: 'media'; readonly slug: string; readonly by: Person; readonly media: string }
  | { readonly ask: 'lost'; readonly slug: string }
  | { readonly ask: 'search'; readonly request: SearchRequest }
  | { readonly ask: 'list'; readonly by: Person }
  | { readonly ask: 'overview'; readonly by: Person; readonly page: number }
  | { readonly ask: 'close' }
);

/** What the worker says: an answer, a fault in place of one, that a coverage has a new head, or a public one. */
export type Said =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly fault: Error }
  | { readonly moved: string }
  | { readonly committed: string; readonly head: number }
  | { readonly ready: true };

/** One end of the line; a worker and a worker's `parentPort` both are. */
export interface Line {
  postMessage(message: unknown): void;
  on(event: 'message', heard: (message: unknown) => void): unknown;
}
