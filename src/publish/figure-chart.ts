import { type Html, html } from '../lib/html.ts';
import type { FigureDocument } from '../wire/documents.ts';
import { numberWords } from './figure-words.ts';
import type { Setting } from './setting.ts';

type Series = Extract<FigureDocument, { state: 'live' }>['series'];

const WIDTH = 600;
const HEIGHT = 130;
const EDGE = 8;
/** Room above for the words of the highest number. */
const ABOVE = 20;

/**
 * The numbers of a figure over time: a step line for each source, a bar for a range, a hollow mark for what was taken
 * back. Nothing where there are fewer than two. The list beside it says the same in words.
 */
export function figureChart(series: Series, label: string, setting: Setting): Html | null {
  // Times that are known to a month only have an order, but no place on an axis.
  const exact = series.every(({ asOf }) => !['month', 'year', 'decade'].includes(asOf.precision));
  const numbers = series.flatMap((one) => {
    const low = one.min ?? one.max;
    const high = one.max ?? one.min;
    return low === null || high === null ? [] : [{ ...one, low, high }];
  });
  const points = numbers.map((one, index) => ({ ...one, time: exact ? Date.parse(one.asOf.at) : index }));
  const [first] = points;
  if (!first || points.length < 2) return null;
  const times = points.map(({ time }) => time);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const top = Math.max(...points.map(({ high }) => high));
  const bottom = Math.min(0, ...points.map(({ low }) => low));
  const x = (time: number) => round(EDGE + ((time - from) / Math.max(1, to - from)) * (WIDTH - 2 * EDGE));
  const y = (value: number) =>
    round(HEIGHT - EDGE - ((value - bottom) / Math.max(1, top - bottom)) * (HEIGHT - EDGE - ABOVE));
  const sources = Map.groupBy(
    points.filter(({ standing }) => standing === 'live' || standing === 'superseded'),
    ({ by }) => by,
  );
  const lines = [...sources.values()].map((own) => {
    const [start] = own;
    if (!start) return null;
    const steps = own.slice(1).map(({ time, high }) => `H${x(time)}V${y(high)}`);
    return html`<path d="${`M${x(start.time)} ${y(start.high)}${steps.join('')}H${WIDTH - EDGE}`}"/>`;
  });
  const marks = points.map(({ time, low, high, standing }) => {
    const gone = standing === 'retracted' || standing === 'overtaken';
    const bar = low === high ? null : html`<path d="${`M${x(time)} ${y(low)}V${y(high)}`}"/>`;
    return html`${bar}<circle cx="${String(x(time))}" cy="${String(y(high))}" r="3.5" class="${gone ? 'gone' : 'dot'}"/>`;
  });
  const peak = points.filter(({ high }) => high === top).slice(0, 1);
  const captions = [
    ...new Set([...peak, ...points.filter(({ standing }) => standing === 'live').slice(-3)]),
  ].map((point) => {
    const at = x(point.time);
    const anchor = at < WIDTH / 3 ? 'start' : at > (WIDTH * 2) / 3 ? 'end' : 'middle';
    return html`<text x="${String(at)}" y="${String(y(point.high) - 8)}" text-anchor="${anchor}">${numberWords(point, setting.phrases)}</text>`;
  });
  return html`<svg class="chart" viewBox="${`0 0 ${WIDTH} ${HEIGHT}`}" role="img" aria-label="${`${setting.phrases.chart}: ${label}`}">${lines}${marks}${captions}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
