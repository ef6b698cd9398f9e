/** A part of a text: UTF-16 offsets, the end not included, so that `text.slice(from, to)` is what was read. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The smallest span that holds all of some spans; null for none. */
export function spanOver(spans: readonly (Span | undefined)[]): Span | null {
  let [from, to] = [Number.POSITIVE_INFINITY, -1];
  for (const span of spans) {
    if (!span) continue;
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
  }
  return to < 0 ? null : { from, to };
}

/** Whether a span lies within another. */
export function within(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** Whether two spans share a character. */
export function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}
