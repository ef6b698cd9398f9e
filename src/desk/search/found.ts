/** What a search tells, as plain JSON: the shapes alone. */
import type { SearchKind } from './search-kinds.ts';
import type { Snippet } from './snippet.ts';

/** Something that has the words, as the person may see it. */
export interface Hit {
  /** The slug. */
  readonly coverage: string;
  readonly kind: SearchKind;
  readonly id: string;
  /** As the desk calls it for that kind: "published", "confirmed", "open"; null for what has none. */
  readonly state: string | null;
  /** When it was published or updated, said, asked …; of a draft, a name, a figure: when it was last worked on. */
  readonly at: string;
  readonly snippet: Snippet;
}

/** `more`: there are further hits. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly more: boolean;
}
