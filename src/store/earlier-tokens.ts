import { type Bodies, rowSchemas } from '../access/rows.ts';

/** A row of the table that held tokens before there were accounts, as rows of people: the token and its name. */
export function earlierToken(row: Readonly<Record<string, unknown>>): {
  readonly id: string;
  readonly body: Bodies['token'];
} {
  const { digest, name, roles, created, ends } = row;
  const body = { name, roles: JSON.parse(String(roles)), coverages: null, created, ends };
  return { id: String(digest), body: rowSchemas.token.parse(body) };
}
