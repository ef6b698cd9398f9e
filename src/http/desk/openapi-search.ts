/** The address of the search, as OpenAPI tells it. */
import { searchKinds } from '../../desk/search/search-kinds.ts';
import { LONGEST_QUESTION, MOST_WORDS } from '../../desk/search/sought.ts';
import { errorResponses } from './openapi-errors.ts';
import { type Json, object, text } from './openapi-schema.ts';
import { FEW_HITS, MOST_HITS } from './search-request.ts';

const query = (name: string, schema: Json, description: string, required = false): Json => ({
  ...{ name, in: 'query', required, schema, description },
});

const hit = object({
  coverage: { ...text, description: 'the slug' },
  kind: { type: 'string', enum: searchKinds },
  id: { ...text, description: 'as a board has it under that kind' },
  state: {
    type: ['string', 'null'],
    description: '"published", "confirmed", "open" …; null for what has none',
  },
  at: {
    ...{ type: 'string', format: 'date-time' },
    description:
      'when it was published or last updated, said, asked, written; of a draft, a name, a figure: when it was last worked on',
  },
  snippet: object({
    text: { ...text, description: 'plain text, a piece of the document' },
    matches: {
      type: 'array',
      items: { type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 2, maxItems: 2 },
      description: 'places in `text`: from, to (not included), in UTF-16 units',
    },
  }),
});

const search: Json = {
  operationId: 'search',
  summary: 'What has some words in all that you may see',
  description:
    'The newest first. Every word must be in the document; case and accents make no difference. Words in quotes must stand in a row; a word that ends in `*`, and the last one where it is not quoted, is the beginning of a word. What was taken down and the restricted list are not searched.',
  parameters: [
    query(
      'q',
      { type: 'string', minLength: 1, maxLength: LONGEST_QUESTION },
      `at most ${MOST_WORDS} words`,
      true,
    ),
    query('coverage', text, 'the slug of the one to search; without it all that you have a part in'),
    query('kind', { type: 'string', enum: searchKinds }, 'documents of one kind alone'),
    query('limit', { type: 'integer', minimum: 1, maximum: MOST_HITS, default: FEW_HITS }, 'of hits'),
  ],
  responses: {
    200: {
      description: 'What was found. `more`: there are further hits.',
      content: {
        'application/json': {
          schema: object({ hits: { type: 'array', items: hit }, more: { type: 'boolean' } }),
          example: {
            hits: [
              {
                ...{ coverage: 'harbour-fire', kind: 'statement', id: 's1', state: 'recorded' },
                at: '2026-05-04T12:00:00.000Z',
                snippet: { text: 'The fire is under control.', matches: [[4, 8]] },
              },
            ],
            more: false,
          },
        },
      },
    },
    ...errorResponses(['unauthorized', 'foreign', 'fault', 'unavailable', 'not-found', 'invalid']),
  },
};

/** Its path. */
export function searchPaths(): Json {
  return { '/api/search': { get: search } };
}
