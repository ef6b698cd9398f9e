import { createReadStream } from 'node:fs';
import { slug as slugSchema } from '../model/limits.ts';
import type { CliCommand } from './cli-command.ts';
import { deskOptions } from './desk-options.ts';
import { EXIT, Mistake } from './mistake.ts';
import { openDesk } from './open-desk.ts';
import { progressOn } from './progress.ts';
import { sendLines } from './send-lines.ts';
import { voice } from './voice.ts';

/** `stet send`. */
export const sendCommand: CliCommand = {
  name: 'send',
  takes: ['<slug>', '<file>'],
  says: 'Sends commands to a coverage: each line of the file (or of stdin, for "-") is one, as JSON.',
  more: 'Sent again, the same lines change nothing: a command whose id was seen gets its first answer. Stops at the first refusal.',
  options: { ...deskOptions, 'keep-going': { says: 'goes on after a refusal' } },
  async run(given) {
    const [slug = '', file = ''] = given.arguments;
    checkSlug(slug);
    const bytes = file === '-' ? process.stdin : await opened(file);
    const desk = await openDesk(given);
    try {
      const sent = await sendLines(desk, bytes, {
        slug,
        keepGoing: given.options['keep-going'] !== undefined,
        progress: progressOn(process.stderr, 'commands sent'),
        refused: (sentence) => voice.aside(`${sentence}\n`),
      });
      const last =
        sent.last === null
          ? ''
          : `; last entry ${sent.last.seq}, last public number ${sent.last.wire ?? '-'}`;
      voice.out(`${sent.accepted} accepted, ${sent.refused} refused${last}\n`);
      return sent.refused > 0 ? EXIT.found : EXIT.done;
    } finally {
      await desk.close();
    }
  },
};

/** Refuses what can be no slug before anything is opened. */
export function checkSlug(slug: string): void {
  if (slugSchema.safeParse(slug).success) return;
  throw new Mistake(
    `"${slug}" is no slug: a slug is 3 to 60 of a–z, 0–9 and single "-", such as harbour-fire.`,
  );
}

async function opened(file: string): Promise<AsyncIterable<Uint8Array>> {
  const stream = createReadStream(file);
  await new Promise<void>((resolve, reject) => {
    stream.once('open', () => resolve());
    stream.once('error', (fault: Error & { code?: unknown }) =>
      reject(new Mistake(`The file ${file} cannot be read (${String(fault.code)}).`, { cause: fault })),
    );
  });
  return stream;
}
