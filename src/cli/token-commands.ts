/** `stet token …`: makes, shows and ends tokens, whether a server runs or not. */
import type { AccessStore } from '../access/access-store.ts';
import { endToken, makeToken } from '../access/tokens.ts';
import { roles } from '../model/person.ts';
import type { CliCommand, Given } from './cli-command.ts';
import { lasting } from './lasting.ts';
import { EXIT, Mistake } from './mistake.ts';
import { neededOption, optionOf } from './read-arguments.ts';
import { realClock, realRandom } from './real-clock.ts';
import { dataOption, storeOf } from './store-options.ts';
import { table } from './table.ts';
import { voice } from './voice.ts';

const name = { value: 'NAME', says: 'who it is: 1 to 40 of a–z, 0–9 and "-"' };

/** `stet token create`. */
export const tokenCreate: CliCommand = {
  name: 'token create',
  takes: [],
  says: 'Makes a token and prints it: the only time that it can be read.',
  more: 'It works at once, also on a server that runs.',
  options: {
    name,
    role: { value: 'ROLE', says: `what it may do: ${roles.join(', ')}`, several: true },
    coverage: {
      value: 'SLUG',
      says: 'in which coverages alone (in all that its roles reach)',
      several: true,
    },
    for: { value: 'TIME', says: 'how long it works, such as 90m, 12h or 30d (until it is ended)' },
    ...dataOption,
  },
  async run(given) {
    const wanted = {
      name: neededOption(tokenCreate, given, 'name'),
      roles: given.options.role ?? [],
      coverages: given.options.coverage ?? null,
      lasts: lasting(optionOf(given, 'for')),
      account: null,
    };
    await storeOf(given).prepare();
    return withAccess(given, async (store) => {
      const made = await makeToken(wanted, { store, clock: realClock, random: realRandom });
      if (!made.ok) throw new Mistake(made.error);
      voice.out(`${made.value}\n`);
      return EXIT.done;
    });
  },
};

/** `stet token list`. */
export const tokenList: CliCommand = {
  name: 'token list',
  takes: [],
  says: 'Shows the tokens that were made: name, roles, since when, until when. Never the tokens themselves.',
  options: dataOption,
  async run(given) {
    await storeOf(given).require();
    return withAccess(given, async (store) => {
      const rows = (await store.list('token')).map(({ account, body }) => [
        body.name,
        account ?? '-',
        body.roles.join(','),
        body.coverages?.join(',') ?? '*',
        body.created,
        body.ends ?? '-',
      ]);
      voice.out(table([['name', 'of', 'roles', 'coverages', 'made', 'ends'], ...rows]));
      return EXIT.done;
    });
  },
};

/** `stet token end`. */
export const tokenEnd: CliCommand = {
  name: 'token end',
  takes: [],
  says: 'Ends the token of a name: it works no more from the next request on.',
  options: { name, ...dataOption },
  async run(given) {
    const ending = neededOption(tokenEnd, given, 'name');
    await storeOf(given).require();
    return withAccess(given, async (store) => {
      const ended = await endToken(ending, null, { store, clock: realClock, random: realRandom });
      if (ended === 0)
        throw new Mistake(`No token of the name "${ending}" works; "stet token list" shows those that do.`);
      voice.aside(`The token "${ending}" has ended.\n`);
      return EXIT.done;
    });
  },
};

async function withAccess(given: Given, work: (store: AccessStore) => Promise<number>): Promise<number> {
  const store = await storeOf(given).openAccess();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
