/** pairs of coverages, one that is another's and one that is not there → the same bytes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SentKind, sentKinds } from '../../src/desk/commands/commands.ts';
import { commandExamples } from '../../src/http/desk/openapi-examples.ts';
import { wholeDesk } from '../../src/http/desk/whole-desk.fixture.ts';

const opening: readonly string[] = ['coverage.open', 'coverage.continue'];
const headline = 'A fire';
const working = { content: { text: 'unsent' }, base: 0, saved: 1, lease: 'take' };
const commandOf = (kind: SentKind, id: string) => ({ ...commandExamples[kind], id });

test('R-RIGHTS-07 twenty thousand pairs of ids, foreign and absent, get the same bytes and the same headers', async () => {
  const desk = await wholeDesk();
  await desk.give('hidden', 'coverage.open', { slug: 'hidden', headline });
  const { session } = await desk.people.join('ana', [], { hidden: ['senior'] });
  const browser = desk.browser(session);
  const admin = desk.browser((await desk.people.join('boss', ['admin'])).session);
  let pairs = 0;
  const same = async (one: Promise<unknown>, other: Promise<unknown>, what: string) => {
    pairs += 1;
    assert.deepEqual(await one, await other, what);
  };
  const slugs: string[] = [];
  for (let n = 0; n < 60; n += 1) {
    const slug = `foreign-${n}`;
    await desk.give(slug, 'coverage.open', { slug, headline });
    slugs.push(slug);
  }
  const commands = sentKinds.filter((kind) => !opening.includes(kind));
  for (let n = 0; pairs < 20_000; n += 1) {
    const [foreign, absent] = [slugs[n % slugs.length] ?? '', `nothing-${n}`];
    for (const asks of [browser, admin]) {
      await same(asks.get(`/api/coverages/${foreign}`), asks.get(`/api/coverages/${absent}`), foreign);
      await same(
        asks.get(`/api/coverages/${foreign}/board?after=${n}.aaaaaaaaaa`),
        asks.get(`/api/coverages/${absent}/board?after=${n}.aaaaaaaaaa`),
        foreign,
      );
      await same(
        asks.get(`/api/coverages/${foreign}/stream`),
        asks.get(`/api/coverages/${absent}/stream`),
        foreign,
      );
      for (const rest of ['workings', `workings/p${n}`, `workings/p${n}?person=account:x`, 'people', 'here'])
        await same(
          asks.get(`/api/coverages/${foreign}/${rest}`),
          asks.get(`/api/coverages/${absent}/${rest}`),
          rest,
        );
      for (const [rest, body] of [
        [`workings/p${n}`, working],
        [`workings/p${n}`, {}],
        ['here', { post: null }],
      ] as const)
        await same(
          asks.put(`/api/coverages/${foreign}/${rest}`, body),
          asks.put(`/api/coverages/${absent}/${rest}`, body),
          rest,
        );
      await same(
        asks.delete(`/api/coverages/${foreign}/workings/p${n}`),
        asks.delete(`/api/coverages/${absent}/workings/p${n}`),
        'a drop',
      );
      for (const kind of ['post', 'claim', 'actor'])
        await same(
          asks.get(`/api/coverages/${foreign}/impact/${kind}/a${n}`),
          asks.get(`/api/coverages/${absent}/impact/${kind}/b${n}`),
          foreign,
        );
      for (const kind of [commands[n % commands.length], commands[(n * 7) % commands.length]] as SentKind[])
        await same(
          asks.post(`/api/coverages/${foreign}/commands`, commandOf(kind, `f-${n}`)),
          asks.post(`/api/coverages/${absent}/commands`, commandOf(kind, `f-${n}`)),
          kind,
        );
      const kind = sentKinds[n % sentKinds.length] as SentKind;
      await same(
        asks.post(`/api/coverages/${foreign}/preview`, commandOf(kind, `f-${n}`)),
        asks.post(`/api/coverages/${absent}/preview`, commandOf(kind, `f-${n}`)),
        kind,
      );
    }
  }
  assert.ok(pairs >= 20_000);
});
