/** What may be written about a fault: its kinds and where in our code it came from, outermost first. */
export interface FaultDescription {
  readonly fault: string;
  readonly code?: string;
  /** What SQLite says of it, where it is SQLite's. */
  readonly sqlite?: string;
  /** Function and place of each call, newest first. */
  readonly at: readonly string[];
  readonly cause?: FaultDescription;
}

const FRAMES = 12;
const CAUSES = 4;

/** Describes a fault without its message: messages quote what was being worked on, and that may be private. */
export function describeFault(fault: unknown, depth = 0): FaultDescription {
  if (!(fault instanceof Error)) return { fault: typeof fault, at: [] };
  const at = (fault.stack ?? '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line) && /:\d+:\d+\)?$/.test(line))
    .slice(0, FRAMES)
    .map((line) => line.slice(7).replace(/file:\/\/\S*\/(?=(?:src|node_modules|dist)\/)/, ''));
  return {
    fault: word(fault.name) ?? 'Error',
    ...('code' in fault && word(fault.code) ? { code: String(fault.code) } : {}),
    ...('errcode' in fault && typeof fault.errcode === 'number' ? { sqlite: sqliteWord(fault.errcode) } : {}),
    at,
    ...(fault.cause !== undefined && depth < CAUSES ? { cause: describeFault(fault.cause, depth + 1) } : {}),
  };
}

function word(value: unknown): string | null {
  return (typeof value === 'string' && /^[A-Za-z0-9_-]{1,60}$/.test(value)) || typeof value === 'number'
    ? String(value)
    : null;
}

const sqliteWords: Readonly<Record<number, string>> = {
  ...{ 3: 'PERM', 5: 'BUSY', 6: 'LOCKED', 7: 'NOMEM', 8: 'READONLY', 10: 'IOERR', 11: 'CORRUPT', 13: 'FULL' },
  ...{ 14: 'CANTOPEN', 17: 'SCHEMA', 19: 'CONSTRAINT', 26: 'NOTADB' },
};

/** The name of a result code, with the number of the extended one where it is more: `FULL`, `IOERR (4874)`. */
function sqliteWord(code: number): string {
  const name = sqliteWords[code & 0xff];
  return name === undefined ? String(code) : code > 0xff ? `${name} (${code})` : name;
}
