/** Times on the desk's own pages: to the minute, in UTC, until the script puts them into the reader's own time. */
import { type Html, html } from '../../../lib/html.ts';

/** "4 May 2026, 12:00 UTC". */
export function momentOf(at: string): Html {
  return html`<time datetime="${at}">${inUtc(at)}</time>`;
}

const format = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  timeZone: 'UTC',
});

/** The same as words. */
export function inUtc(at: string): string {
  return `${format.format(new Date(at))} UTC`;
}

/** A way in as a sentence has it. */
export function inWords(way: string): string {
  return ways[way] ?? way;
}

const ways: Readonly<Record<string, string>> = {
  passkey: 'passkey',
  password: 'password and code',
  recovery: 'recovery code',
  'single-sign-on': 'single sign-on',
  invitation: 'invitation',
  visit: 'visit',
};
