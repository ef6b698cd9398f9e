/** What the hub tells those who count and log. It never carries a text, an address or a slug. */
export type HubEvent =
  | { readonly kind: 'joined' | 'left' | 'reset' }
  /** `waited`: milliseconds since this process had known that there was something new. */
  | {
      readonly kind: 'published';
      readonly readers: number;
      readonly bytes: number;
      readonly waited: number;
    }
  | { readonly kind: 'caughtUp'; readonly bytes: number }
  | { readonly kind: 'cut'; readonly why: 'bytes' | 'age' | 'removal' }
  | { readonly kind: 'readFailed'; readonly fault: unknown }
  /** A set could not be encoded: whoever lacks it waits for the next move. */
  | { readonly kind: 'unsent'; readonly fault: unknown }
  /** A reader could not be written to, and was cut; or what a set takes away could not be told, and counts as much. */
  | { readonly kind: 'mishap'; readonly fault: unknown };

export type TellHub = (event: HubEvent) => void;
