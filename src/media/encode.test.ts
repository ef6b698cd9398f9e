import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { dice } from '../lib/dice.fixture.ts';
import { besidePixels, encode } from './encode.ts';
import { bands, canaries, LATITUDE, photograph } from './photograph.fixture.ts';

async function rendition(bytes: Buffer, type: Parameters<typeof encode>[0] = 'image/jpeg') {
  const made = await encode(type, bytes);
  return made.ok ? made.value : assert.fail(made.error.message);
}

/** The private words that some bytes hold. */
function found(bytes: Buffer): string[] {
  const words = [...canaries].filter(([, word]) => bytes.includes(word)).map(([where]) => where);
  return bytes.includes(LATITUDE) ? [...words, 'latitude'] : words;
}

test('R-MEDIA-04 a picture comes out upright, at most 2,560 pixels a side, of nothing but pixels', async () => {
  const small = await rendition(await photograph());
  assert.deepEqual([small.width, small.height], [200, 320], 'it lay on its side');
  const large = await rendition(await bands(3000, 1500).jpeg().toBuffer());
  assert.deepEqual([large.width, large.height], [2560, 1280]);
  const { width, height, space, hasProfile, orientation } = await sharp(large.bytes).metadata();
  assert.deepEqual([width, height, space, hasProfile, orientation], [2560, 1280, 'srgb', false, undefined]);
  for (const { bytes } of [small, large]) assert.deepEqual(besidePixels(bytes), []);
});

test('R-MEDIA-04 colours of another profile and of print come out in sRGB', async () => {
  const red = sharp({ create: { width: 16, height: 16, channels: 3, background: '#ff0000' } });
  const print = await red.clone().toColourspace('cmyk').jpeg().toBuffer();
  const { bytes } = await rendition(print);
  const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const [r = 0, g = 255, b = 255] = data;
  assert.ok(r > 180 && g < 90 && b < 90, `${r} ${g} ${b}`);
});

test('R-MEDIA-04 transparency stays, and of what moves the first frame', async () => {
  const clear = sharp({
    create: { width: 9, height: 9, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0 } },
  });
  const { bytes } = await rendition(await clear.png().toBuffer(), 'image/png');
  assert.equal((await sharp(bytes).metadata()).hasAlpha, true);
  const frames = await Promise.all(
    ['#ff0000', '#0000ff'].map((background) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const first = await rendition(moving, 'image/gif');
  assert.deepEqual([first.width, first.height], [8, 8]);
  const { data } = await sharp(first.bytes).raw().toBuffer({ resolveWithObject: true });
  assert.ok((data[0] ?? 0) > 200 && (data[2] ?? 255) < 60, 'the first one was red');
});

test('R-MEDIA-05 no private word of a photograph is in what readers get', async () => {
  const bytes = await photograph();
  assert.equal(found(bytes).length, canaries.size + 1, 'the photograph has all of them');
  assert.deepEqual(found((await rendition(bytes)).bytes), []);
});

test('R-MEDIA-05 the search finds metadata that was kept, and so does the encoder of itself', async () => {
  const kept = await sharp(await photograph())
    .keepMetadata()
    .webp()
    .toBuffer();
  assert.deepEqual(found(kept).toSorted(), [
    ...['EXIF artist', 'EXIF owner', 'EXIF place', 'EXIF serial number', 'XMP', 'colour profile'],
    ...['latitude', 'maker note', 'thumbnail'],
  ]);
  assert.deepEqual(besidePixels(kept).toSorted(), ['EXIF', 'ICCP', 'XMP ']);
});

test('R-MEDIA-01 a decoder runs for the type that the bytes are, and for no other', async () => {
  const png = await bands(8, 8).png().toBuffer();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  for (const [type, bytes] of [
    ['image/jpeg', png],
    ['image/png', svg],
    ['image/png', await bands(8, 8).tiff().toBuffer()],
  ] as const) {
    const made = await encode(type, bytes);
    assert.ok(!made.ok && made.error.why === 'broken', type);
  }
});

test('R-MEDIA-06 pictures broken at random are decoded or refused, and what comes out is pixels', async () => {
  const roll = dice(20_261_126);
  const below = (limit: number) => Math.floor(roll() * limit);
  let refused = 0;
  for (const format of ['jpeg', 'png', 'webp', 'avif', 'gif'] as const) {
    const whole = await bands(48, 32).toFormat(format).toBuffer();
    for (let round = 0; round < 60; round += 1) {
      const bytes = Buffer.from(whole);
      for (let edit = below(6); edit >= 0; edit -= 1) bytes[below(bytes.length)] = below(256);
      const cut = roll() < 0.3 ? bytes.subarray(0, below(bytes.length)) : bytes;
      const made = await encode(`image/${format}`, cut);
      if (made.ok) assert.deepEqual(besidePixels(made.value.bytes), []);
      else refused += 1;
    }
  }
  assert.ok(refused > 60, `${refused} refused`);
});
