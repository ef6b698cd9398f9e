/** Turns what a schema found into sentences that help whoever sent it: "content.title must be on one line." */
import type { z } from 'zod';
import { nearest } from '../../lib/nearest.ts';
import type { Problem } from './answers.ts';
import { knownFields } from './known-fields.ts';
import { shown } from './read-json.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** At most so many problems are told at once. */
export const PROBLEM_LIMIT = 20;

/** What a value was to be, and what it is. */
interface Checked {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
}

/** The problems of a value, in the order of the schema, one for each place. */
export function problemsOf(issues: readonly Issue[], checked: Checked): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const { path, says } of issues.flatMap((issue) => findings(issue, [], checked))) {
    if (found.size === PROBLEM_LIMIT) break;
    const place = pathText(path);
    if (!found.has(place))
      found.set(place, { path: place, message: `${place === '' ? 'The command' : place} ${says}.` });
  }
  return [...found.values()];
}

interface Finding {
  readonly path: Path;
  readonly says: string;
}

function findings(issue: Issue, within: Path, checked: Checked): readonly Finding[] {
  const { schema, value } = checked;
  const path = [...within, ...issue.path];
  const one = (says: string) => [{ path, says }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, PROBLEM_LIMIT)
        .map((key) => ({ path: [...path, key], says: unknownSays(key, path, checked) }));
    case 'invalid_union':
      return unionFindings(issue, path, checked);
    case 'invalid_type':
      return one(
        typeSays([issue.expected], valueAt(value, path), knownFields(schema, path)) + reasonFor(value, path),
      );
    case 'invalid_value':
      return one(choiceSays(issue.values, valueAt(value, path)));
    case 'too_small':
      return one(boundSays('least', issue.origin, Number(issue.minimum)));
    case 'too_big':
      return one(boundSays('most', issue.origin, Number(issue.maximum)));
    case 'invalid_format':
      return one(
        issue.format === 'datetime'
          ? 'must be an instant such as "2024-03-22T18:30:00Z"'
          : own(issue.message),
      );
    default:
      return one(own(issue.message));
  }
}

/** Of several forms, the one that was meant: the first whose outermost type fits. */
function unionFindings(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  checked: Checked,
): readonly Finding[] {
  const { value } = checked;
  const branches: readonly (readonly Issue[])[] = issue.errors;
  if (branches.length === 0) {
    const options: unknown = 'options' in issue ? issue.options : [];
    return [{ path, says: choiceSays(Array.isArray(options) ? options : [], valueAt(value, path)) }];
  }
  const meant = branches.find(
    (branch) => !branch.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0),
  );
  if (meant) return meant.flatMap((inner) => findings(inner, path, checked));
  const expected = branches.flatMap((branch) =>
    branch.flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : [])),
  );
  return [{ path, says: typeSays(expected, valueAt(value, path)) }];
}

/** Why the words of a picture cannot be left out. */
const pictureWords: Readonly<Record<string, string>> = {
  alt: '; it says what is to be seen, for whoever cannot see the picture',
  credit: '; readers are told whose picture it is',
};

function reasonFor(value: unknown, path: Path): string {
  const within = valueAt(value, path.slice(0, -1));
  const isPicture = typeof within === 'object' && within !== null && Reflect.get(within, 'type') === 'image';
  return isPicture ? (pictureWords[String(path.at(-1))] ?? '') : '';
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
  undefined: 'left out',
};

/** Of an unknown field: the one that was probably meant, the object that it belongs in, or all that there are. */
function unknownSays(key: string, path: Path, { schema, value }: Checked): string {
  const unknown = 'is not a field that is known here';
  const fields = knownFields(schema, path);
  const sent = valueAt(value, path);
  const free = fields.filter((field) => !(typeof sent === 'object' && sent !== null && field in sent));
  const near = nearest(key, free);
  if (near !== null) return `${unknown}; perhaps "${near}" was meant`;
  const owner = fields.find((field) => knownFields(schema, [...path, field]).includes(key));
  if (owner !== undefined) return `${unknown}; it belongs in "${owner}"`;
  return fields.length === 0 ? unknown : `${unknown}; there are ${listed(fields, 'and')}`;
}

function listed(names: readonly string[], last: 'and' | 'or'): string {
  const quoted = names.map((name) => JSON.stringify(name));
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}` : quoted.join('');
}

function typeSays(expected: readonly string[], value: unknown, fields: readonly string[] = []): string {
  const object = fields.length === 0 ? 'an object' : `an object of ${listed(fields, 'and')}`;
  const wanted = [...new Set(expected)]
    .map((name) => (name === 'object' ? object : (typeNames[name] ?? name)))
    .join(' or ');
  if (typeof value === 'number' && expected.includes('int')) return `must be ${wanted}`;
  return value === undefined
    ? `is missing; it must be ${wanted}`
    : `must be ${wanted}, not ${typeNames[typeOf(value)] ?? 'that'}`;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function choiceSays(values: readonly unknown[], value: unknown): string {
  const names = values.map((choice) =>
    typeof choice === 'string' ? JSON.stringify(choice) : String(choice),
  );
  const listed = names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names.join('');
  if (value === undefined) return `is missing; it must be ${listed}`;
  const near =
    typeof value === 'string'
      ? nearest(
          value,
          values.filter((choice) => typeof choice === 'string'),
        )
      : null;
  return `must be ${listed}${near === null ? '' : `; perhaps "${near}" was meant`}`;
}

function boundSays(which: 'least' | 'most', origin: string, bound: number): string {
  if (which === 'least' && bound === 1 && origin !== 'number' && origin !== 'int') return 'must not be empty';
  if (origin === 'string') return `must have at ${which} ${bound} characters`;
  if (origin === 'array') return `must have at ${which} ${bound} entries`;
  return `must be at ${which} ${bound}`;
}

/** Messages of our own schemas are predicates already; those of the library are not shown. */
function own(message: string): string {
  return /^(must|contains|needs|stands) /.test(message) ? message : 'is not as it must be';
}

function valueAt(value: unknown, path: Path): unknown {
  let at: unknown = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

/** A place as it is written in messages: `repairs[0].content.title`. */
function pathText(path: Path): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (typeof key === 'string' && /^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(key))
      text += text === '' ? key : `.${key}`;
    else text += `[${shown(String(key))}]`;
  }
  return text;
}
