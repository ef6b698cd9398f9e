/** The addresses by which a desk keeps up with a coverage and sees what it is about to publish, as OpenAPI tells them. */
import { errorResponses } from './openapi-errors.ts';
import { anything } from './openapi-schema.ts';

type Json = Readonly<Record<string, unknown>>;

const reading = errorResponses(['unauthorized', 'foreign', 'too-many', 'fault', 'unavailable', 'not-found']);
const json = (schema: Json): Json => ({ 'application/json': { schema } });
const documents: Json = { type: 'array', items: anything };

const board: Json = {
  operationId: 'readBoard',
  summary: 'What you may see of a coverage, document by document, and then what is new',
  description:
    'The same that `GET /api/coverages/{slug}` tells at once: a document for each thing with an id under `NAME/ID`, for each text of the coverage under `texts/FIELD`, for everything else under its name. With `after`, the `cursor` of an earlier answer, those that are others since then, and the keys of those that are gone. A cursor may be forgotten at any time: then `from` is null, and the answer is everything, in place of what you have.',
  parameters: [
    {
      ...{ name: 'after', in: 'query', schema: { type: 'string' } },
      description: 'the `cursor` of an earlier answer',
    },
  ],
  responses: {
    200: {
      description: 'Apply all of it at once.',
      content: json({
        type: 'object',
        required: ['from', 'cursor', 'head', 'docs', 'gone'],
        properties: {
          from: { type: ['string', 'null'], description: 'as `after`; null: replace what you have' },
          cursor: { type: 'string', description: 'for `after`; opaque' },
          head: { type: 'integer', minimum: 1, description: 'the number of the last entry' },
          docs: { ...anything, description: 'by key' },
          gone: { type: 'array', items: { type: 'string' }, description: 'keys that are not there any more' },
        },
        additionalProperties: false,
      }),
    },
    ...reading,
  },
};

const preview: Json = {
  operationId: 'previewCommand',
  summary: 'What a command would change for readers, without doing it',
  description:
    'The body is that of `/commands`, or `{ "commands": [ … ] }` with several, each on what those before it would have made. It is refused with the same words. Nothing is stored, and the id stays free. Commands that make or name another coverage are not taken here.',
  requestBody: {
    required: true,
    content: json({
      anyOf: [
        { $ref: '#/components/schemas/Command' },
        {
          type: 'object',
          required: ['commands'],
          properties: {
            commands: {
              type: 'array',
              items: { $ref: '#/components/schemas/Command' },
              minItems: 1,
              maxItems: 60,
            },
          },
          additionalProperties: false,
        },
      ],
    }),
  },
  responses: {
    200: {
      description:
        'The public documents, as on the wire. Public ids of what is new are made up, and others each time.',
      content: json({
        type: 'object',
        required: ['documents', 'beside', 'would'],
        properties: {
          documents: { ...documents, description: 'that would be others' },
          beside: {
            ...documents,
            description: 'that stay as they are: the coverage, and what the others lead to',
          },
          would: { type: 'string', enum: ['publish', 'nothing public'] },
        },
        additionalProperties: false,
      }),
    },
  },
};

const stream: Json = {
  operationId: 'followCoverage',
  summary: 'Tells when a coverage has moved, as server-sent events',
  description:
    'An event `head` with `{ "head": n }` at once and whenever it is another; `workings` with `{}` when unfinished work in it is another; `ended` when your right to it has ended; `crowded` with `{ "message" }` when you have opened more streams than you may, and this is the oldest.',
  responses: {
    200: {
      description: 'Until you leave.',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    },
    ...reading,
  },
};

const house: Json = {
  operationId: 'houseNotes',
  summary: 'The texts of public notes that the house has set, by language and occasion',
  description: 'For those who work in the coverage. A language that is not there has them as they came.',
  responses: {
    200: {
      description: 'All of them.',
      content: json({
        type: 'object',
        required: ['notes'],
        properties: {
          notes: {
            type: 'object',
            additionalProperties: {
              type: 'object',
              additionalProperties: { type: 'array', items: { type: 'string' } },
            },
          },
        },
        additionalProperties: false,
      }),
    },
    ...reading,
  },
};

const people: Json = {
  operationId: 'peopleOfCoverage',
  summary: 'Who works in a coverage or writes for it, by name',
  description: 'For those who work in it: `id` is what entries, notes and boards call a person by.',
  responses: {
    200: {
      description: 'Everybody with an account and a role here.',
      content: json({
        type: 'object',
        required: ['people'],
        properties: {
          people: {
            type: 'array',
            items: {
              type: 'object',
              required: ['id', 'name', 'roles'],
              properties: {
                id: { type: 'string' },
                name: { type: 'string' },
                roles: { type: 'array', items: { type: 'string' } },
              },
              additionalProperties: false,
            },
          },
        },
        additionalProperties: false,
      }),
    },
    ...reading,
  },
};

/** Paths below a coverage; `slug` is its parameter, `refusals` what is answered to commands that are not accepted. */
export function livePaths(slug: Json, refusals: Json): Json {
  const previewed = { ...preview, responses: { ...(preview.responses as Json), ...refusals } };
  return {
    '/api/coverages/{slug}/board': { parameters: [slug], get: board },
    '/api/coverages/{slug}/people': { parameters: [slug], get: people },
    '/api/coverages/{slug}/house': { parameters: [slug], get: house },
    '/api/coverages/{slug}/preview': { parameters: [slug], post: previewed },
    '/api/coverages/{slug}/stream': { parameters: [slug], get: stream },
  };
}
