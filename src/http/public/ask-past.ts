import { z } from 'zod';
import type { WireHead } from '../../wire/reading.ts';

/** What `?at=` asks for: nothing, a place in the past, something unreadable, or what has not happened yet. */
export type Past =
  | { readonly kind: 'view'; readonly view: { readonly at?: number | string } }
  | { readonly kind: 'bad' | 'ahead'; readonly words: string };

/** By how much a reader's clock may be ahead of ours (milliseconds). */
const SKEW = 60_000;

const instant = z.iso.datetime({ offset: true });

/** Reads `?at=`: a wire number, or an instant with its zone. */
export function readPast(text: string | undefined, head: WireHead, now: number): Past {
  if (text === undefined) return { kind: 'view', view: {} };
  if (/^[1-9][0-9]{0,14}$/.test(text)) {
    return Number(text) <= head.seq
      ? { kind: 'view', view: { at: Number(text) } }
      : {
          kind: 'ahead',
          words: `The history of this page goes from 1 to ${head.seq}; there is no ${Number(text)}.\n`,
        };
  }
  const read = instant.safeParse(text);
  const time = read.success ? Date.parse(read.data) : Number.NaN;
  if (Number.isNaN(time)) {
    return {
      kind: 'bad',
      words:
        'at= takes an instant in UTC, like 2024-03-22T20:41:00Z, or a number of this page’s history, like 12.\n',
    };
  }
  if (time > now + SKEW) return { kind: 'ahead', words: 'That time has not come yet.\n' };
  return { kind: 'view', view: { at: new Date(time).toISOString() } };
}
