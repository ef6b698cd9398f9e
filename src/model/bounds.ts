/** A number with its bounds, as the desk writes it and as somebody types it: "133", "at least 133", "up to 40", "2,000–2,500". */

/** `max` is `min` for an exact number; null where it is open. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}

/** In words, or in those that were used for it; nothing where there is neither. */
export function boundsInWords({ min, max, words }: Bounds & { readonly words: string | null }): string {
  if (words !== null) return words;
  if (min === null) return max === null ? '' : `up to ${grouped(max)}`;
  if (max === null) return `at least ${grouped(min)}`;
  return min === max ? grouped(min) : `${grouped(min)}–${grouped(max)}`;
}

/** What somebody typed, as `boundsInWords` writes it or nearly so; null where it is no such number. */
export function boundsTyped(typed: string): Bounds | null {
  const text = typed.trim().toLowerCase();
  const [, word, bound] = /^(at least|from|up to|at most) (.+)$/.exec(text) ?? [];
  if (bound !== undefined) {
    const value = numberTyped(bound);
    if (value === null) return null;
    return word === 'at least' || word === 'from' ? { min: value, max: null } : { min: null, max: value };
  }
  const exact = numberTyped(text);
  if (exact !== null) return { min: exact, max: exact };
  const ends = /^(-?[^–—-]+)(?:–|—|-| to )(-?[^–—-]+)$/.exec(text);
  const [min, max] = [numberTyped(ends?.[1] ?? ''), numberTyped(ends?.[2] ?? '')];
  return min === null || max === null || min > max ? null : { min, max };
}

/** "1,200", "1 200", "1200", "3.5", "-4". A comma or space stands between thousands, a point before parts of one. */
function numberTyped(typed: string): number | null {
  const text = typed.trim();
  if (
    !/^-?\d{1,13}(?:\.\d{1,6})?$/.test(text) &&
    !/^-?\d{1,3}(?:[, \u00a0\u202f’']\d{3}){1,4}(?:\.\d{1,6})?$/.test(text)
  )
    return null;
  return Number(text.replace(/[^\d.-]/g, ''));
}

function grouped(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 6 });
}
