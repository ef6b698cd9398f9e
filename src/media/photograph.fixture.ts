/** Photographs for tests, with everything in them that cameras, editors and agencies write beside the pixels. */
import sharp from 'sharp';

/** Words that stand in a photograph's private parts and nowhere else, by where. */
export const canaries: ReadonlyMap<string, string> = new Map([
  ['EXIF artist', 'ZQARTISTWORD'],
  ['EXIF serial number', 'ZQSERIAL7741'],
  ['EXIF owner', 'ZQOWNERWORD'],
  ['EXIF place', 'ZQPLACEWORD'],
  ['thumbnail', 'ZQTHUMBWORD'],
  ['maker note', 'ZQMAKERWORD'],
  ['XMP', 'ZQXMPWORD'],
  ['IPTC', 'ZQIPTCWORD'],
  ['comment', 'ZQCOMMENTWORD'],
  ['colour profile', 'ZQPROFILEWORD'],
  ['second picture', 'ZQSECONDWORD'],
  ['behind the end', 'ZQTRAILWORD'],
]);

const canary = (name: string): string => canaries.get(name) ?? name;

/** Degrees of the place in the photograph, as they stand in its bytes: 51° 30' 26". */
export const LATITUDE = Buffer.from([
  0, 0, 0, 51, 0, 0, 0, 1, 0, 0, 0, 30, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 1,
]);

/** A picture of bands of colour, as raw as can be encoded. */
export function bands(width = 320, height = 200) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1)
    pixels[at] = ((at / 3 / width) * 3 + (at % 3) * 90 + (at % 97)) & 255;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A JPEG of a telephone: turned on its side, with a place, a serial number, a thumbnail, notes and what stands behind. */
export async function photograph(width = 320, height = 200): Promise<Buffer> {
  const plain = await bands(width, height).jpeg({ quality: 80 }).toBuffer();
  const thumbnail = inserted(await bands(80, 50).jpeg({ quality: 50 }).toBuffer(), [
    segment(0xfe, Buffer.from(canary('thumbnail'))),
  ]);
  const second = inserted(plain, [segment(0xfe, Buffer.from(canary('second picture')))]);
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description photoshop:City="${canary('XMP')}"/></rdf:RDF></x:xmpmeta>`;
  const dressed = inserted(plain, [
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(thumbnail)])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
    segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), await profile()])),
    segment(0xed, iptc(canary('IPTC'))),
    segment(0xfe, Buffer.from(canary('comment'))),
  ]);
  return Buffer.concat([dressed, second, Buffer.from(canary('behind the end'))]);
}

/** A JPEG with segments behind its first marker. */
function inserted(jpeg: Buffer, segments: readonly Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

interface Tag {
  readonly tag: number;
  readonly type: 1 | 2 | 3 | 4 | 5 | 7;
  readonly data: Buffer;
}

const text = (tag: number, words: string): Tag => ({ tag, type: 2, data: Buffer.from(`${words}\0`) });
const long = (tag: number, value: number): Tag => {
  const data = Buffer.alloc(4);
  data.writeUInt32BE(value);
  return { tag, type: 4, data };
};
const WIDTH = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 } as const;

/** A directory of EXIF, big-endian; `at` is where it begins. */
function directory(tags: readonly Tag[], at: number, next = 0): Buffer {
  const entries: Buffer[] = [];
  const values: Buffer[] = [];
  let free = at + 2 + tags.length * 12 + 4;
  for (const { tag, type, data } of tags) {
    const entry = Buffer.alloc(12);
    entry.writeUInt16BE(tag, 0);
    entry.writeUInt16BE(type, 2);
    entry.writeUInt32BE(data.length / WIDTH[type], 4);
    if (data.length <= 4) data.copy(entry, 8);
    else {
      entry.writeUInt32BE(free, 8);
      values.push(data);
      free += data.length;
    }
    entries.push(entry);
  }
  const [count, link] = [Buffer.alloc(2), Buffer.alloc(4)];
  count.writeUInt16BE(tags.length);
  link.writeUInt32BE(next);
  return Buffer.concat([count, ...entries, link, ...values]);
}

function exif(thumbnail: Buffer): Buffer {
  const turned: Tag = { tag: 0x0112, type: 3, data: Buffer.from([0, 6]) };
  const first = (private_: number, place: number, next: number) =>
    directory(
      [turned, text(0x013b, canary('EXIF artist')), long(0x8769, private_), long(0x8825, place)],
      8,
      next,
    );
  const size = first(0, 0, 0).length;
  const privateAt = 8 + size;
  const camera = directory(
    [
      { tag: 0x927c, type: 7, data: Buffer.from(canary('maker note')) },
      text(0xa430, canary('EXIF owner')),
      text(0xa431, canary('EXIF serial number')),
    ],
    privateAt,
  );
  const placeAt = privateAt + camera.length;
  const place = directory(
    [text(0x0001, 'N'), { tag: 0x0002, type: 5, data: LATITUDE }, text(0x001c, canary('EXIF place'))],
    placeAt,
  );
  const secondAt = placeAt + place.length;
  const second = (at: number) => directory([long(0x0201, at), long(0x0202, thumbnail.length)], secondAt);
  const thumbnailAt = secondAt + second(0).length;
  return Buffer.concat([
    Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]),
    first(privateAt, placeAt, secondAt),
    camera,
    place,
    second(thumbnailAt),
    thumbnail,
  ]);
}

/** As Photoshop keeps it: a caption in a block of IPTC. */
function iptc(words: string): Buffer {
  const data = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, words.length]), Buffer.from(words)]);
  const head = Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM'),
    Buffer.from([4, 4, 0, 0, 0, 0, 0, data.length]),
  ]);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** The profile that libvips writes, its copyright a word of ours. */
async function profile(): Promise<Buffer> {
  const written = await bands(8, 8).withIccProfile('p3').jpeg().toBuffer();
  const { icc } = await sharp(written).metadata();
  if (!icc) throw new Error('no colour profile was written');
  const word = Buffer.from(`text\0\0\0\0${canary('colour profile')}\0`);
  const all = Buffer.concat([icc, word, Buffer.alloc((4 - ((icc.length + word.length) % 4)) % 4)]);
  const copyright = all.indexOf('cprt');
  all.writeUInt32BE(icc.length, copyright + 4);
  all.writeUInt32BE(word.length, copyright + 8);
  all.writeUInt32BE(all.length, 0);
  return all;
}
