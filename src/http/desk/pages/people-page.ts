import type { Listed } from '../../../access/people.ts';
import { html, type Value } from '../../../lib/html.ts';
import { type Grants, type Role, roles } from '../../../model/person.ts';
import { whatTheyAre } from './account-page.ts';
import { roleMeans, roleNames } from './desk-shell.ts';
import { momentOf } from './moments.ts';

export interface OpenInvitation {
  readonly handle: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly grants: Grants;
  readonly ends: string;
  readonly account: string | null;
}

const given = roles.filter((role): role is Exclude<Role, 'feed'> => role !== 'feed');

/** Everybody, for administrators. */
export function peoplePage(
  people: readonly Listed[],
  invitations: readonly OpenInvitation[],
  self: string,
): Value {
  const here = people.filter(({ ended }) => ended === null);
  const gone = people.filter(({ ended, login }) => ended !== null && login !== '');
  return html`<section><h1>People</h1></section>
    <section><h2>Invite somebody</h2><form data-act="/api/access/people/invite" data-shows="link">
    <label>Name <input name="name" maxlength="80" required></label>${rolesField([])}${grantsField({})}
    <button class="main">Make a link</button><p class="say" data-role="shown" hidden></p></form></section>
    ${
      invitations.length > 0 &&
      html`<section><h2>Open invitations</h2><ul class="list">${invitations.map(
        ({
          handle,
          name,
          ends,
          account,
          ...what
        }) => html`<li><div class="row"><span><b>${name}</b> ${account !== null && html`<small>(a new way in)</small>`}<br><small>${whatTheyAre(what)}; until ${momentOf(ends)}</small></span>
      <form data-act="/api/access/people/cancel" data-then="reload"><input type="hidden" name="handle" value="${handle}"><button class="small" aria-label="Take back the invitation of ${name}">Take back</button></form></div></li>`,
      )}</ul></section>`
    }
    <section><h2>Accounts</h2><ul class="list">${here.map((person) => personItem(person, person.id === self))}</ul>
    <details><summary>Sign everybody out</summary><form data-act="/api/access/people/end-all-sessions" data-then="reload">
    <p class="soft">Ends every session but this one, now; ways in and tokens stay. For after a break-in, or when a backup was put back.</p>${whyField}<button>Sign everybody out</button></form></details></section>
    ${gone.length > 0 && html`<section><h2>Ended</h2><ul class="list">${gone.map(goneItem)}</ul></section>`}`;
}

function personItem({ id, name, login, sessions, created, ...what }: Listed, isSelf: boolean): Value {
  const signedIn = `${sessions} ${sessions === 1 ? 'session' : 'sessions'}`;
  return html`<li><b>${name}</b><small>${login}${isSelf && ' (you)'} · ${whatTheyAre(what)} · ${signedIn} · since ${momentOf(created)}</small>
    <details><summary>Change<span class="soft"> what ${name} is</span></summary><form data-act="/api/access/people/change" data-then="reload"><input type="hidden" name="id" value="${id}">
    ${rolesField(what.roles)}${grantsField(what.grants)}${whyField}<button>Change</button></form></details>
    ${
      !isSelf &&
      html`<details><summary>New way in<span class="soft"> for ${name}, who lost theirs</span></summary><form data-act="/api/access/people/renew" data-shows="link"><input type="hidden" name="id" value="${id}">
    <p class="soft">Ends their sessions now. The link replaces their passkeys and codes when it is used. Make sure that it is them who ask.</p>${whyField}<button>Make a link</button><p class="say" data-role="shown" hidden></p></form></details>
    <details><summary>Sign out<span class="soft"> ${name} everywhere</span></summary><form data-act="/api/access/people/end-sessions" data-then="reload"><input type="hidden" name="id" value="${id}">
    <p class="soft">Ends their sessions now; they can sign in again.</p>${whyField}<button>Sign them out</button></form></details>
    <details><summary>End<span class="soft"> the account of ${name}</span></summary><form data-act="/api/access/people/end" data-then="reload"><input type="hidden" name="id" value="${id}">
    <p class="soft">At once, everywhere: sessions, tokens, streams. What they did keeps their name.</p>${whyField}<button>End it</button></form></details>`
    }</li>`;
}

function goneItem({ id, name, ended }: Listed): Value {
  return html`<li><b>${name}</b><small>until ${momentOf(ended ?? '')}</small>
    <details><summary>Forget<span class="soft"> ${name}</span></summary><form data-act="/api/access/people/forget" data-then="reload"><input type="hidden" name="id" value="${id}">
    <p class="soft">Their name and all that the log of access says about them go, for ever. What they did in coverages stays under an id.</p>${whyField}<button>Forget</button></form></details></li>`;
}

function rolesField(held: readonly Role[]): Value {
  return html`<fieldset><legend>In every coverage</legend>${given.map((role) => html`<label class="check">${held.includes(role) ? html`<input type="checkbox" name="roles" value="${role}" data-is="list" checked>` : html`<input type="checkbox" name="roles" value="${role}" data-is="list">`} <span>${roleNames[role]} <small>${roleMeans[role]}</small></span></label>`)}</fieldset>`;
}

function grantsField(grants: Grants): Value {
  const lines = Object.entries(grants).map(([slug, some]) => `${slug}: ${some.join(', ')}`);
  return html`<label>In single coverages <small>one a line, such as “harbour-fire: editor”</small> <textarea name="grants" rows="2" data-is="grants" spellcheck="false">${lines.join('\n')}</textarea></label>`;
}

const whyField: Value = html`<label>Why <small>stands in the log</small> <input name="why" maxlength="300" required></label>`;
