/** What follows for the items of a desk when a source brings texts. */
import { normalised } from '../../lib/normalised.ts';
import type { Filing } from '../sources/filing.ts';
import type { RawItem } from '../sources/raw-item.ts';
import { type Item, NEW, SAME_HOURS, wordsOf } from './item.ts';
import type { ItemsAct } from './items-rows.ts';
import type { Bringing } from './items-store.ts';
import { keysOf, SAME, SAME_CREDITED, sequencesOf, sharedBy } from './same-text.ts';

/** Items that a new one is compared with, those most like it. */
const COMPARED = 6;
const HOUR_MS = 60 * 60_000;
/** Versions of one message that a server may die over; what is older counts as not filed. */
const MOST_UNSETTLED = 20;

/** What a text needs beside the rows. */
export interface Bringer {
  readonly mint: () => string;
  readonly instant: (at: number) => string;
  /** The SHA-256 under which the original is kept. */
  readonly original: string | null;
  /** A digest of what an item tells. */
  readonly digest: (telling: string) => string;
}

/** Keeps one text: a new item, a version of one, or nothing where it is known word for word. */
export async function bringOne(
  act: ItemsAct,
  raw: RawItem,
  { source, zone, coverages, notice = false }: Bringing,
  { mint, instant, original, digest }: Bringer,
): Promise<Item | null> {
  const known = await subjectOf(act, source, raw);
  const { text: _, secret: __, ...said } = raw;
  // What is only taken back or called off keeps the words that it had.
  const isBlank = known !== null && wordsOf(raw).trim() === '';
  const told = isBlank ? { ...said, title: known.title } : said;
  const words = isBlank ? known.words : wordsOf(raw);
  if (!known && (await act.gone(source, raw.external)) === digest(tellingOf({ ...told, words }))) return null;
  if (known && tellingOf(known) === tellingOf({ ...told, words })) return null;
  // A message that was read again changes nothing that came after it.
  if (known?.alert && raw.alert && raw.alert.sent < known.alert.sent) return null;
  if (known && saidOf(known) === saidOf({ ...told, words })) return beside(act, known, told, original);
  const at = instant(act.now);
  // What may be a reporter's own lies nowhere until that is known; what lies somewhere already is an item for good.
  const { filing, ...plain } = told;
  const places = known === null ? [] : await act.placesOf(known.id);
  const isLaid = places.length > 0;
  // But the codes that it shows end all the same.
  const asks = isLaid
    ? filing?.shown && { ...filing, keys: [] }
    : filing && { ...filing, ...unsettled(known) };
  const item: Item = {
    ...plain,
    ...(asks && { filing: asks }),
    external: known?.external ?? raw.external,
    id: known?.id ?? mint(),
    ...{ source, zone, words, original },
    version: (known?.version ?? 0) + 1,
    receivedAt: known?.receivedAt ?? at,
    changedAt: at,
    origin: known?.origin ?? null,
    ...(known?.filed !== undefined && { filed: known.filed }),
  };
  await act.putItem(item);
  if (item.withdrawn) await act.dropPairsOf(item.id);
  if (raw.external !== item.external) await act.putName(source, raw.external, item.id);
  if (raw.alert) await act.putName(source, alertName(raw.alert), item.id);
  if (asks) await act.putErrand({ item: item.id, version: item.version });
  else
    await lay(
      act,
      item,
      filing && coverages.length === 0 ? places.map(({ coverage }) => coverage) : coverages,
    );
  if (notice && raw.alert?.status === 'actual') await act.putErrand({ item: item.id, version: item.version });
  return item;
}

/**
 * What says the same as before is no other version: with a new time alone it is nothing, for its words are as old as
 * they were; another author, link or credit stands at the item, which stays what it became.
 */
async function beside(
  act: ItemsAct,
  known: Item,
  { link, author, credit, language }: Omit<RawItem, 'text'>,
  original: string | null,
): Promise<Item | null> {
  const item = { ...known, link, author, credit, language };
  if (tellingOf(item) === tellingOf(known)) return null;
  await act.putItem({ ...item, original: original ?? known.original });
  await told(act, item.id);
  return item;
}

/** The versions of which it was not kept whether they became a draft, where there are some. */
function unsettled(known: Item | null): Pick<Filing, 'before'> {
  const { begun, before = [] } = known?.filing ?? {};
  const all = known && begun ? [...before, known.version] : before;
  return all.length > 0 ? { before: all.slice(-MOST_UNSETTLED) } : {};
}

/** An item in its coverages, as news, with its origin among what lies there. */
export async function lay(act: ItemsAct, item: Item, coverages: readonly string[]): Promise<void> {
  for (const coverage of coverages) {
    const placed = await act.place(coverage, item.id);
    // What was rejected is news again when its source says something else; what was taken stays taken, and is told.
    const state = placed?.state.is === 'taken' ? placed.state : NEW;
    await act.putPlace({ coverage, item: item.id, changed: await act.next(), state });
  }
  await findOrigin(act, item, coverages);
}

/** The item that a text is about: of its own name, or for an alert's Update, Cancel and Error that of the one it refers to. */
async function subjectOf(act: ItemsAct, source: string, { external, alert }: RawItem): Promise<Item | null> {
  const own = await act.itemNamed(source, external);
  // What is acknowledged is not changed by that, and an exercise about an alert is none of its versions.
  if (own || !alert || alert.act === 'alert' || alert.act === 'ack') return own;
  for (const reference of alert.references) {
    // Nobody calls off what somebody else has warned of.
    if (reference.sender !== alert.sender) continue;
    const found = await act.itemNamed(source, alertName(reference));
    if (found?.alert?.status === alert.status) return found;
  }
  return null;
}

/** CAP 1.2 names an alert by these three together. */
function alertName({
  sender,
  identifier,
  sent,
}: {
  sender: string;
  identifier: string;
  sent: string;
}): string {
  return `cap:${sender},${identifier},${sent}`;
}

/** All that makes an item another one where it changes. */
export function tellingOf(item: Omit<RawItem, 'text' | 'external'> & Pick<Item, 'words'>): string {
  const { title, sentAt, link, author, credit, language, alert, withdrawn, words } = item;
  return JSON.stringify([title, sentAt, link, author, credit, language, alert, withdrawn, words]);
}

/** What of it makes another version: its words, what it warns of, and whether it is taken back. */
function saidOf({
  title,
  alert,
  withdrawn,
  words,
}: Pick<Item, 'title' | 'alert' | 'withdrawn' | 'words'>): string {
  return JSON.stringify([title, alert, withdrawn, words]);
}

/** Ties an item to the one whose words it repeats: the earlier of the two, or the one that is credited. */
async function findOrigin(act: ItemsAct, item: Item, coverages: readonly string[]): Promise<void> {
  const sequences = sequencesOf(item.words);
  const keys = keysOf(sequences);
  if (keys.length > 0 && item.origin === null && item.source !== '') {
    for (const id of await act.alike(keys, item.source, act.now - SAME_HOURS * HOUR_MS, COMPARED)) {
      const other = id === item.id ? null : await act.item(id);
      if (!other || other.source === item.source || !(await isBeside(act, other.id, coverages))) continue;
      const shared = sharedBy(sequences, sequencesOf(other.words));
      const credited = await creditOf(act, item, other);
      if (shared < (credited === null ? SAME : SAME_CREDITED)) continue;
      const [later, first] = credited === 'other' ? [other, item] : [item, other];
      if (later.origin !== null || first.origin === later.id) continue;
      await act.putItem({ ...later, origin: first.origin ?? first.id });
      await told(act, later.id);
      break;
    }
  }
  await act.putKeys(item.id, keys);
}

/** Whether it lies in one of the coverages: nobody is told of an item that they cannot see. */
async function isBeside(act: ItemsAct, id: string, coverages: readonly string[]): Promise<boolean> {
  return (await act.placesOf(id)).some(({ coverage }) => coverages.includes(coverage));
}

/** Whether the one credits the source of the other: `item` to `other`, or the other to it. */
async function creditOf(act: ItemsAct, item: Item, other: Item): Promise<'item' | 'other' | null> {
  if (await isCreditedTo(act, item, other)) return 'item';
  return (await isCreditedTo(act, other, item)) ? 'other' : null;
}

async function isCreditedTo(act: ItemsAct, { credit }: Item, { source }: Item): Promise<boolean> {
  if (credit === null) return false;
  const name = (await act.source(source))?.settings.name.toLowerCase();
  return name !== undefined && normalised(credit).includes(normalised(name));
}

/** What changed of an item without a word of its source is news where it lies. */
async function told(act: ItemsAct, id: string): Promise<void> {
  for (const placed of await act.placesOf(id)) await act.putPlace({ ...placed, changed: await act.next() });
}
