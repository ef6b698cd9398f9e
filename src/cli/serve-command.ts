import type { CliCommand, Given } from './cli-command.ts';
import { serve } from './serve.ts';
import { serveOptions, serveSettings } from './serve-settings.ts';

/** `stet serve`, and what `npm start` runs. */
export const serveCommand: CliCommand = {
  name: 'serve',
  takes: [],
  says: 'Serves the live pages and the desk until it is stopped.',
  more: 'The environment variable of each option stands in brackets, then what holds without either.',
  options: serveOptions,
  run: (given: Given) => serve(serveSettings(given, process.env)),
};
