/** Demonstration B step by step: what the figure says, what the desk is warned of, what is locked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { person, Story } from '../desk/rules/story.fixture.ts';
import { openDecisions } from '../desk/view/open-decisions.ts';
import { readingWords } from '../publish/figure-words.ts';
import { phrasesFor } from '../publish/phrases-for.ts';
import { demoSlug } from './demo.ts';
import { readDemos } from './demo-lines.ts';

const lines = readDemos().find((demo) => demoSlug(demo) === 'typhoon-haiyan') ?? [];
const people = {
  desk: person('desk', 'senior'),
  second: person('second', 'senior'),
};
const english = phrasesFor('en');

/** What stands after the command that a step is named by. */
function step(of: Story) {
  const figure = of.seen('figure:deaths');
  const coverage = of.shown('coverage');
  return {
    says: figure?.kind === 'figure' && figure.state === 'live' ? readingWords(figure.reading, english) : null,
    warned: [...new Set(openDecisions(of.state).map(({ kind }) => kind))].sort(),
    headline: coverage.headline
      .map((one) => (one.type === 'figure' ? readingWords(one.reading, english) : one.text))
      .join(''),
  };
}

/** Replays the demonstration and stops at each command that is asked for, by kind and subject. */
function replay(stops: Readonly<Record<string, (of: Story) => void>>): Story {
  const of = new Story();
  const left = new Set(Object.keys(stops));
  for (const { command, by } of lines) {
    const { id: _, kind, ...fields } = command;
    of.must(kind, fields, people[by as keyof typeof people]);
    const name =
      `${kind} ${'post' in command ? command.post : 'estimate' in command ? command.estimate : 'statement' in command ? command.statement : ''}`.trim();
    if (left.delete(name)) stops[name]?.(of);
  }
  assert.deepEqual([...left], [], 'every step was reached');
  return of;
}

const shows =
  (says: string, ...warned: string[]) =>
  (of: Story) => {
    const now = step(of);
    assert.deepEqual({ says: now.says, warned: now.warned }, { says, warned });
  };

test('R-FIG-10 Haiyan: at each step the range, the authority, the warnings and the locks are right', () => {
  const propose = (of: Story, alert: string) =>
    of.give('alert.propose', { alert, content: { post: 'counted', text: 'x' } }, people.desk);
  const end = replay({
    'post.publish first': shows('10,000 feared'),
    'post.publish lower': shows('2,000 to 10,000', 'panel-moved'),
    'estimate.overtake feared': shows('2,000 to 2,500', 'panel-moved'),
    'post.publish counted': shows('1,774 to 2,500', 'overtaken', 'panel-moved'),
    'estimate.add count-2': shows('2,000 to 2,500', 'overtaken', 'panel-moved'),
    'post.publish higher': shows('2,357', 'panel-moved'),
    'estimate.add un-1': (of) => {
      shows('2,357', 'older-authority', 'panel-moved', 'same-number')(of);
      const number = openDecisions(of.state).find(({ kind }) => kind === 'same-number');
      assert.match(number?.says ?? '', /4,460 \(United Nations\).*"evacuation centres"/);
    },
    'post.publish un': shows('2,357 to 4,460', 'panel-moved', 'same-number'),
    'alert.approve': (of) => assert.equal(of.shown('alert', 'un').state, 'live'),
    cover: (of) => {
      assert.equal(of.shown('post', 'un').state, 'covered');
      assert.equal(of.shown('alert', 'un').state, 'removed');
    },
    'statement.retract un-1': (of) => {
      shows('2,357', 'panel-moved')(of);
      assert.equal(propose(of, 'trial')?.code, undefined, 'one turn does not lock');
    },
    'post.withdraw un': (of) => {
      assert.equal(of.shown('post', 'un').state, 'withdrawn');
      assert.equal(of.shown('post', 'withdrawal').state, 'published');
      assert.equal(
        of.changed.includes('post:un') && of.changed.includes('post:withdrawal'),
        true,
        'in one change set',
      );
    },
    'estimate.add un-2': (of) => {
      shows('2,357 to 4,460', 'panel-moved', 'same-number', 'second-person', 'turned-round')(of);
      assert.equal(propose(of, 'no-more')?.code, 'locked', 'readers are not sent back and forth');
      assert.equal(step(of).headline, 'Typhoon Haiyan: 2,357 to 4,460 deaths counted');
    },
    'post.publish manila': shows(
      '2,360 to 4,460',
      'overtaken',
      'panel-moved',
      'same-number',
      'second-person',
      'turned-round',
    ),
  });
  assert.equal(step(end).headline, 'Typhoon Haiyan: 2,360 to 4,460 deaths; two counts in conflict');
  const early = end.shown('post', 'counted');
  const block = early.state === 'published' ? early.body.find((one) => one.type === 'figure') : undefined;
  assert.deepEqual(
    [
      block && readingWords(block.reading, english),
      block?.later && readingWords(block.later.reading, english),
    ],
    ['1,774 to 2,500', '2,360 to 4,460'],
    'an older post keeps what it said, with the present beside it',
  );
});
