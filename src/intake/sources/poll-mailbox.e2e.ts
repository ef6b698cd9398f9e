import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { misbehaving } from '../egress/misbehaving.fixture.ts';
import { openDoor } from '../egress/open-door.ts';
import { type ImapServer, imapServer } from './imap-server.fixture.ts';
import { mailboxAddress } from './mailbox-address.ts';
import { settingsOf } from './poll.fixture.ts';
import { poll } from './poll.ts';
import { NOTHING_YET } from './source.ts';

const PASSWORD = 'pass word';
const resolve = async () => ['127.0.0.1'];
const door = openDoor({ resolve, privately: () => true });
let server: ImapServer;
before(async () => {
  server = await imapServer('mail.example');
});
after(() => server.close());

const mail = (id: number, text: string) =>
  `From: Ana <ana@x.example>\r\nSubject: S${id}\r\nMessage-ID: <${id}@x>\r\n\r\n${text}`;

async function look(
  state = NOTHING_YET,
  {
    address = `imaps://desk@mail.example:${server.port}`,
    secret = PASSWORD,
    by = door,
    within = 30_000,
  } = {},
) {
  const told = await poll(settingsOf('mailbox', address), state, secret, by, within);
  return told.ok
    ? { ...told.value, texts: told.value.parsed.items.map(({ text }) => text), fault: '' }
    : {
        state,
        texts: [],
        fault: told.error.message,
        more: undefined,
        originals: undefined,
        parsed: undefined,
      };
}

test('R-POLL-50 mails that have come since the last look are read once each; the mailbox stays as it is', async () => {
  assert.deepEqual((await look()).texts, []);
  server.bring(mail(1, 'One.'));
  server.bring(mail(2, 'Two.'));
  const first = await look();
  assert.deepEqual([first.fault, first.texts], ['', ['One.', 'Two.']]);
  assert.deepEqual(
    first.originals?.map(({ externals }) => externals),
    [['<1@x>'], ['<2@x>']],
  );
  assert.deepEqual((await look(first.state)).texts, []);
  server.bring(mail(3, 'Three.'));
  const second = await look(first.state);
  assert.deepEqual(second.texts, ['Three.']);
  assert.deepEqual((await look(second.state)).state, second.state);
  assert.deepEqual((await look()).texts, ['One.', 'Two.', 'Three.']);
  assert.deepEqual(
    server.marks().filter((mark) => /seen/i.test(mark)),
    [],
  );
});

test('R-POLL-51 with other numbers the mailbox is read anew; twenty mails a look, of an old one the latest fifty', async () => {
  const { state } = await look();
  server.renumber();
  assert.deepEqual((await look(state)).texts, ['One.', 'Two.', 'Three.']);
  for (let id = 4; id <= 63; id += 1) server.bring(mail(id, `Mail ${id}.`));
  const texts: string[] = [];
  let next = await look();
  texts.push(...next.texts);
  while (next.more) {
    next = await look(next.state);
    texts.push(...next.texts);
  }
  assert.deepEqual([texts.length, texts[0], texts.at(-1)], [50, 'Mail 14.', 'Mail 63.']);
  server.bring(mail(64, 'x'.repeat(5_000_001)));
  server.bring(mail(65, 'Mail 65.'));
  const last = await look(next.state);
  assert.deepEqual([last.texts, last.parsed?.faults.length], [['Mail 65.'], 1]);
});

test('R-POLL-54 a mail that the server does not hand out is told, holds up none behind it, and is read once it can be had', async () => {
  let last = await look();
  while (last.more) last = await look(last.state);
  const { state } = last;
  const uid = Number(state.cursor?.split(':')[1]);
  server.bring(mail(101, 'Withheld.'));
  server.bring(mail(102, 'Behind it.'));
  server.withhold(uid + 1);
  const first = await look(state);
  assert.deepEqual(first.texts, ['Behind it.']);
  assert.match(first.parsed?.faults.join() ?? '', /Mail \d+ is asked for again/);
  const second = await look(first.state);
  assert.deepEqual([second.fault, second.texts], ['', []]);
  server.withhold();
  const third = await look(second.state);
  assert.deepEqual(third.texts, ['Withheld.']);
  assert.deepEqual((await look(third.state)).texts, []);
});

test('R-POLL-52 the connection goes to the judged address, with encryption and a certificate of the name, or not at all', async () => {
  const inside = openDoor({ resolve });
  assert.match(
    (await look(NOTHING_YET, { by: inside })).fault,
    /mail\.example leads to 127\.0\.0\.1, which is this machine/,
  );
  const other = `imaps://desk@other.example:${server.port}`;
  assert.match((await look(NOTHING_YET, { address: other })).fault, /certificate does not hold/);
  for (const [address, why] of [
    ['imap://desk@mail.example', /imaps:/],
    ['imaps://desk:pw@mail.example', /belongs into the secret/],
    ['imaps://mail.example', /no user/],
    ['imaps://%zz@mail.example', /behind “%”/],
  ] as const)
    assert.match((await look(NOTHING_YET, { address })).fault, why);
  const where = mailboxAddress('imaps://desk%40x.example@mail.example/Wire%20in');
  assert.deepEqual(where.ok && where.value, {
    user: 'desk@x.example',
    host: 'mail.example',
    port: 993,
    folder: 'Wire in',
  });
});

test('R-POLL-53 a wrong password, a folder that is not there and a silent host are a sentence without the password', async (t) => {
  const silent = await misbehaving({});
  t.after(() => silent.close());
  for (const [more, why] of [
    [{ secret: 'wr0ng-secret' }, /does not take the user name and the password/],
    [{ secret: '' }, /no password/],
    [{ address: `imaps://desk@mail.example:${server.port}/None` }, /no such folder|could not be read/],
    [{ address: `imaps://desk@mail.example:${silent.port}`, within: 300 }, /in time/],
  ] as const) {
    const { fault } = await look(NOTHING_YET, more);
    assert.match(fault, why);
    assert.doesNotMatch(fault, /wr0ng-secret|pass word/);
  }
});
