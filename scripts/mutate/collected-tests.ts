/*
 * Stands in for `node:test` while mutants are judged: tests are collected and can be run again and again in one
 * process, which a runner that ends with its process cannot do. A test file that asks for more than `test` fails here.
 */

export interface CollectedTest {
  readonly name: string;
  readonly run: () => unknown;
}

/** Every test of the files loaded so far, in their order. */
export const collected: CollectedTest[] = [];

/** As `test` of `node:test`, with or without options. */
export function test(name: string, ...rest: readonly unknown[]): void {
  const run = rest.at(-1);
  if (typeof run !== 'function' || run.length > 0)
    throw new Error(`"${name}" is not a function without arguments: the runner of mutants knows no others`);
  collected.push({ name, run: () => run() });
}
