/** A way from the command line to a desk: over HTTP to a server, or to a store that no server owns. */
export interface DeskLink {
  /** Sends one command, JSON in UTF-8; the answer is final: what passes was tried again with the same bytes. */
  send(slug: string, command: Uint8Array): Promise<LinkAnswer>;
  list(): Promise<readonly ListedCoverage[]>;
  close(): Promise<void>;
}

export type LinkAnswer =
  | { readonly ok: true; readonly seq: number; readonly wire: number | null }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      /** Where more than one field is not as it must be: a sentence each. */
      readonly problems?: readonly { readonly message: string }[];
    };

export interface ListedCoverage {
  readonly slug: string;
  readonly public: boolean;
  readonly head: number;
}
