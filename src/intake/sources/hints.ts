/** What is known of bytes before they are read. */
export interface Hints {
  /** The content type that came with them. */
  readonly type: string | null;
  /** The time zone of the source's place: a time without an offset is read by its clocks. */
  readonly zone: string | null;
  /** Languages of the house, the dearest first: of an alert in several the first of these is read. */
  readonly languages: readonly string[];
  /** Where they came from: relative addresses start there. */
  readonly address: string | null;
}

export const NO_HINTS: Hints = { type: null, zone: null, languages: [], address: null };

/** An address as a page or feed writes it, made whole; null where it is none. */
export function wholeAddress(written: string | null | undefined, { address }: Hints): string | null {
  if (!written) return null;
  return URL.parse(written.trim(), address ?? undefined)?.href ?? null;
}
