/** bytes → the type that they are, or a sentence: told without decoding anything. */
import assert from 'node:assert/strict';
import { createCipheriv } from 'node:crypto';
import { test } from 'node:test';
import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import type { UploadType } from '../model/picture.ts';
import { judgeUpload } from './judge-upload.ts';
import { BYTES } from './limits.ts';
import { bands, photograph } from './photograph.fixture.ts';

/** The sentence with which bytes are refused. */
function says(bytes: Buffer | string): string {
  const judged = judgeUpload(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  if (judged.ok) return assert.fail(`taken as ${judged.value}`);
  assert.match(judged.error.message, /^[A-Z].*\.$/);
  return judged.error.message;
}

function takenAs(bytes: Buffer): UploadType {
  const judged = judgeUpload(bytes);
  return judged.ok ? judged.value : assert.fail(judged.error.message);
}

/** A PNG of that size without a pixel in it. */
function png(width: number, height: number, ...chunks: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...chunks,
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

/** A GIF with so many frames of so many pixels, each of two bytes of nothing. */
function gif(width: number, height: number, frames = 1, frame: readonly [number, number] = [1, 1]): Buffer {
  const screen = Buffer.alloc(13);
  screen.write('GIF89a', 'latin1');
  screen.writeUInt16LE(width, 6);
  screen.writeUInt16LE(height, 8);
  const picture = Buffer.alloc(15);
  picture[0] = 0x2c;
  picture.writeUInt16LE(frame[0], 5);
  picture.writeUInt16LE(frame[1], 7);
  picture.set([2, 2, 0x44, 1, 0], 10);
  return Buffer.concat([screen, ...Array.from({ length: frames }, () => picture), Buffer.from(';')]);
}

/** A ZIP archive of one file. */
function zip(name = 'run.js', words = 'alert(1)'): Buffer {
  const data = deflateRawSync(Buffer.from(words));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(words.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, central, Buffer.from(name), end]);
}

const ftyp = (...brands: readonly string[]) =>
  `\0\0\0${String.fromCharCode(12 + brands.length * 4)}ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`;

test('R-MEDIA-01 JPEG, PNG, WebP, AVIF and GIF are told by their bytes', async () => {
  assert.equal(takenAs(await photograph()), 'image/jpeg');
  for (const format of ['jpeg', 'png', 'webp', 'avif', 'gif'] as const)
    assert.equal(takenAs(await bands(40, 30).toFormat(format).toBuffer()), `image/${format}`);
  assert.equal(takenAs(await bands(40, 30).webp({ lossless: true }).toBuffer()), 'image/webp');
  assert.equal(takenAs(await bands(40, 30).jpeg({ progressive: true }).toBuffer()), 'image/jpeg');
});

test('R-MEDIA-01 everything else is refused with what it is and what to do', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
  assert.match(says(svg), /SVG is a program.*PNG/);
  assert.match(says(`\xef\xbb\xbf <?xml version="1.0"?><!-- x -->${svg}`), /SVG/);
  assert.match(says(`<!-- a drawing --><s:svg xmlns:s="x"/>`), /SVG/);
  assert.match(says('%PDF-1.7\n'), /This is a PDF/);
  assert.match(says('<!doctype html><p>'), /This is an HTML page/);
  assert.match(says(zip()), /This is a ZIP archive/);
  assert.match(says(await bands(8, 8).tiff().toBuffer()), /This is a TIFF/);
  assert.match(says(`${ftyp('heic', 'mif1', 'heic')}rest`), /HEIC of a telephone.*JPEG/);
  assert.match(says(`${ftyp('mif1', 'heic')}rest`), /HEIC/);
  assert.match(says(`${ftyp('isom', 'mp42')}rest`), /This is a film/);
  assert.match(says('#!/bin/sh\n'), /This is a script/);
  assert.match(says('<?php echo 1;'), /This is a script/);
  assert.match(says('<?xml version="1.0"?><a/>'), /This is an XML file/);
  assert.match(says('\x7fELF\x02\x01'), /This is a program/);
  assert.match(says('BM6\0\0\0'), /This is a BMP/);
  assert.match(says('RIFF\x10\0\0\0WAVEfmt '), /film or sound/);
  assert.match(says('words and words'), /not a picture that is known/);
  assert.match(says(''), /body is empty/);
});

test('R-MEDIA-02 what is too large is refused by its structure, before anything is decoded', () => {
  assert.match(says(Buffer.alloc(BYTES + 1)), /more than 32 MiB/);
  assert.match(says(png(50_000, 50_000)), /A side of it has 50,000 pixels/);
  assert.match(says(png(9000, 9000)), /It has 81,000,000 pixels/);
  assert.match(says(png(0xffffffff, 1)), /4,294,967,295 pixels/);
  assert.match(says(gif(65_535, 65_535)), /65,535 pixels/);
  assert.match(says(gif(10, 10, 1, [65_535, 65_535])), /65,535 pixels/);
  assert.match(says(gif(10, 10, 1001)), /It has 1,001 frames/);
  assert.equal(takenAs(gif(10, 10, 1000)), 'image/gif');
  const moving = Buffer.alloc(8);
  moving.writeUInt32BE(2_000_000, 0);
  assert.match(says(png(10, 10, chunk('acTL', moving))), /2,000,000 frames/);
  assert.match(says(png(0, 10)), /damaged/);
});

test('R-MEDIA-02 a JPEG of more scans than any camera makes is refused', async () => {
  const jpeg = await bands(16, 16).jpeg().toBuffer();
  const scan = jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xda])), -2);
  const many = Array.from({ length: 120 }, () => scan);
  assert.match(says(Buffer.concat([jpeg.subarray(0, -2), ...many, jpeg.subarray(-2)])), /121 scans/);
});

test('R-MEDIA-03 a picture that is another file as well is refused', async () => {
  const jpeg = await photograph();
  const behind = (what: string | Buffer) =>
    says(Buffer.concat([jpeg, typeof what === 'string' ? Buffer.from(what, 'latin1') : what]));
  assert.match(behind(zip()), /ZIP archive at the same time/);
  assert.match(behind(Buffer.concat([zip(), Buffer.from('a comment')])), /ZIP/);
  assert.match(behind('<!DOCTYPE html><body>'), /an HTML page at the same time/);
  assert.match(behind('<script src="x">'), /HTML page/);
  assert.match(behind('<svg onload=alert(1)>'), /HTML page/);
  assert.match(behind('<script>alert(document.domain)</script>'), /HTML page/);
  assert.match(behind('<HTML ><body> words and more'), /HTML page/);
  assert.match(behind('<?php system($_GET[0]); ?>'), /a script at the same time/);
  assert.match(behind('__HALT_COMPILER(); ?>'), /script/);
  assert.match(behind('%PDF-1.4\n1 0 obj'), /a PDF at the same time/);
  assert.match(behind('Rar!\x1a\x07\x01\0'), /RAR/);
  assert.match(behind('7z\xbc\xaf\x27\x1c'), /7-Zip/);
  assert.match(behind(`${'x'.repeat(257)}ustar\x0000`), /TAR/);
  const commented = Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xfe, 0, 30]),
    Buffer.from('<?php eval($_POST[1]);?>    '),
    jpeg.subarray(2),
  ]);
  assert.match(says(commented), /script/);
  const script = gif(0x2a2f, 10);
  assert.match(says(Buffer.concat([script, Buffer.from('*/=1;alert(1)')])), /script/);
});

test('R-MEDIA-03 coded pixels, which are bytes like any others, are no other file', async () => {
  const jpeg = await photograph();
  for (const key of [1, 2, 3]) {
    const stream = createCipheriv('aes-128-ctr', Buffer.alloc(16, key), Buffer.alloc(16));
    assert.equal(
      takenAs(Buffer.concat([jpeg, stream.update(Buffer.alloc(BYTES - jpeg.length))])),
      'image/jpeg',
    );
  }
  assert.equal(takenAs(Buffer.concat([jpeg, Buffer.from('<svg>\x00\xff\x8a', 'latin1')])), 'image/jpeg');
});

test('R-MEDIA-03 what telephones put behind a picture is no other file', async () => {
  const jpeg = await photograph();
  const film = Buffer.concat([Buffer.from(ftyp('isom', 'mp42'), 'latin1'), Buffer.alloc(4000, 7)]);
  const samsung = Buffer.from('MotionPhoto_Data');
  const trailer = Buffer.from('SEFH\x6b\0\0\0\x01\0\0\0SEFT', 'latin1');
  assert.equal(takenAs(Buffer.concat([jpeg, film])), 'image/jpeg');
  assert.equal(takenAs(Buffer.concat([jpeg, samsung, film, trailer])), 'image/jpeg');
  assert.equal(takenAs(Buffer.concat([jpeg, jpeg, jpeg])), 'image/jpeg');
  assert.equal(takenAs(Buffer.concat([jpeg, Buffer.alloc(5000)])), 'image/jpeg');
  // A signature of four bytes by chance is no archive.
  assert.equal(takenAs(Buffer.concat([jpeg, Buffer.from('PK\x05\x06'), Buffer.alloc(40)])), 'image/jpeg');
});

test('R-MEDIA-06 no bytes, however broken, make the judgement throw', async () => {
  const seeds: Buffer[] = await Promise.all(
    (['jpeg', 'png', 'webp', 'avif', 'gif'] as const).map((one) => bands(24, 16).toFormat(one).toBuffer()),
  );
  seeds.push(await photograph(32, 20), gif(10, 10, 3), png(5, 5), zip());
  const mutated = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      fc.option(fc.nat(), { nil: undefined }),
      fc.uint8Array({ maxLength: 40 }),
    )
    .map(([seed, edits, cut, more]) => {
      const bytes = Buffer.from(seed);
      for (const [at, value] of edits) bytes[at % bytes.length] = value;
      const end = cut === undefined ? bytes.length : cut % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, end), more]);
    });
  let refused = 0;
  fc.assert(
    fc.property(mutated, (bytes) => {
      const judged = judgeUpload(bytes);
      if (!judged.ok) refused += 1;
      return judged.ok || judged.error.message.endsWith('.');
    }),
    { numRuns: 3000 },
  );
  assert.ok(refused > 100, `${refused} refused`);
});
