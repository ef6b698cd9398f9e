/**
 * The one door through which intake leaves the house. Whoever opens it says where it may lead; whatever it is given by
 * others (a redirect, a name that resolves to this house) is looked at again before anything is sent.
 */
import type { Result } from '../../lib/result.ts';

/** What is asked for. */
export interface Errand {
  readonly url: string;
  /** The source's own address, where `url` was read in what it sent: `url` is judged like a redirect from there. */
  readonly home?: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Hosts that redirects may lead to beside the address's own. */
  readonly hosts?: readonly string[];
  /** Bytes after decompression. */
  readonly most?: number;
  /** Milliseconds for all of it, redirects included. */
  readonly within?: number;
}

export interface Brought {
  readonly status: number;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Where it came from in the end. */
  readonly url: string;
}

/** Why nothing was brought: a sentence that helps, without secrets of the address. */
export interface Refused {
  readonly code: 'address' | 'private' | 'host' | 'redirects' | 'size' | 'time' | 'network' | 'encoding';
  readonly message: string;
}

export interface Door {
  (errand: Errand): Promise<Result<Brought, Refused>>;
  /** The addresses of a host, judged: for what speaks another protocol than HTTP and binds its connection to one of them. */
  readonly addresses?: (host: string, port: number) => Promise<Result<readonly string[], Refused>>;
}
