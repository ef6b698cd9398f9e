/** A freeze as it stands: until when (null: until it is lifted), why, since when and by whom. */
export interface Frozen {
  readonly until: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
