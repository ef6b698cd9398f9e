/**
 * The settings of the house: how it is called and looks, in which languages coverages are opened, the texts of its public
 * notes. One row with a version, so that nobody overwrites what they have not seen; each change is a line in the log.
 */
import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../lib/result.ts';
import type { HouseNotes } from '../model/house-notes.ts';
import { type AccessRefusal, badField } from './access-refusal.ts';
import type { Drop, Put } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { newLogLine } from './log-line.ts';
import type { Bodies } from './rows.ts';
import type { SignedIn, Whence } from './session.ts';
import { type Look, lookOf, notesOf, type Tongues, tonguesOf } from './site-fields.ts';

/** All of them, with the version that a change has to name. */
export type SiteSettings = Bodies['site'] & { readonly version: number };

/** Whoever changes them, and from where. */
export interface Changer {
  readonly who: SignedIn;
  readonly whence: Whence;
}

type Changed = Result<{ readonly version: number }, AccessRefusal>;

/** What a change names: the version that it was made from. */
interface Expecting {
  readonly expected: number;
}

const ID = 'site';

const asItCame: Bodies['site'] = {
  ...{ name: null, light: null, dark: null, logo: null, languages: ['en'], language: 'en', zone: 'UTC' },
  notes: {},
};

/** The settings as they are. */
export async function siteSettings({ store }: Pick<AccessWorld, 'store'>): Promise<SiteSettings> {
  const row = await store.get('site', ID);
  return row ? { ...row.body, version: row.version } : { ...asItCame, version: 0 };
}

/** Sets name and colours; an empty one is as it came. */
export async function changeLook(
  world: AccessWorld,
  by: Changer,
  { expected, ...given }: Look & Expecting,
): Promise<Changed> {
  const read = lookOf(given);
  return read.ok ? change(world, by, expected, () => read.value, read.value) : read;
}

/** Sets the languages and the zone that a coverage is opened with. */
export async function changeTongues(
  world: AccessWorld,
  by: Changer,
  { expected, ...given }: Tongues & Expecting,
): Promise<Changed> {
  const read = tonguesOf(given);
  if (!read.ok) return read;
  const languages = [...read.value.languages];
  return change(world, by, expected, () => ({ ...read.value, languages }), { ...read.value });
}

/** Sets the texts of public notes in one language: one text a line. */
export async function changeNotes(
  world: AccessWorld,
  by: Changer,
  {
    expected,
    language,
    ...given
  }: Expecting & { readonly language: string } & Readonly<Record<keyof HouseNotes, string>>,
): Promise<Changed> {
  const read = notesOf(language, given);
  if (!read.ok) return read;
  const { language: tag, notes: texts } = read.value;
  const set = ({ notes }: Bodies['site']) => ({ notes: { ...notes, [tag]: texts } });
  return change(world, by, expected, set, { notes: tag });
}

/** Takes the texts of one language back to how they came. */
export async function notesAsTheyCame(
  world: AccessWorld,
  by: Changer,
  { expected, language }: Expecting & { readonly language: string },
): Promise<Changed> {
  const without = ({ notes: { [language]: _, ...notes } }: Bodies['site']) => ({ notes });
  return change(world, by, expected, without, { 'notes as they came': language });
}

/** Puts a picture in the name's place. The one before it stays to be had, for pages that somebody still has. */
export async function changeLogo(
  world: AccessWorld,
  by: Changer,
  { expected, bytes }: Expecting & { readonly bytes: string },
): Promise<Changed> {
  if (!world.readLogo) return err(badField('bytes', 'This server reads no pictures.'));
  const read = await world.readLogo(Buffer.from(bytes, 'base64'));
  if (!read.ok) return err(badField('bytes', read.error));
  const { width, height, bytes: made } = read.value;
  const file = `logo-${createHash('sha256').update(made).digest('hex').slice(0, 32)}.webp`;
  const before = (await siteSettings(world)).logo?.file;
  const rows = await world.store.list('logo');
  const drops = rows.filter(({ id }) => id !== file && id !== before);
  const there = rows.some(({ id }) => id === file);
  const put: Put<'logo'> = {
    ...{ kind: 'logo', id: file, account: null, expected: 0 },
    body: { bytes: made.toString('base64') },
  };
  const logo = { file, width, height };
  return change(world, by, expected, () => ({ logo }), { logo: file }, there ? [] : [put], drops);
}

/** Takes the logo away, and the one before it. */
export async function removeLogo(world: AccessWorld, by: Changer, { expected }: Expecting): Promise<Changed> {
  const drops = await world.store.list('logo');
  return change(world, by, expected, () => ({ logo: null }), { logo: 'removed' }, [], drops);
}

async function change(
  world: AccessWorld,
  { who, whence }: Changer,
  expected: number,
  set: (now: Bodies['site']) => Partial<Bodies['site']>,
  told: Readonly<Record<string, unknown>>,
  puts: readonly Put[] = [],
  drops: readonly Drop[] = [],
): Promise<Changed> {
  const { version, ...body } = await siteSettings(world);
  if (version !== expected) return err(CHANGED);
  const site: Put<'site'> = {
    kind: 'site',
    id: ID,
    account: null,
    expected,
    body: { ...body, ...set(body) },
  };
  const said = { ...told, session: who.session.body.handle, ...whence };
  const written = await world.store.write({
    puts: [site, ...puts],
    drops: drops.map(({ kind, id }) => ({ kind, id })),
    log: [newLogLine(world, 'site.changed', who.account.id, null, said)],
  });
  if (written === 'stale') return err(CHANGED);
  // It is stored: a process that cannot look now sees it with its next look.
  await world.siteMoved?.().catch(() => {});
  return ok({ version: expected + 1 });
}

/** Somebody was faster: nothing is overwritten that was not seen. */
const CHANGED: AccessRefusal = {
  code: 'state',
  message:
    'Somebody has changed the settings meanwhile. What you typed stays here; open this page anew in another tab to see theirs, then decide.',
  state: 'changed',
};
