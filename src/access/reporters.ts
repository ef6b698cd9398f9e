/**
 * Registered reporters: whose Telegram account and whose secret mail address file drafts, and in which coverage. What
 * somebody may write is not kept here: it is asked when a text comes.
 */
import { instant } from '../lib/clock.ts';
import { randomName } from '../lib/random.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Person } from '../model/person.ts';
import {
  CODE_LENGTH,
  CODE_MARK,
  nameOfWay,
  type ReporterWay,
  TAG_LENGTH,
  TAG_MARK,
} from '../model/reporter-way.ts';
import { type AccessRefusal, AGAIN } from './access-refusal.ts';
import type { Drop, Put } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { newLogLine } from './log-line.ts';
import { personOfAccount } from './person-of.ts';
import type { Row } from './rows.ts';
import { digestOf } from './secret.ts';
import { type SignedIn, stillThere } from './session.ts';

/** How long a code for Telegram works, in milliseconds. */
export const CODE_MS = 10 * 60_000;

type World = Pick<AccessWorld, 'store' | 'clock' | 'random'>;

/** What somebody has set up: the coverage that their texts go to, and the ways that lead there, without secrets. */
export interface OwnReporting {
  readonly coverage: string | null;
  readonly ways: readonly { readonly way: ReporterWay; readonly created: string }[];
}

/** It, of whoever asks. */
export async function ownReporting({ store }: World, { account }: SignedIn): Promise<OwnReporting> {
  const [reporter, ways] = await Promise.all([
    store.get('reporter', account.id),
    store.list('reporterWay', account.id),
  ]);
  return {
    coverage: reporter?.body.coverage ?? null,
    ways: ways.map(({ body: { way, created } }) => ({ way, created })),
  };
}

/** Says which coverage their texts go to from now on. Whether they may write there is known by whoever calls. */
export async function reportFrom(
  world: World,
  { account, session }: SignedIn,
  coverage: string,
): Promise<Result<{ readonly coverage: string }, AccessRefusal>> {
  const before = await world.store.get('reporter', account.id);
  const written = await world.store.write({
    puts: [
      {
        kind: 'reporter',
        id: account.id,
        account: account.id,
        expected: before?.version ?? 0,
        body: { coverage },
      },
      stillThere(session),
    ],
    log: [newLogLine(world, 'reporter.changed', account.id, account.id, { coverage })],
  });
  return written === 'written' ? ok({ coverage }) : err(AGAIN);
}

/** A code that links the Telegram account which sends it to a bot of the newsroom; told this once, works once. */
export async function telegramCode(
  world: World,
  { account, session }: SignedIn,
): Promise<Result<{ readonly code: string; readonly ends: string }, AccessRefusal>> {
  const reporter = await world.store.get('reporter', account.id);
  if (!reporter) return err(NO_COVERAGE);
  const code = `${CODE_MARK}${randomName(world.random, CODE_LENGTH)}`;
  const ends = instant(world.clock() + CODE_MS);
  const id = digestOf(code);
  const written = await world.store.write({
    puts: [
      { kind: 'reporterCode', id, account: account.id, expected: 0, body: { ends } },
      ...alone(reporter, session),
    ],
    drops: dropsOf(await world.store.list('reporterCode', account.id)),
    log: [newLogLine(world, 'reporter.code', account.id, account.id, { ends })],
  });
  return written === 'written' ? ok({ code, ends }) : err(AGAIN);
}

/** A new secret part of a mail address, told this once; the one before ends. */
export async function mailTag(
  world: World,
  { account, session }: SignedIn,
): Promise<Result<{ readonly tag: string }, AccessRefusal>> {
  const reporter = await world.store.get('reporter', account.id);
  if (!reporter) return err(NO_COVERAGE);
  const tag = `${TAG_MARK}${randomName(world.random, TAG_LENGTH)}`;
  const id = digestOf(nameOfWay('mail', tag));
  const body = { way: 'mail' as const, created: instant(world.clock()) };
  const written = await world.store.write({
    puts: [{ kind: 'reporterWay', id, account: account.id, expected: 0, body }, ...alone(reporter, session)],
    drops: dropsOf(await waysOf(world, account.id, 'mail')),
    log: [newLogLine(world, 'reporter.added', account.id, account.id, { way: 'mail' })],
  });
  return written === 'written' ? ok({ tag }) : err(AGAIN);
}

/** Ends a way: what comes by it is nobody’s draft from now on. */
export async function dropWay(
  world: World,
  { account }: SignedIn,
  way: ReporterWay,
): Promise<Result<{ readonly dropped: number }, AccessRefusal>> {
  const gone: readonly { kind: Drop['kind']; id: string }[] = [
    ...(await waysOf(world, account.id, way)),
    ...(way === 'telegram' ? await world.store.list('reporterCode', account.id) : []),
  ];
  if (gone.length === 0) return err(NO_WAY);
  await world.store.write({
    drops: dropsOf(gone),
    log: [newLogLine(world, 'reporter.dropped', account.id, account.id, { way })],
  });
  return ok({ dropped: gone.length });
}

/** Ends codes that stood where others may have read them, by their digests. */
export async function endCodes(world: World, codes: readonly string[]): Promise<void> {
  for (const id of codes) {
    const { account = null } = (await world.store.get('reporterCode', id)) ?? {};
    if (account === null) continue;
    const line = newLogLine(world, 'reporter.dropped', null, account, { way: 'telegram' });
    await world.store.write({ drops: [{ kind: 'reporterCode', id }], log: [line] });
  }
}

/** Links the account of Telegram that sent a code, both by their digests; whether the code was one. It works once. */
export async function linkTelegram(world: World, code: string, key: string): Promise<boolean> {
  const { store, clock } = world;
  const asked = await store.get('reporterCode', code);
  if (!asked || asked.account === null || asked.body.ends <= instant(clock())) return false;
  const account = await store.get('account', asked.account);
  if (!account || account.body.ended !== null) return false;
  const before = await store.get('reporterWay', key);
  // Their account elsewhere is one; whose it was before is told that it is theirs no more.
  const others = (await waysOf(world, account.id, 'telegram')).filter(({ id }) => id !== key);
  const body = { way: 'telegram' as const, created: instant(clock()) };
  const put: Put = {
    kind: 'reporterWay',
    id: key,
    account: account.id,
    expected: before?.version ?? 0,
    body,
  };
  const lines = [newLogLine(world, 'reporter.added', account.id, account.id, { way: 'telegram' })];
  if (before && before.account !== account.id)
    lines.push(newLogLine(world, 'reporter.dropped', account.id, before.account, { way: 'telegram' }));
  const used = { kind: asked.kind, id: asked.id, expected: asked.version };
  const written = await store.write({ puts: [put], drops: [used, ...dropsOf(others)], log: lines });
  return written === 'written';
}

/** Whose words come by one of some ways, and into which coverage they go; null for nobody who is still there. */
export async function reporterBy(
  { store }: Pick<AccessWorld, 'store'>,
  keys: readonly string[],
): Promise<{ readonly person: Person; readonly coverage: string } | null> {
  for (const key of keys) {
    const way = await store.get('reporterWay', key);
    const [account, reporter] = way?.account
      ? await Promise.all([store.get('account', way.account), store.get('reporter', way.account)])
      : [null, null];
    if (account && reporter && account.body.ended === null)
      return { person: personOfAccount(account.id, account.body), coverage: reporter.body.coverage };
  }
  return null;
}

/** Of two secrets that are made at once one is: the row of the reporter is written with each. */
function alone(reporter: Row<'reporter'>, session: SignedIn['session']): readonly Put[] {
  return [{ ...reporter, expected: reporter.version }, stillThere(session)];
}

async function waysOf({ store }: World, account: string, of: ReporterWay) {
  return (await store.list('reporterWay', account)).filter(({ body }) => body.way === of);
}

function dropsOf(rows: readonly { readonly kind: Drop['kind']; readonly id: string }[]): readonly Drop[] {
  return rows.map(({ kind, id }) => ({ kind, id }));
}

const NO_COVERAGE: AccessRefusal = {
  code: 'state',
  message: 'Say first which coverage your texts go to.',
  state: 'no-coverage',
};
const NO_WAY: AccessRefusal = { code: 'unknown', message: 'There is none of yours.', what: 'way' };
