import type { LogKind, LogLine } from '../../../access/access-log.ts';
import { html, type Value } from '../../../lib/html.ts';
import { url } from '../../../lib/safe-url.ts';
import { inUtc, momentOf } from './moments.ts';

const says: Readonly<Record<LogKind, string>> = {
  'account.made': 'Account made',
  'account.changed': 'Account changed',
  'account.ended': 'Account ended',
  'account.forgotten': 'Person forgotten',
  'invitation.made': 'Invitation made',
  'invitation.ended': 'Invitation taken back',
  'signed-in': 'Signed in',
  visited: 'Visited the demonstration',
  'sign-in.refused': 'Sign-in refused',
  'session.ended': 'Session ended',
  confirmed: 'Showed who they are',
  'confirmation.refused': 'Did not show who they are',
  'passkey.added': 'Passkey added',
  'passkey.removed': 'Passkey removed',
  'password.set': 'Password and codes set',
  'password.removed': 'Password and codes removed',
  'recovery.made': 'Recovery codes made',
  'recovery.used': 'Recovery code used',
  'link.added': 'Single sign-on linked',
  'link.removed': 'Single sign-on unlinked',
  'token.made': 'Token made',
  'token.ended': 'Token ended',
  'data.exported': 'Data handed out',
  'site.changed': 'Settings of the house changed',
  'source.changed': 'Sources of intake changed',
  'reporter.changed': 'Coverage for texts from elsewhere chosen',
  'reporter.code': 'Code for Telegram made',
  'reporter.added': 'Way to file texts added',
  'reporter.dropped': 'Way to file texts dropped',
};

/** A page of the log, newest first. `before`: where the next older page ends; null on the last one. */
export function logPage(
  lines: readonly LogLine[],
  names: ReadonlyMap<string, string>,
  before: number | null,
): Value {
  const nameOf = (id: string | null) => (id === null ? 'nobody' : (names.get(id) ?? id));
  return html`<section><h1>Log of access</h1><p class="lead">Who got in, who was kept out, who changed anybody’s rights. Each line is chained to the one before.</p></section>
    <section><div class="scroll"><table><thead><tr><th>When</th><th>What</th><th>Who</th><th>Whom</th><th>Said</th></tr></thead><tbody>
    ${lines.map(
      ({ at, kind, by, of, says: said }) =>
        html`<tr><td data-is="When">${momentOf(at)}</td><td><b>${says[kind]}</b></td><td data-is="Who">${nameOf(by)}</td><td data-is="Whom">${of === null ? '–' : by === of ? 'themselves' : nameOf(of)}</td><td data-is="Said">${said === null ? html`<small>let go</small>` : inShort(said)}</td></tr>`,
    )}</tbody></table></div>
    ${before !== null && html`<p><a class="button" href="${url(`/desk/log?before=${before}`)}">Older</a></p>`}</section>`;
}

function inShort(said: Readonly<Record<string, unknown>>): string {
  return Object.entries(said)
    .map(([name, value]) => [name, inWords(value)])
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `${name}: ${words}`)
    .join(' · ');
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' && INSTANT.test(value)) return inUtc(value);
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, held]) => `${name}: ${inWords(held)}`)
    .join('; ');
}
