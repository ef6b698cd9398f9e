import { isColour } from '../lib/contrast.ts';
import { type Scheme, schemes } from './house-colours.ts';

/** The house's colours by colour scheme; null: Stet's own. */
export type Accent = Readonly<Record<Scheme, string | null>>;

/**
 * The sheet that puts the house's accents in place of Stet's, for a screen alone; nothing where there are none. Beside the
 * one of every page, so that either keeps its hash. Throws on what is no colour, so that nothing else ever stands in it.
 */
export function accentSheet(accent: Accent | undefined): string {
  return schemes.map((scheme) => rule(scheme, accent?.[scheme] ?? null)).join('');
}

function rule(scheme: Scheme, colour: string | null): string {
  if (colour === null) return '';
  if (!isColour(colour)) throw new Error('an accent is a colour as #rrggbb');
  return `@media screen and (prefers-color-scheme:${scheme}){:root{--accent:${colour}}}`;
}
