/** What a form says, as JSON: names with dots are places in objects, and `data-is` says of what kind a field is. */
export type Values = Record<string, unknown>;

/** Reads all fields. */
export function formValues(form: HTMLFormElement): Values {
  const values: Values = {};
  for (const field of form.elements) {
    if (!isField(field) || field.name === '' || isOtherChoice(field)) continue;
    if (field.dataset.is === 'list') {
      const list = (at(values, field.name) as unknown[] | undefined) ?? [];
      const isTaken = !(field instanceof HTMLInputElement) || field.checked;
      put(values, field.name, isTaken ? [...list, field.value] : list);
    } else put(values, field.name, typed(field));
  }
  return values;
}

/** Puts a value in its place. */
export function put(values: Values, name: string, value: unknown): void {
  const path = name.split('.');
  const last = path.pop() ?? '';
  let held = values;
  for (const key of path) {
    held[key] ??= {};
    held = held[key] as Values;
  }
  held[last] = value;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether an element of a form is a field that somebody fills in. */
export function isField(element: Element): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

/** A choice among several that was not taken. */
function isOtherChoice(field: Field): boolean {
  return field instanceof HTMLInputElement && field.type === 'radio' && !field.checked;
}

function typed(field: Field): unknown {
  const { value, dataset } = field;
  switch (dataset.is) {
    case 'checked':
      return field instanceof HTMLInputElement && field.checked;
    case 'number':
      return Number(value);
    case 'boolean':
      return value === 'true';
    case 'slugs': {
      const slugs = words(value);
      return slugs.length === 0 ? null : slugs;
    }
    case 'words':
      return words(value);
    case 'grants':
      return grants(value);
    default:
      return value;
  }
}

/** "harbour-fire: editor, reporter", one a line. A line without a colon is kept, so that the answer can name it. */
function grants(text: string): Values {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const [slug = '', roles = ''] = line.split(':');
      return [slug.trim(), words(roles)];
    }),
  );
}

function words(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}

function at(values: Values, name: string): unknown {
  return name.split('.').reduce<unknown>((held, key) => (held as Values | undefined)?.[key], values);
}
