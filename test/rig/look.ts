/** What is wrong with how a page stands in a browser: by axe, and by its width. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** By how much the page, or what is open over it, is wider than its frame. */
const OVER = `Math.max(
  ...[document.documentElement, ...document.querySelectorAll('dialog')].map((one) => one.scrollWidth - one.clientWidth),
)`;

/** What axe finds; `where` names the place. */
export async function axeFaults(page: Page, where: string): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return violations.map(
    ({ id, nodes }) => `${where}: ${id} ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`,
  );
}

/** What axe finds, and what is too wide; `where` names the place. */
export async function faultsSeen(page: Page, where: string): Promise<readonly string[]> {
  const faults = await axeFaults(page, where);
  const over = await page.evaluate<number>(OVER);
  return [...faults, ...(over > 0 ? [`${where}: ${over} px too wide`] : [])];
}

/** Nothing of either; a picture for whoever wants one (STET_PICTURES names the folder). */
export async function looked(page: Page, name: string): Promise<void> {
  assert.deepEqual(await faultsSeen(page, name), []);
  const pictures = process.env.STET_PICTURES;
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}
