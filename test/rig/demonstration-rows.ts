/** Demonstration A as somebody writes it at the desk by keyboard alone: its coverage, its twelve rows, one correction. */
import type { Page } from 'playwright-core';
import type { Hands } from './hands.ts';

/** The coverage. */
export const SLUG = 'crocus-city-hall';
/** What unnamed experts say in the tenth row. */
export const QUOTED =
  'Many went from there to Syria when Islamic State was formed ten years before; some militants in the North Caucasus declared allegiance';

/** A picture of it in the folder that SHOTS names. */
export async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/a-${name}.png`, fullPage: true });
}

/** A coverage is named, opened and started. */
export async function open(page: Page, { type, press, tabTo }: Hands): Promise<void> {
  await tabTo(/^Headline/);
  await type('Attack on a concert hall near Moscow: the hall is ablaze');
  await tabTo(/^Slug/);
  await type(SLUG);
  await tabTo(/^Time zone/);
  await type('Europe/Moscow');
  await press('Enter');
  await page.getByRole('status').getByText('Connected').waitFor();
  await press('Control+k');
  await type('start the');
  await press('Enter');
  await page.getByText('● LIVE').waitFor();
}

/** The twelve rows. Each begins with the caret in an empty headline. */
export function rows(page: Page, { type, press, tabTo }: Hands) {
  const titled = async (title: string, ...kinds: readonly string[]) => {
    await type(title);
    await press('Enter');
    for (const kind of kinds) {
      await type(`/${kind}`);
      await press('Enter');
    }
  };
  /** A sentence, and all that is offered for it. */
  let isReading = false;
  const taking = async (sentence: string, offers = 1) => {
    await type(sentence);
    // Nobody waits for it after the first seconds of a desk.
    if (!isReading) await page.locator('.c-offer').first().waitFor();
    isReading = true;
    for (let at = 0; at < offers; at += 1) await press('Tab');
  };
  /** A claim that the last statement bears on. */
  const claim = async (words: string, matter: string, whose: string | null = null) => {
    await press('Enter');
    await type('/claim');
    await press('Enter');
    await type(words);
    await tabTo(/^What kind of fact/);
    await type(matter);
    if (whose !== null) {
      await tabTo(/^Whose/);
      await type(whose);
    }
    await press('Enter');
  };
  const bearsOn = async (words: string, stance: string) => {
    await press('Enter');
    await type(`/${words}`);
    await press('Enter');
    await type(stance);
    await press('Enter');
  };
  const incident = async (title: string, when: string, where: string, precision: string) => {
    await type('/incident');
    await press('Enter');
    await type(title);
    await tabTo(/^When/);
    await type(when);
    await tabTo(/^Where/);
    await type(where);
    await tabTo(/^Known to the/);
    await type(precision);
    await tabTo(/^What it stands on/);
    await type('the desk’s background file');
    await press('Enter');
    await page.locator('.c-editor:focus').waitFor();
  };
  const quote = async (words: string, who: string) => {
    await type('/quo');
    await press('Enter');
    await type(words);
    await press('Tab');
    await type(who);
  };
  return [
    async () => {
      await titled('Governor: fire mostly eliminated', 'key');
      await taking(
        'The fire at the hall is "mostly eliminated", Andrey Vorobyov, the governor of the Moscow region, said on Telegram.',
      );
      await shot(page, 'row-1');
      await type(' Some pockets still burn, but emergency services could enter the auditorium.');
      await claim('The fire at the hall is mostly out; some pockets still burn.', 'ev');
      await shot(page, 'row-1-claim');
    },
    async () => {
      await titled('Many victims feared dead in the auditorium');
      await taking('Officials believe that many of the victims died in the auditorium.');
      await claim('Many of the victims died in the auditorium.', 'cas');
    },
    async () => {
      await titled('Washington: we warned Moscow', 'briefing');
      await type('White House');
      await tabTo(/^Belongs to/);
      await type('United States');
      await shot(page, 'row-3-briefing');
      await press('Enter');
      await page.locator('.c-editor:focus').waitFor();
      await taking(
        'The White House confirms that the US warned Russian authorities earlier in March of a possible attack on "large gatherings".',
      );
      await tabTo(/^When/);
      await type('2024-03 earlier in March');
      await shot(page, 'row-3');
      await press('Enter');
      await claim('The US warned Russia earlier in March of a possible attack.', 'con', 'United States');
    },
    async () => {
      await titled('What the US says it shared');
      await taking(
        'Adrienne Watson, spokeswoman for the State Department, said in a statement that the US had information on a planned attack in Moscow, possibly on large gatherings including concerts, and shared it with Russian authorities.',
      );
      await bearsOn('us warned', 'as');
      await type('/briefing');
      await press('Enter');
      await tabTo(/^End the briefing/);
      await press('Enter');
      await page.locator('.c-editor:focus').waitFor();
    },
    async () => {
      await titled('Kremlin had waved warnings away');
      await taking(
        'Gordon Corera, the BBC security correspondent, said on air that the Kremlin dismissed the warnings as "propaganda", even after the US told its own citizens in Russia.',
      );
      await tabTo(/^passes on/);
      await press('Space', 'Escape');
      await bearsOn('us warned', 'cas');
      await shot(page, 'row-5');
    },
    async () => {
      await titled('An Islamic State affiliate claims the attack');
      await taking('An Islamic State affiliate claims on its own channel that it carried out the attack.', 2);
      await shot(page, 'row-6');
      await type(' Nobody has confirmed that.');
    },
    async () => {
      await titled('2015: an airliner over Sinai', 'background');
      await incident('A Russian airliner is destroyed over Sinai', '2015', 'Sinai, Egypt', 'reg');
      await taking(
        'In 2015 a Russian airliner with 224 people on board, most of them Russian, was destroyed over Egypt’s Sinai.',
      );
      await taking(' Islamic State claimed responsibility for that attack.', 2);
      await type(' It later published a photograph of the device.');
      await shot(page, 'row-7');
    },
    async () => {
      await titled('2017: a bomb on the metro', 'background');
      await incident('A bomb on the St Petersburg metro', '2017', 'St Petersburg', 'town');
      await taking('In 2017 a bomb on the St Petersburg metro killed 15 people.');
      await type(' It was linked to radical Islamists.');
    },
    async () => {
      await titled('The North Caucasus', 'background');
      await type('Militant groups have fought Russian forces in the North Caucasus for decades.');
    },
    async () => {
      await titled('From the Caucasus to Syria');
      await quote(QUOTED, 'experts');
      await page.getByText('A vague attribution').waitFor();
      await shot(page, 'row-10');
    },
    async () => {
      await titled('Who ISIS-K are', 'background');
      await type('@ISIS-K');
      await press('Enter');
      await type(
        ' is the affiliate of Islamic State in Khorasan, an old name for a region with parts of Iran, Turkmenistan and Afghanistan.',
      );
      await press('Control+k');
      await type('isis-k');
      await page.getByRole('option', { name: /^ISIS-K/ }).waitFor();
      await press('Enter');
      await tabTo(/^Who it is/);
      await press('Enter');
      await tabTo(/^Belongs to/);
      await type('Islamic State');
      await tabTo(/^Other names/);
      await type('Islamic State in Khorasan, IS-K');
      await press('Tab');
      await type('The affiliate of Islamic State in Khorasan.');
      await shot(page, 'row-11');
      await tabTo(/^Keep it/);
      await press('Enter');
      await press('n');
    },
    async () => {
      await titled('Why Russia');
      await taking(
        'Russia is "in the crosshairs" of ISIS-K, whose propaganda often attacks President Putin, counter-terrorism experts say.',
      );
      await press('Enter');
      await quote(
        'It accuses the Kremlin of atrocities against Muslims in Chechnya, in Syria, and in Afghanistan in Soviet times',
        'counter-terrorism experts',
      );
      await tabTo(/^passes on/);
      await press('Space');
      await shot(page, 'row-12');
    },
  ];
}

/** The headline says what the first row supersedes. */
export async function headline(page: Page, { type, press, tabTo }: Hands, words: string): Promise<void> {
  await press('Control+k');
  await type('headline');
  await press('Enter');
  await page.locator('textarea:focus').waitFor();
  await press('Control+a');
  await type(words);
  await tabTo(/^Set the headline/);
  await press('Enter', 'Escape');
  await page.getByRole('heading', { level: 1, name: words }).waitFor();
  await page.locator('.c-editor:focus').waitFor();
}

/** A role that was given wrongly, from the post that gave it. */
export async function correct(page: Page, { type, press, tabTo }: Hands): Promise<void> {
  await press('Control+k');
  await type('what the us says');
  await press('Enter');
  await page.locator('[data-post]:focus').waitFor();
  await press('c');
  await tabTo(/^Who it is: Adrienne Watson/);
  await tabTo(/^Role/);
  await type('spokeswoman for the National Security Council');
  await tabTo(/^Note for readers/);
  await type('An earlier version gave her office wrongly.');
  await page.getByText('It reaches').waitFor();
  await shot(page, 'correct');
  await press('Enter');
}
