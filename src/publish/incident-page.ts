import { dataBlock, type Html, html, type Value } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { CoverageDocument, IncidentDocument, LiveIncident } from '../wire/documents.ts';
import { documentPage } from './addresses.ts';
import { claimBlock } from './claim.ts';
import { readingWhy, readingWords } from './figure-words.ts';
import { placeWords, whenWords } from './incident-words.ts';
import { eventPageData } from './json-ld-event.ts';
import type { PageContext } from './page-context.ts';
import { pageSetting, type Setting } from './setting.ts';
import { type Seen, sidePage } from './side-page.ts';
import { capitalised, mark } from './standing-mark.ts';
import { statementBlock } from './statement.ts';

/** The page of an incident: what happened, when and where as far as that is known, its figures, and what it stands on. */
export function renderIncidentPage(
  coverage: CoverageDocument,
  incident: IncidentDocument,
  context: PageContext,
  seen?: Seen,
): string {
  const setting = pageSetting(coverage, context);
  const { phrases } = setting;
  const page = { of: `incident:${incident.id}`, seen };
  if (incident.state === 'live') {
    return sidePage(
      {
        title: () => incident.title,
        address: documentPage(coverage.slug, `incident:${incident.id}`),
        content: [
          () => head(incident, setting),
          () => figures(incident, setting),
          () => claims(incident, setting),
          () => ground(incident, setting),
        ],
        end: () =>
          incident.underReview ? null : dataBlock('application/ld+json', eventPageData(incident, setting)),
        ...page,
      },
      setting,
    );
  }
  const gone = incident.state === 'covered' ? phrases.incidentCovered : phrases.incidentGone;
  const content = () => html`<h1>${phrases.incident}</h1><p class="gone">${gone}</p>`;
  return sidePage({ title: () => phrases.incident, address: null, content: [content], ...page }, setting);
}

function head(incident: LiveIncident, setting: Setting): Html {
  const { phrases, coverage } = setting;
  const { title, type, background, where, underReview } = incident;
  const kind = html`<p class="kicker">${phrases.incidentKind[type]}${background && [' · ', phrases.background]}</p>`;
  const review = underReview && html`<p>${mark('review', phrases.incidentShaken, setting)}</p>`;
  const known = where && phrases.placeKnown[where.precision];
  const place =
    where &&
    html`<dt>${phrases.where}</dt><dd>${placeWords(where, setting)}${known && html` <span class="why">${capitalised(known, setting)}</span>`}</dd>`;
  return html`${kind}<h1>${title}</h1>${review}
    <dl><dt>${phrases.when}</dt><dd>${whenWords(incident, coverage.startedAt, setting)}</dd>${place}</dl>`;
}

function figures({ figures: all }: LiveIncident, setting: Setting): Value {
  if (all.length === 0) return null;
  const { phrases, coverage } = setting;
  const items = all.map(
    ({ to, label, reading }) =>
      html`<li><a class="ref" href="${url(documentPage(coverage.slug, to))}">${capitalised(label, setting)}: <b>${readingWords(reading, phrases)}</b></a> ${readingWhy(reading, coverage.startedAt, setting)}</li>`,
  );
  return html`<h2>${phrases.figures}</h2><ul class="list">${items}</ul>`;
}

function claims({ claims: all }: LiveIncident, setting: Setting): Value {
  if (all.length === 0) return null;
  const { phrases, coverage } = setting;
  const items = all.map((claim) =>
    claimBlock({ type: 'claim', ...claim, later: null }, coverage.startedAt, setting),
  );
  return html`<h2>${phrases.claims}</h2>${items}`;
}

/** What it stands on; what was taken back says so and stays. */
function ground({ statements, basis }: LiveIncident, setting: Setting): Value {
  if (statements.length === 0 && basis === null) return null;
  const { phrases, coverage } = setting;
  const items = statements.map(
    ({
      statement,
      retracted,
    }) => html`<li>${retracted && html`<p class="kicker">${capitalised(phrases.retracted, setting)}</p>`}
      ${statementBlock(statement, null, coverage.startedAt, setting)}</li>`,
  );
  const words = basis !== null && html`<li><p>${basis}</p></li>`;
  return html`<h2>${phrases.basis}</h2><ul class="list">${words}${items}</ul>`;
}
