import { readFileSync } from 'node:fs';
import type { CliCommand, Given } from './cli-command.ts';
import { EXIT, Mistake } from './mistake.ts';
import { modelOptions } from './model-settings.ts';
import { voice } from './voice.ts';

/** A longer text is no item. */
const LONGEST = 20 * 1024 * 1024;

/** `stet intake`. */
export const intakeCommand: CliCommand = {
  name: 'intake',
  takes: ['[file|-]'],
  says: 'Reads a raw text and shows who said what in it, with the words that each proposal was read from.',
  more: 'Needs no store and, without a model, no network; changes nothing. "-" reads what is piped in. docs/intake.md tells the format of --json.',
  options: {
    json: { says: 'as JSON, with every span and its words' },
    schema: { says: 'prints the JSON Schema of --json and reads nothing' },
    sent: {
      value: 'TIME',
      says: 'when the text was sent (ISO 8601 with offset); "on Tuesday" is read against it',
    },
    zone: { value: 'ZONE', says: 'the time zone of its place, such as Europe/Kyiv (otherwise UTC)' },
    ...modelOptions,
    'model-url': {
      value: 'URL',
      says: 'a model that reads it beside the rules: an address that speaks as OpenAI’s, such as https://models.example/v1 (no variable: nothing is sent unless the command says so)',
    },
    'intake-private': {
      value: 'HOST:PORT',
      says: 'the model’s address, where it is inside the house',
    },
    width: { value: 'COLUMNS', says: 'how wide the lines are (otherwise 96)' },
  },
  async run(given) {
    const { readingAsJson, readingSchema } = await import('../intake/reading-schema.ts');
    if (given.options.schema) {
      const { z } = await import('zod');
      voice.out(`${JSON.stringify(z.toJSONSchema(readingSchema), null, 2)}\n`);
      return EXIT.done;
    }
    const { extract } = await import('../intake/extract/extract.ts');
    const item = { text: textOf(given.arguments[0]), sent: sentOf(given), zone: zoneOf(given) };
    const { besideRules } = await import('./beside-rules.ts');
    const reading = await besideRules(given, item, extract(item));
    if (given.options.json) {
      voice.out(`${JSON.stringify(readingAsJson(item, reading), null, 2)}\n`);
      return EXIT.done;
    }
    const { legend, showReading } = await import('./show-reading.ts');
    const lines = showReading(item.text, reading, widthOf(given));
    voice.out(`${legend}\n\n${lines.join('\n')}\n${closing(reading)}\n`);
    return EXIT.done;
  },
};

function closing({
  language,
  statements,
  figures,
  dates,
  claims = [],
}: {
  language: { tag: string | null };
  statements: readonly unknown[];
  figures: readonly unknown[];
  dates: readonly unknown[];
  claims?: readonly unknown[];
}): string {
  const count = (all: readonly unknown[], what: string): string =>
    `${all.length} ${what}${all.length === 1 ? '' : 's'}`;
  return `${count(statements, 'statement')}, ${count(figures, 'figure')}, ${count(dates, 'date')}, ${count(claims, 'claim')}; language ${language.tag ?? 'unknown'}. Proposals: nothing is recorded.`;
}

function textOf(file: string | undefined): string {
  if (file === undefined) throw new Mistake('"stet intake" needs a file, or - for what is piped in.');
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : null;
    if (code === null) throw fault;
    throw new Mistake(`The file ${file} cannot be read (${code}).`, { cause: fault });
  }
  if (bytes.length > LONGEST)
    throw new Mistake(
      `The text has ${Math.round(bytes.length / 1_048_576)} MB; an item has at most ${LONGEST / 1_048_576}.`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch (fault) {
    throw new Mistake('The text is not UTF-8.', { cause: fault });
  }
}

function sentOf({ options }: Given): string {
  const sent = options.sent?.at(-1);
  if (sent === undefined) return new Date().toISOString();
  if (
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(sent) ||
    Number.isNaN(Date.parse(sent))
  )
    throw new Mistake(`--sent takes a time such as 2024-03-23T01:10:00+03:00; "${sent}" is none.`);
  return sent;
}

function zoneOf({ options }: Given): string {
  const zone = options.zone?.at(-1) ?? 'UTC';
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch (fault) {
    throw new Mistake(`There is no time zone "${zone}"; one is such as Europe/Kyiv.`, { cause: fault });
  }
}

function widthOf({ options }: Given): number {
  const given = options.width?.at(-1);
  if (given === undefined) return 96;
  const width = Number(given);
  if (!Number.isInteger(width) || width < 20 || width > 400)
    throw new Mistake(`--width takes 20 to 400 columns; "${given}" is none.`);
  return width;
}
