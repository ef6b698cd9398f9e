/** A server that listens. */
export interface Serving {
  /** Lines for whoever started it: where it is and what to do next. */
  readonly says: readonly string[];
  /** Resolves when it can serve no longer, with what happened. */
  readonly failed: Promise<unknown>;
  /** Takes nothing new, finishes what it has begun, ends streams, lets go of everything. */
  close(): Promise<void>;
}
