/** a command looked at, then given → the same documents, or the same refusal; and nothing of the look is left. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { encodeSet } from '../delivery/encode-set.ts';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import { namedCoverage, opens } from '../desk/parts/named-coverage.ts';
import { dice } from '../lib/dice.fixture.ts';
import type { Person } from '../model/person.ts';
import { renderFragments } from '../publish/fragments.ts';
import { pinElementId, pinnedCard } from '../publish/pinned.ts';
import { postElementId, renderPost } from '../publish/post.ts';
import { pageSetting } from '../publish/setting.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { type CoverageDocument, publicDocument } from '../wire/documents.ts';
import type { HtmlChangeSet } from '../wire/stream.ts';
import { giver, randomHistory } from './history.fixture.ts';
import { createNewsroom } from './newsroom.ts';
import type { Previewed } from './preview.ts';

const senior = giver('first');
const slug = 'a-story';

/** A newsroom whose clock stands and whose chance is the same again, so that a look and an act mint the same ids. */
async function room() {
  const { store, reading } = openStore({ path: ':memory:', projection: 1 });
  let [turn, roll] = [0, dice(1)];
  const newsroom = await createNewsroom({
    store,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    random: (length) => Uint8Array.from({ length }, () => Math.floor(roll() * 256)),
    clock: () => Date.parse('2026-01-01T00:00:00Z') + turn * 1000,
  });
  const next = (kind: CommandKind, fields: object, by: Person) => {
    turn += 1;
    const sent = { id: `c${turn}`, kind, ...fields };
    const command = commandSchemas[kind].parse(sent) as Command;
    const request = { slug, by, command, payload: JSON.stringify(sent) };
    const again = () => {
      roll = dice(turn);
    };
    return {
      command,
      look: async () => {
        again();
        const seen = await newsroom.preview(request);
        return seen?.ok ? { ok: true as const, value: JSON.parse(seen.value) as Previewed } : seen;
      },
      act: () => {
        again();
        return newsroom.act(request);
      },
    };
  };
  const give = async (kind: CommandKind, fields: object = {}, by = senior) => {
    const done = await next(kind, fields, by).act();
    assert.ok(done.ok, done.ok ? '' : done.error.message);
  };
  const stored = async () => {
    const row = await store.transaction((tx) => tx.coverage(slug));
    return { row, ...(row ? await store.wireRows(row.id) : { rows: [], tags: [] }) };
  };
  return { store, reading, newsroom, next, give, stored };
}

test('R-PREVIEW-01 what a look tells is what the act then does, to the byte, or the same refusal', async () => {
  const kinds = new Set<string>();
  let [published, refused, silent] = [0, 0, 0];
  for (const seed of [41, 42, 43]) {
    const { next, give, stored } = await room();
    await give('coverage.open', { slug, headline: 'A fire' });
    await give('coverage.start');
    for (const { kind, fields, by } of randomHistory(seed, 130)) {
      const { command, look, act } = next(kind, fields, giver(by));
      const before = JSON.stringify(await stored());
      const seen = await look();
      assert.equal(JSON.stringify(await stored()), before, 'R-PREVIEW-02 nothing is stored');
      const done = await act();
      if (opens(command) || namedCoverage(command) !== null) assert.equal(seen, null);
      else if (!done.ok) {
        assert.deepEqual(seen, done);
        refused += 1;
      } else {
        assert.ok(seen?.ok, `${kind}: ${JSON.stringify(seen)}`);
        const { rows } = await stored();
        const bodies = rows.filter(({ seq }) => seq === done.value.wire).map(({ body }) => body);
        assert.deepEqual(seen.value.documents.map((one) => JSON.stringify(one)).sort(), bodies.sort(), kind);
        assert.equal(seen.value.would, done.value.wire === null ? 'nothing public' : 'publish');
        for (const one of seen.value.beside) {
          const key = one.kind === one.id ? one.kind : `${one.kind}:${one.id}`;
          const latest = rows.findLast((row) => row.key === key);
          assert.deepEqual(
            [latest?.body, (latest?.seq ?? 0) < (done.value.wire ?? 0)],
            [JSON.stringify(one), true],
          );
        }
        kinds.add(kind);
        if (done.value.wire === null) silent += 1;
        else published += 1;
      }
    }
  }
  assert.ok(
    published > 60 && refused > 30 && silent > 10 && kinds.size > 20,
    `${[published, refused, silent, kinds.size]}`,
  );
});

test('R-PREVIEW-02 a look keeps nothing: no entry, no id, and the id of the command is free for another', async () => {
  const { store, newsroom, next, give, stored } = await room();
  await give('coverage.open', { slug, headline: 'A fire' });
  await give('coverage.start');
  const { look, act, command } = next('post.publish', { post: 'p', content: { title: 'One' } }, senior);
  const before = JSON.stringify(await stored());
  for (let n = 0; n < 3; n += 1) assert.ok((await look())?.ok);
  assert.equal(JSON.stringify(await stored()), before);
  assert.equal(await store.transaction((tx) => tx.command(senior.id, command.id)), null);
  const other = {
    ...command,
    content: { ...('content' in command && command.content), title: 'Two' },
  } as Command;
  const request = { slug, by: senior, command: other, payload: 'two' };
  assert.ok((await newsroom.act(request)).ok);
  assert.deepEqual(await newsroom.preview(request), {
    ok: true,
    value: '{"documents":[],"beside":[],"would":"nothing public"}',
  });
  const reused = await act();
  assert.deepEqual(await look(), reused);
  assert.equal(!reused.ok && reused.error.code, 'reused-id');
});

test('R-PREVIEW-03 a command that makes or names another coverage is not looked at', async () => {
  const { next, give } = await room();
  await give('coverage.open', { slug, headline: 'A fire' });
  for (const [kind, fields] of [
    ['coverage.open', { slug, headline: 'A fire' }],
    ['coverage.continue', { slug, from: 'other' }],
    ['coverage.link', { to: 'other' }],
    ['post.copy', { post: 'p', coverage: 'other', of: 'x' }],
  ] as const)
    assert.equal(await next(kind, fields, senior).look(), null, kind);
});

test('R-PREVIEW-05 a post rendered from a look is the piece of the page that the stream brings after the act', async () => {
  const { reading, next, give } = await room();
  const context = { siteName: 'Stet', origin: 'https://example.org', scriptAddress: null, build: 'test' };
  const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  await give('coverage.open', { slug, headline: 'A fire', zone: 'Asia/Manila', language: 'en' });
  await give('actor.set', {
    actor: 'a',
    content: { name: 'Ana Ruiz', type: 'person', role: 'harbour master' },
  });
  await give('statement.record', {
    ...{
      statement: 's',
      content: { actor: 'a', cue: 'said', channel: { kind: 'briefing' }, text: 'Forty came.' },
    },
  });
  await give('claim.open', { claim: 'c', content: { text: 'The channel is closed' } });
  await give('evidence.add', { claim: 'c', statement: 's', stance: 'asserts' });
  await give('figure.open', { figure: 'f', content: { label: 'evacuated' } });
  await give('estimate.add', { estimate: 'e', figure: 'f', content: { min: 40, statement: 's' } });
  await give('incident.set', {
    incident: 'i',
    content: { title: 'A fire', statements: ['s'], figures: ['f'] },
  });
  await give('coverage.start');
  const body = [
    text('At the quay.'),
    { type: 'statement', id: 's' },
    { type: 'claim', id: 'c' },
    { type: 'figure', id: 'f' },
    { type: 'incident', id: 'i' },
    { type: 'paragraph', content: [{ type: 'reference', kind: 'actor', id: 'a', text: 'Ruiz' }] },
  ];
  const acts: readonly (readonly [CommandKind, object])[] = [
    ['post.publish', { post: 'p', content: { title: 'First', body }, flash: true }],
    ['post.publish', { post: 'q', content: { title: 'Second', body, byline: 'Our desk' }, keyEvent: true }],
    ['post.pin', { post: 'q' }],
    [
      'post.update',
      { post: 'p', content: { title: 'First', body: [text('Later.'), ...body] }, note: 'More.' },
    ],
    ['statement.retract', { statement: 's', reason: 'He took it back.' }],
    [
      'correction.publish',
      {
        ...{ correction: 'k', note: 'Fifty came.', earlier: 'open' },
        repairs: [{ kind: 'estimate', estimate: 'e', content: { min: 50, statement: 's' } }],
      },
    ],
    ['cover', { subject: { kind: 'post', id: 'p' } }],
    ['post.withdraw', { post: 'q', reason: 'Wrong.', note: 'It was not so.' }],
  ];
  let pieces = 0;
  for (const [kind, fields] of acts) {
    const { look, act } = next(kind, fields, senior);
    const seen = await look();
    assert.ok(seen?.ok, `${kind}: ${JSON.stringify(seen)}`);
    const { documents, beside } = seen.value;
    const all = [...documents, ...beside].map((one) => publicDocument.parse(one));
    const coverage = all.find((one): one is CoverageDocument => one.kind === 'coverage');
    assert.ok(coverage, kind);
    const setting = pageSetting(coverage, context);
    const rendered = documents.flatMap((one) =>
      one.kind === 'post'
        ? [
            [pinElementId(one.id), pinnedCard(one, setting).markup],
            [postElementId(one.id), renderPost(one, setting).markup],
          ]
        : [],
    );
    const head = await reading.head(slug);
    assert.ok((await act()).ok, kind);
    const changes = await reading.since(slug, head);
    assert.ok(changes && changes !== 'unknown');
    const order = { slug, after: null, rendition: { as: 'html', language: null } } as const;
    const { json } = encodeSet(changes, order, (set) => renderFragments(set, context));
    const { fragments } = JSON.parse(String(json)) as HtmlChangeSet;
    const sent = fragments.filter(({ id }) => /^(p|pin)-/.test(id)).map(({ id, html }) => [id, html]);
    assert.deepEqual(rendered.sort(), sent.sort(), kind);
    pieces += sent.length;
  }
  assert.ok(pieces > 16, `${pieces}`);
});

test('R-PREVIEW-07 between two commands of a look others are heard; one person has one look at a time', async () => {
  const { newsroom, give } = await room();
  await give('coverage.open', { slug, headline: 'A fire' });
  await give('coverage.start');
  const publish = (post: string) =>
    commandSchemas['post.publish'].parse({ id: post, kind: 'post.publish', post, content: { title: post } });
  const told: string[] = [];
  const looks = (name: string, by: Person, count: number) => {
    const all = Array.from({ length: count }, (_, n) => publish(`${name}${n}`));
    const [command = publish(name), ...before] = all.reverse();
    const request = { slug, by, command, before: before.reverse(), payload: name };
    return newsroom.preview(request).then((seen) => {
      told.push(name);
      assert.ok(seen?.ok, name);
      return (JSON.parse(seen.value) as Previewed).documents.filter(({ kind }) => kind === 'post').length;
    });
  };
  const long = looks('long', senior, 60);
  const next = looks('next', senior, 1);
  const other = looks('other', giver('second'), 1);
  const act = newsroom.act({ slug, by: senior, command: publish('now'), payload: 'now' });
  void act.then(() => told.push('act'));
  assert.deepEqual(await Promise.all([long, next, other]), [60, 1, 1]);
  assert.ok((await act).ok);
  assert.deepEqual(told.toSorted(), ['act', 'long', 'next', 'other']);
  assert.ok(told.indexOf('act') < told.indexOf('long'), told.join());
  assert.ok(told.indexOf('other') < told.indexOf('long'), told.join());
  assert.ok(told.indexOf('long') < told.indexOf('next'), told.join());
});

test('R-PREVIEW-08 an id whose command was erased tells of no coverage', async () => {
  const { newsroom, give, store } = await room();
  await give('coverage.open', { slug, headline: 'A fire' });
  const by: Person = { id: 'ana', name: 'Ana', roles: [], grants: { [slug]: ['editor'] } };
  const sent = { id: 'used', kind: 'post.publish', post: 'p', content: { title: 'One' } } as const;
  const command = commandSchemas['post.publish'].parse(sent);
  await give('coverage.start');
  const request = { slug, by, command, payload: 'one' };
  assert.ok((await newsroom.act(request)).ok);
  const subject = { kind: 'post', id: 'p' };
  await give('takedown.order', { subject, reason: 'x' }, { ...senior, roles: ['legal', 'senior'] });
  await give('erasure.propose', { subject, versions: 'all', reason: 'x' });
  await give('erasure.approve', { subject }, { id: 'second', name: 'second', roles: ['legal'] });
  assert.equal((await store.transaction((tx) => tx.command('ana', 'used')))?.salt, null);
  const hidden = { slug: 'hidden', headline: 'Nobody knows' };
  const opened = { id: 'h', kind: 'coverage.open', ...hidden };
  const opening = commandSchemas['coverage.open'].parse(opened) as Command;
  assert.ok((await newsroom.act({ slug: 'hidden', by: senior, command: opening, payload: 'h' })).ok);
  const look = (at: string) => newsroom.preview({ ...request, slug: at, payload: 'two' });
  assert.deepEqual(await look('hidden'), await look('absent'));
});
