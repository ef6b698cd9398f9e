/** A question in an address → hits, or a sentence that says what is wrong with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOT_FOUND } from './answers.ts';
import { deskBounds } from './bounds.ts';
import { stubDesk } from './stub-desk.fixture.ts';
import { wholeDesk } from './whole-desk.fixture.ts';

const search = (fields: Readonly<Record<string, string>>) => `/api/search?${new URLSearchParams(fields)}`;

/** Two coverages with a post each; ana has a part in the first. */
async function manned() {
  const desk = await wholeDesk();
  for (const slug of ['a-fire', 'b-storm']) {
    await desk.give(slug, 'coverage.open', { slug, headline: 'A harbour' });
    await desk.give(slug, 'coverage.start');
    const content = { title: `<b>Cranes</b> & "ferries" of ${slug}`, body: 'They wait.' };
    await desk.give(slug, 'post.publish', { post: `in-${slug}`, content });
  }
  const { session } = await desk.people.join('ana', [], { 'a-fire': ['editor'] });
  return { desk, ana: desk.browser(session) };
}

test('R-SEARCH-06 a question that is none is answered with a sentence for each field that is wrong', async () => {
  const desk = await stubDesk();
  const said = async (query: string) => {
    const { status, json, headers } = await desk.ask({ url: `/api/search${query}` });
    assert.equal(headers['cache-control'], 'no-store');
    return [
      status,
      ...((json.problems as { message: string }[] | undefined) ?? []).map((one) => one.message),
    ];
  };
  const needsWord = 'q needs a word to look for.';
  for (const empty of ['', '?q=', '?q=%20%0a']) assert.deepEqual(await said(empty), [422, needsWord]);
  for (const odd of ['?q=%22%22', '?q=*', '?q=%F0%9F%94%A5!%00'])
    assert.deepEqual(await said(odd), [422, 'q has neither letters nor digits.']);
  assert.deepEqual(await said(`?q=${'x'.repeat(201)}`), [422, 'q must have at most 200 characters.']);
  assert.deepEqual(await said(`?q=${'a+'.repeat(17)}`), [422, 'q must have at most 16 words.']);
  assert.deepEqual(await said('?q=a&q=b'), [422, 'q must stand in the address once.']);
  for (const limit of ['0', '101', '-1', '1e1', '5.5', 'all', ''])
    assert.deepEqual(await said(`?q=a&limit=${limit}`), [422, 'limit must be a number from 1 to 100.']);
  const [status, kind, ...others] = await said('?kind=restriction');
  assert.deepEqual([status, kind, others.length], [422, needsWord, 1]);
  assert.match(String(others[0]), /^kind must be one of post, claim, figure, /);
  assert.deepEqual(await said('?q=%22fire&kind=post&limit=100&coverage=seen'), [200]);
});

test('R-SEARCH-06 hits tell coverage, kind, id, state, moment and a plain snippet with its places', async () => {
  const { ana } = await manned();
  const { status, json, headers } = await ana.get(search({ q: 'FERR' }));
  assert.deepEqual([status, headers['cache-control']], [200, 'no-store']);
  const { hits, more } = json as {
    hits: { at: string; snippet: { text: string; matches: number[][] } }[];
    more: boolean;
  };
  const [{ at, snippet, ...hit } = assert.fail('a hit')] = hits;
  assert.deepEqual(
    [hits.length, more, hit],
    [...[1, false], { coverage: 'a-fire', kind: 'post', id: 'in-a-fire', state: 'published' }],
  );
  assert.match(at, /^\d{4}-\d\d-\d\dT/);
  assert.equal(snippet.text, '<b>Cranes</b> & "ferries" of a-fire');
  assert.deepEqual(
    snippet.matches.map(([from, to]) => snippet.text.slice(from, to)),
    ['ferries'],
  );
});

test('R-SEARCH-06 a coverage that one has no part in, one that is not there and one that cannot be look the same', async () => {
  const { ana } = await manned();
  for (const coverage of ['b-storm', 'absent', '../a', ''])
    assert.deepEqual((await ana.get(search({ q: 'cranes', coverage }))).json, NOT_FOUND, coverage);
  const told = async (fields: Record<string, string>) =>
    ((await ana.get(search({ q: 'cranes', ...fields }))).json.hits as { id: string }[]).map(({ id }) => id);
  assert.deepEqual(await told({ coverage: 'a-fire' }), ['in-a-fire']);
  assert.deepEqual(await told({ kind: 'claim' }), []);
});

test('R-SEARCH-08 the first page of the desk searches without a script, and shows words as words', async () => {
  const { desk, ana } = await manned();
  const { body, headers } = await ana.get('/desk?q=cranes');
  assert.match(
    body,
    /<a href="\/desk\/c\/a-fire#post:in-a-fire">&lt;b&gt;<mark>Cranes<\/mark>&lt;\/b&gt; &amp; /,
  );
  assert.doesNotMatch(body, /b-storm/);
  assert.match(String(headers['content-security-policy']), /form-action 'self'/);
  assert.match(body, /<form role="search" method="get" action="\/desk">/);
  assert.match((await ana.get('/desk?q=zeppelin')).body, /Nothing that you may see has “zeppelin”/);
  assert.match((await ana.get('/desk?q=%22%3Cimg%3E')).body, /has “&quot;&lt;img&gt;”|has “"&lt;img&gt;”/);
  assert.match((await ana.get('/desk?q=!')).body, /That has neither letters nor digits/);
  assert.doesNotMatch((await ana.get('/desk')).body, /role="status"/);
  const { session } = await desk.people.join('boss', ['admin']);
  assert.doesNotMatch((await desk.browser(session).get('/desk?q=cranes')).body, /<mark>/);
});

test('R-BOUND-01 a search on the first page counts as one of the API', async () => {
  const bounds = deskBounds(() => 0, { person: { most: 2, each: 1 } });
  const desk = await wholeDesk(null, null, { bounds });
  await desk.give('a-fire', 'coverage.open', { slug: 'a-fire', headline: 'A harbour' });
  const ana = desk.browser((await desk.people.join('ana', ['editor'])).session);
  assert.equal((await ana.get('/api/search?q=cranes')).status, 200);
  assert.doesNotMatch((await ana.get('/desk?q=cranes')).body, /You ask more than/);
  assert.match((await ana.get('/desk?q=cranes')).body, /You ask more than/);
  assert.equal((await ana.get('/api/search?q=cranes')).status, 429);
  assert.equal((await ana.get('/desk')).status, 200, 'the page itself is always there');
});
