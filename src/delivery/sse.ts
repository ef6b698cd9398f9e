/**
 * Server-sent events as bytes. The data of an event is one line of JSON, in which line ends are always escaped, and
 * an id is a cursor that was checked: nothing that an editor writes can end a line, begin a field or an event.
 */
import { parseCursor } from '../wire/cursor.ts';
import type { FetchNotice, ResetNotice } from '../wire/stream.ts';

/** A comment, which keeps the connection and the proxies between awake. */
export const heartbeat: Buffer = Buffer.from(':\n\n');

/** The line that tells a reader after how many milliseconds to come back when the stream has ended. */
export function sseRetry(milliseconds: number): Buffer {
  return Buffer.from(`retry: ${Math.round(milliseconds)}\n\n`);
}

/** A set as an unnamed event; `json` is the part of the same bytes that is the set itself. */
export function sseSet(cursor: string, text: string): { readonly event: Buffer; readonly json: Buffer } {
  if (!parseCursor(cursor)) throw new Error('an id that is no cursor');
  const head = `id: ${cursor}\ndata: `;
  const event = Buffer.from(`${head}${oneLine(text)}\n\n`);
  return { event, json: event.subarray(head.length, -2) };
}

/**
 * The notice in place of a set that is too large. It has no `id:`: a reader that loses its connection before it has
 * fetched the set resumes from what it really has.
 */
export function sseNotice(notice: FetchNotice): Buffer {
  return Buffer.from(`data: ${oneLine(JSON.stringify(notice))}\n\n`);
}

/** The event after which a reader starts anew. It also slows the reconnecting of clients that do not know it. */
export function sseReset(notice: ResetNotice): Buffer {
  return Buffer.from(`event: reset\nretry: 60000\ndata: ${oneLine(JSON.stringify(notice))}\n\n`);
}

function oneLine(text: string): string {
  if (/[\r\n]/.test(text)) throw new Error('a line end in the data of an event');
  return text;
}
