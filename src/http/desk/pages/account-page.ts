import type { OwnSession } from '../../../access/own-sessions.ts';
import type { Ways } from '../../../access/own-ways.ts';
import { html, type Value } from '../../../lib/html.ts';
import { type Role, roles } from '../../../model/person.ts';
import { roleNames } from './desk-shell.ts';
import { inWords, momentOf } from './moments.ts';
import { type Reporting, reporterSection } from './reporter-section.ts';
import { recoverySection } from './welcome-page.ts';

export interface Account {
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly grants: Readonly<Record<string, readonly Role[]>>;
  readonly ways: Ways;
  readonly sessions: readonly OwnSession[];
  readonly tokens: readonly {
    readonly name: string;
    readonly roles: readonly Role[];
    readonly coverages: readonly string[] | null;
    readonly ends: string | null;
  }[];
  readonly visitor: boolean;
  /** How their words come from elsewhere; null where this server has no intake. */
  readonly reporting: Reporting | null;
  /** What the button of single sign-on says; null without it. */
  readonly singleSignOn: string | null;
}

/** Somebody's own account: ways in, sessions, tokens, data. */
export function accountPage(account: Account): Value {
  return html`<section><h1>${account.name}</h1><p class="lead">${whatTheyAre(account)}</p></section>
    ${!account.visitor && html`${waysSection(account.ways, account.singleSignOn)}${recoverySection('/desk/account')}`}
    ${sessionsSection(account.sessions)}
    ${!account.visitor && html`${account.reporting !== null && reporterSection(account.reporting)}${tokensSection(account)}${dataSection}`}`;
}

/** "reporter; in harbour-fire editor". */
export function whatTheyAre({ roles: held, grants }: Pick<Account, 'roles' | 'grants'>): string {
  const named = (some: readonly Role[]) => some.map((role) => roleNames[role]).join(', ');
  const each = Object.entries(grants).map(([slug, some]) => `in ${slug}: ${named(some)}`);
  const all = [...(held.length > 0 ? [named(held)] : []), ...each];
  return all.length === 0 ? 'No role yet.' : all.join('; ');
}

function waysSection(
  { passkeys, password, recoveryLeft, singleSignOn: links }: Ways,
  singleSignOn: string | null,
): Value {
  return html`<section><h2>Ways in</h2><ul class="list">
    ${passkeys.map(
      ({
        id,
        name,
        created,
        used,
      }) => html`<li><div class="row"><span><b>${name}</b><br><small>Passkey, made ${momentOf(created)}${used ? html`, last used ${momentOf(used)}` : ', not used yet'}</small></span>
      <form data-act="/api/access/passkeys/remove" data-then="reload"><input type="hidden" name="id" value="${id}"><button class="small" aria-label="Remove ${name}">Remove</button></form></div></li>`,
    )}
    ${links.map((issuer) => html`<li><div class="row"><span><b>Single sign-on</b><br><small>${issuer}</small></span><form data-act="/api/access/sso/unlink" data-then="reload"><input type="hidden" name="issuer" value="${issuer}"><button class="small">Remove</button></form></div></li>`)}
    ${singleSignOn !== null && links.length === 0 && html`<li><div class="row"><span><b>Single sign-on</b><br><small>Not linked</small></span><form data-act="/api/access/sso/begin" data-then-address><input type="hidden" name="purpose" value="link"><button class="small">Link it</button></form></div></li>`}
    <li><div class="row"><span><b>Password and codes</b><br><small>${password ? 'Set up' : 'Not set up'}</small></span>
    ${password && html`<form data-act="/api/access/password/remove" data-then="reload"><button class="small">Remove</button></form>`}</div></li>
    <li><div class="row"><span><b>Recovery codes</b><br><small>${recoveryLeft} of 10 left</small></span>
    <form data-act="/api/access/recovery" data-recovery><button class="small">Make ten new ones</button></form></div></li></ul>
    <details><summary>Add a passkey</summary>
    <form data-act="/api/access/passkeys" data-ask="/api/access/passkeys/ask" data-passkey="create" data-answer="answer" data-then="reload">
    <label>What this device is called <input name="name" maxlength="80" value="Another device" required></label><button>Make a passkey</button></form></details>
    <details><summary>${password ? 'Change password and codes' : 'Set up a password with codes'}</summary>
    <form data-act="/api/access/password" data-codes="/api/access/codes" data-then="reload">
    <label>New password <small>at least 15 characters</small> <input name="password" type="password" autocomplete="new-password" required></label>
    <div data-role="codes" hidden><p>Scan this with an authenticator app, or type its secret. Then give the first code that it shows.</p>
    <p><img class="qr" alt="QR code of the secret below" data-role="picture"></p><p class="code" data-role="secret"></p>
    <label>Six-digit code <input name="code" inputmode="numeric" autocomplete="one-time-code"></label></div>
    <input type="hidden" name="sealed"><button>Set up codes</button></form></details></section>`;
}

function sessionsSection(sessions: readonly OwnSession[]): Value {
  return html`<section><h2>Where you are signed in</h2><ul class="list">
    ${sessions.map(
      ({
        handle,
        created,
        seen,
        address,
        agent,
        way,
        current,
      }) => html`<li><div class="row"><span><b>${agent || 'Unknown browser'}</b>${current && html` <small>(this one)</small>`}<br>
      <small>By ${inWords(way)} ${momentOf(created)}, from ${address}, last seen ${momentOf(seen)}</small></span>
      ${!current && html`<form data-act="/api/access/sessions/end" data-then="reload"><input type="hidden" name="handle" value="${handle}"><button class="small" aria-label="End the session in ${agent}">End</button></form>`}</div></li>`,
    )}</ul>
    <form data-act="/api/access/sign-out" data-then="/desk/sign-in"><input type="hidden" name="everywhere" value="true" data-is="boolean"><button>Sign out everywhere</button></form></section>`;
}

function tokensSection({ tokens, roles: held, grants }: Account): Value {
  const mine = roles
    .filter((role) => role !== 'admin')
    .filter((role) => held.includes(role) || Object.values(grants).flat().includes(role));
  return html`<section><h2>Tokens for programs</h2>
    <p class="soft">A program with a token acts as you, and never does more than you may.</p>
    ${
      tokens.length > 0 &&
      html`<ul class="list">${tokens.map(
        ({
          name,
          roles: some,
          coverages,
          ends,
        }) => html`<li><div class="row"><span><b>${name}</b><br><small>${some.map((role) => roleNames[role]).join(', ')}; ${coverages === null ? 'every coverage' : coverages.join(', ')}; until ${ends ? momentOf(ends) : 'ended'}</small></span>
      <form data-act="/api/access/tokens/end" data-then="reload"><input type="hidden" name="name" value="${name}"><button class="small" aria-label="End ${name}">End</button></form></div></li>`,
      )}</ul>`
    }
    ${
      mine.length > 0 &&
      html`<details><summary>Make a token</summary><form data-act="/api/access/tokens" data-shows="token">
    <label>Name <small>a–z, 0–9 and “-”</small> <input name="name" maxlength="40" pattern="[a-z0-9][a-z0-9-]*" required></label>
    <fieldset><legend>It may do what a … may</legend>${mine.map((role) => html`<label class="check"><input type="checkbox" name="roles" value="${role}" data-is="list"> ${roleNames[role]}</label>`)}</fieldset>
    <label>In which coverages <small>slugs, with commas between; empty: all that you may</small> <input name="coverages" data-is="slugs"></label>
    <label>For how many days <input name="days" type="number" min="1" max="400" value="30" data-is="number" required></label>
    <button>Make it</button><p class="say" data-role="shown" hidden></p></form></details>`
    }</section>`;
}

const dataSection: Value = html`<section><h2>What is kept about you</h2>
  <p class="soft">Your account, sessions, and the lines of the log of access that are about you. What you did in coverages stays in their record, under an id.</p>
  <form data-get="/api/access/data" data-download="my-data.json"><button>Download it</button></form></section>`;
