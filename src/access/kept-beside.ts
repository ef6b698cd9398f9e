/** What else is kept of people, elsewhere than in rows of access: it is handed out and destroyed with these. */
export interface KeptBeside {
  /** All of it, of a person of the newsroom by their id. */
  of(person: string): Promise<object>;
  forget(person: string): Promise<void>;
}

/** Several of them as one. */
export function besideAll(all: readonly KeptBeside[]): KeptBeside {
  return {
    async of(person) {
      return Object.assign({}, ...(await Promise.all(all.map((one) => one.of(person)))));
    },
    async forget(person) {
      for (const one of all) await one.forget(person);
    },
  };
}

/** Where nothing else is kept. */
export const nothingBeside: KeptBeside = { of: async () => ({}), forget: async () => {} };
