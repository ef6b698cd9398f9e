/** The key in a store's private `meta` that says that an erasure may still have bytes in its files. */
export function oweKey(coverage: string, seq: number): string {
  return `unscrubbed:${coverage}:${seq}`;
}
