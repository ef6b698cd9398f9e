/** What a person of the newsroom may be. `admin` runs the system and reads no drafts by right. */
export const roles = ['contributor', 'reporter', 'editor', 'senior', 'legal', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who gives a command: an account, a program's token or the system itself. Never an actor of the story. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}
