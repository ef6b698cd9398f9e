/** What may be written about a fault: its kinds and where in our code it came from, outermost first. */
export interface FaultDescription {
  readonly fault: string;
  readonly code?: string;
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
    at,
    ...(fault.cause !== undefined && depth < CAUSES ? { cause: describeFault(fault.cause, depth + 1) } : {}),
  };
}

function word(value: unknown): string | null {
  return (typeof value === 'string' && /^[A-Za-z0-9_-]{1,60}$/.test(value)) || typeof value === 'number'
    ? String(value)
    : null;
}
