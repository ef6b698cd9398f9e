/** A reading in the line of its source. */
export interface Fed {
  readonly id: string;
  /** The record number of its first version. */
  readonly seq: number;
  readonly asOf: string;
}
