import { type Html, html, type Value } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { CoverageDocument, FigureDocument } from '../wire/documents.ts';
import { documentPage } from './addresses.ts';
import { figureChart } from './figure-chart.ts';
import { numberWords, readingWhy, readingWords } from './figure-words.ts';
import { fill } from './fill.ts';
import type { PageContext } from './page-context.ts';
import { pageSetting, type Setting } from './setting.ts';
import { type Seen, sidePage } from './side-page.ts';
import { capitalised } from './standing-mark.ts';
import { statementBlock } from './statement.ts';
import { momentElement } from './times.ts';

type LiveFigure = Extract<FigureDocument, { state: 'live' }>;

/** The page of a figure: what it says, whose numbers those are, and every number that was on record. */
export function renderFigurePage(
  coverage: CoverageDocument,
  figure: FigureDocument,
  context: PageContext,
  seen?: Seen,
): string {
  const setting = pageSetting(coverage, context);
  const { phrases } = setting;
  const page = { of: `figure:${figure.id}`, seen };
  if (figure.state === 'live') {
    const label = () => capitalised(figure.label, setting);
    return sidePage(
      {
        title: () => `${label()}: ${readingWords(figure.reading, phrases)}`,
        address: documentPage(coverage.slug, `figure:${figure.id}`),
        content: [
          () => head(figure, label(), setting),
          () => figureChart(figure.series, label(), setting),
          () => series(figure, setting),
        ],
        ...page,
      },
      setting,
    );
  }
  const gone = figure.state === 'covered' ? phrases.figureCovered : phrases.figureGone;
  const content = () => html`<h1>${phrases.figure}</h1><p class="gone">${gone}</p>`;
  return sidePage({ title: () => phrases.figure, address: null, content: [content], ...page }, setting);
}

function head(figure: LiveFigure, label: string, setting: Setting): Html {
  const { phrases, coverage } = setting;
  const whole =
    figure.partOf === null
      ? null
      : html`<p><a class="ref" href="${url(documentPage(coverage.slug, figure.partOf))}">${phrases.partOf}</a></p>`;
  const { attackers: counted } = figure;
  const attackers =
    counted === null || counted === 'unknown'
      ? null
      : html`<p class="kicker">${phrases.attackers[counted]}</p>`;
  return html`<h1>${label}: ${readingWords(figure.reading, phrases)}</h1>
    <p>${readingWhy(figure.reading, coverage.startedAt, setting)}</p>${attackers}${whole}`;
}

function series({ series: all }: LiveFigure, setting: Setting): Value {
  if (all.length === 0) return null;
  const { phrases, times, coverage } = setting;
  const items = all.toReversed().map((one) => {
    const by = fill<Value>(
      phrases.numberBy,
      one.by ?? phrases.ourCount,
      momentElement(times, one.asOf, coverage.startedAt),
    );
    const state = one.standing === 'live' ? null : [' · ', phrases.estimate[one.standing]];
    const parts = one.parts.map((part, index) => [
      index > 0 && phrases.comma,
      part.label,
      ' ',
      numberWords(part, phrases),
    ]);
    return html`<li><p><b>${numberWords(one, phrases)}</b> <span class="why">${by}${state}</span></p>
      ${one.basis !== null && html`<p>${one.basis}</p>`}${parts.length > 0 && html`<p>${parts}</p>`}
      ${one.statement && statementBlock(one.statement, null, coverage.startedAt, setting)}</li>`;
  });
  return html`<h2>${phrases.allNumbers}</h2><ol class="list">${items}</ol>`;
}
