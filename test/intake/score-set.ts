/*
 * `npm run score [-- train|test|more|rounds|second [FRAGMENT]]`: how far the extractor reads the set of test/vectors/intake as its
 * editors did, by language. For `train` and `rounds` it also prints what was missed; the half that was put aside is only ever scored.
 * `second` scores the second reader of that half by the first, and the extractor on the same texts.
 */
import { join } from 'node:path';
import { linesOf, scoreOf } from './run-score.ts';
import { agreementLines, readTwice } from './second.ts';

const FOLDER = join(import.meta.dirname, '../vectors/intake');
const [half, fragment = ''] = process.argv.slice(2);
const halves = ['train', 'test', 'more', 'rounds', 'second'];
if (half !== undefined && !halves.includes(half)) {
  process.stderr.write(`The set has ${halves.join(', ')}; "${half}" is none.\n`);
  process.exit(2);
}

for (const one of half === undefined ? halves : [half]) {
  if (one === 'second') process.stdout.write(`${agreementLines(readTwice(FOLDER)).join('\n')}\n`);
  else
    for (const language of ['en-', 'ru-', 'uk-', '']) {
      const lines = linesOf(scoreOf(join(FOLDER, one), language));
      process.stdout.write(
        `${one}, ${language === '' ? 'all' : language.slice(0, 2)}\n  ${lines.join('\n  ')}\n`,
      );
    }
}
if (half === 'train' || half === 'rounds')
  scoreOf(join(FOLDER, half), fragment, (line) => process.stdout.write(`${line}\n`));
