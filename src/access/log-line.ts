import { instant } from '../lib/clock.ts';
import type { Random } from '../lib/random.ts';
import type { LogKind, NewLine } from './access-log.ts';
import type { AccessWorld } from './access-world.ts';

/** A line of the log, of now. */
export function newLogLine(
  { clock, random }: Pick<AccessWorld, 'clock' | 'random'>,
  kind: LogKind,
  by: string | null,
  of: string | null,
  says: Readonly<Record<string, unknown>> = {},
): NewLine {
  return { at: instant(clock()), kind, by, of, says, salt: saltOf(random) };
}

/** 16 random bytes in hex. */
export function saltOf(random: Random): string {
  return Buffer.from(random(16)).toString('hex');
}
