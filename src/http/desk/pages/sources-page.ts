import type { ModelTold } from '../../../intake/run/ask-model.ts';
import { EVERY, type SourceKind, type SourceSettings } from '../../../intake/sources/source.ts';
import type { SourceTold } from '../../../intake/sources/source-row.ts';
import { type Html, html, type Value } from '../../../lib/html.ts';
import { momentOf } from './moments.ts';
import { zoneList } from './site-page.ts';

/** Kinds as people say them, with what their address and their secret are; null: they have none. */
const kinds: Readonly<
  Partial<
    Record<
      SourceKind,
      { readonly says: string; readonly address: string | null; readonly secret: string | null }
    >
  >
> = {
  feed: { says: 'Feed (RSS, Atom, JSON Feed)', address: 'https://agency.example/feed', secret: null },
  cap: { says: 'Alerts (CAP 1.2)', address: 'https://met.example/alerts.atom', secret: null },
  'telegram-page': { says: 'Telegram channel', address: 'https://t.me/s/channel', secret: null },
  'telegram-bot': { says: 'Telegram bot', address: null, secret: 'the bot’s token' },
  mailbox: { says: 'Mailbox (IMAP with TLS)', address: 'imaps://desk@mail.example', secret: 'its password' },
  folder: { says: 'Folder on this server', address: '/srv/wire', secret: null },
  hook: { says: 'Hook: others send (JSON, ninjs, NewsML-G2, CAP, mail)', address: null, secret: null },
};

const choosers = [
  ['editors', 'Editors, at the desk'],
  ['admins', 'Administrators, here'],
] as const;

/** Whether texts of a source go to a model, as people say it. */
const sentWords: Readonly<Record<SourceSettings['model'], string>> = {
  usual: 'gets its texts if anybody can read them',
  sent: 'gets its texts',
  never: 'never gets its texts',
};

/** The sources of intake and how they are doing, for administrators. `zone`: the usual one of the house. */
export function sourcesPage(
  sources: readonly SourceTold[],
  zone: string,
  model: ModelTold | null = null,
): Value {
  const failing = sources.filter(({ paused, health }) => !paused && health.failures > 0).length;
  return html`<section><h1>Sources</h1><p class="lead">Where raw text comes from. Nothing of it is public, and nothing is published by itself: it lies at the desk, with what was read from it.</p>
    <p class="soft">${summaryOf(sources.length, failing)}</p></section>
    ${sources.length > 0 && html`<section><h2>How they are doing</h2><ul class="list">${sources.map(sourceItem)}</ul></section>`}
    ${model !== null && modelSection(model)}
    <section><h2>Add a source</h2>${sourceForm(null, zone)}</section>${zoneList}`;
}

/** What a model is sent, and how it is doing. */
function modelSection({ name, askedAt, goodAt, failures, error }: ModelTold): Html {
  const last =
    goodAt === null
      ? 'It has not read anything since this server started.'
      : html`It last read a text ${momentOf(goodAt)}.`;
  return html`<section><h2>The model beside the rules</h2><p>${name}</p>
    ${error !== null && askedAt !== null && html`<p class="wrong">${error} <small>${failures === 1 ? 'Once' : `${failures} times in a row`}, last ${momentOf(askedAt)}. The rules read as ever.</small></p>`}
    <p class="soft">${last} It is sent the words of texts and their language, of sources that anybody can read and of those where it is ticked so; what it offers is marked, and offered alone.</p></section>`;
}

function summaryOf(all: number, failing: number): string {
  if (all === 0) return 'There are none yet.';
  const count = all === 1 ? '1 source' : `${all} sources`;
  return failing === 0
    ? `${count}, and all of them answer.`
    : `${count}; ${failing} of them ${failing === 1 ? 'does' : 'do'} not answer.`;
}

function sourceItem(source: SourceTold): Value {
  const { id, name, kind, paused, items } = source;
  return html`<li><b>${name}</b> <small>${kinds[kind]?.says ?? kind} · ${items === 1 ? '1 item' : `${items} items`} in a day${paused && ' · paused'}</small>
    ${healthOf(source)}
    ${kind !== 'hook' && html`<div class="row"><form data-act="/api/access/sources/retry" data-then="reload"><input type="hidden" name="id" value="${id}"><button class="small" aria-label="Look now at ${name}">Look now</button></form></div>`}
    <details><summary>Change<span class="soft"> ${name}</span></summary>${sourceForm(source, source.zone)}</details>
    ${
      kind === 'hook' &&
      html`<details><summary>New secret<span class="soft"> for ${name}</span></summary><form data-act="/api/access/sources/secret" data-shows="once"><input type="hidden" name="id" value="${id}">
    <p class="soft">The old one holds no longer. Whoever sends to it needs the new one, which is shown once.</p><button>Make a new secret for ${name}</button><p class="say" data-role="shown" hidden></p></form></details>`
    }
    <details><summary>Remove<span class="soft"> ${name}</span></summary><form data-act="/api/access/sources/remove" data-then="reload"><input type="hidden" name="id" value="${id}">
    <p class="soft">It is not looked at any more. What it brought stays.</p><button>Remove ${name}</button></form></details></li>`;
}

function healthOf({ kind, paused, health, nextAt }: SourceTold): Html {
  const { goodAt, triedAt, failures, error, faults } = health;
  const last =
    goodAt === null ? html`It has not brought anything yet.` : html`It last answered ${momentOf(goodAt)}.`;
  const next =
    !paused && kind !== 'hook' && nextAt !== null && html` It is looked at again ${momentOf(nextAt)}.`;
  if (error !== null && triedAt !== null)
    return html`<p class="wrong">${error} <small>${failures === 1 ? 'Once' : `${failures} times in a row`}, last ${momentOf(triedAt)}.</small></p><p class="soft">${last}${next}</p>`;
  return html`<p class="soft">${last}${next}</p>${faults.length > 0 && html`<p class="soft">Not read of its last answer: ${faults.slice(0, 5).join(' ')}</p>`}`;
}

function sourceForm(source: SourceTold | null, zone: string): Html {
  const settings: SourceSettings | null = source;
  const notice = settings?.notice
    ? `${settings.notice.coverage}/${settings.notice.authority}/${settings.notice.item}`
    : '';
  return html`<form data-act="/api/access/sources/save" data-then="reload" data-shows="once"><input type="hidden" name="id" value="${source?.id ?? ''}">
    <label>Name <small>as the desk knows it: “Reuters”, “Governor’s Telegram”</small> <input name="name" maxlength="80" value="${settings?.name ?? ''}" required></label>
    <label>Kind <select name="kind">${Object.entries(kinds).map(([kind, { says }]) => (kind === (settings?.kind ?? 'feed') ? html`<option value="${kind}" selected>${says}</option>` : html`<option value="${kind}">${says}</option>`))}</select></label>
    <label>Address <small>of a feed, alerts, a channel’s page (${kinds['telegram-page']?.address ?? ''}), a mailbox (${kinds.mailbox?.address ?? ''}) or a folder (${kinds.folder?.address ?? ''}); of a bot and a hook: empty</small> <input name="address" maxlength="2000" value="${settings?.address ?? ''}" spellcheck="false" autocapitalize="none" autocomplete="off"></label>
    <label>Secret <small>a bot’s token, a mailbox’s password${source?.secret ? '; there is one: empty leaves it' : ''}. It is never shown. Of a hook one is made.</small> <input name="secret" type="password" maxlength="500" autocomplete="off"></label>
    <label>Time zone of its place <input name="zone" value="${zone}" maxlength="60" list="zones" spellcheck="false" autocapitalize="none" required></label>
    <label>Coverages that get its items <small>by slug; editors choose more at the desk</small> <input name="coverages" value="${(settings?.coverages ?? []).join(', ')}" data-is="words" spellcheck="false" autocapitalize="none"></label>
    <input type="hidden" name="shown" value="${(settings?.coverages ?? []).join(', ')}" data-is="words">
    <details><summary>More choices</summary>
    <label>Who chooses its coverages <select name="chosenBy">${choosers.map(([by, says]) => (by === (settings?.chosenBy ?? 'editors') ? html`<option value="${by}" selected>${says}</option>` : html`<option value="${by}">${says}</option>`))}</select></label>
    <label>Looked at every so many seconds <input name="every" type="number" min="${String(EVERY.least)}" max="${String(EVERY.most)}" value="${String(settings?.every ?? 60)}" data-is="number" required></label>
    <label>Further hosts that its address may lead to <small>such as “cdn.agency.example”</small> <input name="hosts" value="${(settings?.hosts ?? []).join(', ')}" data-is="words" spellcheck="false" autocapitalize="none"></label>
    ${
      settings?.kind === 'cap'
        ? html`<label>Notice that its alerts write <small>“coverage/authority/item”: what this item’s Update, Cancel and Error write, once an editor has granted it to this source; empty: none</small> <input name="notice" value="${notice}" spellcheck="false" autocapitalize="none" autocomplete="off"></label>`
        : html`<input type="hidden" name="notice" value="${notice}">`
    }
    <label>A model, where the server has one <small>anybody can read feeds, alerts and channels without a secret</small> <select name="model">${Object.entries(sentWords).map(([is, says]) => (is === (settings?.model ?? 'usual') ? html`<option value="${is}" selected>${says}</option>` : html`<option value="${is}">${says}</option>`))}</select></label>
    <label class="check">${settings?.paused ? html`<input type="checkbox" name="paused" data-is="checked" checked>` : html`<input type="checkbox" name="paused" data-is="checked">`} <span>Paused <small>it is not looked at, and nothing that is sent to it is taken</small></span></label></details>
    <button class="main">${source === null ? 'Add it' : 'Save'}</button><p class="say" data-role="shown" hidden></p></form>`;
}
