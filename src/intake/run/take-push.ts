/** What others send to a source that is a hook: judged, read and kept where it holds up nobody. */
import { err, ok, type Result } from '../../lib/result.ts';
import type { ItemsStore } from '../items/items-store.ts';
import type { Hints } from '../sources/hints.ts';
import type { SourcesStore } from '../sources/keep-sources.ts';
import { type Parse, parseHere } from '../sources/parse.ts';
import type { SourceRow } from '../sources/source-row.ts';

/** What was sent: its bytes, and the SHA-256 of the secret that came with them. */
export interface Push {
  readonly source: string;
  readonly digest: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What came of it. */
export interface Pushed {
  readonly items: number;
  /** Parts that could not be read, a sentence each. */
  readonly faults: readonly string[];
  readonly coverages: readonly string[];
}

/** `absent`: there is no such hook for whoever has that secret. */
export type PushFault = { readonly code: 'absent' } | { readonly code: 'unread'; readonly message: string };

/** What takes what is sent. */
export interface PushDesk {
  /** Whether a secret, by its SHA-256, is that of a hook. */
  admits(source: string, digest: string): Promise<boolean>;
  push(push: Push): Promise<Result<Pushed, PushFault>>;
}

/** Takes what is sent. `isSame` compares two digests in constant time; `parse` reads the bytes, those of a hook one after another. */
export function takePushes(
  items: ItemsStore,
  sources: SourcesStore,
  isSame: (one: string, other: string) => boolean,
  parse: Parse = parseHere,
): PushDesk {
  const parsing = new Map<string, Promise<unknown>>();

  /** Whoever sends a hook much that is slow keeps nobody else from being read. */
  async function parsed(source: string, given: Uint8Array, hints: Hints): ReturnType<typeof parse<'body'>> {
    const before = parsing.get(source);
    const mine = Promise.resolve(before).then(() => parse('body', given, hints));
    const over = mine.then(
      () => {},
      () => {},
    );
    parsing.set(source, over);
    void over.then(() => {
      if (parsing.get(source) === over) parsing.delete(source);
    });
    return mine;
  }

  /** The source that a secret is for. */
  async function hookOf(source: string, digest: string): Promise<SourceRow | null> {
    const row = await sources.source(source);
    const kept = row?.settings.kind === 'hook' && !row.settings.paused ? row.secret : null;
    return row && kept !== null && isSame(kept, digest) ? row : null;
  }

  return {
    admits: async (source, digest) => (await hookOf(source, digest)) !== null,

    async push({ source, digest, type, bytes: given }) {
      const row = await hookOf(source, digest);
      if (!row) return err({ code: 'absent' });
      const { settings, poll } = row;
      const hints = { type, zone: settings.zone, languages: [], address: null };
      const { read, bytes } = await parsed(source, given, hints);
      if (!read.ok) {
        await sources.settle(row, { ok: false, fault: { message: read.error, retryAfter: null } }, 0.5);
        return err({ code: 'unread', message: read.error });
      }
      const { faults } = read.value;
      const { coverages, zone } = settings;
      const original = { type, bytes };
      const brought = await items.bring({
        ...{ source, coverages, zone, items: read.value.items, original },
      });
      await sources.settle(row, { ok: true, poll, faults }, 0.5);
      return ok({ items: brought.items.length, faults, coverages: brought.coverages });
    },
  };
}
