import { brokenAt } from '../access/access-log.ts';
import { wholeLog } from '../access/personal-data.ts';
import { verify } from '../newsroom/verify.ts';
import { PROJECTION_VERSION } from '../project/view.ts';
import { mediaFolder } from '../store/media-folder.ts';
import type { CliCommand, Given } from './cli-command.ts';
import { EXIT } from './mistake.ts';
import { progressOn } from './progress.ts';
import { readCoverages } from './read-coverage.ts';
import { realSha256 } from './real-clock.ts';
import { dataOption, mediaOf, storeOf } from './store-options.ts';
import { verifyPictures } from './verify-pictures.ts';
import { voice } from './voice.ts';

/** `stet verify`. */
export const verifyCommand: CliCommand = {
  name: 'verify',
  takes: ['[slug]'],
  says: 'Checks the record (chain, numbers, bodies), what is public against it, the files of pictures, and the log of access; prints the head of each chain.',
  more: 'Note the head somewhere else: a chain shows every edit, and a cut tail only to who knows its head. Ends with 1 when something is wrong.',
  options: dataOption,
  async run(given) {
    let wrong = 0;
    const media = mediaOf(given);
    const folder = media === null ? null : mediaFolder(media);
    await readCoverages(given, async (store, { slug }) => {
      const progress = progressOn(process.stderr, `entries of ${slug} read`);
      const found = await verify(store, slug, realSha256, (count) => progress.at(count));
      progress.done();
      if (!found) return;
      const seen = await verifyPictures(store, slug, folder);
      const findings = [...found.findings, ...seen.findings];
      wrong += findings.length;
      const { entries, erased, versions, uncompared, head } = found;
      const counts = [
        `${entries} entries`,
        ...(erased > 0 ? [`${erased} erased`] : []),
        `${versions} public versions`,
        ...(seen.pictures > 0 ? [`${seen.pictures} pictures`] : []),
        ...(uncompared > 0 ? [`${uncompared} not comparable after an erasure`] : []),
      ];
      voice.out(
        `${slug}: ${findings.length === 0 ? 'in order' : 'DAMAGED'}; ${counts.join(', ')}; head ${head}\n`,
      );
      for (const finding of findings) voice.out(`  ${finding}\n`);
    });
    if (given.arguments.length === 0) wrong += (await verifyErased(given)) + (await verifyAccess(given));
    return wrong > 0 ? EXIT.found : EXIT.done;
  },
};

/** Whether words that were erased may still lie in the store's files; the number of faults. */
async function verifyErased(given: Given): Promise<number> {
  const store = await storeOf(given).openStore(PROJECTION_VERSION);
  try {
    const since = await store.owed();
    if (since === null) return 0;
    voice.out(
      `what was erased at ${since} or later may still lie in the files of the store: a server tries every minute and at its start to remove it\n`,
    );
    return 1;
  } finally {
    await store.close();
  }
}

/** Checks the chain of the log of access; the number of faults. */
async function verifyAccess(given: Given): Promise<number> {
  const access = await storeOf(given).openAccess();
  try {
    const lines = await wholeLog(access);
    const at = brokenAt(lines);
    const head = lines.at(-1)?.hash ?? 'none';
    voice.out(
      `log of access: ${at === null ? 'in order' : 'DAMAGED'}; ${lines.length} lines; head ${head}\n`,
    );
    if (at !== null) voice.out(`  line ${at} is not as it was written, or does not follow the one before\n`);
    return at === null ? 0 : 1;
  } finally {
    await access.close();
  }
}
