import type { Token } from './token.ts';

/**
 * Where tokens are kept. Every process that opens the same store sees a token as soon as it was added and misses it
 * as soon as it has ended; nothing is remembered between two questions.
 */
export interface TokenStore {
  /** 'taken' when a token of that name still works at `token.created` and `several` is not set. */
  add(token: Token, several?: 'several'): Promise<'added' | 'taken'>;
  /** The token with that digest, ended or not. */
  find(digest: string): Promise<Token | null>;
  /** All tokens that were ever made, the oldest first. */
  list(): Promise<readonly Token[]>;
  /** Ends at `at` what works longer under that name; the number of tokens that it ended. */
  end(name: string, at: string): Promise<number>;
  close(): Promise<void>;
}
