/** Which person of the newsroom stands behind an account or a token. */
import type { Grants, Person, Role } from '../model/person.ts';
import type { Bodies } from './rows.ts';

type Account = Pick<Bodies['account'], 'name' | 'roles' | 'grants'>;

/** The person of an account. */
export function personOfAccount(id: string, { name, roles, grants }: Account): Person {
  return { id: `account:${id}`, name, roles, grants };
}

/**
 * Who acts with a token. One of an account is that account's person, however it is named: nobody approves by a program
 * what they proposed by hand. It can do what both may, the token and its owner, as they are now. A token of nobody is a
 * person of its own; a later one of the same name is the same person.
 */
export function personOfToken(
  token: Pick<Bodies['token'], 'name' | 'roles' | 'coverages'>,
  owner: { readonly id: string; readonly account: Account } | null,
): Person {
  const { name, roles, coverages } = token;
  if (owner === null) {
    const own = { id: `token:${name}`, name };
    return coverages === null
      ? { ...own, roles }
      : { ...own, roles: [], grants: inEach(coverages, () => roles) };
  }
  const { account } = owner;
  const both = (owned: readonly Role[]) => roles.filter((role) => owned.includes(role));
  const person = { id: `account:${owner.id}`, name: `${account.name} (${name})` };
  const grantsOf = (slug: string) =>
    Object.hasOwn(account.grants, slug) ? (account.grants[slug] ?? []) : [];
  if (coverages === null)
    return {
      ...person,
      roles: both(account.roles),
      grants: inEach(Object.keys(account.grants), (slug) => both(grantsOf(slug))),
    };
  return {
    ...person,
    roles: [],
    grants: inEach(coverages, (slug) => both([...account.roles, ...grantsOf(slug)])),
  };
}

function inEach(slugs: readonly string[], rolesIn: (slug: string) => readonly Role[]): Grants {
  return Object.fromEntries(slugs.map((slug) => [slug, rolesIn(slug)]));
}
