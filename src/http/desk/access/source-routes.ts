/** The addresses at which administrators look after the sources of intake. A secret goes in and never comes out. */
import { z } from 'zod';
import { type AccessRefusal, badField } from '../../../access/access-refusal.ts';
import type { AccessWorld } from '../../../access/access-world.ts';
import { newLogLine } from '../../../access/log-line.ts';
import type { SignedIn } from '../../../access/session.ts';
import type { ItemsStore } from '../../../intake/items/items-store.ts';
import type { ModelTold } from '../../../intake/run/ask-model.ts';
import { MOST_SOURCES, type SourcesStore } from '../../../intake/sources/keep-sources.ts';
import {
  EVERY,
  type SourceKind,
  type SourceSettings,
  sourceKinds,
  sourceSettings,
} from '../../../intake/sources/source.ts';
import { randomName } from '../../../lib/random.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { id as idSchema } from '../../../model/limits.ts';
import { digestOf } from '../intake-hook.ts';
import { type AccessRoute, nothing, own } from './access-route.ts';

/** What they look after. */
export interface SourceDesk {
  readonly items: Pick<ItemsStore, 'sources' | 'pairs'>;
  readonly sources: SourcesStore;
  model?(): Promise<ModelTold | null>;
  wake(): void;
}

const typed = z.string().max(2000);

/** A form of a source as it is sent: what is empty is not set. */
const given = z.strictObject({
  id: z.union([z.literal(''), idSchema]).default(''),
  ...{ name: typed, kind: z.enum(sourceKinds), address: typed.default(''), zone: typed },
  every: z.int().min(EVERY.least).max(EVERY.most).default(60),
  hosts: z.array(typed).max(10).default([]),
  coverages: z.array(typed).max(50).nullable().default([]),
  shown: z
    .array(typed)
    .max(50)
    .nullable()
    .optional()
    .describe('the coverages that were shown: what others chose since stays; without it, as sent'),
  chosenBy: z.enum(['editors', 'admins']).default('editors'),
  notice: typed
    .default('')
    .describe('"coverage/authority/item": the notice that this item’s Update, Cancel and Error write'),
  model: z
    .enum(['usual', 'sent', 'never'])
    .default('usual')
    .describe('whether its texts are sent to a model, where the server has one'),
  paused: z.boolean().default(false),
  secret: z.string().max(500).default('').describe('empty: as before; of a hook one is made'),
});
const one = z.strictObject({ id: idSchema });

/** Kinds that have an address. */
const ADDRESSED: ReadonlySet<SourceKind> = new Set(['feed', 'cap', 'telegram-page', 'folder', 'mailbox']);

/** Their lines of the table; `desk` gives what is open, null where this server has no intake. */
export function sourceRoutes(desk: () => SourceDesk | null): readonly AccessRoute[] {
  const here = () => desk() ?? null;
  return [
    own(
      ['GET', '/sources'],
      'admin',
      'The sources of intake, the model beside the rules, and how they are doing',
      nothing,
      async () => ({
        sources: (await here()?.items.sources()) ?? [],
        model: (await here()?.model?.()) ?? null,
      }),
    ),
    own(
      ['POST', '/sources/save'],
      'sure-admin',
      'Adds a source, or changes one; of a new hook its secret is told this once',
      given,
      (world, who, sent) => save(world, who, sent, here()),
    ),
    own(
      ['POST', '/sources/remove'],
      'sure-admin',
      'Removes a source; its items stay',
      one,
      async (world, who, { id }) => {
        const row = await here()?.sources.source(id);
        if (!row || !(await here()?.sources.remove(id))) return err(NO_SOURCE);
        await note(world, who, { removed: row.settings.name });
        return ok({});
      },
    ),
    own(
      ['POST', '/sources/secret'],
      'sure-admin',
      'Makes a new secret of a hook, told this once; the old one holds no longer',
      one,
      (world, who, { id }) => renew(world, who, id, here()),
    ),
    own(['POST', '/sources/retry'], 'admin', 'Looks at a source now', one, async (_, __, { id }) => {
      if (!(await here()?.sources.retry(id))) return err(NO_SOURCE);
      here()?.wake();
      return ok({});
    }),
    own(
      ['GET', '/sources/pairs'],
      'admin',
      'What people made of proposals, to train with',
      nothing,
      async () => ({
        pairs: ((await here()?.items.pairs()) ?? []).map(({ item, at, body }) => ({
          ...{ item, at: new Date(at).toISOString() },
          ...(JSON.parse(body) as object),
        })),
      }),
    ),
  ];
}

const NO_SOURCE: AccessRefusal = {
  code: 'unknown',
  message: 'There is no source of this id.',
  what: 'source',
};
const FULL: AccessRefusal = {
  code: 'state',
  message: `There are ${MOST_SOURCES} sources already. Remove one first.`,
  state: 'full',
};

async function save(
  world: AccessWorld,
  who: SignedIn,
  sent: z.infer<typeof given>,
  desk: SourceDesk | null,
): Promise<Result<object, AccessRefusal>> {
  if (!desk) return err(NO_SOURCE);
  const settings = settingsOf(sent);
  if (!settings.ok) return settings;
  const isNew = sent.id === '';
  const { kind, name } = settings.value;
  const before = isNew ? null : await desk.sources.source(sent.id);
  if (kind === 'hook' && sent.secret !== '')
    return err(badField('secret', 'Of a hook one is made. Leave it empty.'));
  const made = kind === 'hook' && before?.settings.kind !== 'hook' ? newSecret(world) : null;
  const secret = made === null ? (sent.secret === '' ? undefined : sent.secret) : digestOf(made);
  const put = await desk.sources.put(isNew ? null : sent.id, settings.value, secret, sent.shown ?? null);
  if (!put.ok) return err(put.error === 'full' ? FULL : NO_SOURCE);
  await note(world, who, { [isNew ? 'added' : 'changed']: name, kind });
  desk.wake();
  if (made === null) return ok({ id: put.value });
  return ok(toldOnce(world, put.value, made));
}

/** A hook whose secret is known to somebody else, or to nobody any more, gets another one. */
async function renew(
  world: AccessWorld,
  who: SignedIn,
  id: string,
  desk: SourceDesk | null,
): Promise<Result<object, AccessRefusal>> {
  const row = await desk?.sources.source(id);
  if (!desk || row?.settings.kind !== 'hook') return err(NO_SOURCE);
  const made = newSecret(world);
  const { settings } = row;
  const put = await desk.sources.put(id, settings, digestOf(made), settings.coverages);
  if (!put.ok) return err(NO_SOURCE);
  await note(world, who, { renewed: settings.name });
  return ok(toldOnce(world, id, made));
}

function newSecret({ random }: AccessWorld): string {
  return `stet-hook-${randomName(random, 32)}`;
}

/** What whoever sends needs to know; the secret is not told again. */
function toldOnce({ site }: AccessWorld, id: string, secret: string): object {
  const hook = `${site.origin}/api/intake/hooks/${id}`;
  return { id, hook, secret, once: `POST ${hook} with “Authorization: Bearer ${secret}”` };
}

/** The settings that a form means, or what is wrong with one of its fields. */
function settingsOf({
  id: _,
  secret: __,
  address,
  notice,
  coverages,
  shown: ___,
  ...sent
}: z.infer<typeof given>): Result<SourceSettings, AccessRefusal> {
  const needs = ADDRESSED.has(sent.kind);
  if (needs && address === '') return err(badField('address', 'Say where it is.'));
  if (!needs && address !== '') return err(badField('address', 'A source of this kind has no address.'));
  const wrong = needs ? addressFault(sent.kind, address) : null;
  if (wrong) return err(badField('address', wrong));
  const [coverage = '', authority = '', item = ''] = notice.split('/');
  const read = sourceSettings.safeParse({
    ...sent,
    address: address === '' ? null : address,
    coverages: coverages ?? [],
    notice: notice === '' ? null : { coverage, authority, item },
  });
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return err(
    badField(
      String(issue?.path[0] ?? ''),
      `${String(issue?.path[0] ?? 'It')}: ${issue?.message ?? 'is not as it must be'}.`,
    ),
  );
}

function addressFault(kind: SourceKind, address: string): string | null {
  if (kind === 'folder')
    return address.startsWith('/') ? null : 'A folder is named from the root: /srv/wire.';
  const parsed = URL.parse(address);
  if (kind === 'mailbox')
    return parsed?.protocol === 'imaps:' ? null : 'A mailbox is named as imaps://user@host.';
  return parsed && /^https?:$/.test(parsed.protocol) ? null : 'It must be an http or https address.';
}

/** A line of the log of access: never an address, which may hold a key. */
async function note(
  world: AccessWorld,
  who: SignedIn,
  says: Readonly<Record<string, string>>,
): Promise<void> {
  await world.store.write({
    puts: [],
    log: [newLogLine(world, 'source.changed', who.account.id, null, says)],
  });
}
