/** A senior editor at the desk of a live coverage, whose clock is the test's: what tests of unsent words begin with. */
import type { TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Joined } from '../../src/access/people.fixture.ts';
import { type NewsroomSite, newsroomSite } from './newsroom-site.ts';

export const SLUG = 'harbour-fire';

export interface HarbourDesk {
  readonly site: NewsroomSite;
  readonly maria: Joined;
  readonly page: Page;
}

/** Opens it. */
export async function openHarbourDesk(t: TestContext, browser: Browser): Promise<HarbourDesk> {
  const site = await newsroomSite(t, browser);
  const maria = await site.join('maria', ['senior', 'admin']);
  await site.give(maria, SLUG, 'coverage.open', { slug: SLUG, headline: 'Fire at the harbour' });
  await site.give(maria, SLUG, 'coverage.start');
  const page = await site.device(maria);
  await page.clock.install();
  await enter(site, page);
  return { site, maria, page };
}

/** Goes there, until it is connected. */
export async function enter({ origin }: NewsroomSite, page: Page): Promise<void> {
  await page.goto(`${origin}/desk/c/${SLUG}`);
  await page.getByRole('status').getByText('Connected').waitFor();
}

export const posts = (page: Page) => page.getByRole('region', { name: 'Posts' });
export const published = (page: Page, words: string) =>
  posts(page).locator('[data-post]').filter({ hasText: words });
export const unsent = (page: Page) => page.getByRole('list', { name: 'Not sent yet' });

/** Types words into the composer. */
export async function write(page: Page, words: string): Promise<void> {
  await page.locator('.c-editor').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type(words);
}
