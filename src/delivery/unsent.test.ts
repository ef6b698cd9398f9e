/** What fails between the wire and a reader, outside of the renderer: planted in one set, one coverage, one reader. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyMirror } from '../client/materialise.ts';
import { coverage, post } from './documents.fixture.ts';
import { plainFragments, settle, slug, stage } from './hub.fixture.ts';
import { MemoryWire } from './memory-wire.fixture.ts';
import { MemoryReader } from './outlet.fixture.ts';
import type { Rendition } from './rendition.ts';

const html: Rendition = { as: 'html', language: null };
const POISON = 'poison';

/** A stage whose encoding fails for each set with the post `poison` in it. */
function poisoned(wire = new MemoryWire()) {
  let encodings = 0;
  wire.append(slug, coverage(slug));
  const staged = stage({
    wire,
    fragments(changes, language) {
      encodings += 1;
      if (JSON.stringify(changes.set).includes(POISON)) throw new RangeError('planted');
      return plainFragments(changes, language);
    },
  });
  return { ...staged, encodings: () => encodings };
}

test('R-HUB-14 a set that cannot be encoded is told once, costs no further try, and the next brings all of it', async () => {
  const { wire, join, time, told, encodings } = poisoned();
  const page = join(wire.cursor(slug), html);
  const program = join(wire.cursor(slug));
  await settle();
  wire.append(slug, post('a', 1, POISON));
  await settle();
  const late = join(wire.cursor(slug, 1), html);
  const after = encodings();
  for (let seconds = 0; seconds < 60; seconds += 1) {
    time.advance(1_000);
    await settle(2);
  }
  assert.equal(encodings(), after, 'it is not tried again for ever');
  assert.equal(told.filter(({ kind }) => kind === 'unsent').length, 1);
  assert.equal(told.filter(({ kind }) => kind === 'readFailed').length, 0);
  assert.deepEqual([page.state, late.state], ['open', 'open']);
  assert.equal(page.sets.length, 0);
  assert.equal(program.mirror({ ...emptyMirror, has: 1 }).has, 2, 'who takes documents has them');
  wire.append(slug, post('a', 1, 'mended'), post('b', 2, 'text'));
  await settle();
  for (const reader of [page, late]) {
    assert.deepEqual(
      reader.sets.flatMap(({ docs }) => docs.map(({ id }) => id)),
      ['a', 'b'],
    );
    assert.equal(reader.mirror({ ...emptyMirror, has: 1 }).has, 3);
  }
});

test('R-HUB-14 a set that cannot be encoded holds up no other coverage', async () => {
  const wire = new MemoryWire();
  wire.append('flood', coverage('flood'));
  const { delivery } = poisoned(wire);
  const other = new MemoryReader();
  other.closed = delivery.hub.join({ slug: 'flood', after: wire.cursor('flood'), rendition: html }, other);
  const stuck = new MemoryReader();
  stuck.closed = delivery.hub.join({ slug, after: wire.cursor(slug), rendition: html }, stuck);
  await settle();
  wire.append(slug, post('a', 1, POISON));
  wire.append('flood', post('b', 1, 'text'));
  await settle();
  assert.equal(other.sets.length, 1);
  await assert.rejects(
    delivery.changes({ slug, after: null, slot: null, rendition: html }, new AbortController().signal),
    /could not be encoded/,
  );
});

test('R-HUB-14 a reader who cannot be written to is cut, and all others have the set', async () => {
  const { wire, join, told } = stage();
  const broken = join(wire.cursor(slug));
  const whole = join(wire.cursor(slug));
  await settle();
  broken.write = () => {
    throw new Error('planted');
  };
  wire.append(slug, post('a', 1, 'text'));
  await settle();
  wire.append(slug, post('b', 2, 'text'));
  await settle();
  assert.equal(broken.state, 'destroyed');
  assert.equal(whole.mirror({ ...emptyMirror, has: 1 }).has, 3);
  assert.equal(told.filter(({ kind }) => kind === 'mishap').length, 1);
});
