/**
 * `node test/rig/write-store.ts FOLDER`: writes a store with entries of every kind, the same bytes of content each
 * time. What a landing has written is kept under test/fixtures, and every later version must open it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, commandSchemas } from '../../src/desk/commands/commands.ts';
import { dice } from '../../src/lib/dice.fixture.ts';
import { type Given, giver, randomHistory } from '../../src/newsroom/history.fixture.ts';
import { createNewsroom } from '../../src/newsroom/newsroom.ts';
import { takedownLedger } from '../../src/store/sqlite/ledger.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';

const [, , folder] = process.argv;
if (!folder) throw new Error('name the folder to write into');
mkdirSync(folder, { recursive: true });
let now = Date.parse('2026-11-24T12:00:00Z');
const roll = dice(2026);
const newsroom = await createNewsroom({
  store: openStore({ path: join(folder, 'stet.sqlite'), projection: 1 }).store,
  ledger: takedownLedger(folder),
  clock: () => (now += 1500),
  random: (length) => Uint8Array.from({ length }, () => Math.floor(roll() * 256)),
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
});
let ids = 0;
async function give(kind: string, fields: object = {}, by: Given['by'] = 'first'): Promise<void> {
  const sent = { id: `c${++ids}`, kind, ...fields };
  const command = commandSchemas[kind as keyof typeof commandSchemas].parse(sent) as Command;
  await newsroom.act({ slug: 'kept-story', by: giver(by), command, payload: JSON.stringify(sent) });
}
await give('coverage.open', { slug: 'kept-story', headline: 'A fire', standfirst: 'What is known of it.' });
await give('coverage.start');
for (const { kind, fields, by } of randomHistory(17, 160, now)) await give(kind, fields, by);
for (const [id, name] of ['wrong', 'right'].entries())
  await give('post.publish', { post: `erased-${id}`, content: { title: `An ${name} address` } });
const subject = { kind: 'post', id: 'erased-0' };
await give('takedown.order', { subject, reason: 'It shows where somebody lives.' });
await give('erasure.propose', { subject, versions: 'all', reason: 'It shows where somebody lives.' });
await give('erasure.approve', { subject }, 'second');
// Kinds that the history may not have come to.
await give('actor.set', { actor: 'office', content: { name: 'Harbour Office', type: 'organisation' } });
for (const id of ['one', 'two'])
  await give('statement.record', {
    statement: id,
    content: { actor: 'office', cue: 'said', channel: { kind: 'briefing' }, text: `It burns at pier ${id}.` },
  });
await give('claim.open', { claim: 'burns', content: { text: 'It burns.' } });
for (const id of ['one', 'two'])
  await give('evidence.add', { claim: 'burns', statement: id, stance: 'asserts' });
await give('evidence.remove', { claim: 'burns', statement: 'two', reason: 'Of another fire.' });
await give('statement.retract', { statement: 'two', reason: 'They took it back.' });
await give('claim.verify', { claim: 'burns', method: 'We saw it.' });
await give('post.publish', { post: 'plain', content: { title: 'Fire' }, keyEvent: true });
await give('post.update', { post: 'plain', content: { title: 'Fire, still' } });
await give('post.mark', { post: 'plain', keyEvent: false });
await give('post.pin', { post: 'plain' });
await give('post.unpin', { post: 'plain' });
await give('cover', { subject: { kind: 'post', id: 'plain' }, reason: 'In doubt.' });
await give('uncover', { subject: { kind: 'post', id: 'plain' }, reason: 'No doubt.' });
await give('text.set', { field: 'summary', content: 'It burns since noon.' });
await give('post.publish', { post: 'gone', content: { title: 'A rumour' } });
await give('post.withdraw', { post: 'gone', reason: 'A rumour.', note: 'We withdraw this.' });
await give('post.write', { post: 'held', content: { title: 'Not yet' } });
await give('post.submit', { post: 'held' });
await give('post.return', { post: 'held', note: 'A second source, please.' });
await give('post.hold', { post: 'held' });
await give('post.release', { post: 'held' });
await give('coverage.end');
await newsroom.close();
