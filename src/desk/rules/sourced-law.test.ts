/** Promise I8 over any history: nothing comes before readers without its source. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldProposed } from '../../fold/fold.ts';
import type { State } from '../../fold/state.ts';
import { cell } from '../../model/ids.ts';
import { project } from '../../project/project.ts';
import type { PublicBlock, PublicDocument, PublicStatement } from '../../wire/documents.ts';
import { living } from './lived.fixture.ts';
import { type Story, story } from './story.fixture.ts';

/** Whether somebody or our own verification speaks to a claim, read off its evidence statement by statement. */
function hasSource(state: State, id: string): boolean {
  const claim = state.claims.get(id);
  const spoken = claim?.evidence.some(({ statement, until }) => {
    const found = state.statements.get(statement);
    return until === null && found?.content != null && found.taken === null && found.retracted === null;
  });
  return spoken === true || (claim?.verified.length ?? 0) > 0;
}

function statementsIn(blocks: readonly PublicBlock[]) {
  return blocks.flatMap((block) => (block.type === 'statement' ? [block.statement] : []));
}

/** Whether readers are told whose words they are; what our own staff saw is told as ours, by no name. */
const isAttributed = ({ speaker }: PublicStatement): boolean => speaker.name !== '' || speaker.ours === true;

/** What of the documents that an act changed has no source; claims and figures are asked when they first appear. */
function unsourced(
  before: ReadonlySet<string>,
  state: State,
  versions: readonly { readonly cell: string; readonly document: PublicDocument }[],
): readonly string[] {
  return versions.flatMap(({ cell: of, document }) => {
    const isNew = !before.has(of);
    if (document.kind === 'claim' && document.state === 'live') {
      const attributed = document.evidence.every(({ statement }) => isAttributed(statement));
      return attributed && (!isNew || hasSource(state, of.slice('claim:'.length))) ? [] : [of];
    }
    if (document.kind === 'figure' && document.state === 'live') {
      const bare = document.series.some(({ by, parts, standing }) =>
        standing === 'live' ? by === null && parts.length === 0 : false,
      );
      return bare ? [of] : [];
    }
    if (document.kind !== 'post' || document.state !== 'published') return [];
    return statementsIn(document.body).every(isAttributed) ? [] : [of];
  });
}

const live = (of: Story) =>
  new Set(
    [...of.view.documents].flatMap(([name, { document }]) => (document?.state === 'live' ? [name] : [])),
  );

test('R-POST-03 over any history no claim, figure or statement comes before readers without its source', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
      let before: ReadonlySet<string> = new Set();
      for (const of of living(seed, 200)) {
        assert.deepEqual(unsourced(before, of.state, of.sets.at(-1) ?? []), []);
        before = live(of);
      }
      assert.ok(before.size > 5, `${before.size} documents`);
    }),
    { seed: 5, numRuns: 3 },
  );
});

test('R-POST-03 that comparison finds a claim that was published past the desk, without a source', () => {
  const of = story().must('claim.open', { claim: 'bare', content: { text: 'Nobody says so.' } });
  const subject = cell('post', 'p');
  const content = {
    title: 'x',
    body: [{ type: 'claim' as const, id: 'bare' }],
    byline: null,
    background: false,
  };
  const state = foldProposed(
    of.state,
    [
      { kind: 'post.written', subject, body: { content } },
      { kind: 'post.published', subject, body: { shows: ['bare'], keyEvent: false, flash: false } },
    ],
    { at: of.state.at, by: 'x' },
  );
  let ids = 0;
  const { versions } = project(of.view, state, [subject], () => `x${++ids}`);
  assert.deepEqual(unsourced(live(of), state, versions), ['claim:bare']);
});
