/*
 * `npm run score [-- train|test|more|rounds [FRAGMENT]]`: how far the extractor reads the set of test/vectors/intake as its editors
 * did, by language. For `train` and `rounds` it also prints what was missed; the half that was put aside is only ever scored.
 * `npm run score -- claims [FRAGMENT]` prints how far it reads claims, and what was missed of those that are not only scored.
 */
import { join } from 'node:path';
import { claimLinesOf, claimScoreOf, linesOf, scoreOf } from './run-score.ts';

const FOLDER = join(import.meta.dirname, '../vectors/intake');
const [half, fragment = ''] = process.argv.slice(2);
const halves = ['train', 'test', 'more', 'rounds'];
if (half !== undefined && half !== 'claims' && !halves.includes(half)) {
  process.stderr.write(`The set has ${halves.join(', ')}, and claims; "${half}" is none.\n`);
  process.exit(2);
}
for (const one of half === undefined ? halves : halves.filter((name) => name === half)) {
  for (const language of ['en-', 'ru-', 'uk-', '']) {
    const lines = linesOf(scoreOf(join(FOLDER, one), language));
    process.stdout.write(
      `${one}, ${language === '' ? 'all' : language.slice(0, 2)}\n  ${lines.join('\n  ')}\n`,
    );
  }
}
if (half === 'train' || half === 'rounds')
  scoreOf(join(FOLDER, half), fragment, (line) => process.stdout.write(`${line}\n`));
if (half === undefined || half === 'claims') {
  const folders = ['train', 'rounds'].map((name) => join(FOLDER, name));
  for (const isOnlyScored of [false, true])
    for (const language of ['en-', 'ru-', 'uk-', '']) {
      const score = claimScoreOf(folders, isOnlyScored, language);
      process.stdout.write(
        `claims ${isOnlyScored ? 'only scored' : 'that the rules were made with'}, ${language === '' ? 'all' : language.slice(0, 2)}, ${score.texts.count} texts\n  ${claimLinesOf(score).join('\n  ')}\n`,
      );
    }
  if (half === 'claims') claimScoreOf(folders, false, fragment, (line) => process.stdout.write(`${line}\n`));
}
