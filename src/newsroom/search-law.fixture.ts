/** Worlds of several coverages, and a search of the plainest kind over the boards that a person gets. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import type { Found } from '../desk/search/found.ts';
import { readSought, type Sought } from '../desk/search/sought.ts';
import { normalised } from '../lib/normalised.ts';
import type { Person } from '../model/person.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { giver, randomHistory } from './history.fixture.ts';
import { createNewsroom } from './newsroom.ts';
import type { NewsroomPort } from './newsroom-port.ts';
import type { NewsroomStore } from './ports.ts';
import type { SearchRequest } from './search.ts';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let rooms = 0;

/** A newsroom with a clock of its own, and how commands are given to it and questions asked. */
export async function searchRoom(
  store: NewsroomStore = openStore({ path: ':memory:', projection: 4 }).store,
) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const newsroom = await createNewsroom({
    ...{ store, random: randomBytes, sha256 },
    clock: () => {
      now += 1000;
      return now;
    },
    fault: (fault) => console.error(fault),
  });
  const ids = ++rooms * 1_000_000;
  let given = 0;
  const give = (slug: string, kind: CommandKind, fields: object, by: Person) => {
    const sent = { id: `c${ids + ++given}`, kind, ...fields };
    const command = commandSchemas[kind].parse(sent) as Command;
    return newsroom.act({ slug, by, command, payload: JSON.stringify(sent) });
  };
  return { store, newsroom, give };
}

/** Three coverages with random histories, one of which is not public and one a rehearsal. */
export async function randomWorld(seed: number, length: number, store?: NewsroomStore) {
  const room = await searchRoom(store);
  const first = giver('first');
  for (const [index, slug] of ['a-fire', 'b-storm', 'c-vote'].entries()) {
    const rehearsal = index === 2 ? { rehearsal: true } : {};
    await room.give(slug, 'coverage.open', { slug, headline: `Harbour ${slug}`, ...rehearsal }, first);
    if (index < 2) await room.give(slug, 'coverage.start', {}, first);
    for (const { kind, fields, by } of randomHistory(seed * 3 + index, length))
      await room.give(slug, kind, fields, giver(by));
  }
  return room;
}

/** A question as it was typed, where it is one. */
export function sought(question: string): Sought {
  const read = readSought(question);
  assert.ok(read.ok, `"${question}" is a question`);
  return read.value;
}

/** What somebody finds of it. */
export async function foundBy(
  newsroom: Pick<NewsroomPort, 'search'>,
  by: Person,
  question: string,
  narrowed: Partial<Pick<SearchRequest, 'coverage' | 'kind' | 'limit'>> = {},
): Promise<Found | null> {
  const anywhere = { coverage: null, kind: null, limit: 10_000 };
  const told = await newsroom.search({ by, sought: sought(question), ...anywhere, ...narrowed });
  return told === null ? null : (JSON.parse(told) as Found);
}

/** The lawyers search what others at the desk see: what was taken down is found by nobody. */
const unsealed = ({ roles, ...person }: Person): Person => ({
  ...person,
  roles: roles.map((role) => (role === 'legal' ? 'reporter' : role)),
});

/** What has the words on the boards that somebody gets, as `coverage kind:id`, read document by document. */
export async function naively(
  newsroom: NewsroomPort,
  by: Person,
  question: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const { slug } of await newsroom.list({ id: 'all', name: 'all', roles: ['senior'] })) {
    const board = await newsroom.board(slug, unsealed(by), null);
    if (board === null) continue;
    const { docs } = JSON.parse(board) as { docs: Record<string, unknown> };
    for (const [key, document] of Object.entries(docs)) {
      const [part = '', id = part] = key.split('/');
      const texts = textsOf(part, document);
      if (hasAll(texts, question)) found.set(`${slug} ${part.replace(/s$/, '')}:${id}`, texts);
    }
  }
  return found;
}

function hasAll(texts: readonly string[], question: string): boolean {
  const plain = texts.map(normalised);
  return sought(question).every(({ words, begins }) => {
    const run = ` ${words.join(' ')}${begins ? '' : ' '}`;
    return plain.some((text) => text.includes(run));
  });
}

interface AnyDocument {
  readonly [field: string]: unknown;
}

/** The strings of a document that are its words, by the names of the fields that hold them. */
function textsOf(part: string, document: unknown): readonly string[] {
  const content = (document as { content?: AnyDocument | AnyDocument[] } | null)?.content;
  const { text, note } = (document ?? {}) as { text?: string | null; note?: string | null };
  if (part === 'notes' || part === 'brief') return strings(text);
  if (part === 'corrections') return strings(note);
  if (part === 'texts') return blocks(content);
  if (part === 'panel')
    return Object.values(content ?? {}).flatMap((lines) =>
      (lines as AnyDocument[]).map(({ words }) => `${words}`),
    );
  const {
    title,
    byline,
    body,
    name,
    role,
    aliases,
    explainer,
    label,
    words,
    basis,
    where,
    speaker,
    briefing,
  } = (content ?? {}) as AnyDocument;
  const said = ((content as AnyDocument | null)?.channel as AnyDocument | undefined)?.name;
  const of: Readonly<Record<string, readonly unknown[]>> = {
    posts: [title, ...blocks(body), byline],
    claims: [(content as AnyDocument | null)?.text],
    questions: [(content as AnyDocument | null)?.text],
    alerts: [(content as AnyDocument | null)?.text],
    notices: [title, (content as AnyDocument | null)?.text],
    figures: [label],
    estimates: [words, basis],
    incidents: [title, (where as AnyDocument | null)?.name, (where as AnyDocument | null)?.within, basis],
    actors: [name, role, ...((aliases as string[] | undefined) ?? []), explainer],
    statements: [(content as AnyDocument | null)?.text, speaker, role, said, briefing],
  };
  return (of[part] ?? []).flatMap(strings);
}

function strings(value: unknown): readonly string[] {
  return typeof value === 'string' && value !== '' ? [value] : [];
}

function blocks(body: unknown): readonly string[] {
  return ((body as AnyDocument[] | null | undefined) ?? []).flatMap((block) => {
    const runs =
      'items' in block ? (block.items as AnyDocument[][]) : [(block.content as AnyDocument[]) ?? []];
    const lines = runs.map((run) => run.map((piece) => String(piece.text ?? '')).join(''));
    return [...lines, ...strings(block.alt), ...strings(block.caption), ...strings(block.credit)].filter(
      Boolean,
    );
  });
}
