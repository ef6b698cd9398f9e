/*
 * `npm run score [-- train|hard|more|rounds|test|aside|second|claims|who [FRAGMENT]]`: how far the extractor reads the set of test/vectors/intake as its
 * editors did, by language. For `train`, `hard` and `rounds` it also prints what was missed; what was put aside, `test` and `aside`, is only ever scored.
 * `second` scores the second reader of that half by the first, and the extractor on the same texts. `claims` tells how far claims
 * are read, and what was missed of those that are not only scored. `who [FOLDER]` tells of the speakers of one folder, or all, how often the right one is
 * meant by a name, a pronoun, a description, or none: counts alone, also of what was put aside.
 */
import { join } from 'node:path';
import { linesOf, scoreOf } from './run-score.ts';
import { claimLinesOf, claimScoreOf } from './score-claims.ts';
import { whoLines, whoOf } from './score-who.ts';
import { agreementLines, readTwice } from './second.ts';

const FOLDER = join(import.meta.dirname, '../vectors/intake');
const [half, fragment = ''] = process.argv.slice(2);
const halves = ['train', 'hard', 'more', 'rounds', 'test', 'aside', 'second', 'claims', 'who'];
if (half !== undefined && !halves.includes(half)) {
  process.stderr.write(`The set has ${halves.join(', ')}; "${half}" is none.\n`);
  process.exit(2);
}

for (const one of half === undefined ? halves : [half]) {
  if (one === 'who') {
    for (const folder of fragment === '' ? ['train', 'hard', 'more', 'rounds', 'test', 'aside'] : [fragment])
      for (const language of ['en-', 'ru-', 'uk-'])
        process.stdout.write(
          `who in ${folder}, ${language.slice(0, 2)}\n  ${whoLines(whoOf(join(FOLDER, folder), language)).join('\n  ')}\n`,
        );
  } else if (one === 'claims') claims(half === one);
  else if (one === 'second') process.stdout.write(`${agreementLines(readTwice(FOLDER)).join('\n')}\n`);
  else
    for (const language of ['en-', 'ru-', 'uk-', '']) {
      const lines = linesOf(scoreOf(join(FOLDER, one), language));
      process.stdout.write(
        `${one}, ${language === '' ? 'all' : language.slice(0, 2)}\n  ${lines.join('\n  ')}\n`,
      );
    }
}
if (half === 'train' || half === 'hard' || half === 'rounds')
  scoreOf(join(FOLDER, half), fragment, (line) => process.stdout.write(`${line}\n`));

function claims(telling: boolean): void {
  const folders = ['train', 'rounds'].map((name) => join(FOLDER, name));
  for (const isOnlyScored of [false, true])
    for (const language of ['en-', 'ru-', 'uk-', '']) {
      const score = claimScoreOf(folders, isOnlyScored, language);
      const which = isOnlyScored ? 'only scored' : 'that the rules were made with';
      const of = language === '' ? 'all' : language.slice(0, 2);
      process.stdout.write(
        `claims ${which}, ${of}, ${score.texts.count} texts\n  ${claimLinesOf(score).join('\n  ')}\n`,
      );
    }
  if (telling) claimScoreOf(folders, false, fragment, (line) => process.stdout.write(`${line}\n`));
}
