import { bareHost, portOf } from '../../lib/host-and-port.ts';
import type { SourceKind } from '../sources/source.ts';
import type { SourceRow } from '../sources/source-row.ts';

/** Kinds that anybody can read where they lie. */
const PUBLIC: ReadonlySet<SourceKind> = new Set(['feed', 'cap', 'telegram-page']);

/**
 * Whether texts of a source may be sent to a model. Where nobody has said so: only what anybody can read on the open
 * net, without a secret; never mail, messages to a bot, what is sent to a hook, files, or what is inside the house.
 */
export function mayLeave(
  { settings, secret }: Pick<SourceRow, 'settings' | 'secret'>,
  privately: (host: string, port: number) => boolean,
): boolean {
  if (settings.model !== 'usual') return settings.model === 'sent';
  const url = settings.address === null ? null : URL.parse(settings.address);
  if (!url || secret !== null || !PUBLIC.has(settings.kind)) return false;
  // An address with a question may well carry a key in it.
  const isOpen = url.username === '' && url.password === '' && url.search === '';
  return isOpen && !privately(bareHost(url.hostname), portOf(url));
}
