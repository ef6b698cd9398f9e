import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingSet, type ShownSite } from '../wire/site.ts';
import { watchSite } from './site-watch.ts';

test('R-SITE-06 an answer that was overtaken by a later one puts nothing back', async (t) => {
  const asked: ((site: ShownSite) => void)[] = [];
  const answers = () => new Promise<ShownSite>((answer) => asked.push(answer));
  const starting = watchSite({ site: answers }, 3_600_000);
  asked[0]?.(nothingSet);
  const watch = await starting;
  t.after(() => watch.close());
  const [early, late] = [watch.look(), watch.look()];
  asked[2]?.({ ...nothingSet, version: 2, name: 'New' });
  await late;
  asked[1]?.({ ...nothingSet, version: 1, name: 'Old' });
  await early;
  assert.equal(watch.now().name, 'New');
});
