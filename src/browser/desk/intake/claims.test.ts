/** an item, what is said of its claims and what the board has → what is drafted, and what the desk has of it when that is sent */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { reporter, story } from '../../../desk/rules/story.fixture.ts';
import { statusOf } from '../../../fold/state.ts';
import { LONGEST } from '../../../model/lengths.ts';
import { gather } from '../compose/gather.ts';
import { claimDecided, standing } from './claim-decisions.ts';
import {
  begun,
  claimedOf,
  dispute,
  drafted,
  inWords,
  mintAnew,
  onDesk,
  raid,
  saying,
  sent,
} from './claims.fixture.ts';
import { decided, mergedAs, proposalsOf, saidIn } from './decisions.ts';
import { itemRead } from './item.fixture.ts';

test('R-COLUMN-10 claims stand behind all that was said and counted, none is accepted unasked, and none costs a draft without them anything', () => {
  const read = itemRead(dispute, { sentAt: null });
  const kinds = proposalsOf(read.reading).map(({ kind }) => kind);
  assert.deepEqual(
    kinds,
    kinds.toSorted((a, b) => Number(a === 'claim') - Number(b === 'claim')),
  );
  const start = begun(read);
  assert.deepEqual(
    [...start].filter(([key]) => key.startsWith('c')).map(([, { is }]) => is),
    ['offered'],
  );
  const { claims: _, ...before } = read.reading;
  const without = { ...read, reading: before };
  mintAnew();
  const bare = JSON.stringify(drafted(without, begun(without)).toJSON());
  mintAnew();
  assert.equal(JSON.stringify(drafted(read, start).toJSON()), bare);
});

test('R-COLUMN-10 a claim has its words as a sentence, who bears on it and how, and the hedges of the text', () => {
  const told = (text: string) => claimedOf(itemRead(text), begun(itemRead(text))).map(inWords);
  assert.deepEqual(told(dispute), [
    'Members had complained in writing. | asserts Ana Ruiz | denies The harbour authority | hedged',
  ]);
  assert.deepEqual(told(raid), [
    'Red Front was behind the raid. | Red Front says that it was behind the raid. | asserts Red Front',
    'A second device is believed to be inside the hall. | hedged',
  ]);
  assert.deepEqual(told('Ответственность за взрыв взяла на себя группа «Чёрный брод».'), [
    'Чёрный брод несёт ответственность за взрыв. | Чёрный брод берёт на себя ответственность за взрыв. | asserts Чёрный брод',
  ]);
  assert.deepEqual(told('“We heard a crack in the US base,” said Ilse Marten. Ben Ito said the US left.'), [
    'Ilse Marten: We heard a crack in the US base. | asserts Ilse Marten',
    'The US left. | asserts Ben Ito',
  ]);
  assert.deepEqual(told('«Мы услышали треск в порту», — сообщил Иван Петров.'), [
    'Иван Петров: Мы услышали треск в порту. | asserts Иван Петров',
  ]);
  assert.deepEqual(told('Tehran denied involvement.'), ['Tehran: involvement. | denies Tehran']);
});

test('R-COLUMN-10 accepting a claim accepts what bears on it and was not rejected; without any of that it is offered again', () => {
  const read = itemRead(dispute, { sentAt: null });
  const rejected = decided(begun(read), 's0', 'rejected');
  const some = saying(read, 'accepted', ['c0'], { from: rejected });
  assert.deepEqual(
    [some.get('s0')?.is, some.get('s1')?.is, some.get('c0')?.is],
    ['rejected', 'accepted', 'accepted'],
  );
  const none = standing(decided(some, 's1', 'rejected'), read.reading);
  assert.equal(none.get('c0')?.is, 'offered');
  const [claim] = claimedOf(read, none);
  assert.ok(claim);
  const refused = claimDecided(none, claim, 'accepted');
  assert.ok('message' in refused && /rejected: accept that first/.test(refused.message));
  assert.equal(saying(read, 'accepted', ['c0', 'c0']).get('c0')?.is, 'offered');
  assert.equal(saying(read, 'rejected', ['c0']).get('c0')?.is, 'rejected');
});

test('R-COLUMN-11 an accepted claim comes below its words with all that bears on it, and nothing is confirmed by it', () => {
  const of = story();
  const read = itemRead(dispute, { sentAt: null });
  const kinds = sent(of, read, saying(read, 'accepted', ['c0']));
  assert.deepEqual(onDesk(of), [
    'Members had complained in writing. | event | asserts “members had complained in writing” | denies “the suggestion”',
  ]);
  assert.equal(kinds.split(', ').filter((kind) => kind === 'evidence.add').length, 2);
  assert.ok(!/claim\.(?:rule|set)|status/.test(kinds), kinds);
  const [claim] = of.state.claims.values();
  assert.ok(claim && statusOf(claim) === 'reported');
});

test('R-COLUMN-11 a claim of responsibility is two, of whoever takes it; a claim that nobody says is opened with no evidence', () => {
  const of = story();
  const read = itemRead(raid, { sentAt: null });
  sent(of, read, saying(read, 'accepted', ['c0', 'c1']));
  assert.deepEqual(onDesk(of), [
    'Red Front says that it was behind the raid. | event | asserts “responsibility for the raid”',
    'Red Front was behind the raid. | responsibility | asserts “responsibility for the raid”',
    'A second device is believed to be inside the hall. | event',
  ]);
  assert.equal([...of.state.claims.values()].at(-1)?.shownSince, null);
  const doer = [...of.state.actors.values()].find(({ content }) => content?.name === 'Red Front');
  const did = [...of.state.claims.values()].find(({ content }) => content?.matter === 'responsibility');
  assert.equal(did?.content?.of, doer?.id ?? 'nobody');
});

test('R-COLUMN-11 of a claim that the board has, the statements bear on that one; its opposite is chosen by nobody but a person', () => {
  const board = [
    { id: 'c-no', text: 'Members had not complained in writing.' },
    { id: 'c-yes', text: 'Members had complained in writing.' },
  ];
  const read = itemRead(dispute, { sentAt: null });
  const [claim] = claimedOf(read, begun(read), board);
  assert.deepEqual([claim?.known?.id, claim?.like.length], ['c-yes', 2]);
  assert.equal(claimedOf(read, begun(read), board.slice(0, 1))[0]?.known, null);
  const of = story();
  for (const { id, text } of board) of.give('claim.open', { claim: id, content: { text } }, reporter);
  sent(of, read, saying(read, 'accepted', ['c0'], { board }), board);
  assert.deepEqual(onDesk(of).slice(1), [
    'Members had complained in writing. | event | asserts “members had complained in writing” | denies “the suggestion”',
  ]);
  assert.equal(onDesk(of).length, 2);
});

test('R-COLUMN-11 a claim that is only denied is recorded with its denial and not shown to readers; the post goes out', () => {
  const of = story();
  const read = itemRead('Tehran denied involvement in the raid.', { sentAt: null });
  sent(of, read, saying(read, 'accepted', ['c0']));
  const [claim] = of.state.claims.values();
  assert.deepEqual([onDesk(of).length, claim && statusOf(claim), claim?.shownSince], [1, 'unverified', null]);
  assert.match(onDesk(of)[0] ?? '', /denies “involvement in the raid”$/);
});

test('R-COLUMN-11 a draft whose claim has lost one of its statements says so, and sends nothing', () => {
  const read = itemRead(dispute, { sentAt: null });
  const doc = drafted(read, saying(read, 'accepted', ['c0']));
  const cut = doc.copy(doc.content.replaceChild(1, doc.child(1).cut(0, 12)));
  const lost = gather(cut);
  assert.ok('message' in lost && /has lost the statement/.test(lost.message));
});

const bits = fc.constantFrom(
  'Ana Ruiz said the bridge was shut. ',
  'The army denied that the bridge was shut.\n\n',
  'The Red Front claimed responsibility for the raid. ',
  'The firm rejected the suggestion. ',
  'The driver allegedly left the cab. ',
  'Мэр Анна Серова сообщила, что мост закрыли. ',
  'It could not be verified. ',
  '“We ran,” said Ben Ito. ',
);

test('R-COLUMN-11 law: whatever was read and decided, the draft can be sent, and each claim of it stands on what is recorded with it', () => {
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 7 }), fc.array(fc.nat(3), { maxLength: 9 }), (parts, chosen) => {
      const read = itemRead(parts.join(''));
      let decisions = begun(read);
      proposalsOf(read.reading).forEach(({ key, kind }, at) => {
        const how = chosen[at % Math.max(1, chosen.length)] ?? 0;
        if (how === 0) return;
        const said = saidIn(read.item.words, read.reading, decisions);
        const own = claimedOf(read, decisions).find((one) => one.key === key);
        const is = how === 2 ? 'rejected' : 'accepted';
        const next =
          kind === 'claim' && own
            ? claimDecided(decisions, own, is)
            : how === 3 && kind === 'statement'
              ? mergedAs(decisions, key, said)
              : decided(decisions, key, is);
        if (!('message' in next)) decisions = standing(next, read.reading);
      });
      const making = gather(drafted(read, decisions));
      assert.ok(!('message' in making), 'message' in making ? making.message : '');
      const wanted = claimedOf(read, decisions).filter(({ is }) => is === 'accepted').length;
      assert.equal(making.claims.length, wanted);
    }),
    { seed: 5, numRuns: 200 },
  );
});

test('R-COLUMN-11 a claim of the board with another number, another name or another order of the words is offered, and is not meant unasked', () => {
  const known = (text: string, ...board: string[]) => {
    const read = itemRead(text, { sentAt: null });
    const all = board.map((one, at) => ({ id: `b${at}`, text: one }));
    const [claim] = claimedOf(read, begun(read), all);
    return [claim?.known?.id ?? null, claim?.like.map(({ id }) => id).join(' ')];
  };
  const toll = 'The health ministry said at least 133 people were killed in the attack.';
  assert.deepEqual(known(toll, 'At least 40 people were killed in the attack.'), [null, 'b0']);
  assert.deepEqual(
    known(
      toll,
      'At least 40 people were killed in the attack.',
      'At least 133 people were killed in an attack.',
    ),
    ['b1', 'b0 b1'],
  );
  assert.deepEqual(
    known('Police said the driver had been killed in the blast.', 'The mayor had been killed in the blast.'),
    [null, 'b0'],
  );
  assert.deepEqual(known('Police said Kyiv had struck Moscow.', 'Moscow had struck Kyiv.'), [null, 'b0']);
});

test('R-COLUMN-10 whatever somebody takes upon themselves, no claim of it is longer than a claim may be', () => {
  const deed = 'the raid on the depot and on the harbour and on the quay '.repeat(12);
  const read = itemRead(`The Red Front claimed responsibility for ${deed}.`);
  const [claim] = claimedOf(read, begun(read));
  assert.ok(claim?.says);
  assert.ok(Math.max(claim.text.length, claim.says.length) <= LONGEST.claim);
});

test('R-COLUMN-10 of what somebody says within another one’s words it is said that the draft has it as theirs alone', () => {
  const read = itemRead('The governor said that the ministry had confirmed that two drones were shot down.', {
    sentAt: null,
  });
  const decisions = saying(read, 'accepted', ['c1']);
  const claim = claimedOf(read, decisions).find(({ key }) => key === 'c1');
  assert.deepEqual(
    claim?.bears.map(({ speaker, stance, within }) => [speaker, stance, within]),
    [
      ['the ministry', 'confirms', 'The governor'],
      ['The governor', 'relays', null],
    ],
  );
  const of = story();
  sent(of, read, decisions);
  assert.match(onDesk(of).join(), /\| event \| relays “the ministry had confirmed/);
  assert.ok(!/confirms/.test(onDesk(of).join()));
});
