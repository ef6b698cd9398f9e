/** The error answers as OpenAPI tells them: one schema for each code of the closed list, with its facts. */
import { boundNames } from '../../model/authority.ts';
import { statuses } from '../../model/status.ts';
import { type ErrorCode, statusOf } from './answers.ts';

type Schema = Readonly<Record<string, unknown>>;

interface Told {
  readonly says: string;
  readonly facts: Readonly<Record<string, Schema>>;
  /** Facts that are there sometimes. */
  readonly more?: Readonly<Record<string, Schema>>;
}

const text: Schema = { type: 'string' };
const whole: Schema = { type: 'integer', minimum: 0 };
const status: Schema = { type: 'string', enum: statuses };
const nothing = {};
const times: Schema = {
  type: 'array',
  items: { type: 'string', format: 'date-time' },
  description: 'the instants that the sentence tells, exactly',
};

const told: Record<ErrorCode, Told> = {
  forbidden: { says: 'Your roles do not allow this.', facts: nothing },
  unknown: { says: 'The command names something that this coverage does not have.', facts: { what: text } },
  exists: { says: 'There is one with that name already.', facts: { what: text } },
  stale: {
    says: 'The document has another version than the writer saw; `current` is the present one.',
    facts: { current: whole },
  },
  state: { says: 'Not in the state in which it is.', facts: { state: text } },
  move: { says: 'There is no such move of a status.', facts: { from: status, to: status } },
  gate: {
    says: 'The evidence does not carry that status; `ceiling` is what it carries.',
    facts: { ceiling: status },
  },
  'second-person': { says: 'A second person must do this.', facts: nothing },
  locked: { says: 'Alerts about it are locked: a source has turned round twice.', facts: { what: text } },
  restricted: { says: 'Readers would see what the restricted list holds back.', facts: { what: text } },
  unfinished: {
    says: 'Readers would see a mark of unfinished work, such as "TK" or an open blank.',
    facts: { what: text },
  },
  'not-minor': {
    says: 'More than spelling changes; use a correction or an update.',
    facts: { changed: text },
    more: { was: text, is: text },
  },
  unsourced: { says: 'A published claim needs a live statement.', facts: { what: text } },
  circular: { says: 'It would rest on itself.', facts: { what: text } },
  bounds: {
    says: 'The number of a machine is outside its bounds; `limit` is what it had to keep to. A person looks at it.',
    facts: {
      bound: { type: 'string', enum: boundNames },
      limit: { type: ['number', 'null'] },
    },
  },
  limit: { says: 'There are as many as there may be.', facts: { limit: whole } },
  'reused-id': { says: 'That id was used for another command.', facts: nothing },
  unavailable: {
    says: 'Nothing can be stored at the moment; send it again with the same id.',
    facts: nothing,
  },
  invalid: {
    says: 'A field is not as it must be; `path` is the place of the first.',
    facts: {
      path: text,
      problems: {
        type: 'array',
        items: {
          type: 'object',
          required: ['path', 'message'],
          properties: { path: text, message: text },
          additionalProperties: false,
        },
      },
    },
  },
  'invalid-json': { says: 'The body is not JSON in UTF-8 with each key once.', facts: nothing },
  'too-deep': { says: 'The body nests deeper than 64 levels.', facts: nothing },
  'too-large': { says: 'The body is larger than 1 MiB; of an upload, than 32 MiB.', facts: nothing },
  unauthorized: { says: 'No token or session, a wrong one or one that has ended.', facts: nothing },
  refused: { says: 'Signing in did not work; which part was wrong is not told.', facts: nothing },
  confirm: { says: 'Show once more who you are first.', facts: nothing },
  foreign: { says: 'The request did not come from a page of this desk.', facts: nothing },
  'too-many': {
    says: 'Too many tries or requests, and this one was not begun; `seconds` until the next one (`Retry-After`).',
    facts: { seconds: { type: 'integer', minimum: 1 } },
  },
  'not-found': { says: 'Absent, or nothing that you may see.', facts: nothing },
  'unsupported-media-type': {
    says: 'The body must be application/json; of an upload, image/* or application/octet-stream.',
    facts: nothing,
  },
  method: { says: 'Another method is needed; see the header Allow.', facts: nothing },
  'bad-request': { says: 'The request cannot be read.', facts: nothing },
  picture: {
    says: 'An upload is not a picture that readers can be shown.',
    facts: { why: { type: 'string', enum: ['kind', 'limits', 'two-files', 'broken', 'slow'] } },
  },
  fault: { says: 'A fault of the server; send it again with the same id.', facts: nothing },
};

const codes = Object.keys(told) as ErrorCode[];

/** One schema for each code, and `Error` for all of them, told apart by `code`. */
export function errorSchemas(): Readonly<Record<string, Schema>> {
  const each = codes.map((code) => [errorName(code), schemaOf(code, told[code])] as const);
  const all = {
    oneOf: codes.map((code) => ({ $ref: reference(code) })),
    discriminator: {
      propertyName: 'code',
      mapping: Object.fromEntries(codes.map((code) => [code, reference(code)])),
    },
  };
  return { ...Object.fromEntries(each), Error: all };
}

/** The answers under each status among `which`, as an operation lists them. */
export function errorResponses(which: readonly ErrorCode[]): Readonly<Record<string, Schema>> {
  const found = new Map<number, ErrorCode[]>();
  for (const code of which) found.set(statusOf[code], [...(found.get(statusOf[code]) ?? []), code]);
  const responses = [...found].map(([number, under]) => {
    const schema =
      under.length === 1
        ? under.map((code) => ({ $ref: reference(code) }))[0]
        : { oneOf: under.map((code) => ({ $ref: reference(code) })) };
    return [
      String(number),
      {
        description: under.map((code) => `\`${code}\`: ${told[code].says}`).join(' '),
        content: { 'application/json': { schema } },
      },
    ];
  });
  return Object.fromEntries(responses);
}

/** Every code of the closed list. */
export const errorCodes: readonly ErrorCode[] = codes;

function schemaOf(code: ErrorCode, { says, facts, more = {} }: Told): Schema {
  return {
    type: 'object',
    description: says,
    required: ['code', 'message', ...Object.keys(facts)],
    properties: {
      code: { const: code },
      message: { ...text, description: 'one sentence for people' },
      ...facts,
      ...more,
      times,
    },
    additionalProperties: false,
  };
}

function errorName(code: ErrorCode): string {
  return `error.${code}`;
}

function reference(code: ErrorCode): string {
  return `#/components/schemas/${errorName(code)}`;
}
