/** Claims of items for tests: what is said of them, the draft that comes of it, and what a desk has when that is sent. */
import assert from 'node:assert/strict';
import type { CommandKind } from '../../../desk/commands/commands.ts';
import { inShort, reporter, type Story } from '../../../desk/rules/story.fixture.ts';
import type { ItemRead } from '../../../intake/items/item.ts';
import { planOf } from '../compose/plan.ts';
import { claimDecided, standing } from './claim-decisions.ts';
import { type Claimed, claimedIn, type KnownClaim } from './claim-of.ts';
import { beginning, type Decisions, saidIn } from './decisions.ts';
import { draftOf } from './draft-of.ts';
import { speechOf } from './speech-of.ts';

export const begun = ({ item, reading }: ItemRead): Decisions => beginning(item.words, reading);

export function claimedOf(read: ItemRead, decisions: Decisions, board: readonly KnownClaim[] = []) {
  const said = saidIn(read.item.words, read.reading, decisions);
  return claimedIn(read.item.words, read.reading, decisions, said, board);
}

/** Says the same of some claims, by their keys. */
export function saying(
  read: ItemRead,
  is: 'accepted' | 'rejected',
  keys: readonly string[],
  { from = begun(read), board = [] }: { from?: Decisions; board?: readonly KnownClaim[] } = {},
): Decisions {
  let next = from;
  for (const key of keys) {
    const own = claimedOf(read, next, board).find((one) => one.key === key) ?? assert.fail(key);
    const decision = claimDecided(next, own, is);
    assert.ok(!('message' in decision), 'message' in decision ? decision.message : '');
    next = standing(decision, read.reading);
  }
  return next;
}

export const inWords = ({ text, says, known, bears, read }: Claimed): string =>
  [
    known ? `= ${known.id}` : text,
    ...(says === null ? [] : [says]),
    ...bears.map(({ speaker, stance }) => `${stance} ${speaker}`),
    ...(read.hedges.length > 0 ? ['hedged'] : []),
  ].join(' | ');

let minted = 0;
export const mint = (prefix: string) => `${prefix}-${++minted}`;
/** From here on ids are minted as at the beginning. */
export const mintAnew = () => {
  minted = 0;
};

export function drafted(read: ItemRead, decisions: Decisions, board: readonly KnownClaim[] = []) {
  const doc = draftOf(read, decisions, {
    speech: (said) => speechOf(said, read.item, null, () => null),
    ...{ figures: [], claims: board, mint },
  });
  doc.check();
  return doc;
}

/** What the desk makes of a draft that is published; `reporter` may do that. */
export function sent(
  of: Story,
  read: ItemRead,
  decisions: Decisions,
  board: readonly KnownClaim[] = [],
): string {
  const actorNamed = (name: string) =>
    [...of.state.actors.values()].find(({ content }) => content?.name === name)?.id ?? null;
  const around = { byline: null, background: false, keyEvent: false, flash: false };
  const composed = { post: mint('p'), base: 0, doc: drafted(read, decisions, board), ...around };
  const plan = planOf(composed, { to: 'publish' }, mint, { mayName: true, actorNamed });
  assert.ok(!('message' in plan), 'message' in plan ? plan.message : '');
  for (const { kind, ...fields } of plan.commands) {
    const refusal = of.give(kind as CommandKind, fields, reporter);
    assert.equal(refusal, null, refusal ? inShort(refusal) : '');
  }
  return plan.commands.map(({ kind }) => kind).join(', ');
}

/** The claims of a desk with what bears on them. */
export const onDesk = ({ state }: Story): readonly string[] =>
  [...state.claims.values()].map(({ content, evidence }) =>
    [
      content?.text,
      content?.matter,
      ...evidence.map(
        ({ statement, stance }) => `${stance} “${state.statements.get(statement)?.content?.text}”`,
      ),
    ].join(' | '),
  );

export const dispute =
  'Ana Ruiz, the mayor, said members had complained in writing. The harbour authority rejected the suggestion. The claim could not be independently verified.';
export const raid =
  'The Red Front claimed responsibility for the raid in a post on Telegram. A second device is believed to be inside the hall.';
