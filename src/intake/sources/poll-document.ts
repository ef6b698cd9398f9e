/** A look at a source that is one document at an address. */
import { err, ok } from '../../lib/result.ts';
import { askSource, typeOf } from './ask-source.ts';
import { nothingNew, type Poll } from './look.ts';
import { parseHere } from './parse.ts';

/**
 * Asks for it, as `accept` says, and reads it if it has changed; `addressOf` tells where it lies by what was written. One
 * that cannot be read is asked for in full the next time.
 */
export function pollDocument(
  form: 'feed' | 'telegram-page',
  accept: string,
  addressOf: (written: string) => string = (written) => written,
): Poll {
  return async (settings, state, _secret, door, within, _languages, parse = parseHere) => {
    const address = settings.address === null ? null : addressOf(settings.address);
    const asked = await askSource({ ...settings, address }, state, door, within, accept);
    if (!asked.ok) return asked;
    const { brought } = asked.value;
    if (brought === null) return ok(nothingNew(asked.value.state));
    const type = typeOf(brought);
    const hints = { type, zone: settings.zone, languages: [], address: brought.url };
    const { read, bytes } = await parse(form, brought.body, hints);
    if (!read.ok) return err({ message: read.error, retryAfter: null });
    return ok({ parsed: read.value, state: asked.value.state, original: { bytes, type } });
  };
}
