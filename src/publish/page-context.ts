import type { Accent } from '../model/accent-sheet.ts';

/** A picture of this site that stands for the house. */
export interface Logo {
  /** Relative to the site. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** What a rendering needs to know of the site, beside the documents. The same for every reader: pages are cached. */
export interface PageContext {
  readonly siteName: string;
  /** `https://host` without a slash at the end, for addresses that leave the site (feeds, structured data). */
  readonly origin: string;
  /** The reader's script, from this site (`/assets/page-….js`); null: pages without one. */
  readonly scriptAddress: string | null;
  /** Names the build, so that a page tells which one made it. */
  readonly build: string;
  /** The house's accents, `#rrggbb`; null or absent: Stet's own. */
  readonly accent?: Accent;
  /** The house's logo; absent: its name stands there. */
  readonly logo?: Logo;
  /** The language of Stet's own words (BCP 47), where it is not the coverage's. */
  readonly language?: string;
  /** Told of what could not be rendered. It never changes a rendering. */
  readonly fault?: (error: unknown) => void;
}
