/**
 * What a person of the newsroom may be. `admin` runs the system and reads no drafts by right. `feed` is a program that
 * writes under a standing authority, sees nothing of the desk and is nothing else beside it.
 */
export const roles = ['contributor', 'reporter', 'editor', 'senior', 'legal', 'admin', 'feed'] as const;
export type Role = (typeof roles)[number];

/** Roles that somebody has in single coverages, by slug, beside those that they have everywhere. */
export type Grants = Readonly<Record<string, readonly Role[]>>;

/** Who gives a command: an account, a program's token or the system itself. Never an actor of the story. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** In every coverage. */
  readonly roles: readonly Role[];
  /** None where absent. */
  readonly grants?: Grants;
}

/** The same person as one coverage knows them: with all roles that they have in it, and no word of another. */
export function personIn({ id, name, roles: everywhere, grants }: Person, slug: string): Person {
  const here = grants !== undefined && Object.hasOwn(grants, slug) ? (grants[slug] ?? []) : [];
  return { id, name, roles: [...new Set([...everywhere, ...here])] };
}
