/** Pictures at the desk: what a post says with one, who has to read it, and what an erasure takes along. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldAll } from '../../fold/fold.ts';
import { initialState } from '../../fold/initial-state.ts';
import { cell } from '../../model/ids.ts';
import { samplePicture } from '../../model/picture.fixture.ts';
import { project } from '../../project/project.ts';
import { emptyView } from '../../project/view.ts';
import type { Entry, Proposed } from '../../record/entry.ts';
import { factsOf } from '../../record/facts.ts';
import { decide } from '../decide/decide.ts';
import { orphanedBy } from '../decide/decide-media.ts';
import { deskImpact } from '../view/desk-impact.ts';
import { deskMedia } from '../view/desk-media.ts';
import {
  editor,
  type Fields,
  foldAgain,
  inShort,
  legal,
  person,
  reporter,
  Story,
  secondSenior,
  senior,
  story,
} from './story.fixture.ts';

const image = (media: string, more: Fields = {}) => ({
  ...{ type: 'image', media, alt: 'Smoke over the harbour.', credit: 'Ana Ruiz' },
  ...more,
});
const shows = (media: string, more: Fields = {}): Fields => ({ title: 'Seen', body: [image(media, more)] });

/** A story with two pictures. */
function pictured(): Story {
  return story()
    .must('media.add', { media: 'm', picture: samplePicture('a') }, person('outside', 'contributor'))
    .must('media.add', { media: 'n', picture: samplePicture('b') });
}

function body(of: Story, post = 'p') {
  const shown = of.shown('post', post);
  assert.ok(shown.state === 'published');
  return shown.body;
}

test('R-MEDIA-08 a picture is in the record by its files, and is added once', () => {
  const of = pictured();
  const added = of.entries.find(({ kind }) => kind === 'media.added');
  assert.deepEqual([added?.kind, added?.by, added?.body], ['media.added', 'outside', samplePicture('a')]);
  assert.deepEqual(of.sets.at(-1), [], 'nothing of it is public');
  assert.equal(inShort(of.give('media.add', { media: 'm', picture: samplePicture('c') })), 'exists media:m');
});

test('R-MEDIA-09 readers get a picture with its words and its size, and neither its id nor its original', () => {
  const of = pictured().must('post.publish', { post: 'p', content: shows('m', { caption: 'At noon.' }) });
  const { file, type: mime, width, height, bytes } = samplePicture('a');
  const words = { alt: 'Smoke over the harbour.', caption: 'At noon.', credit: 'Ana Ruiz' };
  assert.deepEqual(body(of), [{ type: 'image', file, mime, width, height, bytes, ...words }]);
  of.must('post.update', { post: 'p', content: shows('m') });
  assert.equal((body(of)[0] as { caption: unknown }).caption, null);
});

test('R-MEDIA-09 a post is published with pictures of its coverage alone, and rests on them', () => {
  const of = pictured();
  assert.equal(
    inShort(of.give('post.publish', { post: 'p', content: shows('other') })),
    'unknown media:other',
  );
  of.must('post.publish', { post: 'p', content: shows('m') });
  assert.deepEqual([...(of.state.users.get(cell('media', 'm')) ?? [])], ['post:p']);
  const ground = of.sets.at(-1)?.find(({ cell }) => cell === 'post:p')?.ground;
  assert.ok(ground?.includes(cell('media', 'm')));
});

test('R-MEDIA-09 no headline, standfirst or summary shows a picture', () => {
  assert.throws(() => pictured().give('text.set', { field: 'summary', content: [image('m')] }), /text\.set/);
});

test('R-MEDIA-09 the restricted list holds for the alternative, the caption and the credit', () => {
  const of = pictured().must(
    'restriction.set',
    { restriction: 'boy', content: { terms: ['Tom Hale'], reason: 'A minor.' } },
    legal,
  );
  for (const more of [
    { alt: 'Tom Hale on the quay.' },
    { caption: 'To-m Hale, 12.' },
    { credit: 'TOM HALE' },
  ])
    assert.equal(
      inShort(of.give('post.publish', { post: 'p', content: shows('m', more) })),
      'restricted post:p',
    );
  of.must('post.publish', { post: 'p', content: shows('m') });
});

test('R-MEDIA-09 who is guarded is named in a picture’s words by two persons', () => {
  const tom = { name: 'Tom Hale', type: 'person', guarded: 'victim' };
  for (const more of [{ alt: 'Tom Hale.' }, { caption: 'Tom Hale at work.' }, { credit: 'Tom Hale' }]) {
    const of = pictured().must('actor.set', { actor: 'tom', content: tom });
    assert.equal(
      of.give('post.publish', { post: 'p', content: shows('m', more) }, reporter)?.code,
      'second-person',
    );
  }
});

test('R-MEDIA-09 a minor fix respells a caption, and changes neither a name in it nor the picture', () => {
  const of = pictured().must('post.publish', {
    post: 'p',
    content: shows('m', { caption: 'Smoke ovr it.' }),
  });
  const fix = (content: Fields) => inShort(of.give('post.fix', { post: 'p', content }));
  assert.equal(fix(shows('m', { caption: 'Smoke over it.' })), 'accepted');
  assert.match(fix(shows('n', { caption: 'Smoke over it.' })), /^not-minor a reference/);
  assert.match(fix(shows('m', { caption: 'Smoke over Iran.' })), /^not-minor/);
  assert.match(fix(shows('m', { caption: 'Smoke over it.', credit: 'Bo Lind' })), /^not-minor a name/);
  assert.match(fix(shows('m', { caption: 'Smoke over it.', alt: 'No smoke.' })), /^not-minor/);
});

test('R-MEDIA-09 an approval of a draft is of its picture and its words', () => {
  const publish = (of: Story) => of.give('post.publish', { post: 'p' }, reporter)?.code ?? 'accepted';
  const guarded = { name: 'Tom Hale', type: 'person', guarded: 'victim' };
  const approved = (media = 'm') =>
    pictured()
      .must('actor.set', { actor: 'tom', content: guarded })
      .must('post.write', { post: 'p', content: shows(media, { caption: 'Tom Hale is wel.' }) }, reporter)
      .must('post.approve', { post: 'p' }, editor);
  const write = (of: Story, content: Fields) => of.must('post.write', { post: 'p', content }, reporter);
  assert.equal(publish(approved()), 'accepted');
  assert.equal(publish(write(approved(), shows('m', { caption: 'Tom Hale is well.' }))), 'accepted');
  assert.equal(publish(write(approved(), shows('n', { caption: 'Tom Hale is wel.' }))), 'second-person');
  assert.equal(publish(write(approved(), shows('m', { caption: 'Tom Hale is dead.' }))), 'second-person');
  const later = approved('later').must('media.add', { media: 'later', picture: samplePicture('c') });
  assert.equal(publish(later), 'second-person', 'nobody had seen it');
});

test('R-MEDIA-09 a blank in a caption, an alternative or a credit is one, and is filled', () => {
  for (const field of ['alt', 'caption', 'credit']) {
    const of = pictured();
    const more = { caption: 'It.', [field]: 'For [[years]] years' };
    of.must('post.write', { post: 'p', content: shows('m', more) });
    assert.match(inShort(of.give('post.publish', { post: 'p' })), /open-blank/, field);
    of.must('prepared.set', {
      prepared: 'v',
      content: {
        outcome: 'the verdict',
        alternatives: [{ post: 'p', when: 'guilty' }],
        blanks: [{ name: 'years', kind: 'number', label: 'years' }],
      },
    });
    of.must('prepared.release', { prepared: 'v', post: 'p', blanks: { years: '7' } });
    assert.equal((body(of)[0] as Record<string, unknown>)[field], 'For 7 years');
  }
});

test('R-MEDIA-13 an erasure names the pictures that nothing else refers to, whatever refers to them', () => {
  const of = pictured().must('post.publish', {
    post: 'p',
    content: { title: 'Two', body: [image('m'), image('n')] },
  });
  of.must('post.write', { post: 'draft', content: shows('n') });
  const subject = { kind: 'post', id: 'p' };
  of.must('takedown.order', { subject, reason: 'A court.' }, legal);
  of.must('erasure.propose', { subject, versions: 'all', reason: 'A court.' }, legal);
  of.must('erasure.approve', { subject }, secondSenior);
  const done = of.entries.at(-1);
  assert.deepEqual(done?.kind === 'erasure.done' && done.body?.media, ['m']);
  assert.deepEqual([of.state.media.get('m')?.erased != null, of.state.media.get('n')?.erased], [true, null]);
  assert.match(
    of.give('post.publish', { post: 'q', content: shows('m') })?.message ?? '',
    /^Picture "m" was erased/,
  );
  const [m, n] = ['m', 'n'].map((id) => deskMedia(of.state, senior, id));
  assert.ok(m === 'none' && n !== 'none');
});

test('R-MEDIA-13 earlier versions that were closed and erased take along what they alone showed', () => {
  const of = pictured().must('post.publish', { post: 'p', content: shows('m') });
  of.must('correction.publish', {
    ...{ correction: 'k', note: 'The first picture was of another harbour.', earlier: 'closed' },
    repairs: [{ kind: 'post', post: 'p', content: shows('n') }],
  });
  const subject = { kind: 'post', id: 'p' };
  of.must('erasure.propose', { subject, versions: 'earlier', reason: 'x' }, legal);
  of.must('erasure.approve', { subject }, secondSenior);
  assert.deepEqual([of.state.media.get('m')?.erased != null, of.state.media.get('n')?.erased], [true, null]);
  assert.equal(body(of)[0]?.type, 'image');
});

test('R-MEDIA-13 a record without the erased words folds to the same pictures', () => {
  const of = pictured().must('post.publish', {
    post: 'p',
    content: { title: 'Two', body: [image('m'), image('n')] },
  });
  of.must(
    'act.propose',
    { act: 'a', command: { kind: 'post.publish', post: 'q', content: shows('n') } },
    reporter,
  );
  const subject = { kind: 'post', id: 'p' };
  of.must('takedown.order', { subject, reason: 'A court.' }, legal);
  of.must('erasure.propose', { subject, versions: 'all', reason: 'A court.' }, legal);
  of.must('erasure.approve', { subject }, secondSenior);
  const done = of.entries.at(-1);
  const gone = done?.kind === 'erasure.done' ? (done.body?.entries ?? []) : [];
  const without = of.entries.map((entry) =>
    gone.includes(entry.seq)
      ? ({ ...entry, body: factsOf(entry as Proposed), erased: true } as Entry)
      : entry,
  );
  const again = foldAll(initialState, without);
  assert.ok(
    again.media.equals(of.state.media) || JSON.stringify(again.media) === JSON.stringify(of.state.media),
  );
  assert.deepEqual(JSON.stringify(foldAgain(of.entries).media), JSON.stringify(of.state.media));
  assert.deepEqual(
    orphanedBy(of.state, [...Array(99).keys()]),
    ['n'],
    'a waiting command refers to the other',
  );
});

test('R-MEDIA-09 a post that is copied into another coverage leaves its pictures behind', () => {
  const from = pictured().must('post.publish', {
    post: 'p',
    content: {
      title: 'Seen',
      body: [image('m'), { type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] }],
    },
  });
  const into = new Story().must('coverage.open', { slug: 'part-two', headline: 'A fire, part two' });
  const context = { by: senior, now: into.state.at, demonstration: false, other: from.state };
  const copied = copy(into, context);
  assert.deepEqual(copied, ['paragraph']);
});

function copy(into: Story, context: Parameters<typeof decide>[2]): readonly string[] {
  const command = { id: 'c', kind: 'post.copy', post: 'q', coverage: 'a-story', of: 'p' } as const;
  const decision = decide(into.state, command, context);
  assert.ok(decision.ok, decision.ok ? '' : decision.error.message);
  const written = decision.value.find((entry) => entry.kind === 'post.written');
  return written?.kind === 'post.written' ? written.body.content.body.map(({ type }) => type) : [];
}

test('R-MEDIA-09 nothing is proposed with a picture that is not there', () => {
  const of = pictured().must('post.write', { post: 'p', content: shows('later') }, reporter);
  const command = { kind: 'post.publish', post: 'p' };
  assert.equal(inShort(of.give('act.propose', { act: 'a', command }, reporter)), 'unknown media:later');
});

test('R-MEDIA-13 readers of a post whose picture is gone see that something was removed', () => {
  const of = pictured().must('post.publish', { post: 'p', content: shows('m') });
  const media = of.state.media.update('m', (one) => one && { ...one, erased: '2026-01-02T00:00:00.000Z' });
  const { versions } = project(emptyView, { ...of.state, media }, [], () => 'x');
  const post = versions.find(({ cell }) => cell === 'post:p')?.document;
  assert.ok(post?.kind === 'post' && post.state === 'published');
  assert.deepEqual(post.body, [{ type: 'removed' }]);
  const without = { ...of.state, media: of.state.media.delete('m') };
  const [, again] = project(emptyView, without, [], () => 'x').versions;
  assert.match(JSON.stringify(again?.document), /"removed"/);
});

test('R-MEDIA-09 what a picture is shown by can be asked', () => {
  const of = pictured().must('post.publish', { post: 'p', content: shows('m') });
  assert.deepEqual(JSON.parse(deskImpact(of.state, senior, cell('media', 'm')) ?? '{}').reaches, ['post:p']);
});

test('R-MEDIA-11 who may see a picture at the desk, and who its original', () => {
  const outside = person('outside', 'contributor');
  const other = person('other', 'contributor');
  const of = pictured();
  const P = 'p-2345678923456789';
  const seen = (by = senior, id = 'm') => {
    const media = deskMedia(of.state, by, id);
    if (media !== null && media !== 'none')
      assert.deepEqual(media.picture, samplePicture(id === 'm' ? 'a' : 'b'));
    return media === null || media === 'none' ? media : media.original;
  };
  const all = () => [senior, editor, reporter, legal, outside, other].map((by) => seen(by));
  assert.deepEqual(all(), [true, true, false, false, false, 'none']);
  assert.equal(seen(person('admin', 'admin')), null);
  assert.equal(seen(person('machine', 'feed')), null);
  assert.equal(seen(senior, 'other'), 'none');
  assert.equal(deskMedia(new Story().state, senior, 'm'), null);
  // In a draft of theirs; then published, covered, uncovered, replaced, taken down.
  of.must('post.write', { post: P, content: { title: 'x' } }, other);
  const unseen = of.give('post.write', { post: P, content: shows('n') }, other);
  assert.equal(inShort(unseen), 'unknown media:n', 'nobody comes to see a picture by naming it');
  of.must('post.write', { post: P, content: shows('n') });
  of.must('post.write', { post: P, content: shows('n', { caption: 'Mine.' }) }, other);
  assert.deepEqual([seen(other, 'n'), seen(outside, 'n')], [false, 'none']);
  of.must('post.publish', { post: P, content: shows('m') });
  assert.deepEqual(all(), [true, true, false, false, false, false]);
  const subject = { kind: 'post', id: 'q' };
  of.must('post.publish', { post: 'q', content: shows('n') });
  assert.equal(seen(outside, 'n'), false);
  of.must('cover', { subject });
  assert.equal(seen(outside, 'n'), 'none');
  of.must('uncover', { subject });
  assert.equal(seen(outside, 'n'), false);
  of.must('post.update', { post: 'q', content: { title: 'Without' } });
  assert.equal(seen(outside, 'n'), 'none', 'no longer shown');
  of.must('post.update', { post: 'q', content: shows('n') });
  of.must('post.withdraw', { post: 'q', reason: 'x' });
  assert.equal(seen(outside, 'n'), 'none');
  of.must('post.publish', { post: 'plain', content: { title: 'Without pictures' } });
  for (const post of [P, 'q'])
    of.must('takedown.order', { subject: { kind: 'post', id: post }, reason: 'x' });
  assert.deepEqual(all(), ['none', 'none', 'none', false, 'none', 'none'], 'sealed for all but the lawyers');
  assert.equal(seen(person('both', 'legal', 'editor')), true);
  for (const kind of ['post.write', 'post.publish'] as const)
    for (const by of [reporter, senior])
      assert.ok(of.give(kind, { post: 'r', content: shows('m') }, by), 'nor is a seal undone so');
  assert.deepEqual([seen(reporter), seen(senior)], ['none', 'none']);
});

test('R-MEDIA-13 several pictures are named in order, and one that is gone is not named again', () => {
  const of = story();
  for (const [at, id] of ['z', 'b', 'q'].entries())
    of.must('media.add', { media: id, picture: samplePicture('def'[at]) });
  const erased = (post: string) => {
    const subject = { kind: 'post', id: post };
    of.must('takedown.order', { subject, reason: 'x' }, legal);
    of.must('erasure.propose', { subject, versions: 'all', reason: 'x' }, legal);
    of.must('erasure.approve', { subject }, secondSenior);
    const done = of.entries.at(-1);
    return done?.kind === 'erasure.done' && done.body?.media;
  };
  of.must('post.publish', { post: 'p', content: { title: 'x', body: [image('z'), image('b')] } });
  assert.deepEqual(erased('p'), ['b', 'z']);
  of.must('post.write', { post: 'draft', content: { title: 'x', body: [image('z'), image('q')] } });
  assert.deepEqual(erased('draft'), ['q']);
});
