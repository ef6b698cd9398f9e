import type { Result } from '../lib/result.ts';

/** The provider of single sign-on as access knows it: where it sends a browser, and who came back from there. */
export interface Provider {
  /** What it calls itself, exactly. */
  readonly issuer: string;
  /** What people call it. */
  readonly name: string;
  /** Where a browser goes to sign in; `anew`: also whoever is signed in there already. */
  goTo(proofs: Proofs, how: { readonly anew: boolean }): Promise<Result<string, Trouble>>;
  /** Who came back with such words behind the question mark. */
  whoCame(answer: URLSearchParams, proofs: Proofs): Promise<Result<Came, Trouble>>;
}

/** What binds an answer of the provider to the browser that began. */
export interface Proofs {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE: 43 characters of base64url. */
  readonly verifier: string;
}

/** Somebody whom the provider has signed in. */
export interface Came {
  /** Who they are there; another issuer's same subject is somebody else. */
  readonly subject: string;
  /** When they last showed the provider who they are, in milliseconds; null where it does not say. */
  readonly shown: number | null;
}

/**
 * Why nobody came. `away`: the provider does not answer, or is not set up as Stet is. `declined`: it says that it
 * signed nobody in. `wrong`: its answer does not hold. `why` is one word for the log, never text of the provider.
 */
export interface Trouble {
  readonly kind: 'away' | 'declined' | 'wrong';
  readonly why: string;
}
