/** What `npm start` runs: `stet serve`, with a word for those whose options npm has kept for itself. */
import type { CliCommand } from './cli/cli-command.ts';
import { endWith } from './cli/end-with.ts';
import { runCommandLine } from './cli/run-command-line.ts';
import { serveCommand } from './cli/serve-command.ts';
import { checkStartWords } from './cli/start-words.ts';
import { voice } from './cli/voice.ts';

const words = process.argv.slice(2);

async function load(): Promise<CliCommand> {
  checkStartWords(words, process.env);
  return serveCommand;
}

await endWith(runCommandLine({ serve: load }, ['serve', ...words], voice));
