import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialState } from '../../fold/initial-state.ts';
import { story } from '../rules/story.fixture.ts';
import { isAsItStood, noting } from './noting.ts';

test('R-BOARD-07 what was looked up is noted, what was not there as well; nothing else can be', () => {
  const of = story();
  const before = of.state;
  const { looked, noted } = noting(before);
  looked.actors.get('mayor');
  assert.equal(isAsItStood(of.must('claim.open', { claim: 'c', content: { text: 'x' } }).state, noted), true);
  const set = { actor: 'mayor', content: { name: 'Ana Ruiz', type: 'person' } };
  assert.equal(isAsItStood(of.must('actor.set', set).state, noted), false);
  assert.throws(() => looked.actors.size, /^Error: actors\.size is looked up, and is not noted$/);
  assert.throws(() => looked.users, /^Error: users is looked up/);
  assert.equal(isAsItStood(initialState, noting(initialState).noted), true);
});
