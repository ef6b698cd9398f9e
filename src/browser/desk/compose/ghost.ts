/** What the composer offers for a paragraph, and what it has to know for that. Pure: types alone. */
import type { Span } from '../../../intake/extract/span.ts';
import type { KnownFigure } from './figure-label.ts';
import type { Responsibility } from './ghost-responsibility.ts';
import type { KnownActor } from './ghost-speaker.ts';
import type { OwnFile, Speech } from './speech.ts';

export type Ghost = Span &
  (
    | { readonly kind: 'statement'; readonly speech: Speech; readonly verbatim: boolean }
    | {
        readonly kind: 'figure';
        readonly figure: string | null;
        readonly label: string;
        readonly casualties: boolean;
        readonly min: number | null;
        readonly max: number | null;
        /** In background: what the desk's own file says, where nobody said it. */
        readonly own?: OwnFile;
      }
    | { readonly kind: 'claim'; readonly claim: string }
    /** Of a statement that was taken: a claim of responsibility, which is two. */
    | ({ readonly kind: 'responsibility'; readonly statement: string } & Responsibility)
  );

/** What the desk knows already. */
export interface Known {
  readonly actors: readonly KnownActor[];
  readonly figures: readonly KnownFigure[];
  readonly claims: readonly { readonly id: string; readonly text: string }[];
  /** Who speaks as long as nobody else is named: the running briefing. */
  readonly briefing: Speech | null;
  /** Who spoke last, in this post or in the one before: "he added" goes on with that. */
  readonly carried?: Speech | null;
  /** The language of the coverage: a few words look alike in two. */
  readonly language?: string | null;
  /** Whether the post is background: what it counts may stand on the desk's own file. */
  readonly background?: boolean;
}
