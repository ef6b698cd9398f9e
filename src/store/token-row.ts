import type { Token } from '../access/token.ts';
import type { Role } from '../model/person.ts';

/** A token from `digest, name, roles, created, ends`. */
export function tokenOf(row: Readonly<Record<string, unknown>> | undefined): Token | null {
  if (!row) return null;
  return {
    digest: String(row.digest),
    name: String(row.name),
    roles: JSON.parse(String(row.roles)) as Role[],
    created: String(row.created),
    ends: row.ends === null ? null : String(row.ends),
  };
}
