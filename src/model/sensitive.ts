import type { Cell } from './ids.ts';

/** What somebody is in the story, so that naming them takes two persons (LANGUAGE.md, "Four eyes"). */
export const guards = ['victim', 'suspect', 'minor'] as const;
export type Guard = (typeof guards)[number];

/** What makes a claim one that takes two persons to publish; `allegation` is a grave one. */
export const delicacies = ['hostages', 'allegation'] as const;
export type Delicacy = (typeof delicacies)[number];

/** Why an act takes two persons: a name, hostages, a grave allegation, responsibility or a death toll in our own voice. */
export type Sensitivity = Guard | Delicacy | 'responsibility' | 'toll';

/** One sensitive thing that an act would show for the first time. */
export interface Finding {
  readonly kind: Sensitivity;
  /** The actor, claim or figure. */
  readonly subject: Cell;
  /** The document in which readers would see it. */
  readonly in: Cell;
  /** The actor whose words it stands in; null in our own voice. */
  readonly by: string | null;
}
