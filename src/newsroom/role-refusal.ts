import type { Command } from '../desk/commands/commands.ts';
import { forbidden } from '../desk/forbidden.ts';
import { opens } from '../desk/parts/named-coverage.ts';
import type { Refusal } from '../desk/refusal.ts';
import { hasPart } from '../desk/view/sight.ts';
import { err, type Result } from '../lib/result.ts';
import { personIn } from '../model/person.ts';
import { absent } from './fixed-answers.ts';
import type { ActRequest } from './newsroom-port.ts';
import type { StoreTransaction } from './ports.ts';

/**
 * Why somebody's roles do not reach a command, before any of its coverage is read: what they may not see costs as much
 * to name as what is not there. Null where the coverage itself has to be asked.
 */
export async function roleRefusal(
  tx: Pick<StoreTransaction, 'coverage'>,
  { slug, by }: Pick<ActRequest, 'slug' | 'by'>,
  command: Command,
): Promise<Result<never, Refusal> | null> {
  const here = personIn(by, slug);
  const refusal = forbidden(here, command.kind);
  if (refusal === null) return null;
  if (opens(command)) return err(refusal);
  return hasPart(here) && (await tx.coverage(slug)) !== null ? err(refusal) : absent;
}
