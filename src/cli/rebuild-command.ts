import { rebuild } from '../newsroom/rebuild.ts';
import type { CliCommand } from './cli-command.ts';
import { EXIT } from './mistake.ts';
import { progressOn } from './progress.ts';
import { rewriteCoverages } from './read-coverage.ts';
import { realSha256 } from './real-clock.ts';
import { dataOption } from './store-options.ts';
import { voice } from './voice.ts';

/** `stet rebuild`. */
export const rebuildCommand: CliCommand = {
  name: 'rebuild',
  takes: ['[slug]'],
  says: 'Makes what is public again from the record, of one coverage or of all. The server must be stopped.',
  options: dataOption,
  async run(given) {
    await rewriteCoverages(given, async (store, { slug }) => {
      const progress = progressOn(process.stderr, `entries of ${slug} read`);
      const done = await rebuild(store, slug, realSha256, (count) => progress.at(count));
      progress.done();
      if (!done) return;
      const kept = done.kept === 0 ? '' : `, ${done.kept} kept as they were after an erasure`;
      voice.out(`${slug}: ${done.sets} sets, ${done.versions} versions, ${done.changed} changed${kept}\n`);
    });
    return EXIT.done;
  },
};
