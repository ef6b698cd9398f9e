import type { SiteSettings } from '../../../access/site-settings.ts';
import { type Html, html, type Value } from '../../../lib/html.ts';
import { url } from '../../../lib/safe-url.ts';
import { groundsOf, ownAccent, type Scheme, schemes } from '../../../model/house-colours.ts';
import { notesFor, type Occasion, occasions } from '../../../model/house-notes.ts';
import { NAMELESS } from '../../../wire/site.ts';

/** The settings of the house, for administrators. `given`: the name of the start option, which wins; null: there is none. */
export function sitePage(settings: SiteSettings, given: string | null): Value {
  const { version } = settings;
  return html`<section><h1>The house</h1><p class="lead">How readers and colleagues know it. A change is on every page within a second, and a line in the log of access.</p></section>
    <section><h2>As readers will see it</h2>${preview(settings, given)}</section>
    ${lookSection(settings, given)}
    ${logoSection(settings)}
    ${tonguesSection(settings)}
    <section><h2>Texts of public notes</h2><p class="soft">Offered where somebody corrects or withdraws, in the language of the coverage. The first is offered first. Words in double brackets, such as [[time]], have to be filled before it goes out.</p>
    ${languagesOf(settings).map((language, at) => notesForm(settings, language, version, at === 0))}</section>`;
}

const expecting = (version: number): Html =>
  html`<input type="hidden" name="expected" value="${String(version)}" data-is="number">`;

/** The head of a page on both grounds; the script puts in what is typed. */
function preview({ name, logo }: SiteSettings, given: string | null): Html {
  const shown = given ?? name ?? NAMELESS;
  const src = logo === null ? null : `/site/${logo.file}`;
  return html`<div class="seens">${schemes.map(
    (
      scheme,
    ) => html`<figure class="seen" data-scheme="${scheme}"><div class="seen-mast"><b data-role="seen-name" class="${src === null ? '' : 'gone'}">${shown}</b>
    ${src === null ? html`<img data-role="seen-logo" alt="" class="gone">` : html`<img data-role="seen-logo" src="${url(src)}" alt="${shown}">`}<span>Corrections</span></div>
    <p class="seen-flag">Key event</p><p class="seen-head">The fire is under control</p><p><span class="seen-new">3 new posts</span></p>
    <figcaption>${scheme === 'light' ? 'By day' : 'By night'}</figcaption></figure>`,
  )}</div>`;
}

function lookSection({ name, light, dark, version }: SiteSettings, given: string | null): Html {
  const says =
    given === null
      ? html`<small>on every page, in feeds and in what search engines read; empty: ${NAMELESS}</small>`
      : html`<small>the server was started as “${given}” (--site-name or STET_SITE_NAME): that wins until it is started without</small>`;
  return html`<section><h2>Name and colour</h2><form data-act="/api/access/site/look" data-then="saved" data-house>${expecting(version)}
    <label>Name of the site ${says} <input name="name" maxlength="200" value="${name ?? ''}" autocomplete="off" data-given="${given ?? ''}" data-nameless="${NAMELESS}"></label>
    ${colourField('light', 'Accent by day', light)}${colourField('dark', 'Accent by night', dark)}
    <button class="main">Save name and colour</button></form></section>`;
}

function colourField(scheme: Scheme, says: string, value: string | null): Html {
  const own = ownAccent[scheme];
  return html`<div class="field"><label>${says} <small>links, marks and buttons; empty: ${own}</small>
    <input name="${scheme}" value="${value ?? ''}" placeholder="${own}" maxlength="20" spellcheck="false" autocapitalize="none" autocomplete="off" data-own="${own}" data-grounds="${groundsOf(scheme).join(' ')}"></label>
    <input type="color" value="${value ?? own}" aria-label="${says}: choose by eye" data-picks="${scheme}">
    <p class="soft" data-role="contrast" data-of="${scheme}" role="status"></p>
    <button type="button" class="small" data-takes="${scheme}" hidden></button></div>`;
}

function logoSection({ logo, version }: SiteSettings): Html {
  return html`<section><h2>Logo</h2><form data-act="/api/access/site/logo" data-then="saved" data-logo>${expecting(version)}
    <label>Picture in the name’s place <small>PNG, JPEG or WebP, at most 512 KiB; shown 40 pixels high, best without a ground of its own. Look at it by night too.</small>
    <input type="file" name="bytes" accept="image/png,image/jpeg,image/webp" required></label>
    <button>Save the logo</button></form>
    <form data-act="/api/access/site/logo/remove" data-then="saved" data-unlogo class="${logo === null ? 'gone' : ''}">${expecting(version)}<button class="small">Take the logo away</button></form></section>`;
}

function tonguesSection({ languages, language, zone, version }: SiteSettings): Html {
  return html`<section><h2>New coverages</h2><form data-act="/api/access/site/languages" data-then="saved" data-says="Saved. The texts of a language that is new stand below once this page is loaded anew.">${expecting(version)}
    <label>Languages that are offered <small>tags after BCP 47, such as “en, pt-BR, ar”; Stet’s own words are English so far</small> <input name="languages" value="${languages.join(', ')}" data-is="words" spellcheck="false" autocapitalize="none" required></label>
    <label>The usual one <input name="language" value="${language}" maxlength="35" spellcheck="false" autocapitalize="none" required></label>
    <label>The usual time zone <small>such as “Europe/Moscow”</small> <input name="zone" value="${zone}" maxlength="60" list="zones" spellcheck="false" autocapitalize="none" required></label>
    ${zoneList}<button>Save what is usual</button></form></section>`;
}

/** The zones that there are, for a field of this list. */
export const zoneList: Html = html`<datalist id="zones">${['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => html`<option value="${zone}"></option>`)}</datalist>`;

const names: Readonly<Record<Occasion, string>> = {
  correction: 'Something was wrong (correction)',
  clarification: 'The wording was unclear (clarification)',
  withdrawal: 'A post is withdrawn',
  'top-post': 'The post at the top that tells of it',
};

function languagesOf({ languages, notes }: SiteSettings): readonly string[] {
  return [...new Set([...languages, ...Object.keys(notes)])];
}

const display = new Intl.DisplayNames(['en'], { type: 'language' });

/** `language` with the name that English has for it, such as "German (de)". */
export function languageName(language: string): string {
  return `${display.of(language) ?? language} (${language})`;
}

function notesForm(settings: SiteSettings, language: string, version: number, isFirst: boolean): Html {
  const own = notesFor(language, {});
  const shown = settings.notes[language] ?? own;
  const isSet = settings.notes[language] !== undefined;
  const body = html`<summary>${languageName(language)} <small data-role="came">${isSet ? 'set by the house' : 'as they came'}</small></summary>
    <form data-act="/api/access/site/notes" data-then="saved" data-notes>${expecting(version)}<input type="hidden" name="language" value="${language}">
    ${occasions.map((occasion) => html`<label>${names[occasion]} <small>one text a line</small> <textarea name="${occasion}" rows="${String(Math.max(2, shown[occasion].length + 1))}" lang="${language}" data-own="${own[occasion].join('\n')}">${shown[occasion].join('\n')}</textarea></label>`)}
    <button>Save these texts</button></form>
    <form data-act="/api/access/site/notes/as-they-came" data-then="saved" data-came class="${isSet ? '' : 'gone'}">${expecting(version)}<input type="hidden" name="language" value="${language}"><button class="small">As they came</button></form>`;
  return isFirst ? html`<details open>${body}</details>` : html`<details>${body}</details>`;
}
