/** Public rows of the settings as a process for readers takes them; who writes them is told in shown-site.ts. */
import { nothingSet, type ShownSite, shownSite } from '../wire/site.ts';

/** Under which key the settings lie; every other key is the name of a logo's file. */
export const SITE = 'site';

/** The settings that a public row says; nothing is set where there is none. */
export function siteIn(body: unknown): ShownSite {
  return typeof body === 'string' ? shownSite.parse(JSON.parse(body)) : nothingSet;
}

/** The bytes that a public row says; null where there is none. */
export function logoIn(body: unknown): Buffer | null {
  return typeof body === 'string' ? Buffer.from(body, 'base64') : null;
}
