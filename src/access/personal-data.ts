/** What is kept about somebody: handed out whole, and destroyed when they ask for that. */
import { err, ok, type Result } from '../lib/result.ts';
import type { LogLine } from './access-log.ts';
import { type AccessRefusal, AGAIN, NO_PERSON } from './access-refusal.ts';
import type { AccessStore } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { newLogLine } from './log-line.ts';
import type { Caretaker } from './people.ts';
import { personOfAccount } from './person-of.ts';

/** All that is kept about an account outside the coverages, but for secrets. What it did there is found by `person`. */
export async function dataOf(
  world: AccessWorld,
  by: Caretaker,
  { id }: { readonly id: string },
): Promise<Result<object, AccessRefusal>> {
  const { store } = world;
  const account = await store.get('account', id);
  if (!account) return err(NO_PERSON);
  const [passkeys, sessions, origins, tokens, links, factors, reporter, ways] = await Promise.all([
    store.list('passkey', id),
    store.list('session', id),
    store.list('origin', id),
    store.list('token', id),
    store.list('link', id),
    store.get('factors', id),
    store.get('reporter', id),
    store.list('reporterWay', id),
  ]);
  const log = (await wholeLog(store)).filter((line) => line.by === id || line.of === id);
  await store.write({ log: [newLogLine(world, 'data.exported', by.id, id)] });
  return ok({
    person: personOfAccount(id, account.body).id,
    account: account.body,
    passkeys: passkeys.map(({ body: { key: _, counter: __, ...told } }) => told),
    password: factors?.body.password != null,
    recoveryCodesLeft: factors?.body.recovery.length ?? 0,
    sessions: sessions.map(({ body }) => body),
    addresses: origins.map(({ id: session, body }) => ({ session, ...body })),
    tokens: tokens.map(({ body }) => body),
    singleSignOn: links.map(({ body }) => body),
    reporting: { coverage: reporter?.body.coverage ?? null, ways: ways.map(({ body }) => body) },
    ...(await world.beside.of(personOfAccount(id, account.body).id)),
    log: log.map(({ seq, at, kind, by: who, of, says }) => ({ seq, at, kind, by: who, of, says })),
  });
}

/**
 * Forgets somebody whose account has ended: name, sign-in name and all that the log says of them beside that something
 * happened. What they did in coverages stays under an id that leads to nobody.
 */
export async function forget(
  world: AccessWorld,
  by: Caretaker,
  { id, why }: { readonly id: string; readonly why: string },
): Promise<Result<{ readonly forgotten: true }, AccessRefusal>> {
  const { store } = world;
  const account = await store.get('account', id);
  if (!account) return err(NO_PERSON);
  if (account.body.ended === null)
    return err({
      code: 'state',
      message: 'End the account first; then it can be forgotten.',
      state: 'active',
    });
  const tokens = await store.list('token', id);
  const written = await store.write({
    puts: [
      {
        ...{ kind: 'account', id, account: id, expected: account.version },
        body: { ...account.body, name: 'Former colleague', login: '', roles: [], grants: {} },
      },
    ],
    drops: [
      ...tokens.map(({ kind, id: token }) => ({ kind, id: token })),
      ...(await store.list('tokenName', id)).map(({ kind, id: name }) => ({ kind, id: name })),
      ...(await store.list('origin', id)).map(({ kind, id: handle }) => ({ kind, id: handle })),
    ],
    log: [newLogLine(world, 'account.forgotten', by.id, id, { why })],
  });
  if (written === 'stale') return err(AGAIN);
  await world.beside.forget(personOfAccount(id, account.body).id);
  await store.forget({ of: id });
  return ok({ forgotten: true });
}

/** The whole log, oldest first. */
export async function wholeLog(store: AccessStore): Promise<readonly LogLine[]> {
  const lines: LogLine[] = [];
  for (;;) {
    const page = await store.log(lines.at(-1)?.seq ?? 0, 1000);
    if (page.length === 0) return lines;
    lines.push(...page);
  }
}
