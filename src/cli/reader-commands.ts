/** `stet reader …`. */
import type { CliCommand } from './cli-command.ts';
import { EXIT } from './mistake.ts';
import { dataOption, storeOf } from './store-options.ts';
import { voice } from './voice.ts';

/** `stet reader grant`. */
export const readerGrant: CliCommand = {
  name: 'reader grant',
  takes: ['<role>'],
  says: 'Lets a role of the PostgreSQL database read what is public and nothing else, for "serve --role=edge".',
  more: 'The role must be there. It still sees the names and sizes of all tables, as every role does.',
  options: dataOption,
  async run(given) {
    const [role = ''] = given.arguments;
    const store = storeOf(given);
    await store.require();
    await store.grantReader(role);
    voice.aside(`The role ${role} may read what is public in ${store.name}.\n`);
    return EXIT.done;
  },
};
