/** Files of other systems → posts in hold, told in a line each, and what does not come. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Command, commandSchemas } from '../desk/commands/commands.ts';
import { type Block, wordsOf } from '../model/rich-text.ts';
import { readAutomatticRest } from './automattic-rest.ts';
import { readAutomatticXml } from './automattic-xml.ts';
import { type ForeignBlog, planForeign } from './foreign.ts';
import { BadSource, commandId, type ImportWishes } from './plan.ts';
import { readSourcefabric } from './sourcefabric.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const vector = (name: string) => readFileSync(new URL(`../../test/vectors/import/${name}`, import.meta.url));
const json = (name: string) => JSON.parse(vector(name).toString());
const none: ImportWishes = {
  ...{ slug: undefined, headline: undefined, language: undefined },
  ...{ zone: undefined, site: undefined, only: undefined },
};

/** The plan, its commands checked by the schemas of the desk; a line a post. */
function planned(blog: ForeignBlog, wishes = none) {
  const plan = planForeign(blog, wishes, sha256);
  for (const command of plan.commands) {
    const id = commandId(sha256, plan, command);
    const read = commandSchemas[command.kind].safeParse({ id, ...command });
    assert.ok(read.success, JSON.stringify([command, read.error?.issues]));
  }
  const commands = plan.commands as unknown as readonly Command[];
  const posts = commands.flatMap((one) => {
    if (one.kind !== 'post.write') return [];
    const { title, body = [], byline, first } = one.content;
    const told = [first?.at.slice(11, 16) ?? '-', byline ?? '-', title ?? '', wordsOf(body as Block[])];
    return [
      told
        .filter((part) => part !== '')
        .join(' | ')
        .replaceAll('\n', ' / '),
    ];
  });
  const lost = plan.losses.map(({ place, what }) => `${place}: ${what}`);
  assert.deepEqual(
    commands.filter(({ kind }) => kind === 'post.hold').length,
    posts.length,
    'every post is put on hold',
  );
  assert.ok(commands.every(({ kind }) => ['coverage.open', 'post.write', 'post.hold'].includes(kind)));
  return { plan, commands, posts, lost };
}

test('R-IMPORT-06 an export of WordPress gives each entry once, as its last edit left it, in order', () => {
  const { posts, lost, commands } = planned(readAutomatticXml(vector('automattic.xml'), none));
  assert.deepEqual(posts, [
    '20:30 | Inês Caldeira | The first call came at half past eight.',
    '20:41 | Inês Caldeira and Jonas Reiter | Smoke over the quay, says the fire brigade. / It is spreading 🔥',
    '20:50 | Jonas Reiter | Three people are hurt, the hospital says. Call / Embedded: The roof falls in / Image: Flames on the quay Four',
    '- | - | https://social.example/@brigade/1 / Harbour road closed / trams too / Ferry late / Hurt · 3',
    '23:10 | Jonas Reiter and Inês Caldeira | The ferry sails again | From the far pier.',
    '- | Jonas Reiter | Not checked yet.',
  ]);
  const [open] = commands;
  assert.ok(open?.kind === 'coverage.open');
  assert.deepEqual(
    [open.slug, open.language, wordsOf(open.summary as Block[])],
    [
      'fire-in-lindow-harbour-what-we-know-don-t',
      'en-GB',
      'A hall burns on the quay.\n[liveblog_key_events]',
    ],
  );
  for (const [place, what] of [
    ['post 41', /1 comments of readers/],
    ['entry 104', /was deleted/],
    ['post 101', /was a key event/],
    ['post 102', /was edited 1 times/],
    ['post 102', /an embed \(iframe\): a link to video.example/],
    ['post 102', /<script>: not brought/],
    ['post 102', /no web address/],
    ['post 102', /struck out/],
    ['post 106', /does not say when it was published/],
    ['post 106', /<blink> is unknown/],
    ['post 106', /a table/],
  ] as const)
    assert.ok(
      lost.some((line) => line.startsWith(`${place}: `) && what.test(line)),
      `${place} ${what}`,
    );
  assert.doesNotMatch(JSON.stringify(commands), /must not stand|document\.write|@courier\.example|Is my car/);
});

test('R-IMPORT-06 an entry leads to where it was, and a file with several live blogs asks which', () => {
  const { commands } = planned(readAutomatticXml(vector('automattic.xml'), none));
  const post = commands.find((one) => one.kind === 'post.write' && one.post === '102');
  assert.ok(post?.kind === 'post.write');
  assert.deepEqual(post.content.first, {
    ...{ at: '2024-03-22T20:50:00.000Z', in: 'Fire in Lindow harbour: what we know & don’t' },
    url: 'https://courier.example/2024/03/22/harbour-fire/#102',
  });
  const link = (post.content.body as Block[]).flatMap((block) => ('content' in block ? block.content : []));
  assert.ok(
    link.some(
      (piece) => 'href' in piece && piece.href === 'https://courier.example/2024/03/22/hospital/?x=1&y=2',
    ),
  );
  const two = vector('automattic.xml')
    .toString()
    .replace('<wp:comment_type><![CDATA[comment]]>', '<wp:comment_type><![CDATA[liveblog]]>');
  assert.throws(() => readAutomatticXml(Buffer.from(two), none), /40 \(An article.*41 \(Fire.*--only ID/);
  assert.equal(readAutomatticXml(Buffer.from(two), { ...none, only: '41' }).posts.length, 6);
  assert.throws(() => readAutomatticXml(Buffer.from('<rss><channel/></rss>'), none), /no live blog/);
});

test('R-IMPORT-07 answers of the plugin give each entry once, the latest of it, without what was deleted', () => {
  const { posts, lost } = planned(readAutomatticRest(json('automattic-rest.json')));
  assert.deepEqual(posts, [
    '20:41 | Inês Caldeira and Jonas Reiter | Smoke over the quay. :fire: harbour',
    '- | - | An entry of an old version, without a time.',
    '20:50 | Jonas Reiter | Three people are hurt.',
  ]);
  assert.deepEqual(lost, [
    'entry 7 of the file: it is none: id',
    'entry 104: was deleted: not brought',
    'post 101: was a key event: say so when you publish it',
    'post 90: the source does not say when it was published',
    'post 103: was edited 2 times or more: as it stood last',
  ]);
  assert.equal(
    readAutomatticRest(json('automattic-rest.json')).name,
    'courier.example/2024/03/22/harbour-fire',
  );
  assert.throws(() => readAutomatticRest({ entries: [] }), BadSource);
});

test('R-IMPORT-08 answers of Live Blog 3 give posts with all their items, whatever their form', () => {
  const { posts, lost, commands } = planned(readSourcefabric(json('sourcefabric.json')));
  assert.deepEqual(posts, [
    '20:41 | Inês Caldeira | Thick smoke over the quay 🔥',
    '20:55 | Jonas Reiter and Inês Caldeira | Three people are hurt. / The mayor is on his way. / We will rebuild it. / Helena Arden / Image: Flames on the quay / Courier / Embedded: The roof falls in / Filmed from the pier / Lindow 2 : 1 Marren',
    '- | - | Not checked yet.',
  ]);
  const [open] = commands;
  assert.ok(open?.kind === 'coverage.open');
  assert.deepEqual(
    [open.slug, wordsOf(open.summary as Block[])],
    ['night-at-the-harbour', 'All that we know, as it comes.'],
  );
  for (const what of [
    /neither a post nor a blog \(/,
    /000004: was deleted/,
    /000006: a comment of a reader/,
    /000003: was pinned/,
    /000003: was a highlight/,
    /000003: an image: a link to live.example/,
    /000003: an embed: a link to video.example/,
    /000003: an embed \(video\) without an address/,
    /000003: <script>/,
    /000003: an item of the kind "Scorecard"/,
  ])
    assert.ok(
      lost.some((line) => what.test(line)),
      String(what),
    );
  assert.doesNotMatch(JSON.stringify(commands), /must not stand|@live\.example|Is my car/);
  const paged = [json('sourcefabric.json').posts, json('sourcefabric.json').blog];
  assert.equal(planned(readSourcefabric(paged)).posts.length, 3);
});

test('R-IMPORT-09 XML with a document type, too deep, or not well formed is refused, and no entity is expanded', () => {
  const refused = (text: string) =>
    assert.throws(() => readAutomatticXml(Buffer.from(text), none), BadSource);
  const bomb = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
  refused(`<?xml version="1.0"?>${bomb}<rss><channel><title>&b;</title></channel></rss>`);
  refused('<rss><channel><title>&unknown;</title></channel></rss>');
  refused('<rss><channel>');
  refused('<rss></channel>');
  refused('a'.repeat(50));
  refused(`${'<a>'.repeat(10_000)}`);
});

test('R-IMPORT-09 a file that is not in the encoding that it names is read as what it is, and that is told', () => {
  const text = vector('automattic.xml').toString();
  const byline = (bytes: Uint8Array) => {
    const { posts, lost } = planned(readAutomatticXml(bytes, none));
    return [posts[0]?.split(' | ')[1], lost.find((line) => line.startsWith('the file'))];
  };
  const old = text.replace('UTF-8', 'ISO-8859-1').replace(/[🔥’]/gu, '!');
  assert.deepEqual(byline(Buffer.from(old, 'latin1')), ['Inês Caldeira', undefined]);
  assert.deepEqual(byline(Buffer.from(text.replace('UTF-8', 'KOI-99'))), [
    'Inês Caldeira',
    'the file: it names the encoding koi-99, and is UTF-8',
  ]);
  assert.deepEqual(byline(Buffer.from(old.replace('ISO-8859-1', 'UTF-8'), 'latin1')), [
    'Inês Caldeira',
    'the file: it names the encoding utf-8, and was read as Windows-1252',
  ]);
  const [before = '', after = ''] = text.split('Two people');
  const [name, told] = byline(Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]));
  assert.deepEqual([name, /1 places/.test(told ?? '')], ['Inês Caldeira', true]);
  const [, control] = byline(Buffer.from(text.replace('Two people', 'Two\u000bpeople')));
  assert.match(control ?? '', /1 characters that XML does not allow/);
});

test('R-IMPORT-02 the same words give the same command ids; other words, another source or coverage give others', () => {
  const blog = readAutomatticXml(vector('automattic.xml'), none);
  const ids = (wishes = none, of = blog) => {
    const { plan } = planned(of, wishes);
    return plan.commands.map((command) => commandId(sha256, plan, command));
  };
  assert.deepEqual(ids(), ids());
  assert.equal(new Set(ids()).size, ids().length);
  const others = new Set([...ids({ ...none, slug: 'another' }), ...ids(none, { ...blog, source: 'x' })]);
  assert.ok(ids().every((id) => !others.has(id)));
});

test('R-IMPORT-05 long titles, bylines and posts are cut or divided, and what was cut is told', () => {
  const blog = readAutomatticXml(vector('automattic.xml'), none);
  const [post] = blog.posts;
  assert.ok(post);
  const long: Block[] = Array.from({ length: 500 }, () => ({
    type: 'paragraph',
    content: [{ type: 'text', text: 'w' }],
  }));
  const { posts, lost } = planned({
    ...blog,
    posts: [
      {
        ...post,
        id: 'Odd id!',
        title: 'T'.repeat(300),
        authors: ['A'.repeat(90), 'B'.repeat(90)],
        body: long,
      },
    ],
  });
  assert.equal(posts.length, 3);
  assert.ok(posts[0]?.includes('T'.repeat(300)), 'the whole title is the first paragraph');
  assert.equal(lost.filter((line) => /cut|divided into 3/.test(line)).length, 3);
});
