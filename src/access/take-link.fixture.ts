/** Somebody who gets in by a link, in tests. */
import { ORIGIN, type People, whence } from './people.fixture.ts';
import { softAuthenticator } from './soft-authenticator.fixture.ts';
import { accept, askForFirstPasskey } from './welcome.ts';

/** Takes a link with a new passkey. */
export async function takeLink(desk: People, link: string, login: string) {
  const passkey = softAuthenticator({ origin: ORIGIN });
  const asked = await askForFirstPasskey(desk, { link, login }, whence);
  if (!asked.ok) return asked;
  const chosen = { answer: passkey.make(asked.value), passkey: 'x' };
  return accept(desk, { link, login, name: login, chosen }, whence);
}
