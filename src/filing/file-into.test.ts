/** messages and mails of registered reporters and of others → drafts, items, or nothing */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { had } from '../access/people.fixture.ts';
import { endPerson } from '../access/people.ts';
import { dropWay, reportFrom } from '../access/reporters.ts';
import { ANA, edit, field, linked, message } from './reporters.fixture.ts';

const mailTo = (to: string, id: string, text: string, more = '') =>
  `From: Editor <chief@desk.example>\r\n${to}\r\nSubject: From the river\r\nMessage-ID: <${id}@x>\r\n${more}\r\n${text}`;

test('R-REPORTER-01 a code links the account that sends it to the bot alone, once and for ten minutes; it becomes nothing', async () => {
  const here = await field();
  const ana = await here.reporter('ana');
  const late = await here.code(ana);
  const code = await here.code(ana);
  await here.telegram(message(ANA, late, { message_id: 1 }));
  await here.file();
  await here.telegram(message(ANA, 'Before.', { message_id: 3 }));
  await here.file();
  assert.deepEqual(await here.posts(), [], 'the one before was over');
  await here.telegram(message(ANA, `/start ${code}`, { message_id: 4 }));
  await here.telegram(message(66, code, { message_id: 5 }));
  assert.deepEqual(await here.file(), ['nothing', 'nothing']);
  await here.telegram(message(ANA, 'Hers.', { message_id: 6 }), message(66, 'Another’s.', { message_id: 6 }));
  await here.file();
  assert.deepEqual(await here.posts(), ['ana | draft | Hers.']);
  const slow = await here.code(ana);
  here.people.pass(10 * 60_000);
  await here.telegram(message(66, slow, { message_id: 7 }));
  await here.telegram(message(66, 'Still another’s.', { message_id: 8 }));
  await here.file();
  assert.equal((await here.posts()).length, 1);
  const texts = (await here.items()).toSorted();
  assert.deepEqual(texts, ['Another’s.', 'Before.', 'Still another’s.']);
});

test('R-REPORTER-01 a code is known as telephones write it; one that stands where others may read it ends, and lies nowhere', async () => {
  const here = await field();
  const ana = await here.reporter('ana');
  const group = { chat: { id: -7, type: 'group' } };
  const shown: readonly ((code: string) => readonly object[])[] = [
    (code) => [message(9, code, { message_id: 1, ...group })],
    (code) => [message(9, 'What is this?', { message_id: 2, ...group, reply_to_message: { text: code } })],
    (code) => [message(ANA, `My code: ${code}.`, { message_id: 3 })],
    (code) => [message(ANA, code, { message_id: 4, forward_date: 1 })],
  ];
  for (const messages of shown) {
    const code = await here.code(ana);
    await here.telegram(...messages(code.replace('stet', 'Stet').toUpperCase()));
    assert.deepEqual(await here.file(), ['item']);
    await here.telegram(message(66, code, { message_id: 50 }));
    assert.deepEqual(await here.file(), ['nothing']);
    assert.deepEqual(await here.people.store.list('reporterWay'), [], 'whoever saw it links nobody');
    assert.ok(!(await here.told()).toLowerCase().includes(code));
  }
  await here.telegram(message(ANA, 'Hello.', { message_id: 5 }));
  await here.file();
  const edited = await here.code(ana);
  await here.telegram(message(ANA, edited, { message_id: 5 }, 'edited_message'));
  assert.deepEqual(await here.file(), ['item'], 'what lay with the items still does');
  await here.telegram(message(66, edited, { message_id: 51 }));
  await here.file();
  assert.deepEqual(await here.people.store.list('reporterWay'), []);
  const masked = ['stet-…', 'What is this?', 'My code: stet-….', 'stet-…', 'stet-…'];
  assert.deepEqual((await here.items()).toSorted(), masked.toSorted());
  for (const words of ['stet-…', 'What is this?', 'My code']) assert.equal(await here.original(words), null);
  await here.telegram(message(ANA, (await here.code(ana)).replace('stet-', 'Stet–'), { message_id: 6 }));
  assert.deepEqual(await here.file(), ['nothing']);
  assert.equal((await here.people.store.list('reporterWay')).length, 1);
});

test('R-REPORTER-02 what a registered reporter writes is a draft of theirs in their coverage, in their words, and is public nowhere', async () => {
  const here = await linked();
  await here.telegram(message(ANA, 'Two are hurt.\n\n“It is over,” the mayor said.'));
  assert.deepEqual(await here.file(), ['draft']);
  assert.deepEqual(await here.posts(), ['ana | draft | Two are hurt. | “It is over,” the mayor said.']);
  assert.deepEqual([await here.items(), await here.notes()], [[], []]);
  await here.give('coverage.start', {});
  const seen = await here.newsroom.list({ id: 'nobody', name: '', roles: [] });
  assert.deepEqual(seen, []);
  const log = await here.newsroom.log('storm', { id: 'c', name: 'c', roles: ['senior'] }, 0);
  assert.match(String(log), new RegExp(`account:${here.ana.id}`));
  assert.match(String(log), /source:/, 'the record says through what it came');
  had(await reportFrom(here.people, await here.people.who(here.ana.session), 'vote'));
  await here.telegram(message(ANA, 'Counting.', { message_id: 101 }));
  await here.file();
  assert.deepEqual(await here.posts('vote'), ['ana | draft | Counting.'], 'the coverage can be changed');
});

test('R-REPORTER-04 an edited message changes its draft while nobody has; otherwise it lies with the items', async () => {
  const here = await linked();
  await here.telegram(message(ANA, 'One.'), edit('Two.'), edit('Three.'));
  await here.file();
  assert.deepEqual(await here.posts(), ['ana | draft | Three.'], 'the last of one look');
  await here.telegram(edit('Four.'));
  await here.file();
  assert.deepEqual(await here.posts(), ['ana | draft | Four.']);
  await here.give('post.write', { post: await here.post(), content: { body: 'The desk’s.' } });
  await here.telegram(edit('Five.'));
  assert.deepEqual(await here.file(), ['item']);
  await here.telegram(edit('Six.'));
  assert.deepEqual(await here.file(), [], 'what lies with the items stays there');
  assert.deepEqual(await here.posts(), ['ana | draft | The desk’s.']);
  assert.deepEqual(await here.items(), ['Six.']);
});

test('R-REPORTER-04 nor is a draft changed from outside that was handed over, approved, held or scheduled', async () => {
  for (const [kind, fields] of [
    ['post.submit', {}],
    ['post.approve', { expected: 1 }],
    ['post.hold', {}],
    ['post.schedule', { at: '2026-05-04T18:00:00.000Z' }],
  ] as const) {
    const here = await linked();
    await here.give('coverage.start', {});
    await here.telegram(message(ANA, 'One.'));
    await here.file();
    await here.give(kind, { post: await here.post(), ...fields });
    await here.telegram(edit('Two.'));
    assert.deepEqual(await here.file(), ['item'], kind);
    assert.match((await here.posts()).join(), /One\./, kind);
  }
});

test('R-REPORTER-05 of everybody else, of what is passed on, and of groups, channels and bots nothing is a draft', async () => {
  const here = await linked();
  const others = [
    message(42, 'A stranger.', { message_id: 1 }),
    message(ANA, 'Passed on.', {
      message_id: 2,
      forward_origin: { type: 'hidden_user', sender_user_name: 'X' },
    }),
    message(ANA, 'Passed on, as it was told before.', { message_id: 3, forward_date: 1 }),
    message(ANA, 'In a group.', { message_id: 4, chat: { id: -5, type: 'supergroup' } }),
    message(ANA, 'As a channel.', { message_id: 5, sender_chat: { id: -6, type: 'channel' } }),
    message(ANA, 'As a bot.', { message_id: 6, from: { id: ANA, is_bot: true, first_name: 'B' } }),
    message(ANA, 'In a channel.', { message_id: 7, chat: { id: -8, type: 'channel' } }, 'channel_post'),
    message(42, 'Says that he is another.', { message_id: 8, from: { id: ANA, first_name: 'Ana' } }),
  ];
  await here.telegram(...others);
  await here.file();
  assert.deepEqual(await here.posts(), []);
  assert.equal((await here.items()).length, others.length);
});

test('R-REPORTER-06 a mail to a secret address is a draft of whose it is; what it says of its sender proves nothing', async () => {
  const here = await field();
  const [ana, ben] = [await here.reporter('ana'), await here.reporter('ben')];
  const [tag, other] = [await here.tag(ana), await here.tag(ben)];
  await here.mail(mailTo(`Delivered-To: desk+${tag}@mail.example`, '1', 'By Bcc.'));
  await here.mail(
    mailTo(
      `To: "Desk" <desk+${other.toUpperCase()}@mail.example>`,
      '2',
      `Quoting desk+${other}@mail.example.`,
    ),
  );
  await here.mail(
    mailTo('To: desk@mail.example', '3', 'From a chief, it says.', `X-Tag: desk+${tag}@mail.example\r\n`),
  );
  await here.mail(mailTo(`To: desk+r${'a'.repeat(26)}@mail.example`, '4', 'A guess.'));
  await here.file();
  assert.deepEqual((await here.posts()).toSorted(), [
    'ana | draft | From the river | By Bcc.',
    'ben | draft | From the river | Quoting desk+…@mail.example.',
  ]);
  assert.deepEqual((await here.items()).toSorted(), [
    'From the river\n\nA guess.',
    'From the river\n\nFrom a chief, it says.',
  ]);
  assert.equal(await here.original('From a chief'), null, 'a header of its has a secret part');
  await here.mail(mailTo('Cc: desk@mail.example', '5', `An answer.\r\n> To: desk+${tag}@mail.example`));
  await here.mail(mailTo('To: desk@mail.example', '6', 'Plain.'));
  assert.ok(!(await here.told()).includes(tag));
  assert.equal(await here.original('An answer.'), null);
  assert.notEqual(await here.original('Plain.'), null);
});

test('R-REPORTER-17 no mail under the same Message-ID, of a stranger or another reporter, takes the place of one that waits', async () => {
  const here = await field();
  const [ana, ben] = [await here.reporter('ana'), await here.reporter('ben')];
  const mails = [
    mailTo(`To: desk+${await here.tag(ana)}@mail.example`, '1', 'Hers.'),
    mailTo('To: desk@mail.example', '1', 'A stranger’s.'),
    mailTo(`To: desk+${await here.tag(ben)}@mail.example`, '1', 'His.'),
  ];
  for (const raw of mails) await here.mail(raw);
  assert.deepEqual(await here.file(), ['draft', 'draft']);
  const title = 'From the river';
  assert.deepEqual((await here.posts()).toSorted(), [
    `ana | draft | ${title} | Hers.`,
    `ben | draft | ${title} | His.`,
  ]);
  assert.deepEqual(await here.items(), [`${title}\n\nA stranger’s.`]);
});

test('R-REPORTER-07 of whoever is removed, may not write there any more, or has dropped the way the text is an item: nothing is lost', async () => {
  const here = await field();
  const [ana, ben] = [await here.reporter('ana'), await here.reporter('ben', [], { storm: ['reporter'] })];
  const [cleo, dan] = [await here.reporter('cleo'), await here.reporter('dan')];
  const tags = [await here.tag(ana), await here.tag(ben), await here.tag(cleo), await here.tag(dan)];
  const admin = { id: 'command-line', session: null };
  had(await endPerson(here.people, admin, { id: ana.id, why: 'left' }));
  const account = await here.people.store.get('account', ben.id);
  assert.ok(account);
  await here.people.store.write({
    puts: [
      { ...account, expected: account.version, body: { ...account.body, grants: { vote: ['reporter'] } } },
    ],
    log: [],
  });
  had(await dropWay(here.people, await here.people.who(cleo.session), 'mail'));
  await here.tag(dan);
  for (const [at, tag] of tags.entries())
    await here.mail(mailTo(`To: desk+${tag}@mail.example`, String(at), `Text ${at}.`));
  assert.deepEqual(await here.file(), ['item', 'item', 'item', 'item']);
  assert.deepEqual(await here.posts(), []);
  assert.equal((await here.items()).length, 4);
  const told = await here.told();
  for (const tag of tags) assert.ok(!told.includes(tag), 'no secret lies at the desk');
  assert.equal(await here.original('Text 1.'), null, 'nor in what a mail was read from');
  assert.doesNotMatch(told, /"filing"|"keys"|"external"/);
});

test('R-REPORTER-07 where no coverage follows the source the text lies in the reporter’s own; what is nobody’s is told of until one does', async () => {
  const here = await linked([]);
  await here.telegram(message(ANA, 'One.'));
  await here.file();
  await here.give('post.write', { post: await here.post(), content: { body: 'The desk’s.' } });
  await here.telegram(edit('Two.'));
  assert.deepEqual(await here.file(), ['item']);
  assert.deepEqual(await here.items(), ['Two.']);
  await here.telegram(edit('Three.'));
  assert.deepEqual([await here.file(), await here.items(), await here.faults()], [[], ['Three.'], []]);
  await here.telegram(message(66, 'A stranger’s.', { message_id: 7 }));
  await here.file();
  for (const _ of [1, 2]) {
    const [fault, ...more] = await here.faults();
    assert.match(fault ?? '', /lies nowhere: no coverage follows this source/);
    assert.deepEqual(more, []);
    await here.look();
  }
  await here.follow('vote');
  await here.look();
  assert.deepEqual(
    [await here.faults(), (await here.items('vote')).toSorted()],
    [[], ['A stranger’s.', 'Three.']],
  );
});

test('R-REPORTER-07 of a source that is removed what waits lies with its items, or waits on where it has no coverage', async () => {
  const followed = await linked();
  await followed.telegram(
    message(ANA, 'Waits.'),
    message(ANA, await followed.code(followed.ana), { message_id: 3 }),
  );
  await followed.removeBot();
  assert.deepEqual(await followed.items(), ['Waits.']);
  assert.deepEqual([await followed.file(), await followed.posts()], [['nothing'], []]);
  const alone = await linked([]);
  await alone.telegram(message(ANA, 'Waits.'));
  await alone.removeBot();
  assert.deepEqual(await alone.file(), ['draft']);
  assert.deepEqual(await alone.posts(), ['ana | draft | Waits.']);
});

test('R-REPORTER-08 pictures and files are left out, and a note at the draft says so', async () => {
  const here = await linked();
  await here.telegram(
    message(ANA, '', { text: undefined, caption: 'The river.', photo: [{ file_id: 'x' }] }),
  );
  const boundary = 'Content-Type: multipart/mixed; boundary=b\r\n';
  const parts =
    '--b\r\nContent-Type: text/plain\r\n\r\nWords.\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=a.png\r\n\r\nx\r\n--b--';
  await here.mail(mailTo(`To: desk+${await here.tag(here.ana)}@mail.example`, '9', parts, boundary));
  assert.deepEqual(await here.file(true), ['draft', 'draft']);
  await here.file();
  assert.deepEqual((await here.posts()).toSorted(), [
    'ana | draft | From the river | Words.',
    'ana | draft | The river.',
  ]);
  const notes = await here.notes();
  assert.equal(notes.length, 2, 'said once each');
  for (const note of notes) assert.match(note, /left out: only words come this way/);
});

test('R-REPORTER-09 where the newsroom cannot store, a text waits; what no draft can hold is an item', async () => {
  const here = await linked();
  await here.telegram(message(ANA, 'x\n\n'.repeat(250)));
  assert.deepEqual(await here.file(), ['item'], 'more paragraphs than a post has');
  const { fileInto } = await import('./file-into.ts');
  const closed = { code: 'unavailable' as const, message: 'The disk is full.' };
  const act = async () => ({ ok: false as const, error: closed });
  const keys = (await here.people.store.list('reporterWay')).map(({ id }) => id);
  const begun = { person: `account:${here.ana.id}`, coverage: 'storm' };
  const waits = await fileInto(
    { act },
    here.people,
  )({
    ...{
      id: 'm',
      source: 's',
      version: 1,
      words: 'Waits.',
      zone: 'UTC',
      title: null,
      receivedAt: '',
      changedAt: '',
    },
    ...{ external: 'e', sentAt: null, link: null, author: null, credit: null, language: null, alert: null },
    ...{
      withdrawn: false,
      original: null,
      origin: null,
      filing: { way: 'telegram', keys, note: null, begun },
    },
  });
  assert.equal(waits, 'later');
});
