import type { NewsroomStore } from '../newsroom/ports.ts';
import { type Verification, verify } from '../newsroom/verify.ts';
import { mediaFolder } from '../store/media-folder.ts';
import type { CliCommand } from './cli-command.ts';
import { EXIT } from './mistake.ts';
import { progressOn } from './progress.ts';
import { readCoverages } from './read-coverage.ts';
import { realSha256 } from './real-clock.ts';
import { dataOption, mediaOf } from './store-options.ts';
import { verifyPictures } from './verify-pictures.ts';
import { voice } from './voice.ts';

/** `stet verify`. */
export const verifyCommand: CliCommand = {
  name: 'verify',
  takes: ['[slug]'],
  says: 'Checks the record (chain, numbers, bodies), what is public against it, and the files of pictures; prints the head of each chain.',
  more: 'Note the head somewhere else: a chain shows every edit, and a cut tail only to who knows its head. Ends with 1 when something is wrong.',
  options: dataOption,
  async run(given) {
    let wrong = 0;
    const media = mediaOf(given);
    const folder = media === null ? null : mediaFolder(media);
    await readCoverages(given, async (store, { slug }) => {
      const progress = progressOn(process.stderr, `entries of ${slug} read`);
      const found = await verifyStill(store, slug, (count) => progress.at(count));
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
    return wrong > 0 ? EXIT.found : EXIT.done;
  },
};

/** Verifies; again, when a server wrote to the coverage meanwhile and it was therefore seen in two states. */
async function verifyStill(
  store: NewsroomStore,
  slug: string,
  progress: (count: number) => void,
): Promise<Verification | null> {
  for (let tries = 1; ; tries++) {
    const before = await store.transaction((tx) => tx.coverage(slug));
    const found = await verify(store, slug, realSha256, progress);
    const after = await store.transaction((tx) => tx.coverage(slug));
    if (!found || found.findings.length === 0 || before?.hash === after?.hash || tries === 10) return found;
  }
}
