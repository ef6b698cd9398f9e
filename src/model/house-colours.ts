/** The colours that everything else is set on, by colour scheme, and the accent that Stet comes with. No zod here: the desk's page has it too. */

/** The two ways in which a page is shown. */
export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** What an accent stands on: the page, what is set off on it, and what is chosen at the desk. */
export const grounds: Readonly<
  Record<Scheme, { readonly paper: string; readonly wash: string; readonly chosen: string }>
> = {
  light: { paper: '#fbfaf6', wash: '#f2efe7', chosen: '#eef3ff' },
  dark: { paper: '#141518', wash: '#1e2025', chosen: '#1e2738' },
};

/** The accent where the house has chosen none: the editor's blue pencil. */
export const ownAccent: Readonly<Record<Scheme, string>> = { light: '#1d4ed0', dark: '#92b2ff' };

/** All of what an accent of a scheme has to stand apart from. */
export function groundsOf(scheme: Scheme): readonly string[] {
  return Object.values(grounds[scheme]);
}
