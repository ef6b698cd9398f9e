/** `verify` beside a server that goes on: pictures that come and go while it looks, and one that is really gone. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import type { MediaStore } from '../media/media-store.ts';
import { samplePicture } from '../model/picture.fixture.ts';
import type { Picture } from '../model/picture.ts';
import { giver } from '../newsroom/history.fixture.ts';
import { createNewsroom } from '../newsroom/newsroom.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { verifyPictures } from './verify-pictures.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const subject = { kind: 'post', id: 'p' };

/** A coverage with a post that shows a picture, and a folder; `during` runs at the first look at a file. */
async function house() {
  const { store } = openStore({ path: ':memory:', projection: 1 });
  const files = new Map<string, number>();
  let during: (() => Promise<void>) | null = null;
  let ids = 0;
  const newsroom = await createNewsroom({
    ...{ store, sha256, random: (length: number) => randomBytes(length), clock: Date.now },
    pictures: {
      async remove({ file, original }) {
        for (const one of [file, original.file]) files.delete(one);
      },
    },
  });
  async function give(kind: CommandKind, fields: object = {}, by: 'first' | 'second' = 'first') {
    const sent = { id: `c${++ids}`, kind, ...fields };
    const command = commandSchemas[kind].parse(sent) as Command;
    const answer = await newsroom.act({
      slug: 'storm',
      by: giver(by),
      command,
      payload: JSON.stringify(sent),
    });
    assert.ok(answer.ok, JSON.stringify(answer));
  }
  async function add(media: string) {
    const picture: Picture = samplePicture(media);
    files.set(picture.file, picture.bytes).set(picture.original.file, picture.original.bytes);
    await give('media.add', { media, picture });
    return picture;
  }
  const folder: Pick<MediaStore, 'read'> = {
    async read(_kind, file) {
      const run = during;
      during = null;
      await run?.();
      const bytes = files.get(file);
      return bytes === undefined ? null : Buffer.alloc(bytes);
    },
  };
  await give('coverage.open', { slug: 'storm', headline: 'Storm' });
  await give('coverage.start');
  return {
    ...{ store, files, give, add },
    look: (meanwhile: (() => Promise<void>) | null = null) => {
      during = meanwhile;
      return verifyPictures(store, 'storm', folder as MediaStore, 1);
    },
  };
}

test('R-MEDIA-16 a picture that is erased while verify looks is no damage, and one that is really gone is', async () => {
  const at = await house();
  const picture = await at.add('m');
  const body = [{ type: 'image', media: 'm', alt: 'Smoke.', credit: 'Ana' }];
  await at.give('post.publish', { post: 'p', content: { title: 'Seen', body } });
  await at.give('takedown.order', { subject, reason: 'x' });
  await at.give('erasure.propose', { subject, versions: 'all', reason: 'x' });
  const seen = await at.look(() => at.give('erasure.approve', { subject }, 'second'));
  assert.equal(at.files.size, 0, 'it went while it was looked at');
  assert.deepEqual(seen, { pictures: 0, findings: [] });
  at.files.set(picture.file, picture.bytes);
  assert.match((await at.look()).findings.join(), /is there, although it was erased/);
});

test('R-MEDIA-16 a file that is gone is found, also while pictures come', async () => {
  const at = await house();
  const picture = await at.add('m');
  at.files.delete(picture.original.file);
  const seen = await at.look(async () => void (await at.add('n')));
  assert.deepEqual(seen, { pictures: 2, findings: ['picture m: the original is not there'] });
});
