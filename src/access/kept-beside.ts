/** What else is kept of people, elsewhere than in rows of access: it is handed out and destroyed with these. */
export interface KeptBeside {
  /** All of it, of a person of the newsroom by their id. */
  of(person: string): Promise<object>;
  forget(person: string): Promise<void>;
}

/** Where nothing else is kept. */
export const nothingBeside: KeptBeside = { of: async () => ({}), forget: async () => {} };
