import { chained, LOG_GENESIS, type LogLine } from './access-log.ts';
import type { AccessStore } from './access-store.ts';
import type { Row, RowKind } from './rows.ts';

/** People in memory: the model that the stores are compared with, and what tests use. */
export function memoryAccess(): AccessStore {
  const rows = new Map<string, Row>();
  let lines: readonly LogLine[] = [];
  const nameOf = ({ kind, id }: { kind: RowKind; id: string }) => `${kind} ${id}`;
  const of = <K extends RowKind>(kind: K, row: Row | undefined) =>
    row?.kind === kind ? (row as Row<K>) : null;
  return {
    get: async (kind, id) => of(kind, rows.get(nameOf({ kind, id }))),
    list: async (kind, account) =>
      [...rows.values()].flatMap((row) =>
        account === undefined || row.account === account ? (of(kind, row) ?? []) : [],
      ),
    async write({ puts = [], drops = [], log }) {
      if (puts.some((put) => drops.some((drop) => nameOf(drop) === nameOf(put))))
        throw new Error('engines do not say what comes of a row that is written and dropped at once');
      const versionOf = (one: { kind: RowKind; id: string }) => rows.get(nameOf(one))?.version ?? 0;
      const asExpected =
        puts.every((one) => versionOf(one) === one.expected) &&
        drops.every((one) => one.expected === undefined || versionOf(one) === one.expected);
      if (!asExpected) return 'stale';
      for (const one of drops) rows.delete(nameOf(one));
      for (const { expected, ...row } of puts) rows.set(nameOf(row), { ...row, version: expected + 1 });
      for (const line of log)
        lines = [...lines, chained(line, lines.at(-1) ?? { seq: 0, hash: LOG_GENESIS })];
      return 'written';
    },
    log: async (after, limit) => lines.filter(({ seq }) => seq > after).slice(0, limit),
    head: async () => lines.length,
    async forget(what) {
      const gone = lines.filter(
        ({ says, at, by, of: about }) =>
          says !== null && ('of' in what ? by === what.of || about === what.of : at <= what.until),
      );
      lines = lines.map((line) => (gone.includes(line) ? { ...line, says: null, salt: null } : line));
      return gone.length;
    },
    async adopt(taken, log) {
      if (rows.size > 0 || lines.length > 0) throw new Error('there are people here already');
      for (const row of taken) rows.set(nameOf(row), row);
      lines = log;
    },
    async close() {},
  };
}
