/** `stet coverage …`. */
import { randomName } from '../lib/random.ts';
import type { CliCommand } from './cli-command.ts';
import { deskOptions } from './desk-options.ts';
import { EXIT, Mistake } from './mistake.ts';
import { openDesk } from './open-desk.ts';
import { neededOption, optionOf } from './read-arguments.ts';
import { realRandom } from './real-clock.ts';
import { checkSlug } from './send-command.ts';
import { storeOf } from './store-options.ts';
import { table } from './table.ts';
import { voice } from './voice.ts';

/** `stet coverage create`. */
export const coverageCreate: CliCommand = {
  name: 'coverage create',
  takes: ['<slug>'],
  says: 'Opens a coverage. Nothing of it is public before it is started (--start, or the command coverage.start).',
  options: {
    headline: { value: 'TEXT', says: 'its headline' },
    standfirst: { value: 'TEXT', says: 'what stands under it' },
    language: { value: 'TAG', says: 'such as en or pt-BR (en)' },
    zone: { value: 'ZONE', says: 'its time zone, such as Europe/Moscow (UTC)' },
    start: { says: 'makes it public at once' },
    ...deskOptions,
  },
  async run(given) {
    const [slug = ''] = given.arguments;
    checkSlug(slug);
    const open = {
      id: `open-${randomName(realRandom, 16)}`,
      kind: 'coverage.open',
      slug,
      headline: neededOption(coverageCreate, given, 'headline'),
      standfirst: optionOf(given, 'standfirst'),
      language: optionOf(given, 'language'),
      zone: optionOf(given, 'zone'),
    };
    const start = { id: `start-${randomName(realRandom, 16)}`, kind: 'coverage.start' };
    const desk = await openDesk(given);
    try {
      for (const command of given.options.start ? [open, start] : [open]) {
        const answer = await desk.send(slug, Buffer.from(JSON.stringify(command)));
        if (!answer.ok) throw new Mistake(answer.message);
      }
    } finally {
      await desk.close();
    }
    voice.out(`${slug} is ${given.options.start ? 'open and public' : 'open, and not public yet'}.\n`);
    return EXIT.done;
  },
};

/** `stet coverage list`. */
export const coverageList: CliCommand = {
  name: 'coverage list',
  takes: [],
  says: 'Shows the coverages, whether they are public, and the number of their last entry.',
  options: deskOptions,
  async run(given) {
    if (optionOf(given, 'url') === undefined) await storeOf(given).require();
    const desk = await openDesk(given);
    try {
      const rows = (await desk.list()).map((coverage) => [
        coverage.slug,
        coverage.public ? 'public' : 'private',
        String(coverage.head),
      ]);
      voice.out(table([['slug', 'seen by', 'entries'], ...rows]));
      return EXIT.done;
    } finally {
      await desk.close();
    }
  },
};
