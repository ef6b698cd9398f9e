import type { Refusal } from '../desk/refusal.ts';
import type { Sha256 } from '../lib/hash.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { fingerprint } from './act.ts';
import type { Accepted, ActRequest } from './newsroom-port.ts';
import type { StoreTransaction } from './ports.ts';

/** The first answer of a command that was done before, or that its id is another's; null where it is new. */
export async function earlierAnswer(
  tx: StoreTransaction,
  request: ActRequest,
  sha256: Sha256,
): Promise<Result<Accepted, Refusal> | null> {
  const { by, command } = request;
  const earlier = await tx.command(by.id, command.id);
  if (!earlier) return null;
  const { salt } = earlier;
  if (salt === null || earlier.fingerprint === fingerprint(sha256, salt, request)) return ok(earlier.answer);
  return err({
    code: 'reused-id',
    message: `You have sent another command with the id "${command.id}". Give each command its own.`,
  });
}
