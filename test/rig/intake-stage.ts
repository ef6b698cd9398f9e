/** Intake for browser tests: a text in our own words, and a desk in memory with sources that brought something. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { cookieName } from '../../src/http/desk/access/session-cookie.ts';
import { rawItem } from '../../src/intake/sources/raw-item.fixture.ts';
import type { RawItem } from '../../src/intake/sources/raw-item.ts';
import { sourceSettings } from '../../src/intake/sources/source.ts';
import { deskSite } from './desk-site.ts';

/** The coverage. */
export const SLUG = 'silo';

/** What a wire tells: two who speak, one figure, and officials. */
export const text = [
  'A grain silo collapsed on the quay at Port Ellery on Monday.',
  '“We heard a crack,” said Ilse Marten, a crane driver at the port, in an interview. “Then we ran.”',
  'Tomas Reve, a spokesman for the harbour authority, said in a post on Telegram that at least 14 people were injured.',
  '“Nobody is under the rubble,” he added. “The quay is closed.”',
  'Officials said the steel was old.',
].join(' ');

/** A picture of it in the folder that SHOTS names. */
export async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/intake-${name}.png` });
}

/** A desk in memory that follows four sources; `bring` is one of them bringing a text. */
export async function supplied(t: TestContext) {
  const site = await deskSite(t, null, { withApp: true });
  await site.give(SLUG, 'coverage.open', { slug: SLUG, headline: 'A silo falls', zone: 'Europe/Lisbon' });
  const { items, sources } = site.intake;
  const source = async (name: string, kind: 'feed' | 'cap' | 'hook' | 'telegram-page') => {
    const address = kind === 'hook' ? null : `https://${kind}.example/`;
    const settings = sourceSettings.parse({ name, kind, address, zone: 'Europe/Lisbon', coverages: [SLUG] });
    const put = await sources.put(null, settings, null);
    assert.ok(put.ok);
    return put.value;
  };
  const ids = {
    wire: await source('Port Wire', 'hook'),
    feed: await source('Ellery Daily', 'feed'),
    alerts: await source('Civil Protection', 'cap'),
    channel: await source('Порт сегодня', 'telegram-page'),
  };
  const bring = async (from: keyof typeof ids, external: string, more: Partial<RawItem>) => {
    const raw = rawItem({ external, sentAt: '2031-05-04T05:41:00.000Z', ...more });
    await items.bring({
      source: ids[from],
      coverages: [SLUG],
      zone: 'Europe/Lisbon',
      items: [raw],
      original: null,
    });
    while ((await items.readNext()) !== null);
    site.hints.intake(SLUG);
  };
  const maria = await site.people.join('maria', ['senior']);
  return { site, ids, bring, maria };
}

const russian =
  'В порту рухнул элеватор. «Мы услышали треск», — сказал крановщик Илья Мартынов в интервью. По данным управления порта, пострадали не менее 14 человек.';

/** The same with an alert, a text in two outlets, one in Russian, and one that changed since somebody took it. */
export async function filled(t: TestContext) {
  const { site, ids, bring, maria } = await supplied(t);
  await bring('feed', '1', { title: 'Silo falls on the quay', text });
  await bring('wire', '1', {
    title: 'Silo collapses',
    text,
    author: 'Ana Sol',
    link: 'https://port.example/1',
  });
  await bring('channel', '1', { title: null, text: russian, language: 'ru' });
  const said = {
    identifier: 'x',
    sender: 's',
    status: 'actual',
    references: [],
    sent: '2031-05-04T05:41:00.000Z',
  } as const;
  const alert = {
    ...said,
    act: 'alert',
    severity: 'severe',
    expires: null,
    event: 'Dust',
    areas: ['Port'],
  } as const;
  await bring('alerts', '1', { title: 'Dust over the port', text: 'Keep windows shut.', alert });
  await bring('wire', '2', {
    title: 'The port is closed',
    text: 'The harbour master said the port was closed.',
  });
  const { items } = await site.intake.items.list(SLUG, null, false);
  const taken = items.find(({ item }) => item.title === 'The port is closed')?.item.id ?? '';
  await site.intake.items.mark(
    SLUG,
    taken,
    {
      is: 'taken',
      version: 1,
      post: 'p',
      by: 'other',
      name: 'Ben Ito',
      seen: null,
    },
    false,
  );
  await bring('wire', '2', {
    title: 'The port is closed',
    text: 'The harbour master said the port would open at noon.',
  });
  return { site, ids, bring, maria };
}

/** A browser is somebody's, without going through the door. */
export async function signedIn(page: Page, origin: string, session: string): Promise<void> {
  await page
    .context()
    .addCookies([
      { name: cookieName(origin), value: session, url: origin, sameSite: 'Strict', httpOnly: true },
    ]);
}
