/** A text → its claims, each as `kind: words [stance by speaker; …] ?hedge`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { extract } from '../extract.ts';
import type { Reading } from '../reading.ts';
import { tokensOf } from '../tokens.ts';
import { claimsIn } from './claims.ts';

const item = (text: string) => ({ text, sent: '2031-03-04T12:00:00Z', zone: 'UTC' });

function claimsOf(text: string): readonly string[] {
  const { claims = [], statements, hedges } = extract(item(text));
  const cut = ({ from, to }: { readonly from: number; readonly to: number }) => text.slice(from, to);
  return claims.map(({ words, kind, evidence, hedges: unsure }) => {
    const bears = evidence.map(({ statement, stance }) => `${stance} ${statements[statement]?.speaker.name}`);
    const says = unsure.map((one) => `?${cut(hedges[one]?.span ?? { from: 0, to: 0 })}`);
    const head = kind === 'told' ? '' : `${kind}: `;
    return [head + words.map(cut).join(' … '), ...bears, ...says].join(' | ');
  });
}

/** `text` has these claims, and no other. */
const has = (text: string, ...claims: readonly string[]) => assert.deepEqual(claimsOf(text), claims, text);
const none = (...texts: readonly string[]) => {
  for (const text of texts) has(text);
};

test('R-EXTRACT-81 what is said, claimed, confirmed, denied or doubted as a fact is a claim, and the statement bears on it so', () => {
  has('Ana Ruiz said the bridge was shut on Monday.', 'the bridge was shut on Monday | asserts Ana Ruiz');
  has('The army confirmed that two pilots had died.', 'two pilots had died | confirms The army');
  has('The ministry denied that any train had been late.', 'any train had been late | denies The ministry');
  has('The ministry denied reports that the dam had burst.', 'the dam had burst | denies The ministry');
  has('The mayor doubts that the pump ever worked.', 'the pump ever worked | doubts The mayor');
  has('Police warned that the road was flooded.', 'the road was flooded | asserts Police');
  has(
    'Мэр Анна Серова сообщила, что мост закрыли в понедельник.',
    'мост закрыли в понедельник | asserts Анна Серова',
  );
  has('Мэр Анна Серова опровергла, что мост закрыли.', 'мост закрыли | denies Анна Серова');
  has('Міністерство підтвердило, що загинули двоє людей.', 'загинули двоє людей | confirms Міністерство');
  has('Завод заперечує, що стався витік.', 'стався витік | denies завод');
});

test('R-EXTRACT-81 wishes, promises, orders, questions, judgements and what is to come are none', () => {
  none(
    'Ana Ruiz said the bridge will open on Monday.',
    'Ana Ruiz said the bridge could open on Monday.',
    'The mayor promised to open the bridge.',
    'The mayor ordered the bridge shut.',
    'The mayor urged people to stay at home.',
    'The mayor asked whether the bridge was shut.',
    'Ana Ruiz condemned the attack.',
    '“It is a disgrace,” Ana Ruiz said.',
    '“We hope for the best,” Ana Ruiz said.',
    '“Stay at home,” Ana Ruiz said.',
    'The ministry rejected calls for a strike.',
    'Мэр Анна Серова сообщила, что мост будет открыт в понедельник.',
    'Мэр Анна Серова призвала жителей не выходить из дома.',
    'Мер Анна Сірова повідомила, що міст можуть закрити.',
    '«Ми сподіваємося на краще», — сказала мер Анна Сірова.',
    'The firm warned that profits could halve.',
    'The weather service warned of heavy rain.',
    'Синоптики предупредили о сильном дожде.',
  );
});

test('R-EXTRACT-82 two statements about one proposition are one claim, also where one has a “not” or says “that account”', () => {
  has(
    'Ana Ruiz said the bridge was hit by a missile. The army denied that a missile had hit the bridge.',
    'the bridge was hit by a missile | asserts Ana Ruiz | denies The army',
  );
  has(
    'Ana Ruiz said officers had searched the harbour office. The ministry said officers had not searched the harbour office.',
    'officers had searched the harbour office | asserts Ana Ruiz | denies The ministry',
  );
  has(
    'Ana Ruiz said members had complained in writing. The firm rejected the suggestion.',
    'members had complained in writing | asserts Ana Ruiz | denies The firm',
  );
  has(
    'Ben Ito said the pump had failed. Ana Ruiz said Ito was lying.',
    'the pump had failed | asserts Ben Ito | denies Ana Ruiz',
  );
  has(
    'Мэр Анна Серова заявила, что взорвалась цистерна. Завод опроверг эту информацию.',
    'взорвалась цистерна | asserts Анна Серова | denies завод',
  );
  has(
    'Ana Ruiz said 14 people had been injured in the fire. The hospital said 19 people had been injured in the fire.',
    '14 people had been injured in the fire | asserts Ana Ruiz',
    '19 people had been injured in the fire | asserts The hospital',
  );
});

test('R-EXTRACT-83 what the writer hedges and nobody says is a claim on which nobody bears, and a hedge is on its claim', () => {
  has(
    'A second device is believed to be inside the hall.',
    'A second device is believed to be inside the hall | ?is believed to be',
  );
  has('The driver allegedly left the cab.', 'The driver … left the cab | ?allegedly');
  has('Предположительно, огонь начался в цехе.', 'огонь начался в цехе | ?Предположительно');
  has('Вибух, ймовірно, стався в підвалі.', 'Вибух … стався в підвалі | ?ймовірно');
  has(
    'Ana Ruiz said the bridge was hit by a missile. The claim could not be independently verified.',
    'the bridge was hit by a missile | asserts Ana Ruiz | ?could not be independently verified',
  );
  has(
    'Reuters could not independently verify reports that the bridge had collapsed.',
    'the bridge had collapsed | ?could not independently verify',
  );
  has(
    'Hamas said 12 people died and Israel said it struck a command post. Neither claim could be verified.',
    '12 people died | asserts Hamas | ?Neither claim could be verified',
    'it struck a command post | asserts Israel | ?Neither claim could be verified',
  );
  none('The alleged driver is 40.', 'It could not be verified.');
});

test('R-EXTRACT-84 somebody who takes responsibility is one claim that is two; whom another one names is not', () => {
  has(
    'The Red Front claimed responsibility for the raid in a post on Telegram.',
    'responsibility: responsibility for the raid | asserts Red Front',
  );
  has(
    'The Red Front said it was behind the raid on the port.',
    'responsibility: it was behind the raid on the port | asserts Red Front',
  );
  has(
    'Ответственность за взрыв взяла на себя группа «Чёрный брод».',
    'responsibility: Ответственность за взрыв | asserts Чёрный брод',
  );
  const [other] = claimsOf('Prosecutors said the Red Front was behind the raid.');
  assert.match(other ?? '', /^the Red Front was behind the raid/);
});

/** What is wrong with the claims of a reading: spans that are no part of the text, evidence or hedges that are not there, another status. */
function wrongIn(text: string, { claims = [], statements, hedges }: Reading): readonly string[] {
  return claims.flatMap(({ words, evidence, hedges: unsure, status }) => [
    ...words
      .filter(({ from, to }) => !(Number.isInteger(from) && 0 <= from && from < to && to <= text.length))
      .map(({ from, to }) => `${from}–${to} is no part of it`),
    ...(words.length === 0 ? ['no words'] : []),
    ...evidence.filter(({ statement }) => !statements[statement]).map(() => 'no such statement'),
    ...(new Set(evidence.map(({ statement }) => statement)).size < evidence.length ? ['bears twice'] : []),
    ...unsure.filter((one) => !hedges[one]).map(() => 'no such hedge'),
    ...(evidence.length === 0 && unsure.length === 0 ? ['nobody says it and no hedge is on it'] : []),
    ...(status === 'unverified' ? [] : [`status ${status}`]),
  ]);
}

const units =
  'the mayor Ana Ruiz said denied that confirmed it was behind the raid claims responsibility allegedly is believed to have could not be verified reports of “ ” . , : no not 14 people bridge fell. This account is false «Мост упал», сообщил мэр. Завод опроверг эту информацию. Якобы предположительно не підтвердили що \n\n'.split(
    ' ',
  );
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...units), { maxLength: 90 }).map((all) => all.join(' ')),
);

test('R-EXTRACT-80 law: of any string each claim is a part of it, what bears on it is there, and it is unverified', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = extract(item(text));
      assert.deepEqual(wrongIn(text, reading), []);
      assert.deepEqual(extract(item(text)).claims, reading.claims);
    }),
    { seed: 17, numRuns: 1000 },
  );
});

test('R-EXTRACT-80 the checker finds words outside the text, evidence that is not there, and another status', () => {
  const text = 'Ana Ruiz said the bridge was shut.';
  const reading = extract(item(text));
  const [claim] = reading.claims ?? [];
  assert.ok(claim && wrongIn(text, reading).length === 0);
  const planted = (part: object) => wrongIn(text, { ...reading, claims: [{ ...claim, ...part }] }).length;
  assert.equal(planted({ words: [{ from: 3, to: 99 }] }), 1);
  assert.equal(planted({ evidence: [{ statement: 7, stance: 'asserts' }] }), 1);
  assert.equal(planted({ status: 'confirmed' }), 1);
  assert.equal(planted({ evidence: [] }), 1);
});

/** How often tokens are looked at while the claims of a text are read. */
function looks(text: string): number {
  let count = 0;
  const tokens = new Proxy(tokensOf(text), {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) count += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  claimsIn(text, tokens, extract(item(text)));
  return count;
}

test('R-EXTRACT-85 four times the text is looked at hardly more than four times as often', () => {
  for (const unit of [
    'Ana Ruiz said the bridge was shut. The army denied that the bridge was shut.\n\n',
    'The driver allegedly left the cab. It could not be independently verified. ',
    'The Red Front claimed responsibility for the raid, and the mayor said that the firm said that it fell. ',
  ]) {
    const [one, four] = [looks(unit.repeat(60)), looks(unit.repeat(240))];
    assert.ok(one > 60 && four < one * 6, `${unit}: ${one} looks, ${four} of four times as much`);
  }
});
