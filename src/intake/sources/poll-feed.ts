/** A look at a feed: RSS, Atom or JSON Feed. */
import { err, ok } from '../../lib/result.ts';
import { askSource, typeOf } from './ask-source.ts';
import { nothingNew, type Poll } from './look.ts';
import { parseHere } from './parse.ts';

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/** Reads it if it has changed. One that cannot be read is asked for in full the next time. */
export const pollFeed: Poll = async (
  settings,
  state,
  _secret,
  door,
  within,
  _languages,
  parse = parseHere,
) => {
  const asked = await askSource(settings, state, door, within, ACCEPT);
  if (!asked.ok) return asked;
  const { brought } = asked.value;
  if (brought === null) return ok(nothingNew(asked.value.state));
  const type = typeOf(brought);
  const hints = { type, zone: settings.zone, languages: [], address: brought.url };
  const { read, bytes } = await parse('feed', brought.body, hints);
  if (!read.ok) return err({ message: read.error, retryAfter: null });
  return ok({ parsed: read.value, state: asked.value.state, original: { bytes, type } });
};
