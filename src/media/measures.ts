/** The largest of whatever sizes a file gives, in pixels. */
export interface Measures {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  /** Of a JPEG; 1 for all others. */
  readonly scans: number;
}
