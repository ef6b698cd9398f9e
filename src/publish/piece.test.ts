/** What cannot be rendered: a planted fault in one document, on the page and in what open pages are sent. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeSet } from '../delivery/encode-set.ts';
import { renderFragments } from './fragments.ts';
import { byId, readMarkup } from './markup.fixture.ts';
import { renderPage } from './page.ts';
import { pinElementId } from './pinned.ts';
import { postElementId } from './post.ts';
import { changesBetween, line, p, page, panel, post, sampleContext } from './sample.fixture.ts';

const UNREADABLE = null as never;
const whole = post(1, 'Whole', [p('It is here')]);
const stood = post(2, 'Stood here', [p('What stood')], { pinned: true });
const broken = { ...stood, title: 'Broken', body: [{ type: 'paragraph' as const, content: [UNREADABLE] }] };
const told = () => {
  const faults: unknown[] = [];
  return { faults, context: { ...sampleContext, fault: (error: unknown) => faults.push(error) } };
};

test('R-PAGE-29 a post and a panel that cannot be rendered leave hidden places without words on a page that is whole otherwise', () => {
  const { faults, context } = told();
  const markup = renderPage(
    page([whole, broken], { pinned: [broken], panel: panel([UNREADABLE, line('Known')]) }),
    context,
  );
  const root = readMarkup(markup);
  assert.match(byId(root, postElementId(whole.id)).source, /It is here/);
  for (const id of [postElementId(broken.id), pinElementId(broken.id)])
    assert.equal(byId(root, id).source, `<article id="${id}" data-order="${broken.order}" hidden></article>`);
  assert.equal(byId(root, 'panel').source, '<div id="panel" hidden></div>');
  assert.ok(faults.length >= 3, 'each is told');
});

test('R-PAGE-29 open pages lose what stood where a set cannot be rendered, get the rest of it, and the next one', () => {
  const { faults, context } = told();
  const steps = [page([stood], {}, 1), page([whole, broken], {}, 2), page([whole, stood], {}, 3)];
  const sent = steps.slice(1).map((after, n) => {
    const changes = changesBetween(steps[n] ?? after, after);
    const order = { slug: 'storm', after: null, rendition: { as: 'html', language: null } } as const;
    const { json } = encodeSet(changes, order, (set) => renderFragments(set, context));
    const { fragments } = JSON.parse(String(json)) as { fragments: { id: string; html: string }[] };
    return new Map(fragments.map(({ id, html }) => [id, html]));
  });
  const [first, next] = sent;
  assert.match(first?.get(postElementId(whole.id)) ?? '', /It is here/);
  for (const id of [postElementId(broken.id), pinElementId(broken.id)]) {
    assert.match(first?.get(id) ?? '', /^<article [^>]* hidden><\/article>$/);
    assert.match(next?.get(id) ?? '', /What stood/);
  }
  assert.equal(faults.length, 2);
});
