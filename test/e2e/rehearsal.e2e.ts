/** A rehearsal on a real server: words that are found nowhere else are in no public answer, and all at the desk. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stetDone, temporaryFolder } from '../../src/cli/process.fixture.ts';
import { type Desk, openDesk } from '../rig/desk.ts';
import { everything, search } from '../rig/surfaces.ts';

const words = ['qzx1rvkj', 'qzx2rvkj', 'qzx3rvkj', 'qzx4rvkj', 'qzx5rvkj', 'qzx6rvkj'] as const;
const [headline, title, said, alert, note, slug] = words;

/** A whole night in a few commands, each with a word of its own. */
async function night(desk: Desk, more: object): Promise<void> {
  await desk.give('coverage.open', { slug: desk.slug, headline, ...more });
  await desk.give('coverage.start');
  await desk.give('actor.set', { actor: 'mayor', content: { name: 'The mayor', type: 'person' } });
  const statement = { actor: 'mayor', cue: 'said', channel: { kind: 'briefing' }, text: said };
  await desk.give('statement.record', { statement: 's', content: statement });
  await desk.give('claim.open', { claim: 'c', content: { text: `It is so, says ${said}.` } });
  await desk.give('evidence.add', { claim: 'c', statement: 's', stance: 'asserts' });
  const body = ['claim', 'statement'].map((type) => ({ type, id: type[0] }));
  await desk.give('post.publish', { post: 'p', flash: true, content: { title, body } });
  await desk.give('alert.propose', { alert: 'l', content: { post: 'p', text: alert }, alone: 'x' });
  const repairs = [{ kind: 'post', post: 'p', content: { title: `${title} at noon`, body } }];
  await desk.give('correction.publish', { correction: 'k', note, repairs });
  await desk.give('post.withdraw', { post: 'p', reason: 'x' });
  await desk.post('q', title);
}

const known = new Map(words.map((word, index) => [word, `word ${index + 1}`]));

test('R-REHEARSE-07 nothing of a rehearsal is in any public answer: its live page is not there', async (t) => {
  const data = temporaryFolder(t);
  const beside = await openDesk(t, { data, start: true });
  await beside.post('real', 'The harbour');
  await beside.stop();
  const desk = await openDesk(t, { data, slug, start: false, name: 'rehearsing' });
  await night(desk, { rehearsal: true });
  const surfaces = await everything(desk.url, [beside.slug]);
  const live = `${desk.url}/live/${slug}`;
  const absent = `${desk.url}/live/not-there`;
  const answers = async (at: string) =>
    Promise.all(
      ['', '/changes', '/stream', '/feed.atom', '/feed.json', '/corrections', '/p/p', '/claims/c'].map(
        async (path) => {
          const answer = await fetch(at + path, { headers: { accept: 'text/html' } });
          return [answer.status, await answer.text()] as const;
        },
      ),
    );
  const here = await answers(live);
  assert.deepEqual(here, await answers(absent));
  assert.deepEqual([...new Set(here.map(([status]) => status))], [404]);
  const embedded = await fetch(`${desk.url}/embed/${slug}`);
  surfaces.set('the embed', await embedded.text());
  assert.deepEqual(search(surfaces, known), []);
  const at = await fetch(`${desk.url}/api/coverages/${slug}`, {
    headers: { authorization: `Bearer ${desk.token}` },
  });
  const view = await at.text();
  for (const word of words) assert.ok(view.includes(word), `the desk has ${word}`);
  assert.equal(JSON.parse(view).coverage.rehearsal, true);
  const exported = await stetDone(t, ['export', slug, '--public', '--data', data]);
  assert.deepEqual([exported.code, exported.out], [2, '']);
  const verified = await stetDone(t, ['verify', '--data', data]);
  assert.equal(verified.code, 0, verified.out);
  await desk.stop();
  const log = await desk.log();
  for (const word of [headline, title, said, alert, note]) assert.ok(!log.includes(word), word);
});

test('R-REHEARSE-08 the search of R-REHEARSE-07 finds the same night where it is no rehearsal', async (t) => {
  const desk = await openDesk(t, { data: temporaryFolder(t), slug, start: false });
  await night(desk, {});
  const found = search(await everything(desk.url, [slug]), known)
    .map(String)
    .join('\n');
  for (const word of [headline, title, note, slug]) assert.ok(found.includes(String(known.get(word))), word);
  await desk.stop();
});
