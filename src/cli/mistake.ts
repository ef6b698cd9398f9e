/** Something that whoever gave the command can put right: the message is one or two sentences that say how. */
export class Mistake extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Mistake';
  }
}

/** What a process says by its end: done, found something (a refusal, a damage), could not begin. */
export const EXIT = { done: 0, found: 1, mistaken: 2 } as const;
