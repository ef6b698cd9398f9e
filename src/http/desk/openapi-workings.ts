/** The addresses of what the desk is writing, as OpenAPI tells them. */
import { z } from 'zod';
import { KEPT_DAYS, MOST } from '../../workings/working.ts';
import type { ErrorCode } from './answers.ts';
import { errorResponses } from './openapi-errors.ts';
import { CONTENT_BYTES, hereSent, workingSent } from './workings-routes.ts';

type Json = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const whole = { type: 'integer', minimum: 0 };
const at = { type: 'string', format: 'date-time' };

function object(properties: Json): Json {
  return { type: 'object', required: Object.keys(properties), properties, additionalProperties: false };
}

function orNull(schema: Json): Json {
  return { oneOf: [schema, { type: 'null' }] };
}

function list(properties: Json): Json {
  return { type: 'array', items: object(properties) };
}

function body(schema: z.ZodType): Json {
  const { $schema: _, ...told } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return { required: true, content: { 'application/json': { schema: told } } };
}

function done(description: string, properties: Json): Json {
  return { description, content: { 'application/json': { schema: object(properties) } } };
}

const reading: readonly ErrorCode[] = ['unauthorized', 'foreign', 'not-found', 'fault', 'unavailable'];
const written: readonly ErrorCode[] = [...reading, 'invalid'];
const withBody: readonly ErrorCode[] = [
  ...written,
  ...(['invalid-json', 'too-deep', 'too-large', 'unsupported-media-type', 'bad-request'] as const),
];

const post: Json = {
  ...{ name: 'post', in: 'path', required: true },
  schema: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,39}$' },
  description: 'the id of the post, also of one that is not in the record yet',
};

const put: Json = {
  operationId: 'saveWorking',
  summary:
    'Keeps the words that you are writing about a post, and holds, takes, asks for or leaves its lease',
  description: `\`content\` is yours to shape, at most ${CONTENT_BYTES} bytes; null brings no words and changes none. Words with a \`saved\` that is not greater than what is kept are ignored. They are kept whoever has the lease, on disk when the answer comes, for ${KEPT_DAYS} days after the last touch, ${MOST} posts a person and coverage at most. A lease lapses 30 s after its holder was last heard of. \`take\` succeeds when it is free, 10 s after you have asked its holder, or at once for editors and seniors. Left, it goes to whoever asked first and is still here.`,
  requestBody: body(workingSent),
  responses: {
    200: done('What is kept, and how the lease stands.', {
      saved: { ...whole, description: 'the counter of the words that are kept; 0 where there are none' },
      lease: object({
        holder: orNull(object({ person: text, name: text, since: at })),
        mine: { type: 'boolean' },
        askedBy: list({ person: text, name: text, at }),
      }),
    }),
    ...errorResponses([...withBody, 'forbidden', 'limit']),
  },
};

const drop: Json = {
  operationId: 'dropWorking',
  summary: 'Destroys your words about a post, and gives up its lease',
  description:
    'With `?saved=n` newer words stay, and those up to n that are still on their way are kept away for a minute.',
  parameters: [{ name: 'saved', in: 'query', schema: whole }],
  responses: { 200: done('Nothing of them is kept.', {}), ...errorResponses([...written, 'forbidden']) },
};

const all: Json = {
  operationId: 'listWorkings',
  summary: 'What is being written in a coverage, and who is here',
  description:
    'All of it for those who work in the coverage, with the words; contributors see their own alone, and not who is here.',
  responses: {
    200: done('As it is now.', {
      workings: list({
        ...{ post: text, person: text, name: text, at, base: whole, saved: whole },
        holds: { type: 'boolean', description: 'whether they have the lease of the post' },
        content: { type: ['object', 'null'], description: 'null where the lease alone is held' },
      }),
      here: list({ person: text, name: text, since: at, at, post: { type: ['string', 'null'] } }),
    }),
    ...errorResponses(reading),
  },
};

const here: Json = {
  operationId: 'tellPresence',
  summary: 'Says that you have the coverage open, at a post or at none; every 15 s',
  description:
    'You are gone after 40 s of silence. It keeps the lease of the post that it names, where you hold it.',
  requestBody: body(hereSent),
  responses: { 200: done('Noted.', {}), ...errorResponses(withBody) },
};

/** Paths below a coverage; `slug` is its parameter. */
export function workingsPaths(slug: Json): Json {
  return {
    '/api/coverages/{slug}/workings': { parameters: [slug], get: all },
    '/api/coverages/{slug}/workings/{post}': { parameters: [slug, post], put, delete: drop },
    '/api/coverages/{slug}/here': { parameters: [slug], put: here },
  };
}
