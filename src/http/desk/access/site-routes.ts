/** The addresses of the settings of the house. What is typed is judged by the acts, with a sentence beside each field. */
import { z } from 'zod';
import type { AccessWorld } from '../../../access/access-world.ts';
import type { SignedIn, Whence } from '../../../access/session.ts';
import * as site from '../../../access/site-settings.ts';
import { type AccessRoute, nothing, own } from './access-route.ts';

const expected = z.int().min(0);
/** Longer than any of them may be: how long is told by the act. */
const typed = z.string().max(2000);
const texts = z.string().max(40_000);

/** What an administrator changes, from where. */
function changing<G, A>(does: (world: AccessWorld, by: site.Changer, given: G) => A) {
  return (world: AccessWorld, who: SignedIn, given: G, whence: Whence): A =>
    does(world, { who, whence }, given);
}

/** Their lines of the table. */
export const siteRoutes: readonly AccessRoute[] = [
  own(
    ['GET', '/site'],
    'admin',
    'The settings of the house, with the version that a change has to name',
    nothing,
    (world) => site.siteSettings(world),
  ),
  own(
    ['POST', '/site/look'],
    'sure-admin',
    'Sets the name of the site and its colours (#rrggbb); an empty one is as it came',
    z.strictObject({ expected, name: typed, light: typed, dark: typed }),
    changing(site.changeLook),
  ),
  own(
    ['POST', '/site/languages'],
    'sure-admin',
    'Sets the languages that are offered for a coverage, the usual one and the usual time zone',
    z.strictObject({ expected, languages: z.array(typed).max(200), language: typed, zone: typed }),
    changing(site.changeTongues),
  ),
  own(
    ['POST', '/site/notes'],
    'sure-admin',
    'Sets the texts of public notes in one language, one text a line',
    z.strictObject({
      ...{ expected, language: typed, correction: texts, clarification: texts, withdrawal: texts },
      'top-post': texts,
    }),
    changing(site.changeNotes),
  ),
  own(
    ['POST', '/site/notes/as-they-came'],
    'sure-admin',
    'Takes the texts of one language back to how they came',
    z.strictObject({ expected, language: typed }),
    changing(site.notesAsTheyCame),
  ),
  own(
    ['POST', '/site/logo'],
    'sure-admin',
    'Puts a logo in the place of the name: the bytes of a PNG, JPEG or WebP in Base64',
    z.strictObject({ expected, bytes: z.base64().max(900_000) }),
    changing(site.changeLogo),
  ),
  own(
    ['POST', '/site/logo/remove'],
    'sure-admin',
    'Takes the logo away',
    z.strictObject({ expected }),
    changing(site.removeLogo),
  ),
];
