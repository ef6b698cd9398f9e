/** `stet person …`: looks after people from the machine that holds the store, also when nobody can sign in any more. */
import type { AccessWorld } from '../access/access-world.ts';
import { nothingBeside } from '../access/kept-beside.ts';
import { endPerson, invitePerson, type Link, listPeople, newWayIn } from '../access/people.ts';
import { newThrottle } from '../access/throttle.ts';
import { COMMAND_LINE } from '../access/tokens.ts';
import { type Grants, type Role, roles } from '../model/person.ts';
import type { CliCommand, Given } from './cli-command.ts';
import { deskOrigin } from './desk-origin.ts';
import { EXIT, Mistake } from './mistake.ts';
import { neededOption, optionOf } from './read-arguments.ts';
import { realClock, realRandom } from './real-clock.ts';
import { dataOption, storeOf } from './store-options.ts';
import { table } from './table.ts';
import { voice } from './voice.ts';

const byHand = { id: COMMAND_LINE, session: null };
const login = { value: 'LOGIN', says: 'the name that they sign in with' };
const why = { value: 'WORDS', says: 'why; it stands in the log of access' };
const desk = {
  value: 'URL',
  says: 'where the desk is, for the link (STET_DESK, http://localhost:8080)',
};

/** `stet person invite`. */
export const personInvite: CliCommand = {
  name: 'person invite',
  takes: [],
  says: 'Invites somebody and prints the link by which they come in; it works once, for three days.',
  options: {
    name: { value: 'NAME', says: 'what they are called' },
    role: { value: 'ROLE', says: `what they are in every coverage: ${roles.join(', ')}`, several: true },
    grant: {
      value: 'SLUG:ROLE',
      says: 'what they are in one coverage, such as harbour-fire:editor',
      several: true,
    },
    desk,
    ...dataOption,
  },
  async run(given) {
    const invitation = {
      name: neededOption(personInvite, given, 'name'),
      roles: (given.options.role ?? []).map(roleOf),
      grants: grantsOf(given.options.grant ?? []),
    };
    await storeOf(given).prepare();
    return withPeople(given, async (world) => tell(await invitePerson(world, byHand, invitation)));
  },
};

/** `stet person renew`. */
export const personRenew: CliCommand = {
  name: 'person renew',
  takes: [],
  says: 'Prints a link to a new way in for somebody who lost theirs. Their sessions end now.',
  more: 'The link replaces their passkeys, password and recovery codes when it is used.',
  options: { login, why, desk, ...dataOption },
  async run(given) {
    return withPerson(personRenew, given, async (world, id) => {
      const done = await newWayIn(world, byHand, { id, why: neededOption(personRenew, given, 'why') });
      if (!done.ok) throw new Mistake(done.error.message);
      return tell(done.value);
    });
  },
};

/** `stet person end`. */
export const personEnd: CliCommand = {
  name: 'person end',
  takes: [],
  says: 'Ends an account at once: its sessions, its tokens, its streams.',
  options: { login, why, ...dataOption },
  async run(given) {
    return withPerson(personEnd, given, async (world, id) => {
      const done = await endPerson(world, byHand, { id, why: neededOption(personEnd, given, 'why') });
      if (!done.ok) throw new Mistake(done.error.message);
      voice.aside('The account has ended.\n');
      return EXIT.done;
    });
  },
};

/** `stet person list`. */
export const personList: CliCommand = {
  name: 'person list',
  takes: [],
  says: 'Shows accounts: name to sign in with, name, roles, roles in single coverages, since when, until when.',
  options: dataOption,
  async run(given) {
    await storeOf(given).require();
    return withPeople(given, async (world) => {
      const rows = (await listPeople(world)).people.map((person) => [
        person.login || '-',
        person.name,
        person.roles.join(',') || '-',
        Object.entries(person.grants)
          .flatMap(([slug, some]) => some.map((role) => `${slug}:${role}`))
          .join(',') || '-',
        person.created,
        person.ended ?? '-',
      ]);
      voice.out(table([['login', 'name', 'roles', 'in coverages', 'since', 'until'], ...rows]));
      return EXIT.done;
    });
  },
};

function tell({ link, ends }: Link): number {
  voice.out(`${link}\n`);
  voice.aside(`It works once, until ${ends}.\n`);
  return EXIT.done;
}

async function withPerson(
  command: CliCommand,
  given: Given,
  work: (world: AccessWorld, id: string) => Promise<number>,
): Promise<number> {
  const name = neededOption(command, given, 'login').toLowerCase();
  await storeOf(given).require();
  return withPeople(given, async (world) => {
    const found = await world.store.get('login', name);
    if (!found) throw new Mistake(`Nobody signs in as "${name}"; "stet person list" shows who does.`);
    return work(world, found.body.account);
  });
}

async function withPeople(given: Given, work: (world: AccessWorld) => Promise<number>): Promise<number> {
  const store = await storeOf(given).openAccess();
  const origin = deskOrigin(
    {
      desk: optionOf(given, 'desk') ?? process.env.STET_DESK ?? null,
      origin: process.env.STET_ORIGIN ?? null,
    },
    Number(process.env.STET_PORT ?? 8080),
  );
  const site = { origin: new URL(origin).origin, name: 'Stet', visited: null };
  try {
    return await work({
      ...{
        store,
        clock: realClock,
        random: realRandom,
        throttle: newThrottle(realClock),
        site,
        provider: null,
        beside: nothingBeside,
      },
    });
  } finally {
    await store.close();
  }
}

function roleOf(word: string): Role {
  const role = roles.find((one) => one === word && one !== 'feed');
  if (role === undefined)
    throw new Mistake(`There is no role "${word}" for a person; there are ${roles.slice(0, -1).join(', ')}.`);
  return role;
}

function grantsOf(words: readonly string[]): Grants {
  const grants: Record<string, Role[]> = {};
  for (const word of words) {
    const [slug = '', role = '', more] = word.split(':');
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || more !== undefined)
      throw new Mistake(`--grant must be SLUG:ROLE, such as harbour-fire:editor, not "${word}".`);
    grants[slug] = [...(grants[slug] ?? []), roleOf(role)];
  }
  return grants;
}
