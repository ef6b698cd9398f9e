import { isIP } from 'node:net';
import { Mistake } from './mistake.ts';
import { serveOptions } from './serve-settings.ts';

/**
 * Refuses what is left of options that npm has kept for itself: `npm start --port 9000` hands over a lone `9000`, or
 * nothing and a variable.
 */
export function checkStartWords(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const kept = Object.keys(serveOptions).find((name) => isKept(name, environment[variableOf(name)]));
  // What is no option at all is told as that, by whoever reads the options.
  const unknown = words.some((word) => word.startsWith('--') && !isOption(word));
  const stray = unknown ? undefined : strayOf(words);
  if (stray === undefined && kept === undefined) return;
  const what =
    stray === undefined
      ? `npm has kept --${kept} for itself`
      : `"${stray}" stands alone: npm has kept the option before it for itself`;
  throw new Mistake(`${what}. Options for Stet come after two dashes: npm start -- --port 9000`);
}

/** npm has a setting "proxy" of its own, which is an address with a scheme; ours is a number of the net. */
function isKept(option: string, value: string | undefined): boolean {
  if (option === 'proxy') return isIP(value?.split('/')[0] ?? '') !== 0;
  return value !== undefined;
}

function isOption(word: string): boolean {
  return Object.hasOwn(serveOptions, word.slice(2).split('=')[0] ?? '');
}

/** npm turns `--no-demo` into `demo=`. */
function variableOf(option: string): string {
  return `npm_config_${option.replace(/^no-/, '').replaceAll('-', '_')}`;
}

function strayOf(words: readonly string[]): string | undefined {
  return words.find((word, index) => {
    const before = words[index - 1]?.replace(/^--/, '') ?? '';
    const takesIt = words[index - 1]?.startsWith('--') && serveOptions[before]?.value !== undefined;
    return !word.startsWith('-') && !takesIt;
  });
}
