/** Something that whoever gave the command can put right: the message is one or two sentences that say how. */
export class Mistake extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Mistake';
  }
}

/** The mistake that a fault is or comes from; null for none. One that another thread threw has lost its class. */
export function mistakeIn(fault: unknown): Mistake | null {
  for (let at = fault; at instanceof Error; at = at.cause) {
    if (at instanceof Mistake) return at;
    if (at.name === 'Mistake') return new Mistake(at.message, { cause: fault });
    if (at.name === 'NotDoneAgain')
      return new Mistake(
        `Readers would have again what was ordered out of public, so nothing is served: ${at.message} Restore a newer backup, or mend that line of takedowns.jsonl.`,
        { cause: fault },
      );
  }
  return null;
}

/** What a process says by its end: done, found something (a refusal, a damage), could not begin. */
export const EXIT = { done: 0, found: 1, mistaken: 2 } as const;
