import { z } from 'zod';
import { cellKinds } from '../../model/ids.ts';
import { id, line } from '../../model/limits.ts';

/** The version of a document that the writer saw. */
export const expected = z.int().min(0).optional().describe('the version that the writer saw');
/** Why somebody did it; kept at the desk. */
export const reason = line(500);
/** A document of the desk, by its kind and private id. */
export const subject = z.strictObject({ kind: z.enum(cellKinds), id });

/** The schema of one command: its id, its kind, and what it says. */
export function command<K extends string, S extends z.ZodRawShape>(kind: K, shape: S) {
  return z.strictObject({
    id: id.describe('of this command, chosen by the sender'),
    kind: z.literal(kind),
    ...shape,
  });
}
