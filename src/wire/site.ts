/** What readers are shown of the house: the public part of its settings, as the store has it beside the wire. */
import { z } from 'zod';

/** The name of a logo's file: of its bytes, so that an address never shows another picture. */
export const logoFile = z.string().regex(/^logo-[0-9a-f]{32}\.webp$/);

const colour = z.string().regex(/^#[0-9a-f]{6}$/);

export const shownSite = z.object({
  /** Counts the changes of the settings. */
  version: z.int().min(0),
  /** Null: no name was chosen. */
  name: z.string().nullable(),
  /** The accents, `#rrggbb`; null: Stet's own. */
  light: colour.nullable(),
  dark: colour.nullable(),
  logo: z.object({ file: logoFile, width: z.int().min(1), height: z.int().min(1) }).nullable(),
});
export type ShownSite = Readonly<z.infer<typeof shownSite>>;

/** Before anything was set. */
export const nothingSet: ShownSite = { version: 0, name: null, light: null, dark: null, logo: null };

/** What a house is called that has no name. */
export const NAMELESS = 'Stet';
