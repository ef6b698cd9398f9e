import { type Html, html } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { TimelineIncident } from '../wire/reading.ts';
import { documentPage } from './addresses.ts';
import { placeWords, whenWords } from './incident-words.ts';
import type { Setting } from './setting.ts';

/**
 * The timeline: what happened when, in that order, what gives the background apart; an empty hidden element where there
 * is nothing yet. (`#timeline` is the list of posts.)
 */
export function incidentsRegion(incidents: readonly TimelineIncident[], setting: Setting): Html {
  if (incidents.length === 0) return html`<nav id="incidents" hidden></nav>`;
  const { phrases } = setting;
  const story = incidents.filter(({ background }) => !background);
  const before = incidents.filter(({ background }) => background);
  return html`<nav id="incidents" class="strip" aria-label="${phrases.incidents}">
    ${group(phrases.incidents, story, setting)}${group(phrases.background, before, setting)}</nav>`;
}

function group(title: string, incidents: readonly TimelineIncident[], setting: Setting): Html | null {
  return incidents.length === 0
    ? null
    : html`<h2>${title}</h2><ol>${incidents.map((one) => item(one, setting))}</ol>`;
}

function item(incident: TimelineIncident, setting: Setting): Html {
  const { coverage, phrases } = setting;
  const { id, title, where, underReview } = incident;
  const review = underReview && html` <small class="st review">(${phrases.status.review})</small>`;
  const place = where && html`<span class="why">${placeWords(where, setting)}</span>`;
  return html`<li><small>${whenWords(incident, coverage.startedAt, setting)}</small><a href="${url(documentPage(coverage.slug, `incident:${id}`))}">${title}</a>${review}${place}</li>`;
}
