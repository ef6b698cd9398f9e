/**
 * What a person of the newsroom may be. `admin` runs the system and reads no drafts by right. `feed` is a program that
 * writes under a standing authority, sees nothing of the desk and is nothing else beside it.
 */
export const roles = ['contributor', 'reporter', 'editor', 'senior', 'legal', 'admin', 'feed'] as const;
export type Role = (typeof roles)[number];

/** Who gives a command: an account, a program's token or the system itself. Never an actor of the story. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}
