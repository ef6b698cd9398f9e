/** The hands of somebody who uses a page by keyboard alone, and what they had to press. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

export interface Hands {
  /** How many keys were pressed so far. */
  readonly keys: () => number;
  type(words: string): Promise<void>;
  /** Keys one after another: `press('Tab', 'Enter')`. */
  press(...keys: readonly string[]): Promise<void>;
  /** Tab until what has the focus is called so. */
  tabTo(name: RegExp): Promise<void>;
}

/** What a person hears or reads of what has the focus. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  const label = at?.closest('label') ?? (at?.id ? document.querySelector('label[for="' + CSS.escape(at.id) + '"]') : null);
  return [at?.getAttribute('aria-label'), label?.firstChild?.textContent, label?.textContent, at?.textContent].find(one => one?.trim())?.trim() ?? '';
})()`;

export function handsOn(page: Page): Hands {
  let pressed = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      pressed += 1;
    }
  };
  return {
    keys: () => pressed,
    press,
    async type(words) {
      await page.keyboard.type(words);
      pressed += [...words].length;
    },
    async tabTo(name) {
      const seen: string[] = [];
      for (let tries = 0; tries < 40; tries += 1) {
        const focused = await page.evaluate<string>(FOCUSED);
        if (name.test(focused)) return;
        seen.push(focused.slice(0, 30));
        await press('Tab');
      }
      assert.fail(`Tab never comes to ${name}: ${seen.join(' | ')}`);
    },
  };
}
