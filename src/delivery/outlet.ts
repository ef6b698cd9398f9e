/** The connection of one reader, as the hub sees it. */
export interface Outlet {
  /** Writes after all that was written before; `flushed` is called when these bytes have left the process. */
  write(bytes: Buffer, flushed?: () => void): void;
  /** How many bytes were written and have not left the process. */
  readonly unflushed: number;
  /** Ends the connection once everything has been flushed. */
  end(): void;
  /** Cuts the connection, whatever is still to be written. */
  destroy(): void;
}
