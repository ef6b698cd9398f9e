import type { Token } from './token.ts';
import type { TokenStore } from './token-store.ts';

/** Tokens in memory: the model that the stores are compared with, and what tests of the guard use. */
export function memoryTokens(): TokenStore {
  let kept: readonly Token[] = [];
  const works = (token: Token, at: string) => token.ends === null || token.ends > at;
  return {
    async add(token, several) {
      if (!several && kept.some((other) => other.name === token.name && works(other, token.created)))
        return 'taken';
      kept = [...kept, token];
      return 'added';
    },
    async find(digest) {
      return kept.find((token) => token.digest === digest) ?? null;
    },
    async list() {
      return kept;
    },
    async end(name, at) {
      const ended = kept.filter((token) => token.name === name && works(token, at));
      kept = kept.map((token) => (ended.includes(token) ? { ...token, ends: at } : token));
      return ended.length;
    },
    async close() {},
  };
}
