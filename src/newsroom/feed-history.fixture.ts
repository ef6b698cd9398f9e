/** The part of random histories that machines have: authorities, what is written under them, and notices. */
import type { CommandKind } from '../desk/commands/commands.ts';

interface Dice {
  readonly roll: () => number;
  readonly upTo: (limit: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly some: (kind: string) => string;
  readonly words: () => string;
  readonly from: number;
}

type Maker = readonly [weight: number, kind: CommandKind, fields: () => Record<string, unknown>];

/**
 * Commands about machines, with the dice of a history. Readings are called `m…`, authorities for figures `u…`, for
 * notices `v…`, notices `n…`.
 */
export function feeding({ roll, upTo, pick, some, words, from }: Dice) {
  const day = 24 * 60 * 60_000;
  const time = (after: number) => new Date(from + after).toISOString();
  let fed = 0;
  /** The last reading outside the bounds. */
  let waiting = { authority: 'u0', estimate: 'm0' };
  /** One of the last readings. */
  const reading = () => `m${Math.max(0, fed - upTo(12))}`;
  const grant = (authority: string, source: string, of: object) => ({
    ...{ authority, program: 'token:machine', source, of, until: time(6 * day), reason: words() },
    ...('figure' in of && { bounds: { min: 0, max: 400, down: roll() < 0.8 } }),
  });
  const notice = (statement = some('s')) => ({
    ...{ title: words(), text: words(), statement },
    severity: pick(['extreme', 'minor', 'unknown']),
    expires: roll() < 0.5 ? time(30 * day) : null,
  });
  const makers: readonly Maker[] = [
    [2, 'authority.grant', () => grant(`w${upTo(1000)}`, some('a'), { figure: some('f') })],
    [1, 'authority.end', () => ({ authority: pick([some('u'), some('v')]) })],
    [
      20,
      'estimate.feed',
      () => {
        const named = { authority: some('u'), estimate: `m${++fed}` };
        // Never the same twice: the same number again makes no entry.
        const min = upTo(500) + upTo(1_000_000) / 1_000_000;
        if (min > 400) waiting = named;
        return { ...named, min, text: words(), asOf: time(upTo(5000) * 1000 - day) };
      },
    ],
    [3, 'held.accept', () => waiting],
    [1, 'held.drop', () => ({ ...waiting, reason: words() })],
    [2, 'notice.set', () => ({ notice: some('n'), content: notice() })],
    [1, 'notice.cancel', () => ({ notice: some('n'), how: pick(['cancelled', 'error']), reason: words() })],
    [
      6,
      'notice.feed',
      () => ({
        ...{ authority: some('v'), statement: `m${++fed}`, title: words(), text: words() },
        act: pick(['update', 'update', 'cancel', 'error']),
        asOf: time(fed * 1000 - day),
      }),
    ],
  ];
  /** What a machine may write about the nth of everything. */
  function* allowed(n: number): Generator<readonly [CommandKind, Record<string, unknown>]> {
    yield ['authority.grant', grant(`u${n}`, `a${n}`, { figure: `f${n}` })];
    yield ['notice.set', { notice: `n${n}`, content: notice(`s${n}`) }];
    yield ['authority.grant', grant(`v${n}`, `a${n}`, { notice: `n${n}` })];
  }
  return { makers, notice, reading, allowed };
}
