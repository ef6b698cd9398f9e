/** What is done with an item: it becomes a draft in the composer, is rejected, or is new again; everybody is told. */
import type { ItemRead, ItemState, ItemTold } from '../../../intake/items/item.ts';
import type { World } from '../app/desk-world.ts';
import { newDraft } from '../compose/draft.ts';
import type { KnownFigure } from '../compose/figure-label.ts';
import { actorNamed } from '../compose/known.ts';
import { draftKey } from '../outbox/outbox-disk.ts';
import { type Asked, ask } from '../sync/api.ts';
import { knowPlaces } from '../words/places-known.ts';
import { asPair, claimedIn, type KnownClaim } from './claim-of.ts';
import { beginning, type Decisions, goneOn, proposalsOf, saidIn } from './decisions.ts';
import { draftOf } from './draft-of.ts';
import { hasChanged } from './items-here.ts';
import { asFarAs } from './may-take.ts';
import type { SourceHere } from './sources-here.ts';
import { type Known, type Outlet, speechOf } from './speech-of.ts';

/** The item with all its words and what was read from it. */
export async function readItem(world: World, id: string): Promise<Asked<ItemRead>> {
  const asked = await ask<ItemRead>(`${addressOf(world, id)}`);
  if (asked.ok) knowPlaces(asked.json.reading);
  return asked;
}

/** Items that are older than those that are here. */
export function readOlder({
  slug,
  items,
}: World): Promise<Asked<{ items: ItemTold[]; older: number | null }>> {
  return ask(`/api/coverages/${slug}/intake?before=${items.older ?? 0}`);
}

/** Somebody of the library by a name or an alias. */
export function inLibrary({ board }: World, name: string): Known | null {
  const id = actorNamed(board, name);
  if (id === null) return null;
  const content = board.get('actors', id)?.content;
  return { id, name: content?.name ?? name, role: content?.role ?? null };
}

/** The figures of the board. */
export function figuresOf({ board }: World): readonly KnownFigure[] {
  return board
    .all('figures')
    .flatMap(({ id, content }) =>
      content ? [{ id, label: content.label, casualties: content.casualties }] : [],
    );
}

/** The claims of the board that something can still bear on. */
export function claimsOf({ board }: World): readonly KnownClaim[] {
  return board
    .all('claims')
    .filter(({ status }) => status !== 'withdrawn' && status !== 'superseded')
    .flatMap(({ id, content }) => (content ? [{ id, text: content.text }] : []));
}

const kept = new Map<string, Decisions>();
const keyOf = ({ item }: Pick<ItemRead, 'item'>) => `${item.id} ${item.version}`;

/** What was decided of an item in this page so far; what is taken from the beginning, where nothing was. */
export function decisionsOf(world: World, read: ItemRead): Decisions {
  const begun = beginning(read.item.words, read.reading, figuresOf(world));
  return asFarAs(world.me, goneOn(begun, kept.get(keyOf(read))));
}

/** Goes on with them the next time that it is opened. */
export function keepDecisions(read: ItemRead, decisions: Decisions): void {
  kept.set(keyOf(read), decisions);
}

/** Puts the draft into the composer, kept in this browser first, and says that the item was taken, and what became of each proposal. */
export async function takeItem(
  world: World,
  read: ItemRead,
  decisions: Decisions,
  sources: ReadonlyMap<string, SourceHere>,
): Promise<void> {
  const { id } = read.item;
  if (taking.has(id)) return;
  taking.add(id);
  await take(world, read, decisions, sources).finally(() => taking.delete(id));
}

/** Items whose draft is on its way: a key that is pressed twice makes one. */
const taking = new Set<string>();

async function take(
  world: World,
  read: ItemRead,
  decisions: Decisions,
  sources: ReadonlyMap<string, SourceHere>,
): Promise<void> {
  const { item } = read;
  const outlet: Outlet | null = sources.get(item.source) ?? null;
  const doc = draftOf(read, decisions, {
    speech: (said) => speechOf(said, item, outlet, (name) => inLibrary(world, name)),
    figures: figuresOf(world),
    claims: claimsOf(world),
    mint: (prefix) => world.mint(prefix),
  });
  const { slug, disk } = world;
  const draft = { ...newDraft(world.mint('p')), doc: doc.toJSON() };
  const { post } = draft;
  const proposals = taught(read, decisions, claimsOf(world));
  const seen = told.has(item.id) ? null : read.changed;
  const marking = mark(world, item, { is: 'taken', version: item.version, post, seen, proposals });
  const first = await Promise.race([
    marking,
    new Promise<null>((late) => setTimeout(late, PATIENCE_MS, null)),
  ]);
  if (first && first.post !== post) {
    told.add(item.id);
    world.say(`${first.name ?? 'Somebody'} took it a moment ago. Once more makes a draft of yours as well.`);
    return;
  }
  const at = Date.now();
  const row = { key: draftKey(slug, post), slug, post, saved: at, at, content: draft, synced: 0 };
  const saved = await disk.keepDraft(row, false).catch(() => at);
  world.show({ sheet: null });
  world.compose(draft, saved);
  await marking;
}

/** A draft waits no longer for the answer whether somebody else was first, in milliseconds. */
const PATIENCE_MS = 1500;

/** Items of which somebody here was told that another one took them first. */
const told = new Set<string>();

/** What became of the proposals, to learn from. */
function taught(
  { item, reading }: ItemRead,
  decisions: Decisions,
  board: readonly KnownClaim[],
): readonly object[] {
  const said = saidIn(item.words, reading, decisions);
  const claimed = claimedIn(item.words, reading, decisions, said, board);
  return proposalsOf(reading).flatMap(({ key, kind, at }) => {
    const { is = 'offered', mended = null, claim = null } = decisions.get(key) ?? {};
    if (is === 'offered') return [];
    const became = is === 'accepted' && (mended ?? claim) ? 'mended' : is;
    const own = mended && said.find((one) => one.key === key);
    const put = claim && claimed.find((one) => one.key === key);
    const now = own ? asRecorded(item.words, own) : put ? asPair(put, said) : null;
    return [{ kind, at, became, now }];
  });
}

/** A mended statement as a pair to train with has it. */
function asRecorded(text: string, said: ReturnType<typeof saidIn>[number]) {
  const { speaker, role, cue, channel, channelName, words } = said;
  const spans = words.map(({ from, to }) => ({ from, to, words: text.slice(from, to) }));
  return { speaker, role, cue, channel, channelName, words: spans };
}

/** Puts an item aside: a new one is rejected, a changed one was seen, any other is back among the new ones. */
export async function putAside(
  world: World,
  told: Pick<ItemTold, 'state' | 'changed'> & {
    readonly item: { readonly id: string; readonly version: number };
  },
): Promise<void> {
  const { item, state, changed } = told;
  const is = hasChanged(told) ? 'taken' : state.is === 'new' ? 'rejected' : 'new';
  const post = is === 'taken' ? state.post : null;
  await mark(world, item, { is, version: item.version, post, seen: changed, proposals: [] });
}

/** Says what becomes of an item; what the server made of that, null where it did not answer. */
export async function mark(
  world: World,
  { id }: { id: string },
  body: Pick<ItemState, 'is' | 'version' | 'post'> & {
    readonly seen: number | null;
    readonly proposals: readonly unknown[];
  },
): Promise<ItemState | null> {
  const asked = await ask<{ state: ItemState }>(`${addressOf(world, id)}/state`, { method: 'PUT', body });
  if (asked.ok) world.items.mark(id, asked.json.state);
  else world.say(`The others do not see it yet: ${asked.refusal.message}`, true);
  return asked.ok ? asked.json.state : null;
}

const addressOf = ({ slug }: World, id: string) => `/api/coverages/${slug}/intake/items/${id}`;
