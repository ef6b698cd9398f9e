import { type Html, html, trusted, type Value } from '../../../lib/html.ts';
import { url } from '../../../lib/safe-url.ts';
import { type Accent, accentSheet } from '../../../model/accent-sheet.ts';
import type { ShownSite } from '../../../wire/site.ts';
import { deskStyle } from './desk-style.ts';

/** How the house looks, as its pages of the desk take it. */
export interface DeskLook {
  readonly accent: Accent;
  readonly logo: { readonly address: string; readonly width: number; readonly height: number } | null;
}

/** The same from the settings that readers see. */
export function deskLook({ light, dark, logo }: ShownSite): DeskLook {
  return {
    accent: { light, dark },
    logo: logo && { address: `/site/${logo.file}`, width: logo.width, height: logo.height },
  };
}

/** What a page of the desk is made with. */
export interface DeskPage {
  readonly title: string;
  readonly siteName: string;
  /** What the house has set of how it looks. */
  readonly look: DeskLook;
  /** The address of the script; null where it was not built. */
  readonly script: string | null;
  /** What the button of single sign-on says; null without it. */
  readonly singleSignOn: string | null;
  /** Who is signed in, and whether they look after people; null for nobody. */
  readonly person: { readonly name: string; readonly admin: boolean } | null;
  /** The address of this page in the menu. */
  readonly at?: string;
  readonly narrow?: boolean;
  readonly main: Value;
}

const menu = [
  { to: '/desk', says: 'Coverages', admin: false },
  { to: '/desk/account', says: 'Your account', admin: false },
  { to: '/desk/people', says: 'People', admin: true },
  { to: '/desk/sources', says: 'Sources', admin: true },
  { to: '/desk/site', says: 'The house', admin: true },
  { to: '/desk/log', says: 'Log of access', admin: true },
];

/** A whole page of the desk. It asks for nothing from another host and is of no use to a search engine. */
export function deskDocument({
  title,
  siteName,
  look,
  script,
  singleSignOn,
  person,
  at,
  narrow,
  main,
}: DeskPage): string {
  const items = menu.filter(({ admin }) => !admin || person?.admin);
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>${title} · ${siteName}</title><meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark"><link rel="icon" href="${url('/favicon.svg')}">
    ${trusted(`<style>${deskStyle}</style>`)}${accentElement(look)}
    ${script !== null && html`<script type="module" src="${url(script)}"></script>`}</head><body>
    <a class="skip" href="#main">Skip to the content</a>
    <header><div class="mast"><a href="/desk">${siteMark(siteName, look)}</a>${
      person &&
      html`${items.map(({ to, says }) => (at === to ? html`<a href="${url(to)}" aria-current="page">${says}</a>` : html`<a href="${url(to)}">${says}</a>`))}
    <form data-act="/api/access/sign-out" data-then="/desk/sign-in"><button class="small">Sign out</button></form>`
    }</div></header>
    <main id="main" class="${narrow ? 'narrow' : ''}">
    ${script === null && html`<p class="say bad">This page needs its script, and it was not built. Run “npm start” once, which builds it.</p>`}
    ${noScript}
    ${main}</main>
    ${person && confirmDialog(singleSignOn)}</body></html>`.markup;
}

/** The house's own accents, in a sheet of their own. */
export function accentElement({ accent }: DeskLook): Html | null {
  const sheet = accentSheet(accent);
  return sheet === '' ? null : trusted(`<style>${sheet}</style>`);
}

function siteMark(siteName: string, { logo }: DeskLook): Value {
  return logo === null
    ? siteName
    : html`<img src="${url(logo.address)}" alt="${siteName}" width="${logo.width}" height="${logo.height}">`;
}

const noScript = trusted(
  '<noscript><p class="say bad">This page needs JavaScript: passkeys are made and shown by it.</p></noscript>',
);

/** Shows once more who one is; opened by the script when an act asks for that. */
const confirmDialog = (
  singleSignOn: string | null,
): Html => html`<dialog id="confirm" aria-labelledby="confirm-title"><section>
  <h2 id="confirm-title">Show once more who you are</h2>
  <p class="soft">What you do here changes the house for everybody, so it takes a fresh look. Good for ten minutes.</p>
  <form data-act="/api/access/confirm" data-ask="/api/access/confirm/ask" data-passkey="get" data-answer="answer"><button class="main">With a passkey</button></form>
  ${singleSignOn !== null && html`<form data-act="/api/access/sso/begin" data-then-address><input type="hidden" name="purpose" value="confirm"><button>${singleSignOn}</button></form>`}
  <details><summary>With password and code</summary>
  <form data-act="/api/access/confirm"><label>Password <input name="password" type="password" autocomplete="current-password" required></label>
  <label>Six-digit code <input name="code" inputmode="numeric" autocomplete="one-time-code" required></label><button>Confirm</button></form></details>
  <button type="button" class="small" data-close>Not now</button></section></dialog>`;

/** The name of a role as people say it. */
export const roleNames = {
  contributor: 'contributor',
  reporter: 'reporter',
  editor: 'editor',
  senior: 'senior editor',
  legal: 'standards and legal',
  admin: 'administrator',
  feed: 'program',
} as const;

/** What each role may, in few words, for whoever gives it. */
export const roleMeans = {
  contributor: 'records statements and writes drafts',
  reporter: 'also publishes, corrects, covers',
  editor: 'also headlines, withdrawals, disputes, takedowns',
  senior: 'also confirms and refutes',
  legal: 'the restricted list, legal holds, erasures',
  admin: 'looks after people and the system; reads no drafts',
} as const;
