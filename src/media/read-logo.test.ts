/** an upload → a logo, or why it is none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { besidePixels } from './encode.ts';
import { LOGO_BYTES, LOGO_SIDE } from './limits.ts';
import { photograph } from './photograph.fixture.ts';
import { pictureReader } from './picture-reader.ts';
import { readLogo } from './read-logo.ts';

const read = pictureReader({ longest: LOGO_SIDE });
const drawing = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 180, g: 40, b: 10, alpha: 0.5 } } });

test('R-SITE-08 a logo is a PNG, JPEG or WebP, encoded anew, at most 640 pixels a side, with nothing beside its pixels', async () => {
  for (const bytes of [
    await drawing(1300, 200).png().toBuffer(),
    await drawing(1300, 200).webp().toBuffer(),
    await photograph(320, 200),
  ]) {
    const made = await readLogo(bytes, read);
    assert.ok(made.ok, made.ok ? '' : made.error);
    assert.ok(made.value.width <= LOGO_SIDE);
    assert.deepEqual(besidePixels(made.value.bytes), []);
    const { format } = await sharp(made.value.bytes).metadata();
    assert.equal(format, 'webp');
  }
});

test('R-SITE-08 a drawing that is a program, a moving picture, nothing and too much are no logo, each with its sentence', async () => {
  const said = async (bytes: Buffer) => {
    const made = await readLogo(bytes, read);
    return made.ok ? assert.fail('it was taken') : made.error;
  };
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  assert.match(await said(Buffer.from(svg)), /SVG is a program/);
  assert.match(await said(await drawing(20, 20).gif().toBuffer()), /A logo is a PNG, JPEG or WebP/);
  assert.match(await said(Buffer.alloc(0)), /Choose a file/);
  assert.match(await said(Buffer.alloc(LOGO_BYTES + 1)), /more than 512 KiB/);
  const noise = {
    create: {
      width: 640,
      height: 640,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 90 },
      background: '#000',
    },
  } as const;
  assert.match(await said(await sharp(noise).jpeg({ quality: 60 }).toBuffer()), /too rich|more than/);
});
