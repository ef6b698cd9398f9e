import { entriesOf } from '../newsroom/rebuild.ts';
import type { SealedEntry } from '../record/sealed.ts';
import type { CliCommand } from './cli-command.ts';
import { EXIT } from './mistake.ts';
import { readCoverage } from './read-coverage.ts';
import { dataOption } from './store-options.ts';
import { voice } from './voice.ts';

/** `stet log`. */
export const logCommand: CliCommand = {
  name: 'log',
  takes: ['<slug>'],
  says: 'Shows the record of a coverage, an entry a line: number, time, who, kind, subject, public number.',
  more: 'Bodies are shown with --json only; it prints whole entries, an object a line.',
  options: { json: { says: 'whole entries, with their bodies' }, ...dataOption },
  async run(given) {
    const write = given.options.json ? asJson : asLine;
    await readCoverage(given, async (store, { id }) => {
      for await (const entry of entriesOf(store, id)) voice.out(`${write(entry)}\n`);
    });
    return EXIT.done;
  },
};

/** An entry for people: nothing of its body. */
export function asLine({ header, body }: SealedEntry): string {
  const shown = header.wire === null ? '' : `  public ${header.wire.seq}`;
  const erased = body === null ? '  (body erased)' : '';
  return `${String(header.seq).padStart(5)}  ${header.at}  ${header.by}  ${header.kind}  ${header.subject}${shown}${erased}`;
}

/** An entry for programs: all that is stored; `erased` says why there is no body. */
export function asJson({ header, hash, body, salt }: SealedEntry): string {
  return JSON.stringify({
    ...header,
    hash,
    salt,
    erased: body === null,
    body: body === null ? null : JSON.parse(body),
  });
}
