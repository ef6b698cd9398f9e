/** Uploads over a newsroom and a folder that do what they are told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { err, ok } from '../../lib/result.ts';
import { AT_ONCE, OF_ONE, WAITING } from '../../media/limits.ts';
import type { MediaStore } from '../../media/media-store.ts';
import type { ReadPicture } from '../../media/picture-reader.ts';
import type { UploadTools } from '../../media/take-upload.ts';
import type { Picture } from '../../model/picture.ts';
import type { NewsroomPort } from '../../newsroom/newsroom-port.ts';
import { stubDesk } from './stub-desk.fixture.ts';

const read: ReadPicture = {
  ...{ upload: 'image/jpeg', type: 'image/webp', width: 8, height: 6, bytes: Buffer.from('rendition') },
};

interface Folder {
  readonly files: Map<string, Uint8Array>;
  readonly tools: UploadTools;
}

/** A folder in memory; `full` after so many files. */
function folder(
  full = Number.POSITIVE_INFINITY,
  reading: UploadTools['read'] = async () => ok(read),
): Folder {
  const files = new Map<string, Uint8Array>();
  const store: MediaStore = {
    async keep(part, file, bytes) {
      if (files.size >= full) throw new Error('ENOSPC: no space left on device');
      files.set(`${part}/${file}`, bytes);
    },
    read: async (part, file) => Buffer.from(files.get(`${part}/${file}`) ?? ''),
    async remove({ file, original }) {
      files.delete(`renditions/${file}`);
      files.delete(`originals/${original.file}`);
    },
  };
  let count = 0;
  const random = (length: number) => new Uint8Array(length).fill(count++);
  return { files, tools: { store, read: reading, random } };
}

const upload = (id = 'a') => ({
  ...{ method: 'POST' as const, url: `/api/coverages/seen/media?id=${id}`, payload: Buffer.from('bytes') },
  headers: { 'content-type': 'image/jpeg' },
});

/** A newsroom that remembers pictures until they are gone. */
function remembering(): { says: Partial<NewsroomPort>; forget(): void } {
  const kept = new Map<string, Picture>();
  let isGone = false;
  return {
    forget: () => {
      isGone = true;
    },
    says: {
      async act({ command }) {
        if (command.kind === 'media.add' && !kept.has(command.media))
          kept.set(command.media, command.picture);
        return ok({ seq: 1, wire: null });
      },
      async media(slug, _by, id) {
        const picture = isGone ? undefined : kept.get(id);
        if (slug !== 'seen') return null;
        return picture ? { picture, original: true } : 'none';
      },
    },
  };
}

test('R-MEDIA-15 a server without a folder of pictures says so', async () => {
  const { ask, app } = await stubDesk();
  const { status, json } = await ask(upload());
  assert.deepEqual([status, json.code, json.state], [409, 'state', 'no-media-folder']);
  assert.match(String(json.message), /--media DIR or STET_MEDIA/);
  assert.equal((await ask({ url: '/api/coverages/seen/media/m-1' })).status, 404);
  await app.close();
});

test('R-MEDIA-10 what cannot be kept is a 503, told in the log, and leaves no half of it', async () => {
  const { files, tools } = folder(1);
  const { ask, app, logged, acts } = await stubDesk({}, 'editor', tools);
  const { status, headers, json } = await ask(upload());
  assert.deepEqual([status, headers['retry-after'], json.code], [503, '5', 'unavailable']);
  assert.deepEqual([files.size, acts.length], [0, 0]);
  assert.match(logged.join(), /a picture could not be kept/);
  await app.close();
});

test('R-MEDIA-10 what the newsroom refuses leaves no file; what may be stored after all keeps its files', async () => {
  const { files, tools } = folder();
  const refusal = { code: 'reused-id', message: 'No.' } as const;
  const refusing = await stubDesk({ act: async () => err(refusal) }, 'editor', tools);
  assert.equal((await refusing.ask(upload())).status, 409);
  assert.equal(files.size, 0);
  await refusing.app.close();
  const unavailable = { code: 'unavailable', message: 'Later.' } as const;
  const away = await stubDesk({ act: async () => err(unavailable) }, 'editor', tools);
  assert.equal((await away.ask(upload())).status, 503);
  assert.equal(files.size, 2);
  await away.app.close();
});

test('R-MEDIA-13 the upload of a picture that was erased, sent again, brings no file back', async () => {
  const { files, tools } = folder();
  const { says, forget } = remembering();
  const { ask, app } = await stubDesk(says, 'editor', tools);
  const first = await ask(upload());
  assert.deepEqual(Object.keys(first.json), ['media', 'width', 'height', 'type']);
  assert.deepEqual((await ask(upload())).json, first.json);
  assert.equal(files.size, 2);
  files.clear();
  forget();
  const again = await ask(upload());
  assert.deepEqual([again.status, again.json.code, files.size], [409, 'state', 0]);
  assert.match(String(again.json.message), /taken down or erased/);
  await app.close();
});

test('R-MEDIA-06 more uploads than are read and wait are refused before their bytes are read', async () => {
  const held = Promise.withResolvers<void>();
  const { tools } = folder(99, async () => {
    await held.promise;
    return ok(read);
  });
  const { ask, app } = await stubDesk(remembering().says, 'editor', tools);
  assert.ok(OF_ONE < AT_ONCE + WAITING, 'nobody takes all places');
  const most = OF_ONE;
  const all = Array.from({ length: most + 3 }, (_, n) => ask(upload(`u${n}`)));
  const early = await Promise.race(all);
  assert.deepEqual([early.status, early.json.code], [503, 'unavailable']);
  held.resolve();
  const statuses = (await Promise.all(all)).map(({ status }) => status);
  assert.deepEqual(
    [statuses.filter((one) => one === 200).length, statuses.filter((one) => one === 503).length],
    [most, 3],
  );
  assert.equal((await ask(upload('later'))).status, 200, 'its turn comes again');
  await app.close();
});
