/** A look at the public preview of a Telegram channel. */
import { err, ok } from '../../lib/result.ts';
import { askSource, typeOf } from './ask-source.ts';
import { nothingNew, type Poll } from './look.ts';
import { readTelegramPage } from './read-telegram-page.ts';

/** The address of the preview: of `@name`, `t.me/name` and `https://t.me/s/name` the same; others stay as they are. */
export function previewOf(address: string): string {
  const name = /^(?:@|(?:https?:\/\/)?t\.me\/(?:s\/)?)(\w{4,64})\/?$/i.exec(address.trim())?.[1];
  return name === undefined ? address : `https://t.me/s/${name}`;
}

/** Reads the latest posts, some twenty. */
export const pollTelegramPage: Poll = async (settings, state, _secret, door, within) => {
  const address = settings.address === null ? null : previewOf(settings.address);
  const asked = await askSource({ ...settings, address }, state, door, within, 'text/html');
  if (!asked.ok) return asked;
  const { brought } = asked.value;
  if (brought === null) return ok(nothingNew(asked.value.state));
  const type = typeOf(brought);
  const hints = { type, zone: settings.zone, languages: [], address: brought.url };
  const parsed = readTelegramPage(brought.body, hints);
  if (!parsed.ok) return err({ message: parsed.error, retryAfter: null });
  return ok({ parsed: parsed.value, state: asked.value.state, original: { bytes: brought.body, type } });
};
