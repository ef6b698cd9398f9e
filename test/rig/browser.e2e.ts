import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { launchBrowser } from './browser.ts';

/** A page whose script writes what it may read of a foreign page: with web security on, nothing. */
const PAGE = `<!doctype html><title>rig</title><p id="said"></p><script>
  fetch('http://localhost:' + location.port + '/foreign')
    .then((answer) => answer.text(), () => 'refused')
    .then((text) => { document.getElementById('said').textContent = text; });
</script>`;

test('a page served here runs its script in a real browser that keeps hosts apart', async (t) => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const browser = await launchBrowser();
  t.after(() => browser.close());

  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.locator('#said', { hasText: /./ }).waitFor();

  assert.equal(await page.title(), 'rig');
  assert.equal(await page.locator('#said').textContent(), 'refused');
});
