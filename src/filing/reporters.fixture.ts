/** A newsroom, people and intake in memory, to which messages of Telegram and mails come as they come from outside. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { type Joined, type People, people } from '../access/people.fixture.ts';
import { mailTag, reportFrom, telegramCode } from '../access/reporters.ts';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import type { DeskLists } from '../desk/view/desk-docs.ts';
import { fileBegun, keepFilings } from '../intake/items/keep-filings.ts';
import { keepItems } from '../intake/items/keep-items.ts';
import { keepSources } from '../intake/sources/keep-sources.ts';
import type { Parsed } from '../intake/sources/raw-item.ts';
import { readMail } from '../intake/sources/read-mail.ts';
import { readTelegramUpdates } from '../intake/sources/read-telegram-updates.ts';
import { sourceSettings } from '../intake/sources/source.ts';
import type { Grants, Role } from '../model/person.ts';
import { createNewsroom } from '../newsroom/newsroom.ts';
import type { NewsroomPort } from '../newsroom/newsroom-port.ts';
import { openIntakeRows } from '../store/sqlite/open-intake.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { fileInto } from './file-into.ts';

export const chief = { id: 'system:chief', name: 'chief', roles: ['senior' as const] };

/** A post of the desk in a line: author, phase, title and words. */
type Line = string;

export interface Field {
  readonly people: People;
  readonly newsroom: NewsroomPort;
  give(kind: CommandKind, fields: object, slug?: string): Promise<void>;
  /** Somebody who reports from "storm". */
  reporter(name: string, roles?: readonly Role[], grants?: Grants): Promise<Joined>;
  code(of: Joined): Promise<string>;
  tag(of: Joined): Promise<string>;
  /** Messages to the bot, as the Bot API has them; each is filed unless `holds` says so. */
  telegram(...updates: readonly object[]): Promise<void>;
  mail(raw: string): Promise<void>;
  /** What a look into the mailbox brought. */
  mails(parsed: Parsed): Promise<void>;
  /** Files what waits; `dies`: before what came of it is kept. */
  file(dies?: boolean): Promise<readonly string[]>;
  /** Keeps of what waits that filing it has begun, and dies; of how many. */
  begin(): Promise<number>;
  posts(slug?: string): Promise<readonly Line[]>;
  /** The id of the one post of "storm". */
  post(): Promise<string>;
  notes(): Promise<readonly string[]>;
  /** The words of the items that lie in a coverage. */
  items(slug?: string): Promise<readonly string[]>;
  /** All that the rows of intake told of them to the desk. */
  told(slug?: string): Promise<string>;
  original(words: string): Promise<unknown>;
  /** The bot's health tells these. */
  faults(): Promise<readonly string[]>;
  /** The bot is looked at, and brings nothing. */
  look(): Promise<void>;
  follow(coverage: string): Promise<unknown>;
  /** The bot is no source any more. */
  removeBot(): Promise<unknown>;
}

let updates = 0;

/** A message in a private chat with the bot. */
export function message(from: number, text: string, more: object = {}, kind = 'message'): object {
  updates += 1;
  return {
    update_id: updates,
    [kind]: {
      ...{ message_id: 100, date: 1_777_900_000, text },
      chat: { id: from, type: 'private', first_name: 'Somebody' },
      from: { id: from, is_bot: false, first_name: 'Somebody' },
      ...more,
    },
  };
}

/** Opens it, with a bot and a mailbox that "storm" follows, or other coverages. */
export async function field(coverages: readonly string[] = ['storm']): Promise<Field> {
  const desk = people();
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const { store } = openStore({ path: ':memory:', projection: 1 });
  const newsroom = await createNewsroom({ store, sha256, random: randomBytes, clock: desk.clock });
  const rows = await openIntakeRows(':memory:', desk.clock);
  let last = 0;
  const mint = () => `m${++last}`;
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const [items, sources, filings] = [
    keepItems(rows, { mint, hash }),
    keepSources(rows, mint),
    keepFilings(rows),
  ];
  const sourceOf = async (kind: 'telegram-bot' | 'mailbox', address: string | null) => {
    const put = await sources.put(
      null,
      sourceSettings.parse({ name: kind, kind, address, zone: 'UTC', coverages }),
      'x',
    );
    assert.ok(put.ok);
    return put.value;
  };
  const bot = await sourceOf('telegram-bot', null);
  const box = await sourceOf('mailbox', 'imaps://desk@mail.example');
  const filing = fileInto(newsroom, desk);
  const give = async (kind: CommandKind, fields: object, slug = 'storm') => {
    const command = commandSchemas[kind].parse({ id: `c${++last}`, kind, ...fields }) as Command;
    const answer = await newsroom.act({ slug, by: chief, command, payload: JSON.stringify(command) });
    assert.ok(answer.ok, JSON.stringify(answer));
  };
  for (const slug of ['storm', 'vote']) await give('coverage.open', { slug, headline: slug }, slug);
  const who = (of: Joined) => desk.who(of.session);
  const docs = async (slug: string) => {
    const board = await newsroom.board(slug, chief, null);
    assert.ok(board);
    const { docs: all } = JSON.parse(board) as { docs: Record<string, unknown> };
    const of = <K extends 'posts' | 'notes'>(kind: K) =>
      Object.entries(all).flatMap(([key, doc]) => (key.startsWith(`${kind}/`) ? [doc as DeskLists[K]] : []));
    return { posts: of('posts'), notes: of('notes') };
  };
  const bring = async (source: string, parsed: Parsed, bytes: Uint8Array) => {
    await items.bring({
      ...{ source, coverages, zone: 'UTC', items: parsed.items },
      original: { type: 'application/octet-stream', bytes },
    });
  };
  const file = async (dies = false) => {
    const came: string[] = [];
    for (const { body, item, version } of await items.errands()) {
      // Of several versions the last one is filed.
      if (version !== body.version) {
        await items.done({ item, version });
        continue;
      }
      const filed = await fileBegun(filings, filing, { item, version }, body);
      assert.ok(filed);
      came.push(typeof filed === 'string' ? filed : filed.is);
      if (!dies && filed !== 'later') await filings.settle({ item, version }, filed);
    }
    return came;
  };
  const begin = async () => {
    let begun = 0;
    for (const { body, ...errand } of await items.errands()) {
      const first = await filing(body);
      if (typeof first === 'object' && 'person' in first && (await filings.begin(errand, first))) begun += 1;
    }
    return begun;
  };
  const all = async (slug: string) => (await items.list(slug, null, false)).items;
  const whole = async (slug: string) => {
    const found: { readonly id: string; readonly words: string }[] = [];
    for (const { item } of await all(slug)) {
      const read = await items.read(slug, item.id, false);
      if (read) found.push({ id: item.id, words: read.item.words });
    }
    return found;
  };
  return {
    ...{ people: desk, newsroom, give, file, begin },
    async reporter(name, roles = ['reporter'], grants = {}) {
      const joined = await desk.join(name, roles, grants);
      assert.ok((await reportFrom(desk, await who(joined), 'storm')).ok);
      return joined;
    },
    async code(of) {
      const made = await telegramCode(desk, await who(of));
      assert.ok(made.ok);
      return made.value.code;
    },
    async tag(of) {
      const made = await mailTag(desk, await who(of));
      assert.ok(made.ok);
      return made.value.tag;
    },
    async telegram(...result) {
      const bytes = Buffer.from(JSON.stringify({ ok: true, result }));
      const read = readTelegramUpdates(bytes);
      assert.ok(read.ok);
      await bring(bot, read.value.parsed, bytes);
    },
    async mail(raw) {
      const bytes = Buffer.from(raw);
      const read = await readMail(bytes);
      assert.ok(read.ok);
      await bring(box, read.value, bytes);
    },
    faults: async () => (await sources.source(bot))?.health.faults ?? [],
    async look() {
      const row = await sources.source(bot);
      assert.ok(row);
      await sources.settle(row, { ok: true, poll: row.poll, faults: [] }, 0.5);
    },
    follow: (coverage) => sources.follow(bot, coverage, true),
    removeBot: () => sources.remove(bot),
    mails: (parsed) => bring(box, parsed, new Uint8Array()),
    async posts(slug = 'storm') {
      const accounts = await desk.store.list('account');
      return (await docs(slug)).posts.map(({ author, phase, content }) => {
        const name = accounts.find(({ id }) => author === `account:${id}`)?.body.name ?? author;
        const body = (content?.body ?? []).map((block) =>
          'content' in block
            ? block.content.map((one) => ('text' in one ? one.text : one.type)).join('')
            : block.type,
        );
        return [name, phase, ...(content?.title ? [content.title] : []), ...body].join(' | ');
      });
    },
    post: async () => (await docs('storm')).posts[0]?.id ?? assert.fail('there is none'),
    notes: async () => (await docs('storm')).notes.map(({ text }) => text ?? ''),
    items: async (slug = 'storm') => (await whole(slug)).map(({ words }) => words),
    told: async (slug = 'storm') => {
      const reads = await Promise.all((await all(slug)).map(({ item }) => items.read(slug, item.id, false)));
      return JSON.stringify([await all(slug), reads]);
    },
    async original(words) {
      const found = (await whole('storm')).find((one) => one.words.includes(words));
      return found ? items.original('storm', found.id, false) : null;
    },
  };
}

/** Her account at Telegram. */
export const ANA = 41;

/** Ana, a reporter, with her Telegram account linked. */
export async function linked(coverages?: readonly string[]) {
  const here = await field(coverages);
  const ana = await here.reporter('ana');
  await here.telegram(message(ANA, await here.code(ana), { message_id: 1 }));
  assert.deepEqual(await here.file(), ['nothing']);
  return { ...here, ana };
}

export type Linked = Awaited<ReturnType<typeof linked>>;

/** Of her first message. */
export const edit = (text: string, more: object = {}) => message(ANA, text, more, 'edited_message');
