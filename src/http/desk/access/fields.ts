/** Fields of the acts on people, as schemas. */
import { z } from 'zod';
import { id, line, slug } from '../../../model/limits.ts';
import { roles } from '../../../model/person.ts';

/** A name to sign in with. */
export const login = z
  .string()
  .max(60)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._@+-]{1,59}$/,
    'must be 2 to 60 letters a–z, digits or . _ @ + -, without spaces',
  );
/** A name before colleagues. */
export const name = line(80);
/** Looked at as it is; judged elsewhere. */
export const password = z.string().max(1000);
export const code = z.string().max(60);
export const link = z.string().max(100);
export const sealed = z.string().max(500);
export const issuer = z.string().max(1000);
export const handle = z.string().max(40);
export const account = z.string().max(40);
export const tokenName = id;
/** Why something is done to a person; their colleagues read it in the log. */
export const why = line(300);
/** What an authenticator answered, as the browser gives it. */
export const answer = z.record(z.string(), z.unknown());

const role = z.enum(roles);
export const someRoles = z.array(role).max(roles.length);
/** What a person may be: `feed` is a program's. */
export const personRoles = z.array(role.exclude(['feed'])).max(roles.length - 1);
export const grants = z.record(slug, personRoles.min(1)).default({});
export const coverages = z.array(slug).min(1).max(100).nullable().default(null);
