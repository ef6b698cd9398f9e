/** Whose an act was, and from where, for whoever reads the log of a coverage: as long as that is kept. */
import type { AccessStore } from './access-store.ts';

/** A line of a log, as far as people are concerned. */
export interface Done {
  /** Such as `account:ID`. */
  readonly by: string;
  /** Such as `session:HANDLE`; null where it came through neither session nor token. */
  readonly via: string | null;
}

/** The lines with the name of who did it and the address from which their session began; null where that is not kept. */
export async function withPeople<L extends Done>(
  lines: readonly L[],
  store: AccessStore,
): Promise<readonly (L & { readonly name: string | null; readonly address: string | null })[]> {
  const names = await known(
    lines,
    ({ by }) => by,
    'account:',
    async (id) => (await store.get('account', id))?.body.name,
  );
  const addresses = await known(
    lines,
    ({ via }) => via,
    'session:',
    async (handle) => (await store.get('origin', handle))?.body.address,
  );
  return lines.map((line) => ({
    ...line,
    name: names.get(line.by) ?? null,
    address: addresses.get(line.via ?? '') ?? null,
  }));
}

/** What is found of each of the different names in the lines that begin so. */
async function known<L>(
  lines: readonly L[],
  of: (line: L) => string | null,
  begins: string,
  find: (id: string) => Promise<string | undefined>,
): Promise<ReadonlyMap<string, string | undefined>> {
  const different = [...new Set(lines.map((line) => of(line) ?? ''))].filter((name) =>
    name.startsWith(begins),
  );
  return new Map(
    await Promise.all(different.map(async (name) => [name, await find(name.slice(begins.length))] as const)),
  );
}
