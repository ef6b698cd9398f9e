/** What reading a text costs: megabytes a second on one core, and one item as it arrives. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../src/intake/extract/extract.ts';
import { percentile } from './server.ts';

const FOLDER = join(import.meta.dirname, '../test/vectors/intake/train');
const SENT = '2031-03-23T01:10:00+03:00';

interface Sample {
  readonly language: string;
  readonly text: string;
}

/** Prints the speed by language, the time of an item of 5 KB, and what odd texts of a megabyte take. */
export async function benchIntake(): Promise<void> {
  const samples = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Sample);
  console.log('intake: texts of the train half, again and again');
  for (const language of ['en', 'ru', 'uk']) {
    const texts = samples.filter((one) => one.language === language).map(({ text }) => text);
    const all = repeated(texts.join('\n\n'), 1_000_000);
    extract({ text: all.slice(0, 100_000), sent: SENT, zone: 'Europe/Kyiv' });
    const seconds = timed(() => extract({ text: all, sent: SENT, zone: 'Europe/Kyiv' }));
    console.log(
      `  ${language}: ${(Buffer.byteLength(all) / 1_048_576 / seconds).toFixed(2)} MB/s of one text of 1 million characters (goal 0.5)`,
    );
    const items = Array.from({ length: 200 }, (_, n) => all.slice(n * 1000, n * 1000 + 5000));
    const each = items
      .map((text) => timed(() => extract({ text, sent: SENT, zone: 'Europe/Kyiv' })) * 1000)
      .toSorted((a, b) => a - b);
    console.log(
      `      an item of 5,000 characters: p50 ${percentile(each, 0.5).toFixed(1)} ms, p99 ${percentile(each, 0.99).toFixed(1)} ms (goal 20)`,
    );
  }
  const odd: readonly (readonly [string, string])[] = [
    ['one letter', 'a'],
    ['quotation marks', '“"'],
    ['opening marks', '“ '],
    ['commas', 'a, '],
    ['“said”', 'said '],
    ['“he said, ”', 'he said, '],
    ['digits', '1234 '],
    ['capitals', 'Ana Ruiz '],
    ['line breaks', '\n'],
    ['dots', '. '],
    ['“and of the ”', 'and of the '],
    ['Cyrillic', 'сказал он, '],
  ];
  const plain = timed(() =>
    extract({
      text: repeated(samples.map(({ text }) => text).join('\n\n'), 1_000_000),
      sent: SENT,
      zone: 'UTC',
    }),
  );
  for (const [name, unit] of odd) {
    const text = repeated(unit, 1_000_000);
    const seconds = timed(() => extract({ text, sent: SENT, zone: 'UTC' }));
    console.log(
      `  1 million characters of ${name}: ${(seconds / plain).toFixed(2)} × prose (${seconds.toFixed(2)} s; goal 3)`,
    );
  }
}

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function timed(act: () => unknown): number {
  const begun = process.hrtime.bigint();
  act();
  return Number(process.hrtime.bigint() - begun) / 1e9;
}
