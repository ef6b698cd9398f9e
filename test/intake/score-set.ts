/*
 * `npm run score [-- train|test|more [FRAGMENT]]`: how far the extractor reads the set of test/vectors/intake as its editors
 * did, by language. For `train` it also prints what was missed; the other half is only ever scored.
 */
import { join } from 'node:path';
import { linesOf, scoreOf } from './run-score.ts';

const FOLDER = join(import.meta.dirname, '../vectors/intake');
const [half, fragment = ''] = process.argv.slice(2);
if (half !== undefined && !['train', 'test', 'more'].includes(half)) {
  process.stderr.write(`The set has train, test and more; "${half}" is none.\n`);
  process.exit(2);
}
for (const one of half === undefined ? ['train', 'test', 'more'] : [half]) {
  for (const language of ['en-', 'ru-', 'uk-', '']) {
    const lines = linesOf(scoreOf(join(FOLDER, one), language));
    process.stdout.write(
      `${one}, ${language === '' ? 'all' : language.slice(0, 2)}\n  ${lines.join('\n  ')}\n`,
    );
  }
}
if (half === 'train') scoreOf(join(FOLDER, 'train'), fragment, (line) => process.stdout.write(`${line}\n`));
