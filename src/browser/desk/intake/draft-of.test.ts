/** a text → what is drafted from it, as "words [id speaker, role | cue channel | verbatim]" */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import type { ItemRead } from '../../../intake/items/item.ts';
import { contentOf } from '../compose/content-of.ts';
import { planOf } from '../compose/plan.ts';
import type { EstimateToMake, StatementToMake } from '../compose/speech.ts';
import {
  beginning,
  type Decisions,
  decided,
  mendedAs,
  mergedAs,
  placeOf,
  proposalsOf,
  saidIn,
} from './decisions.ts';
import { draftOf } from './draft-of.ts';
import { itemRead } from './item.fixture.ts';
import { type Outlet, speechOf } from './speech-of.ts';

const wire: Outlet = { name: 'Port Wire', kind: 'hook' };
const known = { 'Marta Quillan': { id: 'a-9', name: 'Marta Quillan', role: 'fire chief of Port Ellery' } };

interface Made {
  readonly decisions?: Decisions;
  readonly outlet?: Outlet | null;
  readonly figures?: readonly { id: string; label: string; casualties: boolean }[];
}

function drafted(read: ItemRead, { decisions, outlet = wire, figures = [] }: Made = {}): Node {
  let ids = 0;
  const doc = draftOf(read, decisions ?? beginning(read.item.words, read.reading, figures), {
    speech: (said) => speechOf(said, read.item, outlet, (name) => known[name as keyof typeof known] ?? null),
    figures,
    claims: [],
    mint: (prefix) => `${prefix}${++ids}`,
  });
  doc.check();
  return doc;
}

function told(doc: Node): readonly string[] {
  return doc.children.slice(1).map((block) => {
    const name = block.type.name === 'paragraph' ? '' : `${block.type.name}: `;
    return name + (block.children.length > 0 ? block.children.map(run).join('') + of(block.attrs.make) : '');
  });
}

const run = (node: Node): string => {
  const words = node.text ?? String(node.attrs.words);
  const estimate = node.attrs.make as EstimateToMake | null | undefined;
  const number = estimate
    ? `{${words}: ${estimate.label ?? node.attrs.id} ${estimate.min}–${estimate.max}}`
    : words;
  const [mark] = node.marks;
  return mark ? `[${number}${of(mark.attrs.make as StatementToMake)}]` : number;
};

function of(make: StatementToMake | null | undefined): string {
  if (!make) return '';
  const { speech, verbatim } = make;
  const who = [speech.actor ?? (speech.named ? '+' : '–'), speech.speaker, speech.role]
    .filter(Boolean)
    .join(' ');
  const how = [speech.cue, speech.channel, speech.channelName, speech.relay ? 'relay' : null];
  return ` | ${who} | ${how.filter(Boolean).join(' ')}${verbatim ? ' | verbatim' : ''}`;
}

const text = [
  'The fire in Port Ellery was out before dawn.',
  '“We have it surrounded,” said Marta Quillan, the city’s fire chief, at a press briefing.',
  '“Nobody is missing.”',
  '\n\nTomas Reve, a spokesman for the harbour authority, said in a post on Telegram that at least 14 people were injured.',
  'Officials said the cause was "probably electrical".',
].join(' ');

test('R-COLUMN-03 a draft has the sentences in which something was taken, in the item’s words, with who said what through which channel', () => {
  const read = itemRead(text, { link: 'https://port.example/1' });
  const doc = drafted(read, { figures: [{ id: 'f-1', label: 'wounded', casualties: true }] });
  const reve = ' | + Tomas Reve spokesman for the harbour authority | said telegram';
  assert.deepEqual(told(doc), [
    '“[We have it surrounded | a-9 Marta Quillan city’s fire chief | said briefing | verbatim],” said Marta Quillan, the city’s fire chief, at a press briefing.',
    'statement: Nobody is missing. | a-9 Marta Quillan city’s fire chief | said wire Port Wire | verbatim',
    `Tomas Reve, a spokesman for the harbour authority, said in a post on Telegram that [{at least 14: f-1 14–null}${reve}][ people were injured${reve}]. Officials said [the cause was "probably electrical" | – officials | said wire Port Wire].`,
  ]);
  const plan = planOf(
    { post: 'p', base: 0, doc, byline: null, background: false, keyEvent: false, flash: false },
    { to: 'publish' },
    (prefix) => `${prefix}-new`,
    { mayName: true, actorNamed: () => null },
  );
  assert.ok(!('message' in plan), 'it can be published as it is');
  assert.deepEqual(
    plan.commands.map(({ kind }) => kind),
    [
      ...['statement.record', 'statement.record', 'actor.set', 'statement.record', 'statement.record'],
      ...['estimate.add', 'post.publish'],
    ],
  );
  const [first] = plan.commands;
  assert.deepEqual((first?.content as { saidAt?: unknown } | undefined)?.saidAt, {
    at: read.item.sentAt,
    precision: 'minute',
  });
});

test('R-COLUMN-03 what is rejected, mended or merged is drafted so, and a number that is quoted stays words', () => {
  const read = itemRead(
    '“The wind helped us,” said Ana Ruiz, the mayor. “At least 40 are hurt,” she added. The ministry denied that 12 people were killed.',
  );
  const { words } = read.item;
  let decisions = decided(beginning(words, read.reading), 's0', 'rejected');
  const [, second] = saidIn(words, read.reading, decisions);
  assert.ok(second);
  const place = placeOf(words, '40  are hurt', 0);
  decisions = mendedAs(decisions, 's1', {
    ...second,
    role: 'acting mayor',
    cue: 'warned',
    words: place ? [place] : [],
  });
  assert.equal(placeOf(words, 'never said', 0), null);
  assert.deepEqual(told(drafted(read, { decisions, outlet: null })), [
    '“At least [40 are hurt | + Ana Ruiz acting mayor | warned other | verbatim],” she added. The ministry denied that [{12: killed 12–12} | – the ministry | denied other][ people were killed | – the ministry | denied other].',
  ]);
  const merged = mergedAs(
    beginning(words, read.reading),
    's1',
    saidIn(words, read.reading, beginning(words, read.reading)),
  );
  assert.ok(!('message' in merged));
  const one = told(drafted(read, { decisions: merged }))[0] ?? '';
  assert.match(
    one,
    /\[The wind helped us \| \+ Ana Ruiz mayor .*\[At least 40 are hurt \| \+ Ana Ruiz mayor /,
  );
  const other = mergedAs(merged, 's2', saidIn(words, read.reading, merged));
  assert.ok('message' in other && /Ana Ruiz/.test(other.message));
  const apart = mergedAs(merged, 's1', saidIn(words, read.reading, merged));
  assert.ok(!('message' in apart) && apart.get('s1')?.is === 'accepted');
});

test('R-COLUMN-03 of an item whose text another one had first, what was said is a relay through this outlet; without anything taken the draft is bare', () => {
  const read = itemRead('Ana Ruiz said in a post on Telegram: “It is over.”\n\nMore of it.', {
    origin: 'first',
  });
  assert.match(
    told(drafted(read))[0] ?? '',
    /\[It is over\. \| \+ Ana Ruiz \| said wire Port Wire relay \| verbatim\]/,
  );
  const nothing = decided(beginning(read.item.words, read.reading), 's0', 'rejected');
  assert.deepEqual(told(drafted(read, { decisions: nothing })), [
    'Ana Ruiz said in a post on Telegram: “It is over.”',
  ]);
});

test('R-COLUMN-03 a sentence in which nothing was taken is not drafted, also between two that are', () => {
  const read = itemRead('Ana Ruiz said it was over. The sun rose. Ben Ito denied that the port was closed.');
  assert.deepEqual(
    drafted(read)
      .children.slice(1)
      .map((block) => block.textContent),
    ['Ana Ruiz said it was over.', 'Ben Ito denied that the port was closed.'],
  );
});

const bits = fc.constantFrom(
  ...[
    '“We have it,” said Ana Ruiz, the mayor. ',
    'At least 40 people were killed, the ministry said. ',
    '«Всё кончено», — сказал Иван Петров.\n\n',
  ],
  ...[
    '"It is over." ',
    'Tass reported that the FSB said 12 were held. ',
    'He added: “no”, and “never”.\n',
    'A plain line.\n\n',
    '“',
    '14 ',
  ],
);

test('R-COLUMN-04 whatever was read and decided, every block of a draft stands in the item word for word, and nothing is quoted that was not', () => {
  const choice = fc.array(fc.nat(3), { maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(fc.oneof(bits, fc.string({ maxLength: 12 })), { maxLength: 9 }),
      choice,
      (parts, chosen) => {
        const read = itemRead(parts.join(''));
        const { words } = read.item;
        let decisions = beginning(words, read.reading);
        proposalsOf(read.reading).forEach(({ key, kind }, at) => {
          const how = chosen[at % Math.max(1, chosen.length)] ?? 0;
          if (how === 1 || how === 2)
            decisions = decided(decisions, key, how === 1 ? 'accepted' : 'rejected');
          const merged =
            how === 3 && kind === 'statement'
              ? mergedAs(decisions, key, saidIn(words, read.reading, decisions))
              : null;
          if (merged && !('message' in merged)) decisions = merged;
        });
        const doc = drafted(read, { decisions });
        const plain = words.replace(/\s+/gu, ' ');
        const quoted = read.reading.statements.flatMap((one) =>
          one.quoted.map(({ from, to }) => words.slice(from, to).replace(/\s+/gu, ' ')),
        );
        doc.descendants((node) => {
          if (node.isBlock && node.type.name !== 'doc')
            assert.ok(
              plain.includes(node.textBetween(0, node.content.size, '', (leaf) => String(leaf.attrs.words))),
              node.textContent,
            );
          const make = (node.attrs.make ?? node.marks[0]?.attrs.make) as StatementToMake | undefined;
          if (make?.verbatim && node.textContent)
            assert.ok(
              quoted.some((one) => one.includes(node.textContent.trim())),
              node.textContent,
            );
        });
        assert.ok(contentOf(doc, { byline: null, background: false }));
      },
    ),
    { numRuns: 300 },
  );
});
