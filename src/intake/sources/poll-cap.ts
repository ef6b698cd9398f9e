/** A look at an alert, or at a feed (Atom or RSS) whose entries each lead to one; alerts are fetched once a version. */
import { err, ok, type Result } from '../../lib/result.ts';
import type { Brought, Door } from '../egress/door.ts';
import { askSource, faultOf, typeOf } from './ask-source.ts';
import type { FeedLink } from './feed-links.ts';
import { type Look, nothingNew, type Poll } from './look.ts';
import { type Parse, parseHere } from './parse.ts';
import type { RawItem } from './raw-item.ts';
import { cursorOf, printOf, seenIn } from './seen-before.ts';
import type { PollFault, PollState, SourceSettings } from './source.ts';

const ACCEPT =
  'application/cap+xml, application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5';
/** Alerts fetched in one look, entries of a feed that are looked at, bytes of one alert, milliseconds for one. */
const AT_ONCE = 30;
const MOST_LINKS = 500;
const LONGEST_ALERT = 1_000_000;
const FOR_ONE = 10_000;

/** What could not be fetched is tried again at the next look, and so is what was too much for this one. */
export const pollCap: Poll = async (
  settings,
  state,
  _secret,
  door,
  within,
  languages = [],
  parse = parseHere,
) => {
  const asked = await askSource(settings, state, door, within, ACCEPT);
  if (!asked.ok) return asked;
  const { brought } = asked.value;
  if (brought === null) return ok(nothingNew(asked.value.state));
  const type = typeOf(brought);
  const hints = { type, zone: settings.zone, languages, address: brought.url };
  const { read, bytes } = await parse('alerts', brought.body, hints);
  if (!read.ok) return fault(read.error);
  const { state: reached } = asked.value;
  if ('links' in read.value)
    return ok(await fetchAlerts(read.value.links, settings, reached, { door, within, languages, parse }));
  return ok({ parsed: read.value.parsed, state: reached, original: { bytes, type } });
};

/** What fetching takes beside the settings. */
interface Fetching {
  readonly door: Door;
  readonly within: number;
  readonly languages: readonly string[];
  readonly parse: Parse;
}

async function fetchAlerts(
  all: readonly FeedLink[],
  settings: SourceSettings,
  state: PollState,
  { door, within, languages, parse }: Fetching,
): Promise<Look> {
  const end = AbortSignal.timeout(Math.max(1, within));
  const { taken: seen, waiting } = seenIn(state.cursor);
  const links = all.slice(0, MOST_LINKS).map((link) => ({ ...link, print: printOf(link.url, link.version) }));
  const taken = new Set(links.map(({ print }) => print).filter((print) => seen.has(print)));
  const isNew = inTurn(
    links.filter(({ print }) => !taken.has(print)),
    waiting,
  );
  const before = taken.size;
  const failed = new Set([...waiting].filter((print) => isNew.some((link) => link.print === print)));
  const items: RawItem[] = [];
  const faults: string[] = [];
  const originals: NonNullable<Look['originals']>[number][] = [];
  if (all.length > MOST_LINKS)
    faults.push(`The feed has ${all.length} entries; the first ${MOST_LINKS} were looked at.`);
  for (const { url, print } of isNew.slice(0, AT_ONCE)) {
    if (end.aborted) break;
    const brought = await alertAt(url, settings, door, Math.min(within, FOR_ONE));
    if (!brought.ok) {
      failed.delete(print);
      failed.add(print);
      faults.push(`${hostOf(url)}: ${brought.error}`);
      continue;
    }
    const type = typeOf(brought.value);
    const hints = { type, zone: settings.zone, languages, address: url };
    const { read, bytes } = await parse('alert', brought.value.body, hints);
    // Bytes that cannot be read are the same the next time: the entry's next version is looked at.
    taken.add(print);
    failed.delete(print);
    if (!read.ok) {
      faults.push(`An alert from ${hostOf(url)}: ${read.error}`);
      continue;
    }
    items.push(...read.value.items);
    faults.push(...read.value.faults);
    originals.push({ bytes, type, externals: read.value.items.map(({ external }) => external) });
  }
  // Without its marks the feed is answered in full again, and what is missing is found in it.
  const whole = isNew.every(({ print }) => taken.has(print));
  const marks = whole ? state : { etag: null, lastModified: null };
  return {
    parsed: { items, faults: faults.slice(0, 100) },
    state: { ...state, ...marks, cursor: cursorOf({ taken, waiting: failed }) },
    original: originals[0] ?? null,
    originals,
    // Where none came, what is left waits as long as any other look.
    ...(isNew.length > AT_ONCE && taken.size > before && { more: true }),
  };
}

/** Those that did not come yet behind all others, whoever failed longest ago first: no dead link holds up a live one. */
function inTurn<L extends { readonly print: string }>(
  links: readonly L[],
  waiting: ReadonlySet<string>,
): readonly L[] {
  const turns = new Map([...waiting].map((print, turn) => [print, turn + 1]));
  return links.toSorted((a, b) => (turns.get(a.print) ?? 0) - (turns.get(b.print) ?? 0));
}

async function alertAt(
  url: string,
  { address, hosts }: SourceSettings,
  door: Door,
  within: number,
): Promise<Result<Brought, string>> {
  const accept = 'application/cap+xml, application/xml;q=0.9';
  const home = address ?? url;
  const answer = await door({ url, home, hosts, within, most: LONGEST_ALERT, headers: { accept } });
  if (!answer.ok) return err(answer.error.message);
  const refused = faultOf(answer.value);
  return refused ? err(refused.message) : ok(answer.value);
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? 'an address';
}

function fault(message: string): Result<never, PollFault> {
  return err({ message, retryAfter: null });
}
