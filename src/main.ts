/** What `npm start` runs: `stet serve`, with settings from options and the environment. */
import { endWith } from './cli/end-with.ts';
import { EXIT, Mistake } from './cli/mistake.ts';
import { runCommandLine } from './cli/run-command-line.ts';
import { checkStartWords } from './cli/start-words.ts';
import { voice } from './cli/voice.ts';

await endWith(start(process.argv.slice(2)));

async function start(words: readonly string[]): Promise<number> {
  try {
    checkStartWords(words, process.env);
  } catch (fault) {
    if (!(fault instanceof Mistake)) throw fault;
    voice.aside(`${fault.message}\n`);
    return EXIT.mistaken;
  }
  const serve = async () => (await import('./cli/serve-command.ts')).serveCommand;
  return runCommandLine({ serve }, ['serve', ...words], voice);
}
