/** What was sent, as a schema takes it, or a sentence beside each field that is not as it must be. */
import type { z } from 'zod';
import { err, ok, type Result } from '../../lib/result.ts';
import type { ErrorAnswer } from './answers.ts';
import { problemsOf } from './problems.ts';
import { type Posted, sent } from './read-bodies.ts';
import { invalid } from './read-command.ts';

/** A body. */
export function readBodyAs<S extends z.ZodType>(
  schema: S,
  body: Posted['Body'],
): Result<z.infer<S>, ErrorAnswer> {
  const came = sent(body);
  return came.ok ? readAs(schema, came.value) : came;
}

/** Any value, such as the words behind the question mark. */
export function readAs<S extends z.ZodType>(schema: S, value: unknown): Result<z.infer<S>, ErrorAnswer> {
  const found = schema.safeParse(value);
  return found.success ? ok(found.data) : err(invalid(problemsOf(found.error.issues, { schema, value })));
}
