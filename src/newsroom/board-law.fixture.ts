/** A picture of a desk that is kept by applying sets, and lives in which pictures are taken. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import type { Person } from '../model/person.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { createNewsroom } from './newsroom.ts';
import type { NewsroomPort } from './newsroom-port.ts';
import type { NewsroomStore } from './ports.ts';

/** A set as it is read from JSON: its documents are compared, whatever their shape. */
export interface AnySet {
  readonly from: string | null;
  readonly cursor: string;
  readonly head: number;
  readonly docs: Readonly<Record<string, unknown>>;
  readonly gone: readonly string[];
}

export type Picture = ReadonlyMap<string, unknown>;

/** What somebody has after a set. */
export function applied(picture: Picture, set: AnySet): Picture {
  const next = new Map(set.from === null ? [] : picture);
  for (const key of set.gone) next.delete(key);
  for (const [key, value] of Object.entries(set.docs)) next.set(key, value);
  return next;
}

/** Whether two pictures say the same, in whatever order they came. */
export function isSame(one: Picture, other: Picture): boolean {
  const told = (picture: Picture) => JSON.stringify([...picture].sort(([a], [b]) => (a < b ? -1 : 1)));
  return told(one) === told(other);
}

/** What a person gets after a cursor. */
export async function boardOf(
  { board }: Pick<NewsroomPort, 'board'>,
  by: Person,
  after: string | null = null,
): Promise<AnySet> {
  const told = await board('a-story', by, after);
  assert.ok(told, `${by.name} gets a board`);
  return JSON.parse(told) as AnySet;
}

/** A newsroom on a store with a clock of its own, and how commands are given to it. */
export async function storyRoom(
  store: NewsroomStore = openStore({ path: ':memory:', projection: 1 }).store,
  prefix = 'c',
) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const newsroom = await createNewsroom({
    ...{ store, random: randomBytes, sha256: (text) => createHash('sha256').update(text).digest('hex') },
    clock: () => {
      now += 1000;
      return now;
    },
    fault: (fault) => console.error(fault),
  });
  let ids = 0;
  const request = (kind: CommandKind, fields: object, by: Person, id = `${prefix}${++ids}`) => {
    const sent = { id, kind, ...fields };
    const command = commandSchemas[kind].parse(sent) as Command;
    return { slug: 'a-story', by, command, payload: JSON.stringify(sent) };
  };
  const give = (kind: CommandKind, fields: object, by: Person, id?: string) =>
    newsroom.act(request(kind, fields, by, id));
  return { store, newsroom, request, give, board: newsroom.board.bind(newsroom) };
}
