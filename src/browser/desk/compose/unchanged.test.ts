/** given a published post, when it is to be updated, then only with something that differs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PostContent } from '../../../model/content.ts';
import type { Intent } from './plan.ts';
import { isUnchanged } from './unchanged.ts';

const known = { statement: () => 'Said.', figure: () => '40' };
const of = (text: string): PostContent => ({
  title: 'Fire',
  body: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text },
        { type: 'figure', id: 'f' },
      ],
    },
  ],
  byline: null,
  background: false,
});
const plan = (text: string, more = 0) => ({
  content: of(text),
  commands: Array.from({ length: 1 + more }, () => ({ kind: 'post.update' })),
});
const update: Intent = { to: 'update', note: null };

test('R-COMPOSE-14 an update that changes nothing, records nothing and tells nothing is none', () => {
  assert.ok(isUnchanged(of('It burns: '), plan('It burns: '), update, known));
  assert.ok(!isUnchanged(of('It burns: '), plan('It smokes: '), update, known));
  assert.ok(
    !isUnchanged(of('It burns: '), plan('It burns: ', 1), update, known),
    'a statement comes with it',
  );
  assert.ok(!isUnchanged(of('It burns: '), plan('It burns: '), { to: 'update', note: 'Moved up.' }, known));
  assert.ok(!isUnchanged(null, plan('It burns: '), { to: 'publish' }, known));
});
