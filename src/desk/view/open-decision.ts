import type { Cell } from '../../model/ids.ts';

/** What can wait for somebody at the desk. */
export const decisionKinds = [
  'second-person',
  'sent-alone',
  'done-alone',
  'to-read',
  'not-published',
  'left-waiting',
  'denied',
  'under-review',
  'turned-round',
  'same-number',
  'jump',
  'older-authority',
  'overtaken',
  'panel-moved',
  'panel-doubtful',
  'learned',
  'used-elsewhere',
  'out-of-bounds',
] as const;

/** One thing that waits. */
export interface OpenDecision {
  readonly kind: (typeof decisionKinds)[number];
  readonly subject: Cell;
  /** One sentence for the desk. */
  readonly says: string;
}
