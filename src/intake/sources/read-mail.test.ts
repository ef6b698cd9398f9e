import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMail } from './read-mail.ts';

const mail = (lines: readonly string[]) => Buffer.from(lines.join('\r\n'));
const read = async (lines: readonly string[]) => {
  const parsed = await readMail(mail(lines));
  return parsed.ok ? parsed.value : { items: [], faults: [parsed.error] };
};

test('R-SOURCE-50 a mail is an item: its subject, date, name and text; who it says it is from is no more than that', async () => {
  const { items, faults } = await read([
    'From: =?utf-8?q?In=C3=AAs?= <ines@news.example>',
    'Subject: =?utf-8?q?Fogo?= no porto',
    'Date: Fri, 22 Mar 2024 20:00:00 +0300',
    'Message-ID: <1@news.example>',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Um morto, tr=EAs feridos.',
    '',
    'Mais logo.',
  ]);
  assert.deepEqual(items, [
    {
      ...{
        external: '<1@news.example>',
        title: 'Fogo no porto',
        text: 'Um morto, três feridos.\n\nMais logo.',
      },
      ...{
        sentAt: '2024-03-22T17:00:00.000Z',
        link: null,
        author: 'Inês <ines@news.example>, as the mail says',
      },
      ...{ credit: null, language: null, alert: null, withdrawn: false },
    },
  ]);
  assert.deepEqual(faults, []);
});

test('R-SOURCE-51 text comes before HTML, HTML becomes text, and no attachment is text, not even a mail or a page', async () => {
  const part = (head: string, body: string) => ['--b', ...head.split('|'), '', body];
  const headers = ['Message-ID: <2@x>', 'Content-Type: multipart/mixed; boundary=b', ''];
  const { items, faults } = await read([
    ...headers,
    ...part('Content-Type: text/html', '<p>One.</p><script>no</script><p>Two.</p>'),
    ...part('Content-Type: text/plain|Content-Disposition: attachment; filename=a.txt', 'not text'),
    ...part('Content-Type: message/rfc822', 'Subject: not text\r\n\r\nnot text'),
    ...part('Content-Type: text/html|Content-Disposition: attachment; filename=a.html', '<p>not text'),
    '--b--',
  ]);
  assert.deepEqual([items[0]?.text, faults], ['One.\n\nTwo.', ['3 attachments were not read.']]);
  const both = await read([
    ...['Message-ID: <3@x>', 'Content-Type: multipart/alternative; boundary=b', ''],
    ...[
      ...part('Content-Type: text/plain', 'Text.'),
      ...part('Content-Type: text/html', '<p>Html.'),
      '--b--',
    ],
  ]);
  assert.equal(both.items[0]?.text, 'Text.');
});

test('R-SOURCE-52 a mail without a name has the hash of its words; a wrong date is told; what is no mail is refused', async () => {
  const { items, faults } = await read(['Subject: x', 'Date: soon', '', 'words']);
  assert.match(items[0]?.external ?? '', /^sha256:/);
  assert.deepEqual([items[0]?.sentAt, faults], [null, ['The time “soon” could not be read.']]);
  const deep = (depth: number): string =>
    Array.from(
      { length: depth },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}`,
    ).join('\r\n');
  for (const bytes of [
    Buffer.from(''),
    Buffer.from(`Subject: x\r\n${deep(200)}`),
    Buffer.from(`x: ${'y'.repeat(300_000)}\r\n\r\n`),
  ])
    assert.equal((await readMail(bytes)).ok, false);
});

test('R-REPORTER-06 a secret part stands in nothing that is read from a mail, wherever the mail quotes it; it is filed by what it was brought to', async () => {
  const tag = `r${'k3'.repeat(13)}`;
  const at = `desk+${tag}@news.example`;
  const of = async (...lines: readonly string[]) => (await read(['Subject: S', ...lines])).items[0];
  const quoting: readonly (readonly string[])[] = [
    ['Message-ID: <1@x>', 'Cc: desk@news.example', '', `> To: ${at.toUpperCase()}`, '', 'Ana said so.'],
    ['Message-ID: <1@x>', 'Content-Type: text/html', '', `<p>Yes.<a href="mailto:desk%2B${tag}%40x">us</a>`],
    ['Message-ID: <1@x>', 'Content-Type: text/html', '', `<p>To desk&#43;${tag}&#64;news.example`],
    ['Message-ID: <1@x>', 'Content-Transfer-Encoding: base64', '', Buffer.from(at).toString('base64')],
    [`Message-ID: <${at}>`, '', 'Words.'],
    ['Message-ID: <1@x>', `From: ${at}`, '', 'Words.'],
    ['Message-ID: <1@x>', `X-Other: ${at}`, '', 'Words.'],
    ['Message-ID: <1@x>', `Date: ${tag} ${at}`, '', 'Words.'],
    [
      ...['Message-ID: <1@x>', 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'Words.', '--b'],
      ...['Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64', ''],
      ...[Buffer.from(`To: ${at}\r\n\r\nx`).toString('base64'), '--b--'],
    ],
  ];
  for (const lines of quoting) {
    const parsed = await read(['Subject: S', ...lines]);
    assert.doesNotMatch(JSON.stringify(parsed), new RegExp(tag, 'i'), lines.join('\n'));
    assert.deepEqual([parsed.items[0]?.secret, parsed.items[0]?.filing], [true, undefined], lines.join('\n'));
  }
  for (const header of [`X-Delivered-To: ${at}`, `Received: by x (Postfix) for <${at}>; Fri`, `Bcc: ${at}`]) {
    const item = await of('Message-ID: <1@x>', header, '', 'Words.');
    assert.deepEqual([item?.filing?.keys.length, item?.secret], [1, true], header);
  }
  assert.equal((await of('Message-ID: <1@x>', '', 'desk+r@news.example'))?.secret, undefined);
});

test('R-REPORTER-17 what a reporter sends has a name that nobody else can give', async () => {
  const to = (tag: string, text: string) =>
    read(['Message-ID: <1@x>', `To: desk+${tag}@x`, '', text]).then(({ items }) => items[0]?.external);
  const [one, other] = [`r${'a'.repeat(26)}`, `r${'b'.repeat(26)}`];
  const [plain] = (await read(['Message-ID: <1@x>', '', 'A stranger’s.'])).items;
  const names = [await to(one, 'Hers.'), await to(other, 'His.'), plain?.external];
  assert.equal(new Set(names).size, 3);
  assert.equal(await to(one, 'Hers, again.'), names[0]);
});
