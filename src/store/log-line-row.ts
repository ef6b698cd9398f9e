import { type LogKind, type LogLine, logKinds } from '../access/access-log.ts';

/** A line of the log of access from its row. */
export function logLineOf(row: Readonly<Record<string, unknown>>): LogLine {
  const text = (value: unknown) => (value === null ? null : String(value));
  const kind = logKinds.find((one) => one === row.kind);
  if (kind === undefined) throw new Error(`the log of access holds a line of an unknown kind: ${row.kind}`);
  return {
    seq: Number(row.seq),
    at: String(row.at),
    kind: kind satisfies LogKind,
    by: text(row.by),
    of: text(row.of),
    digest: String(row.digest),
    hash: String(row.hash),
    salt: text(row.salt),
    says: row.says === null ? null : (JSON.parse(String(row.says)) as LogLine['says']),
  };
}
