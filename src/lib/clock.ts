/** Milliseconds since 1970 in UTC. Only `main.ts` and the command line make a real one. */
export type Clock = () => number;

/** An instant as it is stored and sent: UTC, milliseconds, always 24 characters. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
