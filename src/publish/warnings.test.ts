import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NoticeDocument } from '../wire/documents.ts';
import { renderFragments } from './fragments.ts';
import { byId, byName, elements, readMarkup, textOf } from './markup.fixture.ts';
import { renderPage } from './page.ts';
import { changesBetween, minute, notice, page, post, sampleContext } from './sample.fixture.ts';

const pageWith = (...notices: NoticeDocument[]) => page([post(1, 'One', [])], {}, 1, notices);
const render = (...notices: NoticeDocument[]) => readMarkup(renderPage(pageWith(...notices), sampleContext));
const names = (root: ReturnType<typeof render>, id: string) =>
  byName(byId(root, id), 'strong').map((title) => textOf(title));

test('R-NOTICE-07 those in force stand in a band before everything else, the gravest first, with their source by name', () => {
  const root = render(
    notice(5, 'Minor', { severity: 'minor' }),
    notice(1, 'Older'),
    notice(2, 'Newer', { expires: minute(90) }),
    notice(3, 'Worst', { severity: 'extreme' }),
    { kind: 'notice', id: 'n9', state: 'covered', at: minute(9) },
    { kind: 'notice', id: 'n8', state: 'removed', at: minute(9) },
  );
  assert.deepEqual(names(root, 'warnings'), ['Worst', 'Newer', 'Older', 'Minor']);
  const band = textOf(byId(root, 'warnings'));
  assert.match(band, /Extreme danger/);
  assert.match(band, /Harbour Office/);
  assert.match(band, /until 20:30/);
  assert.match(band, /under review/);
  const ids = elements(root).flatMap((element) => element.attributes.get('id') ?? []);
  assert.ok(ids.indexOf('warnings') < ids.indexOf('story'));
  assert.ok(!ids.includes('n-n8'), 'of what was taken down nothing is left');
  assert.equal(byId(root, 'n-n3').attributes.get('class'), 'extreme');
  assert.ok(byId(root, 'past-warnings').attributes.has('hidden'));
});

test('R-NOTICE-07 those that are over stand below the posts, with what ended them; a correction is named', () => {
  const over = (state: 'expired' | 'cancelled' | 'error', at: number) =>
    notice(at, state, { state, endedAt: minute(at + 10) });
  const corrected = { at: minute(4), note: 'Of another quay.', correction: 'correction:k' };
  const root = render(
    over('expired', 1),
    over('error', 3),
    over('cancelled', 2),
    notice(4, 'Live', { correction: corrected }),
  );
  assert.deepEqual(names(root, 'past-warnings'), ['error', 'cancelled', 'expired']);
  assert.match(textOf(byId(root, 'past-warnings')), /Issued in error.*Called off.*Expired at 19:11/s);
  assert.match(textOf(byId(root, 'warnings')), /Of another quay/);
  const ids = elements(root).flatMap((element) => element.attributes.get('id') ?? []);
  assert.ok(ids.indexOf('past-warnings') > ids.indexOf('timeline'));
  const none = render();
  for (const id of ['warnings', 'past-warnings']) assert.ok(byId(none, id).attributes.has('hidden'));
});

test('R-NOTICE-07 an open page gets both places when a notice changes, and words to say it with', () => {
  const before = pageWith(notice(1, 'Flood'));
  const after = pageWith(notice(1, 'Flood', { state: 'expired', endedAt: minute(9) }));
  const ids = renderFragments(changesBetween(before, after), sampleContext).map(({ id }) => id);
  assert.deepEqual(ids, ['story', 'warnings', 'past-warnings']);
  const announce = byId(render(), 'announce').attributes;
  assert.equal(announce.get('aria-live'), 'polite');
  assert.match(announce.get('data-warning') ?? '', /\{\}/);
  assert.match(announce.get('data-over') ?? '', /\{\}/);
});
