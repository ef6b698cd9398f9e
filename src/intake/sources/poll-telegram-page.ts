/** A look at the public preview of a Telegram channel. */
import { err, ok } from '../../lib/result.ts';
import { askSource, typeOf } from './ask-source.ts';
import { nothingNew, type Poll } from './look.ts';
import { parseHere } from './parse.ts';

/** The address of the preview: of `@name`, `t.me/name` and `https://t.me/s/name` the same; others stay as they are. */
export function previewOf(address: string): string {
  const name = /^(?:@|(?:https?:\/\/)?t\.me\/(?:s\/)?)(\w{4,64})\/?$/i.exec(address.trim())?.[1];
  return name === undefined ? address : `https://t.me/s/${name}`;
}

/** Reads the latest posts, some twenty. */
export const pollTelegramPage: Poll = async (
  settings,
  state,
  _secret,
  door,
  within,
  _languages,
  parse = parseHere,
) => {
  const address = settings.address === null ? null : previewOf(settings.address);
  const asked = await askSource({ ...settings, address }, state, door, within, 'text/html');
  if (!asked.ok) return asked;
  const { brought } = asked.value;
  if (brought === null) return ok(nothingNew(asked.value.state));
  const type = typeOf(brought);
  const hints = { type, zone: settings.zone, languages: [], address: brought.url };
  const { read, bytes } = await parse('telegram-page', brought.body, hints);
  if (!read.ok) return err({ message: read.error, retryAfter: null });
  return ok({ parsed: read.value, state: asked.value.state, original: { bytes, type } });
};
