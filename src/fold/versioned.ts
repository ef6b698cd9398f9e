/** A content with the number of times it was set. Version 0: never. */
export interface Versioned<T> {
  readonly version: number;
  readonly content: T | null;
}

/** When something was taken down for good; public answers show only that it is gone. */
export interface Removable {
  readonly taken: string | null;
}
