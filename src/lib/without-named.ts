/** Whatever a name is not looked for in: what is said, and what kind of thing it is. */
const WORDS: ReadonlySet<string> = new Set(['text', 'type', 'kind', 'words', 'title', 'alt', 'label']);

/**
 * JSON without the pieces that name one of these ids. A piece is a member of a list that has the id in one of its own
 * fields, or in a field of its attributes or marks or of what they are to record: a reference, a quotation, a figure within a text. Gives the same
 * value where there is none.
 */
export function withoutNamed(value: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    const kept = value.filter((one) => !names(one, ids));
    const inside = kept.map((one) => withoutNamed(one, ids));
    const isSame = kept.length === value.length && inside.every((one, at) => one === value[at]);
    return isSame ? value : inside;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, one]) => [name, withoutNamed(one, ids)] as const);
  const isSame = fields.every(([name, one]) => one === (value as Record<string, unknown>)[name]);
  return isSame ? value : Object.fromEntries(fields);
}

function names(piece: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof piece !== 'object' || piece === null || Array.isArray(piece)) return false;
  const { attrs, marks } = piece as { attrs?: unknown; marks?: unknown };
  const about = [piece, attrs, ...(Array.isArray(marks) ? marks.map(attributes) : [])];
  return about.some((one) => hasOne(one, ids));
}

function attributes(mark: unknown): unknown {
  return typeof mark === 'object' && mark !== null && 'attrs' in mark ? mark.attrs : null;
}

function hasOne(fields: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof fields !== 'object' || fields === null) return false;
  return Object.entries(fields).some(([name, value]) => {
    if (typeof value === 'string') return !WORDS.has(name) && ids.has(value);
    // What is to be recorded with a piece is part of it; a list holds pieces of its own.
    return !Array.isArray(value) && hasOne(value, ids);
  });
}
