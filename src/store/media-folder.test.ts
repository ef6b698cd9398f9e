import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { MediaStore } from '../media/media-store.ts';
import { samplePicture } from '../model/picture.fixture.ts';
import type { Picture } from '../model/picture.ts';
import { mediaFolder } from './media-folder.ts';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function given(): { folder: string; store: MediaStore; picture: Picture } {
  const folder = join(mkdtempSync(join(tmpdir(), 'stet-media-')), 'deep', 'media');
  made.push(join(folder, '../..'));
  return { folder, store: mediaFolder(folder), picture: samplePicture() };
}

async function kept(store: MediaStore, { file, original }: Picture): Promise<void> {
  await store.keep('originals', original.file, Buffer.from('as it came'));
  await store.keep('renditions', file, Buffer.from('as it is shown'));
}

test('R-MEDIA-07 a file is there under its name, whole, also for another process', async () => {
  const { folder, store, picture } = given();
  assert.equal(await store.read('renditions', picture.file), null, 'before there is a folder');
  await kept(store, picture);
  const other = mediaFolder(folder);
  assert.equal(String(await other.read('renditions', picture.file)), 'as it is shown');
  assert.equal(String(await other.read('originals', picture.original.file)), 'as it came');
  assert.equal(await other.read('renditions', picture.original.file), null, 'each in its own place');
  assert.deepEqual(readdirSync(join(folder, 'renditions')), [picture.file], 'nothing is left beside it');
  assert.equal(statSync(join(folder, 'originals')).mode & 0o077, 0, 'originals are for this account');
  assert.equal(statSync(join(folder, 'originals', picture.original.file)).mode & 0o077, 0);
});

test('R-MEDIA-07 a name that is none of ours is never looked for, and never written', async () => {
  const { folder, store, picture } = given();
  await kept(store, picture);
  writeFileSync(join(folder, 'renditions', 'secret.txt'), 'secret');
  writeFileSync(join(folder, '..', 'secret.webp'), 'secret');
  for (const name of ['secret.txt', '../../secret.webp', '..', '', `../originals/${picture.original.file}`]) {
    assert.equal(await store.read('renditions', name), null, name);
    await assert.rejects(store.keep('renditions', name, Buffer.from('x')), /a name of ours/);
  }
});

test('R-MEDIA-07 what cannot be written is nowhere, and what a fault left half is in nobody’s way', async () => {
  const { folder, store, picture } = given();
  mkdirSync(join(folder, 'renditions', picture.file), { recursive: true });
  await assert.rejects(store.keep('renditions', picture.file, Buffer.from('x')));
  assert.deepEqual(readdirSync(join(folder, 'renditions')), [picture.file]);
});

test('R-MEDIA-13 a picture is removed with both of its files, as far as they are there', async () => {
  const { folder, store, picture } = given();
  await store.remove(picture);
  await kept(store, picture);
  await kept(store, samplePicture('b'));
  await store.remove(picture);
  await store.remove(picture);
  for (const part of ['originals', 'renditions'])
    assert.equal(readdirSync(join(folder, part)).length, 1, part);
});
