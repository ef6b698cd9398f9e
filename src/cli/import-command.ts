import { commandLinePerson } from '../access/command-line-token.ts';
import { createNewsroom } from '../newsroom/newsroom.ts';
import { CannotRestore, restoreRecord } from '../newsroom/restore-record.ts';
import { PROJECTION_VERSION } from '../project/view.ts';
import { BadSource, type ImportPlan, type ImportWishes } from '../transfer/plan.ts';
import { BadExport } from '../transfer/read-export.ts';
import type { CliCommand, Given } from './cli-command.ts';
import type { DeskLink } from './desk-link.ts';
import { deskOptions } from './desk-options.ts';
import { scratchStore } from './engine.ts';
import { inProcessDesk } from './in-process-desk.ts';
import { EXIT, Mistake } from './mistake.ts';
import { openDesk } from './open-desk.ts';
import { progressOn } from './progress.ts';
import { optionOf } from './read-arguments.ts';
import { type Format, formats, planOf, textLines } from './read-source.ts';
import { realClock, realRandom, realSha256 } from './real-clock.ts';
import { checkSlug } from './send-command.ts';
import { sendPlan } from './send-plan.ts';
import { storeOf } from './store-options.ts';
import { ownedBy } from './take-store.ts';
import { voice } from './voice.ts';

/** `stet import`. */
export const importCommand: CliCommand = {
  name: 'import',
  takes: ['<file>'],
  says: 'Brings a coverage into hold, from an export of Stet or another system: nothing of it is public.',
  more: 'Every post becomes a draft on hold that remembers where and when it was first published. Run again, the same file changes nothing; an interrupted import goes on. What cannot be brought is listed. docs/import.md says more.',
  options: {
    as: { value: 'FORMAT', says: `what the file is: ${formats.join(', ')} (stet)` },
    slug: { value: 'SLUG', says: 'of the new coverage (its own, or made of its name)' },
    headline: { value: 'TEXT', says: 'of the new coverage' },
    language: { value: 'TAG', says: 'such as en or pt-BR' },
    zone: { value: 'ZONE', says: 'its time zone, such as Europe/Moscow' },
    site: { value: 'URL', says: 'where an export of Stet was public: posts lead there' },
    only: { value: 'ID', says: 'the post of WordPress, where a file holds several live blogs' },
    'dry-run': { says: 'says what would come, and changes nothing' },
    exact: {
      says: 'restores an export of Stet as it was, public versions included, into a store that lacks it',
    },
    ...deskOptions,
  },
  async run(given) {
    const [file = ''] = given.arguments;
    try {
      return given.options.exact ? await restore(given, file) : await bring(given, file);
    } catch (fault) {
      if (fault instanceof BadSource || fault instanceof BadExport || fault instanceof CannotRestore)
        throw new Mistake(`${fault.message} Nothing was changed.`, { cause: fault });
      throw fault;
    }
  },
};

async function bring(given: Given, file: string): Promise<number> {
  const slug = optionOf(given, 'slug');
  if (slug !== undefined) checkSlug(slug);
  const plan = await planOf(file, formatOf(optionOf(given, 'as') ?? 'stet'), wishesOf(given));
  const trial = given.options['dry-run'] !== undefined;
  const desk = trial ? await scratchDesk() : await openDesk(given);
  try {
    const progress = progressOn(process.stderr, 'commands sent');
    const { accepted, refused } = await sendPlan(desk, plan, realSha256, progress.at);
    progress.done();
    for (const sentence of refused) voice.aside(`${sentence}\n`);
    tell(plan, accepted, refused.length, trial);
    return refused.length > 0 ? EXIT.found : EXIT.done;
  } finally {
    await desk.close();
  }
}

/** A newsroom in memory: every rule and limit, and nothing stays. */
async function scratchDesk(): Promise<DeskLink> {
  const store = await scratchStore(PROJECTION_VERSION);
  const newsroom = await createNewsroom({ store, clock: realClock, random: realRandom, sha256: realSha256 });
  return inProcessDesk(newsroom, commandLinePerson);
}

function tell({ slug, posts, losses }: ImportPlan, accepted: number, refused: number, trial: boolean): void {
  const counts = `${posts} posts, ${accepted} commands${refused > 0 ? `, ${refused} refused` : ''}`;
  voice.out(`${slug}: ${counts}; ${trial ? 'nothing was changed' : 'in hold, nothing of it is public'}\n`);
  if (losses.length > 0) voice.out(`${losses.length} things do not come as they were:\n`);
  for (const { place, what } of losses) voice.out(`  ${place}: ${what}\n`);
}

function formatOf(words: string): Format {
  const format = formats.find((one) => one === words);
  if (format) return format;
  throw new Mistake(`--as must be one of ${formats.join(', ')}, not "${words}".`);
}

function wishesOf(given: Given): ImportWishes {
  const { slug, headline, language, zone, site, only } = Object.fromEntries(
    ['slug', 'headline', 'language', 'zone', 'site', 'only'].map((name) => [name, optionOf(given, name)]),
  );
  return { slug, headline, language, zone, site, only };
}

/** Restores as the store's owner: refused while a server runs on a folder. */
async function restore(given: Given, file: string): Promise<number> {
  const engine = storeOf(given);
  await engine.prepare();
  const lock = await engine.take();
  if ('heldBy' in lock) throw ownedBy(engine.name, lock.heldBy);
  try {
    const store = await engine.openStore(PROJECTION_VERSION);
    try {
      const progress = progressOn(process.stderr, 'entries checked');
      const { slug, end } = await restoreRecord(() => textLines(file), {
        ...{ store, ledger: await engine.openLedger(), sha256: realSha256, progress: progress.at },
      });
      progress.done();
      const { entries, versions } = end.counts;
      voice.out(`${slug}: ${entries} entries, ${versions} public versions; head ${end.head.hash}\n`);
      return EXIT.done;
    } finally {
      await store.close();
    }
  } finally {
    lock.release();
  }
}
