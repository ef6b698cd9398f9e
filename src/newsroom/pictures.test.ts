/** Pictures over random histories with takedowns and erasures: which files there are, and who still shows them. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import { dice } from '../lib/dice.fixture.ts';
import { randomName } from '../lib/random.ts';
import { samplePicture } from '../model/picture.fixture.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { type Given, giver, randomHistory } from './history.fixture.ts';
import { createNewsroom } from './newsroom.ts';
import type { NewsroomPort } from './newsroom-port.ts';
import type { NewsroomStore, PictureFiles } from './ports.ts';
import { verify } from './verify.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const senior = giver('first');

/** A history in which forty pictures come and posts show them. */
function* withPictures(seed: number, length: number): Generator<Given> {
  const roll = dice(seed * 7919);
  const some = () => `m${Math.floor(roll() * 40)}`;
  for (let n = 0; n < 40; n += 1) {
    const name = () =>
      randomName((count) => Buffer.from(Array.from({ length: count }, () => roll() * 256)), 26);
    const { original, ...picture } = samplePicture();
    const files = { ...picture, file: `${name()}.webp`, original: { ...original, file: `${name()}.jpg` } };
    yield { kind: 'media.add', fields: { media: `m${n}`, picture: files }, by: 'first' };
  }
  let born = 0;
  const image = () => ({ type: 'image', media: some(), alt: 'Smoke.', credit: 'Ana' });
  const dressed = (value: unknown): unknown => {
    const { body, ...content } = (value ?? {}) as { body?: unknown[] };
    return Array.isArray(body) && roll() < 0.6 ? { ...content, body: [...body, image()] } : value;
  };
  for (const given of randomHistory(seed, length)) {
    const { kind, fields } = given;
    const { content, command, repairs } = fields as Record<string, unknown>;
    if (/^post\.(write|publish|update)$/.test(kind))
      yield { ...given, fields: { ...fields, content: dressed(content) } };
    else if (kind === 'act.propose') {
      const { content: inner, ...rest } = command as { kind: string; content?: unknown };
      const within = rest.kind.startsWith('post.') ? { ...rest, content: dressed(inner) } : command;
      yield { ...given, fields: { ...fields, command: within } };
    } else if (kind === 'correction.publish') {
      const [repair] = repairs as { kind: string; content: unknown }[];
      const changed = repair?.kind === 'post' ? { ...repair, content: dressed(repair.content) } : repair;
      yield { ...given, fields: { ...fields, repairs: [changed] } };
    } else yield given;
    yield* own();
  }

  /** Posts of nothing but pictures, taken down and corrected more often than life would. */
  function* own(): Generator<Given> {
    const content = () => ({ title: `Seen ${roll()}`, body: [image(), ...(roll() < 0.5 ? [image()] : [])] });
    const subject = { kind: 'post', id: `x${Math.floor(roll() * born)}` };
    const what = roll();
    if (what < 0.15)
      yield { kind: 'post.publish', fields: { post: `x${born++}`, content: content() }, by: 'first' };
    else if (what < 0.2) {
      yield { kind: 'takedown.order', fields: { subject, reason: 'x' }, by: 'first' };
      yield* erasure(subject, 'all');
    } else if (what < 0.25) {
      const repairs = [{ kind: 'post', post: subject.id, content: content() }];
      const fields = {
        correction: `x${Math.floor(roll() * 1e9)}`,
        note: 'Another harbour.',
        earlier: 'closed',
      };
      yield { kind: 'correction.publish', fields: { ...fields, repairs }, by: 'first' };
      yield* erasure(subject, 'earlier');
    }
  }
}

function* erasure(subject: object, versions: string): Generator<Given> {
  yield { kind: 'erasure.propose', fields: { subject, versions, reason: 'x' }, by: 'first' };
  yield { kind: 'erasure.approve', fields: { subject }, by: 'second' };
}

/** A newsroom over a store, with the names of files that its folder would have. */
async function opened(store: NewsroomStore, there: Set<string>): Promise<NewsroomPort> {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const pictures: PictureFiles = {
    async remove({ file, original }) {
      for (const name of [file, original.file]) there.delete(name);
    },
  };
  return createNewsroom({
    ...{ store, sha256, pictures, random: (length: number) => randomBytes(length) },
    clock: () => (now += 1000),
    fault: (fault) => assert.fail(String(fault)),
  });
}

async function lived(seed: number, length: number) {
  const { store } = openStore({ path: ':memory:', projection: 1 });
  const there = new Set<string>();
  const newsroom = await opened(store, there);
  let ids = 0;
  const give = async (kind: CommandKind, fields: object, by: Given['by'] = 'first') => {
    const sent = { id: `c${++ids}`, kind, ...fields };
    const command = commandSchemas[kind].parse(sent) as Command;
    const answer = await newsroom.act({
      slug: 'a-story',
      by: giver(by),
      command,
      payload: JSON.stringify(sent),
    });
    if (answer.ok && command.kind === 'media.add')
      for (const { file } of [command.picture, command.picture.original]) there.add(file);
  };
  await give('coverage.open', { slug: 'a-story', headline: 'A fire' });
  await give('coverage.start', {});
  for (const { kind, fields, by } of withPictures(seed, length)) await give(kind, fields, by);
  return { store, newsroom, there };
}

interface MediaTold {
  readonly id: string;
  readonly erased: string | null;
  readonly used: readonly string[];
}

const told = async (newsroom: NewsroomPort): Promise<readonly MediaTold[]> =>
  JSON.parse((await newsroom.view('a-story', senior)) ?? '{}').media;

/** Pictures that some public version shows without their file being there. */
async function missing(
  store: NewsroomStore,
  coverage: string,
  there: ReadonlySet<string>,
): Promise<string[]> {
  const { rows } = await store.wireRows(coverage);
  const shown = rows.flatMap(({ body, shown }) => (shown ?? body).match(/\w{26}\.webp/g) ?? []);
  return [...new Set(shown)].filter((file) => !there.has(file));
}

test('R-MEDIA-13 over any history what readers may see has its file, and what nothing refers to after an erasure has none', async () => {
  let erased = 0;
  for (const seed of [3, 4, 5]) {
    const { store, newsroom, there } = await lived(seed, 500);
    const row = await store.transaction((tx) => tx.coverage('a-story'));
    assert.ok(row);
    assert.deepEqual(await missing(store, row.id, there), []);
    const media = await told(newsroom);
    assert.equal(there.size, media.filter((one) => one.erased === null).length * 2);
    const entries = await store.transaction((tx) => tx.entries(row.id, 0, 100_000));
    const words = entries.filter(({ header }) => /^post\.written|act\.proposed$/.test(header.kind));
    for (const { id, erased: at } of media) {
      if (at === null) continue;
      erased += 1;
      const users = words.filter(({ header, body }) => body?.includes(`"media":"${id}"`) && header.at < at);
      assert.deepEqual(
        users.map(({ header }) => header.seq),
        [],
        `${id} is referred to`,
      );
    }
    const afresh = await opened(store, there);
    assert.deepEqual(await told(afresh), media, 'a record without the erased words tells the same');
    assert.deepEqual((await verify(store, 'a-story', sha256))?.findings, []);
  }
  assert.ok(erased > 2, `${erased} erased`);
});

test('R-MEDIA-13 that comparison finds a file that was removed although a post shows it', async () => {
  const { store, there } = await lived(3, 300);
  const row = await store.transaction((tx) => tx.coverage('a-story'));
  const { rows } = await store.wireRows(row?.id ?? '');
  const [file = ''] = rows.flatMap(({ body, shown }) => (shown ?? body).match(/\w{26}\.webp/g) ?? []);
  assert.ok(there.delete(file));
  assert.deepEqual(await missing(store, row?.id ?? '', there), [file]);
});
