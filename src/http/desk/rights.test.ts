/** everybody × everything: who may what, from the table of policies and the description of the addresses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CommandKind, type SentKind, sentKinds } from '../../desk/commands/commands.ts';
import { policies, statusPolicies } from '../../desk/policies.ts';
import type { Grants, Role } from '../../model/person.ts';
import { roles } from '../../model/person.ts';
import { CONFIRM, NOT_FOUND, UNAUTHORIZED } from './answers.ts';
import { openApiDocument } from './openapi.ts';
import { commandExamples } from './openapi-examples.ts';
import { type Browser, type WholeDesk, wholeDesk } from './whole-desk.fixture.ts';

type Method = 'get' | 'post' | 'put' | 'delete';
const kinds = sentKinds;
const feeds: readonly SentKind[] = ['estimate.feed', 'notice.feed'];
const opening: readonly SentKind[] = ['coverage.open', 'coverage.continue'];
const people = roles.filter((role) => role !== 'feed');
const headline = 'A fire';

/** A desk with a public coverage, one that is not, and everybody who could ask. */
async function manned(): Promise<WholeDesk> {
  const desk = await wholeDesk();
  for (const slug of ['seen', 'hidden', 'secretive'])
    await desk.give(slug, 'coverage.open', { slug, headline });
  await desk.give('seen', 'coverage.start');
  return desk;
}

/** What names another coverage, and so is not looked at beforehand. */
const isElsewhere = (kind: SentKind) =>
  ['coverage.link', 'coverage.learn', 'post.copy'].some((one) => one === kind);

/** A command as its example has it, with an id of its own. */
const commandOf = (kind: SentKind, id: string) => ({ ...commandExamples[kind], id });

/** What a role may by the tables: of the command, and of the status that it sets. */
function may(kind: SentKind, held: readonly Role[]): boolean {
  const example = commandExamples[kind] as { status?: keyof typeof statusPolicies };
  const byStatus = kind === 'claim.rule' && example.status ? statusPolicies[example.status] : null;
  return [policies[kind], ...(byStatus ? [byStatus] : [])].every((allowed) =>
    held.some((role) => allowed.includes(role)),
  );
}

test('R-RIGHTS-03 every command, by every role, in a coverage that is public, one that is not, and one that is not there', async () => {
  let pairs = 0;
  for (const role of people) {
    const desk = await manned();
    const { session } = await desk.people.join('somebody', [role]);
    const browser = desk.browser(session);
    const sees = role !== 'admin';
    for (const slug of ['seen', 'hidden', 'absent'])
      for (const kind of kinds.filter((one) => !opening.includes(one))) {
        const sent = commandOf(kind, `${slug}-${kind.replace('.', '-').toLowerCase()}`);
        const looked = await browser.post(`/api/coverages/${slug}/preview`, sent);
        const reply = await browser.post(`/api/coverages/${slug}/commands`, sent);
        const what = `${role} ${kind} ${slug}: ${reply.body}`;
        pairs += 1;
        if (isElsewhere(kind)) assert.ok([422, 404].includes(looked.status), looked.body);
        else if (reply.status === 200) assert.equal(looked.status, 200, `${what} ${looked.body}`);
        else assert.deepEqual([looked.status, looked.json], [reply.status, reply.json], what);
        if (slug === 'absent' || !sees || feeds.includes(kind))
          assert.deepEqual([reply.status, reply.json], [404, NOT_FOUND], what);
        else if (may(kind, [role])) assert.notEqual(reply.json.code, 'forbidden', what);
        else assert.deepEqual([reply.status, reply.json.code], [403, 'forbidden'], what);
      }
  }
  assert.ok(pairs > 1300, `${pairs}`);
});

test('R-RIGHTS-04 a role in one coverage is one in it alone: every command elsewhere gets the answer of what is not there', async () => {
  let pairs = 0;
  for (const role of people.filter((one) => one !== 'admin')) {
    const desk = await manned();
    const grants: Grants = { hidden: [role] };
    const { session } = await desk.people.join('somebody', [], grants);
    const browser = desk.browser(session);
    const program = await desk.program([role], ['hidden']);
    for (const asks of [browser, program])
      for (const kind of kinds.filter((one) => !opening.includes(one) && !feeds.includes(one))) {
        const sent = (slug: string) => commandOf(kind, `${slug}-${kind.replace('.', '-').toLowerCase()}`);
        const post = (slug: string) => asks.post(`/api/coverages/${slug}/commands`, sent(slug));
        const look = (slug: string) => asks.post(`/api/coverages/${slug}/preview`, sent(slug));
        if (asks === browser) {
          assert.deepEqual(await look('secretive'), await look('absent'), `${role} ${kind}`);
          const { json, body } = await look('hidden');
          const isRefused = !isElsewhere(kind) && !may(kind, [role]);
          assert.equal(json.code === 'forbidden', isRefused, `${role} ${kind}: ${body}`);
        }
        const [here, there, nowhere] = [await post('hidden'), await post('secretive'), await post('absent')];
        pairs += 2;
        assert.deepEqual(there, nowhere, `${role} ${kind}`);
        assert.equal(nowhere.status, 404);
        assert.notEqual(here.status, 404, `${role} ${kind}: ${here.body}`);
        assert.equal(here.json.code === 'forbidden', !may(kind, [role]), `${role} ${kind}: ${here.body}`);
      }
    const told = (await browser.get('/api/coverages')).json.coverages as { slug: string }[];
    assert.deepEqual(
      told.map(({ slug }) => slug),
      ['hidden'],
    );
  }
  assert.ok(pairs > 1500, `${pairs}`);
});

test('R-RIGHTS-05 a coverage is not named by somebody who has no part in it: continued, linked, copied from', async () => {
  const desk = await manned();
  const { session } = await desk.people.join('ana', [], { hidden: ['senior'], newer: ['senior'] });
  const browser = desk.browser(session);
  const asked = async (slug: string, kind: CommandKind, fields: object, id: string) =>
    browser.post(`/api/coverages/${slug}/commands`, { id, kind, ...fields });
  for (const [kind, fields] of [
    ['coverage.continue', (from: string) => ({ slug: 'newer', from })],
    ['coverage.link', (to: string) => ({ to })],
    ['post.copy', (coverage: string) => ({ post: 'p', coverage, of: 'x' })],
    ['coverage.learn', (from: string) => ({ ...commandExamples['coverage.learn'], from })],
  ] as const) {
    const slug = kind === 'coverage.continue' ? 'newer' : 'hidden';
    const [foreign, absent] = [
      await asked(slug, kind, fields('secretive'), `${kind.replace('.', '-')}-1`),
      await asked(slug, kind, fields('absent'), `${kind.replace('.', '-')}-2`),
    ];
    assert.equal(foreign.body.replaceAll('secretive', 'absent'), absent.body, kind);
    assert.equal(foreign.json.code, 'unknown', foreign.body);
  }
});

test('R-RIGHTS-06 every address of the description, by everybody: nobody, a program, each role', async () => {
  const desk = await manned();
  const { session, id } = await desk.people.join('boss', ['admin']);
  assert.ok(session && id);
  const asking: Record<string, { browser: Browser; roles: readonly Role[]; signedIn: boolean }> = {
    nobody: { browser: desk.browser(), roles: [], signedIn: false },
    'a wrong cookie': { browser: desk.browser(`stets_${'x'.repeat(43)}`), roles: [], signedIn: false },
  };
  for (const role of people) {
    const joined = await desk.people.join(`the-${role}`, [role]);
    asking[role] = { browser: desk.browser(joined.session), roles: [role], signedIn: true };
    asking[`program ${role}`] = { browser: await desk.program([role]), roles: [role], signedIn: false };
  }
  let pairs = 0;
  const paths = openApiDocument().paths as Record<string, Record<string, { 'x-need'?: string }>>;
  for (const [path, operations] of Object.entries(paths))
    for (const method of ['get', 'post', 'put', 'delete'] as const satisfies Method[]) {
      const operation = operations[method];
      if (operation === undefined || path.endsWith('/stream') || path.endsWith('/sign-out')) continue;
      const need = operation['x-need'];
      const url = path
        .replace('{slug}', 'hidden')
        .replace('{kind}', 'post')
        .replace('{id}', 'nothing')
        .replace('{post}', 'p1');
      for (const [name, { browser, roles: held, signedIn }] of Object.entries(asking)) {
        desk.people.throttle.clear({ name: 'address', most: 1, within: 1 }, '127.0.0.1');
        const reply = await browser[method](url);
        const what = `${method} ${path} ${name}: ${reply.status} ${reply.body.slice(0, 200)}`;
        pairs += 1;
        assert.ok(reply.status < 500, what);
        const isProgram = name.startsWith('program');
        if (need === undefined) {
          if (path === '/api/openapi.json') assert.equal(reply.status, 200, what);
          // A hook knows its own secret and nobody's session, token or role.
          else if (path.includes('/hooks/')) assert.deepEqual(reply.json, UNAUTHORIZED, what);
          else if (held.length === 0) assert.deepEqual(reply.json, UNAUTHORIZED, what);
          else assert.notEqual(reply.status, 401, what);
        } else if (need === 'nobody')
          assert.equal(reply.status === 403 || reply.status === 404, isProgram, what);
        else if (held.length === 0) assert.deepEqual(reply.json, UNAUTHORIZED, what);
        else if (need.endsWith('admin') && (isProgram || !held.includes('admin')))
          assert.deepEqual([reply.status, reply.json], [404, NOT_FOUND], what);
        else if (isProgram) assert.deepEqual(reply.json, UNAUTHORIZED, what);
        else
          assert.ok(
            signedIn &&
              !['unauthorized', 'not-found'].includes(String(reply.json.code)) &&
              reply.body !== JSON.stringify(CONFIRM),
            what,
          );
      }
    }
  assert.ok(pairs > 400, `${pairs}`);
});
