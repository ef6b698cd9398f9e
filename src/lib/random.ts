/** Returns `length` unpredictable bytes. Only `main.ts` and the command line make a real one. */
export type Random = (length: number) => Uint8Array;

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A random name of `length` characters, 5 bits each, without letters that are read for one another (l, o, 0, 1). */
export function randomName(random: Random, length: number): string {
  let name = '';
  for (const byte of random(length)) name += alphabet[byte & 31];
  return name;
}
