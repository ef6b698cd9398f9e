/**
 * Demonstration A written from scratch at the desk, by keyboard alone, in a real browser: its twelve rows, then the
 * correction of one role. What is asserted is what readers get.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { ChangeSet } from '../../src/wire/change-set.ts';
import type { ClaimDocument, PublicDocument, PublicStatement } from '../../src/wire/documents.ts';
import { launchBrowser } from '../rig/browser.ts';
import { correct, headline, open, QUOTED, rows, SLUG, shot } from '../rig/demonstration-rows.ts';
import { handsOn } from '../rig/hands.ts';
import { newsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

/** Everything that readers may see now. */
async function publicOf(origin: string): Promise<readonly PublicDocument[]> {
  const { docs } = (await (await fetch(`${origin}/live/${SLUG}/changes`)).json()) as ChangeSet;
  return docs;
}

type Spoken = Pick<PublicStatement, 'cue' | 'text'> & { channel: { kind: string; name: string | null } };
const inTable = (name: string, role: string | null, { cue, channel, text }: Spoken) =>
  [name, role ?? '–', cue, channel.name ? `${channel.kind}: ${channel.name}` : channel.kind, text].join(
    ' | ',
  );

/** Every statement that readers see anywhere. */
function statementsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  if ('cue' in value && 'speaker' in value) {
    const said = value as PublicStatement;
    found.add(inTable(said.speaker.name, said.speaker.role, said));
  }
  for (const one of Object.values(value)) statementsIn(one, found);
  return found;
}

/** Every statement on record, as the desk's own view of the coverage has it. */
async function recordedIn(page: Page): Promise<readonly string[]> {
  const view = await page.evaluate(
    async (slug) => (await fetch(`/api/coverages/${slug}`)).json() as Promise<Recorded>,
    SLUG,
  );
  const names = new Map(view.actors.map(({ id, content }) => [id, content.name]));
  return view.statements.map(({ content }) =>
    inTable(names.get(content.actor ?? '') ?? content.speaker ?? '', content.role, content),
  );
}

interface Recorded {
  readonly actors: readonly { id: string; content: { name: string } }[];
  readonly statements: readonly {
    content: Spoken & { actor: string | null; speaker: string | null; role: string | null };
  }[];
}

/** A claim as "status (ground) | who speaks for it | statements, origins | stances". */
function claimTold(docs: readonly PublicDocument[], words: RegExp): string {
  const claim = docs.find(
    (one): one is Extract<ClaimDocument, { state: 'live' }> =>
      one.kind === 'claim' && one.state === 'live' && words.test(one.text),
  );
  assert.ok(claim, `no claim says ${words}`);
  const { status, basis, by, statements, origins } = claim.standing;
  const stances = claim.evidence.map(({ stance }) => stance).join(', ');
  return `${status} (${basis}) | ${by.join(', ')} | ${statements}, ${origins} | ${stances}`;
}

const titles = [
  ...['Governor: fire mostly eliminated', 'Many victims feared dead in the auditorium'],
  ...['Washington: we warned Moscow', 'What the US says it shared', 'Kremlin had waved warnings away'],
  ...['An Islamic State affiliate claims the attack', '2015: an airliner over Sinai'],
  ...['2017: a bomb on the metro', 'The North Caucasus', 'From the Caucasus to Syria'],
  ...['Who ISIS-K are', 'Why Russia'],
];

/** What is on record; the first is given wrongly until it is corrected. */
const watson = (office: string) =>
  `Adrienne Watson | spokeswoman for the ${office} | said | document | the US had information on a planned attack in Moscow, possibly on large gatherings including concerts, and shared it with Russian authorities`;
const table = [
  'Andrey Vorobyov | governor of the Moscow region | said | telegram | mostly eliminated',
  'officials | – | believed | other | many of the victims died in the auditorium',
  'White House | – | confirmed | briefing | the US warned Russian authorities earlier in March of a possible attack on "large gatherings"',
  watson('State Department'),
  'Gordon Corera | BBC security correspondent | said | broadcast | the Kremlin dismissed the warnings as "propaganda", even after the US told its own citizens in Russia',
  'an Islamic State affiliate | – | claimed | other: its own channel | it carried out the attack',
  'Islamic State | – | claimed | other | responsibility for that attack',
  'the desk’s background file | – | said | document | In 2015 a Russian airliner with 224 people on board, most of them Russian, was destroyed over Egypt’s Sinai.',
  'the desk’s background file | – | said | document | In 2017 a bomb on the St Petersburg metro killed 15 people.',
  `experts | – | said | other | ${QUOTED}`,
  'counter-terrorism experts | – | said | other | in the crosshairs',
  'counter-terrorism experts | – | said | other | It accuses the Kremlin of atrocities against Muslims in Chechnya, in Syria, and in Afghanistan in Soviet times',
];
/** Without a claim or a quotation set apart, words of nobody by name stand in the post alone. */
const inWordsAlone = /^officials |in the crosshairs$|^the desk’s background file /;

test('R-APP-21 demonstration A is written by keyboard alone, and readers get its twelve rows as they were meant', async (t) => {
  const site = await newsroomSite(t, browser);
  const maria = await site.join('maria', ['senior', 'admin']);
  const page = await site.device(maria);
  const broken: string[] = [];
  page.on('pageerror', (fault) => broken.push(String(fault)));
  page.on('console', (line) => line.type() === 'error' && broken.push(line.text()));
  await page.goto(`${site.origin}/desk`);
  const hands = handsOn(page);
  await open(page, hands);
  await hands.press('n');
  const posts = page.getByRole('region', { name: 'Posts', exact: true });
  for (const [at, row] of rows(page, hands).entries()) {
    await row();
    await hands.press('Control+Enter');
    await posts.getByRole('heading', { name: `Posts ${at + 1}`, exact: true }).waitFor();
    if (at === 0) await headline(page, hands, 'Attack on a concert hall near Moscow: fire mostly out');
  }
  await shot(page, 'desk');
  const written = hands.keys();

  const docs = await publicOf(site.origin);
  const out = docs.flatMap((one) => (one.kind === 'post' && one.state === 'published' ? [one] : []));
  assert.deepEqual(
    out.toSorted((a, b) => a.order - b.order).map(({ title }) => title),
    titles,
  );
  assert.deepEqual(
    out.filter(({ keyEvent }) => keyEvent).map(({ title }) => title),
    [titles[0]],
  );
  assert.deepEqual(new Set(await recordedIn(page)), new Set(table));
  assert.deepEqual(statementsIn(docs), new Set(table.filter((one) => !inWordsAlone.test(one))));
  assert.deepEqual(
    [/mostly out/, /victims died/, /US warned/, /affiliate carried out/, /^Islamic State was/].map((words) =>
      claimTold(docs, words),
    ),
    [
      'reported (attribution) | Andrey Vorobyov | 1, 1 | asserts',
      'reported (unnamed) |  | 0, 0 | ',
      'reported (claimant) | White House, Adrienne Watson | 2, 1 | confirms, asserts, doubts',
      'reported (claimant) | an Islamic State affiliate | 1, 1 | asserts',
      'reported (claimant) | Islamic State | 1, 1 | asserts',
    ],
  );
  assert.deepEqual(
    docs.flatMap((one) =>
      one.kind === 'incident' && one.state === 'live'
        ? [`${one.title} | ${one.when?.precision} | ${one.where?.name}, ${one.where?.precision}`]
        : [],
    ),
    [
      'A Russian airliner is destroyed over Sinai | year | Sinai, Egypt, region',
      'A bomb on the St Petersburg metro | year | St Petersburg, town',
    ],
  );
  const isisK = docs.find((one) => one.kind === 'actor' && one.state === 'live' && one.name === 'ISIS-K');
  assert.deepEqual(isisK && 'aliases' in isisK && [isisK.type, isisK.affiliation, isisK.aliases], [
    ...['group', 'Islamic State', ['Islamic State in Khorasan', 'IS-K']],
  ]);

  const reader = await site.device(null);
  await reader.goto(`${site.origin}/live/${SLUG}`);
  const words = await reader.locator('main').innerText();
  for (const told of [
    'Claimed by White House and Adrienne Watson',
    'earlier in March (March 2024) · 2 statements, 1 origin · not confirmed',
    'Claimed by an Islamic State affiliate',
    'On board: 224\nthe desk’s background file, as of 2015',
    'Killed: 15\nthe desk’s background file, as of 2017',
    '2015 · Sinai, Egypt',
  ])
    assert.ok(words.includes(told), told);
  assert.doesNotMatch(words, /\nConfirmed/);
  await reader.getByText('spokeswoman for the State Department').waitFor();

  await correct(page, hands);
  await reader.getByText('spokeswoman for the National Security Council').waitFor();
  assert.doesNotMatch(await reader.locator('main').innerText(), /State Department/);
  await shot(reader, 'live');
  const after = statementsIn(await publicOf(site.origin));
  assert.ok(after.has(watson('National Security Council')));
  assert.ok(!after.has(watson('State Department')));
  assert.deepEqual(broken, []);
  console.log(`keys: ${written} for twelve rows, ${hands.keys() - written} for the correction`);
});

test('R-APP-23 whoever comes back to the editor from a sheet types where the caret was', async (t) => {
  const site = await newsroomSite(t, browser);
  const maria = await site.join('maria', ['senior', 'admin']);
  await site.give(maria, SLUG, 'coverage.open', { slug: SLUG, headline: 'Fire at the hall' });
  const page = await site.device(maria);
  await page.goto(`${site.origin}/desk/c/${SLUG}`);
  await page.getByRole('status').getByText('Connected').waitFor();
  const { type, press, tabTo } = handsOn(page);
  const editor = page.locator('.c-editor');
  const back = () => page.locator('.c-editor:focus').waitFor();
  await press('n', 'Enter');
  await type('Before. /incident');
  await press('Enter');
  await type('A fire');
  await press('Enter');
  await back();
  await type('After.');
  await press('Enter');
  await type('/briefing');
  await press('Enter');
  await tabTo(/^Through/);
  await press('Escape');
  await back();
  await type('Last.');
  assert.deepEqual(await editor.locator('p:not(.c-title)').allInnerTexts(), ['Before. ', 'After.', 'Last.']);
});
