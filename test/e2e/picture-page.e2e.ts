/** A picture on the open page, in a real browser. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { bands } from '../../src/media/photograph.fixture.ts';
import { launchBrowser } from '../rig/browser.ts';
import { openDesk } from '../rig/desk.ts';
import { openPage } from '../rig/followers.ts';
import { showing, upload } from '../rig/pictures.ts';

const browser = await launchBrowser();
after(() => browser.close());
const caption = 'Smoke over the mole, seen from the fish market a little after noon.';

test('R-MEDIA-14 a picture has its place before it has come, fits every width, and moves nothing', async (t) => {
  const desk = await openDesk(t);
  const wide = await upload(desk, await bands(1600, 900).jpeg().toBuffer());
  const tall = await upload(desk, await bands(900, 1600).png().toBuffer());
  await desk.post('below', 'What stands below');
  await desk.give('post.publish', { post: 'p', content: showing(wide.media, { caption }) });
  await desk.give('post.publish', { post: 'q', content: showing(tall.media) });
  for (const width of [360, 1280]) {
    const page = await openPage(t, browser, 'about:blank', {
      clock: false,
      viewport: { width, height: 900 },
    });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    const held = Promise.withResolvers<void>();
    await page.route('**/*.webp', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(`${desk.url}/live/${desk.slug}`, { waitUntil: 'domcontentloaded' });
    const places = () =>
      page.evaluate(() => {
        const tops = [...document.querySelectorAll('#timeline > article')].map((one) =>
          Math.round(one.getBoundingClientRect().top + scrollY),
        );
        const sizes = [...document.querySelectorAll('img')].map((one) => [one.width, one.height]);
        return { tops, sizes, wide: document.documentElement.scrollWidth };
      });
    const before = await places();
    held.resolve();
    for (const img of await page.locator('img').all()) {
      await img.scrollIntoViewIfNeeded();
      await page.waitForFunction(
        (one) => (one as HTMLImageElement).naturalWidth > 0,
        await img.elementHandle(),
      );
    }
    const loaded = await places();
    assert.deepEqual(loaded, before, `nothing moves at ${width} px`);
    assert.ok(loaded.wide <= width, `${loaded.wide} px on ${width}`);
    const [first, second] = loaded.sizes;
    assert.ok((first?.[1] ?? 0) > 0 && (second?.[0] ?? 0) > (first?.[0] ?? 0) * 0.5, 'as wide as its text');
    assert.ok(Math.abs((second?.[0] ?? 0) / (second?.[1] ?? 1) - 16 / 9) < 0.02, 'not stretched');
    assert.deepEqual(complaints, [], 'its policy lets it in');
  }
});

test('R-MEDIA-14 a picture comes into an open page with its post, and goes with it', async (t) => {
  const desk = await openDesk(t);
  await desk.post('first', 'First');
  const page = await openPage(t, browser, `${desk.url}/live/${desk.slug}`, { clock: false });
  const { media } = await upload(desk, await bands(800, 500).jpeg().toBuffer());
  await desk.give('post.publish', { post: 'p', content: showing(media, { caption }) });
  const img = page.getByRole('img', { name: 'Bands of colour.' });
  await img.waitFor();
  await page.waitForFunction(
    (one) => (one as HTMLImageElement).naturalWidth === 800,
    await img.elementHandle(),
  );
  await desk.give('post.withdraw', { post: 'p', reason: 'Wrong.' });
  await img.waitFor({ state: 'detached' });
});
