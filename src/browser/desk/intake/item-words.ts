/** An item in words, as the desk says it. */
import type { Confidence, ProposedStatement, Reading } from '../../../intake/extract/reading.ts';
import type { ItemRead, ItemState, ItemTold } from '../../../intake/items/item.ts';
import type { World } from '../app/desk-world.ts';
import { shortened } from '../words/lookup.ts';
import { severityWords } from '../words/severity-words.ts';
import { moment } from '../words/times.ts';
import { hasChanged } from './items-here.ts';
import type { SourceHere } from './sources-here.ts';

type Item = Omit<ItemRead['item'], 'words' | 'original'>;

/** The source of what somebody brought (intake/items/item.ts). */
const BROUGHT = 'desk';

/** Where it came from: a source by its name, or that somebody brought it. */
export function outletOf({ source }: Pick<Item, 'source'>, sources: ReadonlyMap<string, SourceHere>): string {
  return source === BROUGHT ? 'Brought' : (sources.get(source)?.name ?? 'A source');
}

/** Whether it was brought by a person of the desk. */
export const isBrought = ({ source }: Pick<Item, 'source'>): boolean => source === BROUGHT;

/** When it was sent, as its source says, else when it came. */
export function timeOf({ sentAt, receivedAt }: Item, world: World): string {
  return moment(sentAt ?? receivedAt, world.board.one('coverage')?.zone ?? 'UTC');
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** "Russian"; null where nobody knows. */
export function languageOf(tag: string | null): string | null {
  try {
    return tag === null ? null : (languages.of(tag) ?? null);
  } catch {
    return null;
  }
}

/** "CAP update · severe" of an alert. */
export function alertOf({ alert }: Item): string | null {
  if (alert === null) return null;
  const act = alert.act === 'ack' ? 'acknowledgement' : alert.act;
  return [
    `CAP ${act}`,
    severityWords(alert.severity),
    ...(alert.status === 'actual' ? [] : [alert.status]),
  ].join(' · ');
}

const nothingRead: Readonly<Record<NonNullable<Reading['unread']>, string>> = {
  late: 'Stet gave up reading it, because that took too long: nothing is proposed from it.',
  broken: 'Stet could not read it: nothing is proposed from it.',
};

/** Why nothing was read from it; null where it was read. */
export function unreadWords({ unread }: Pick<Reading, 'unread'>): string | null {
  return unread === undefined ? null : nothingRead[unread];
}

/** What became of it, and who did it. */
export function stateWords(
  one: Pick<ItemTold, 'state'> & { readonly item: Item },
  world: World,
): string | null {
  const { is, by, name, at }: ItemState = one.state;
  if (is === 'new') return null;
  const who = by === world.me.id ? 'you' : (name ?? 'somebody');
  const when = at === null ? '' : `, ${moment(at, world.board.one('coverage')?.zone ?? 'UTC')}`;
  if (hasChanged(one)) return `changed since ${who} took it${when}`;
  return `${is} by ${who}${when}`;
}

/** That another item had the same text first: the two are one origin. */
export function originWords(
  { origin }: Item,
  world: World,
  sources: ReadonlyMap<string, SourceHere>,
): string | null {
  if (origin === null) return null;
  const first = world.items.get(origin);
  if (!first) return 'same text as an earlier item: one origin';
  const { title, excerpt } = first.item;
  return `same text as ${outletOf(first.item, sources)}, “${shortened(title ?? excerpt, 50)}”: one origin`;
}

const confidenceWords: Readonly<Record<Confidence, string>> = {
  high: 'high confidence',
  medium: 'medium confidence',
  low: 'low confidence: a guess',
};

/** How likely a proposal is right, and that it is a model’s where it is. */
export function sureWords({
  confidence,
  proposedBy,
}: Pick<ProposedStatement, 'confidence' | 'proposedBy'>): string {
  return `${confidenceWords[confidence]}${proposedBy === undefined ? '' : ' · offered by a model'}`;
}

/** "3 statements", "nothing said in it", "not read yet". */
export function countWords(statements: number | null): string {
  if (statements === null) return 'not read yet';
  if (statements === 0) return 'no statement found';
  return statements === 1 ? '1 statement' : `${statements} statements`;
}
