import type { SiteSettings } from '../../../access/site-settings.ts';
import { type Html, html, type Value } from '../../../lib/html.ts';
import { url } from '../../../lib/safe-url.ts';
import { OVERVIEW_PAGE, type Overview, type Overviewed } from '../../../newsroom/overview.ts';
import { type Asked, searchSection } from './found-list.ts';
import { momentOf } from './moments.ts';
import { languageName, zoneList } from './site-page.ts';

/** What the first page of the desk is made of. */
export interface Home {
  readonly name: string;
  readonly overview: Overview;
  /** Which page of them this is, from 1. */
  readonly page: number;
  /** With what a coverage is opened; null for those who open none. */
  readonly opens: SiteSettings | null;
  /** What was searched for; null where nothing was. */
  readonly asked?: Asked | null;
}

/** The coverages that somebody may see, newest first, and the way to open one. */
export function homePage({ name, overview, page, opens, asked = null }: Home): Value {
  const { coverages, all } = overview;
  return html`<section><h1>Coverages</h1><p class="lead">Signed in as ${name}.</p>
    ${coverages.length === 0 ? html`<p>There are none that you have a part in.</p>` : html`<ul class="list">${coverages.map(item)}</ul>`}
    ${(page > 1 || page * OVERVIEW_PAGE < all) && pager(page, all)}</section>
    ${coverages.length > 0 && searchSection(asked)}
    ${opens !== null && openForm(opens)}
    <section><h2>By program</h2><p class="soft">All that the desk does goes through its API: <a href="${url('/api/openapi.json')}">/api/openapi.json</a>, with a token from “Your account”.</p></section>`;
}

function item({ slug, headline, public: isPublic, at, waits, ...how }: Overviewed): Html {
  return html`<li><div class="row"><a class="story" href="${url(`/desk/c/${slug}`)}">${headline ?? slug}</a>${(waits ?? 0) > 0 && html`<span class="waits"><b>${waits}</b> ${waits === 1 ? 'waits' : 'wait'}<span class="vh"> for a decision or an answer</span></span>`}</div>
    <p class="facts">${phases(how)}<span>last entry ${momentOf(at)}</span><span>${slug}</span>${isPublic && html`<a href="${url(`/live/${slug}`)}">Live page<span class="vh"> of ${headline ?? slug}</span></a>`}</p></li>`;
}

/** How a coverage stands, in words; the first is what matters most. */
function phases({ phase, rehearsal, frozen }: Pick<Overviewed, 'phase' | 'rehearsal' | 'frozen'>): Value {
  const words = { draft: 'not public', live: '● live', ended: 'ended' } as const;
  return html`${frozen && html`<b class="phase bad">❄ frozen</b>`}${rehearsal && html`<b class="phase bad">rehearsal</b>`}${html`<b class="phase ${phase}">${rehearsal && phase === 'live' ? 'running' : words[phase]}</b>`}`;
}

function pager(page: number, all: number): Html {
  return html`<p class="row">${page > 1 && html`<a class="button" href="${url(`/desk?page=${page - 1}`)}">Newer</a>`}${page * OVERVIEW_PAGE < all && html`<a class="button" href="${url(`/desk?page=${page + 1}`)}">Older</a>`}</p>`;
}

/** Opens a coverage. Its id makes it repeatable; the script gives it. */
function openForm({ languages, language, zone }: SiteSettings): Html {
  return html`<section><h2>A new coverage</h2>
  <form data-act="/api/coverages" data-then-desk>
    <input type="hidden" name="id" data-fresh>
    <label>Headline <input name="headline" required maxlength="200"></label>
    <label>Slug <small>In its address, and public from the start. Never one that implies guilt.</small>
      <input name="slug" required pattern="[a-z0-9]+(-[a-z0-9]+)*" minlength="3" maxlength="60" title="Small letters, digits and hyphens between them" placeholder="harbour-fire"></label>
    ${
      languages.length > 1
        ? html`<label>Language <small>Of its posts.</small> <select name="language">${languages.map((one) => (one === language ? html`<option value="${one}" selected>${languageName(one)}</option>` : html`<option value="${one}">${languageName(one)}</option>`))}</select></label>`
        : html`<input type="hidden" name="language" value="${language}">`
    }
    <label>Time zone <small>Of the place where it happens.</small><input name="zone" required value="${zone}" list="zones" placeholder="Europe/Moscow"></label>${zoneList}
    <fieldset><legend>Who publishes</legend>
      <label class="check"><input type="radio" name="profile" value="newsroom" checked> a newsroom</label>
      <label class="check"><input type="radio" name="profile" value="official"> the source itself: a service, an authority</label>
      <label class="check"><input type="radio" name="profile" value="investigation"> an investigation</label></fieldset>
    <label class="check"><input type="checkbox" name="rehearsal" data-is="checked"> a rehearsal: no reader ever sees a byte of it</label>
    <button class="main">Open it</button></form></section>`;
}
