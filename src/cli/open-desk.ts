/** Finds the way to a desk: a server by its address, the server that owns the store, or the store itself. */

import type { AccessStore } from '../access/access-store.ts';
import { bearer } from '../access/bearer.ts';
import { commandLinePerson, commandLineToken } from '../access/command-line-token.ts';
import { isHttpUrl } from '../lib/http-url.ts';
import type { Given } from './cli-command.ts';
import type { DeskLink } from './desk-link.ts';
import type { Engine } from './engine.ts';
import { httpDesk } from './http-desk.ts';
import { Mistake } from './mistake.ts';
import { optionOf } from './read-arguments.ts';
import { realClock, realRandom } from './real-clock.ts';
import { mediaOf, storeOf } from './store-options.ts';
import { voice } from './voice.ts';

/** Opens the desk that the options of a command name. */
export async function openDesk(given: Given): Promise<DeskLink> {
  const url = optionOf(given, 'url');
  const token = optionOf(given, 'token') ?? (process.env.STET_TOKEN || undefined);
  if (url !== undefined) return serverDesk(url, token);
  const engine = storeOf(given);
  await engine.prepare();
  const access = await engine.openAccess();
  const own = await ownedDesk(engine, access, token, mediaOf(given));
  return {
    ...own,
    async close() {
      await own.close();
      await access.close();
    },
  };
}

function serverDesk(url: string, token: string | undefined): DeskLink {
  if (!isHttpUrl(url))
    throw new Mistake(`--url must be an address such as https://desk.example.org, not "${url}".`);
  if (token === undefined)
    throw new Mistake('A server by its address needs a token: --token TOKEN, or STET_TOKEN.');
  return httpDesk({ url: new URL(url).origin, secret: async () => token, waiting });
}

/** The store's own desk: over its server where one owns it, otherwise in this process, which then owns it. */
async function ownedDesk(
  engine: Engine,
  access: AccessStore,
  token: string | undefined,
  media: string | null,
): Promise<DeskLink> {
  const { takeStore } = await import('./take-store.ts');
  const taken = await takeStore(engine, media);
  if (!taken.ok) {
    const { address } = taken.error;
    const secret =
      token === undefined
        ? commandLineToken({ store: access, clock: realClock, random: realRandom })
        : async () => token;
    return httpDesk({ url: address, secret, waiting });
  }
  const { inProcessDesk } = await import('./in-process-desk.ts');
  const by =
    token === undefined ? commandLinePerson : (await bearer(`Bearer ${token}`, access, realClock))?.person;
  if (!by) {
    await taken.value.close();
    throw new Mistake('The store does not know this token, or it has ended.');
  }
  return inProcessDesk(taken.value, by);
}

function waiting(why: string): void {
  voice.aside(`waiting: ${why}\n`);
}
