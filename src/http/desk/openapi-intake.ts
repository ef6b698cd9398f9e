/** The addresses of intake, as OpenAPI tells them. */
import { z } from 'zod';
import { ITEM_DAYS } from '../../intake/items/item.ts';
import { hookItem } from '../../intake/sources/read-hook.ts';
import type { ErrorCode } from './answers.ts';
import { AT_ONCE, HOOK_BYTES, PUSHES } from './intake-hook.ts';
import { followSent, pastedSent, stateSent } from './intake-routes.ts';
import { keptSent } from './keep-notice.ts';
import { errorResponses } from './openapi-errors.ts';
import { anything, at, body, done, type Json, list, object, orNull, text, whole } from './openapi-schema.ts';

const reading: readonly ErrorCode[] = [
  'unauthorized',
  'foreign',
  'too-many',
  'not-found',
  'fault',
  'unavailable',
];
const withBody: readonly ErrorCode[] = [
  ...reading,
  ...([
    'invalid',
    'invalid-json',
    'too-deep',
    'too-large',
    'unsupported-media-type',
    'bad-request',
    'forbidden',
  ] as const),
];

const named = (name: string, description: string): Json => ({
  ...{ name, in: 'path', required: true, schema: text, description },
});

const item = {
  id: text,
  source: { ...text, description: 'the id of a source, or "desk" where somebody brought it' },
  version: { ...whole, description: 'how often its source has changed it, from 1' },
  title: orNull(text),
  ...{ receivedAt: at, changedAt: at, sentAt: orNull(at) },
  ...{ link: orNull(text), author: orNull(text), credit: orNull(text), language: orNull(text) },
  zone: text,
  alert: orNull({ ...anything, description: 'what CAP 1.2 says beside the words' }),
  withdrawn: { type: 'boolean', description: 'its source has taken it back' },
  origin: orNull({ ...text, description: 'the item whose text it is: the two are one origin' }),
};
const state = object({
  is: { type: 'string', enum: ['new', 'taken', 'rejected'] },
  ...{ by: orNull(text), name: orNull(text), at: orNull(at), post: orNull(text) },
  version: { ...whole, description: 'of the item, when that was done' },
});
const changed = { ...whole, description: 'its place in the order of changes' };

/** Their paths. */
export function intakePaths(slug: Json): Readonly<Record<string, Json>> {
  const of = '/api/coverages/{slug}/intake';
  const one = named('item', 'the id of the item');
  return {
    [of]: {
      parameters: [slug],
      get: {
        operationId: 'listItems',
        summary: 'The items of a coverage, for those who work in it',
        description: `With \`?after=\`, what has changed after that number, oldest change first, 200 at a time; without it the newest 200; with \`?before=\`, the 200 before that number. An item that nobody took is kept for ${ITEM_DAYS} days. Exercises and tests of alerts are listed in rehearsals alone.`,
        parameters: ['after', 'before'].map((name) => ({ name, in: 'query', schema: whole })),
        responses: {
          200: done('What there is.', {
            head: { ...whole, description: 'what to ask after next time' },
            items: list({
              changed,
              item: object({ ...item, excerpt: text }),
              state,
              statements: orNull(whole),
            }),
            more: { type: 'boolean', description: 'there is more to ask for at once' },
            older: orNull({ ...whole, description: 'before which number there are older ones' }),
          }),
          ...errorResponses([...reading, 'invalid']),
        },
      },
    },
    [`${of}/items`]: {
      parameters: [slug],
      post: {
        operationId: 'bringText',
        summary: 'Brings a text: pasted, or of a file',
        requestBody: body(pastedSent),
        responses: { 200: done('It is an item now.', { item: text }), ...errorResponses(withBody) },
      },
    },
    [`${of}/items/{item}`]: {
      parameters: [slug, one],
      get: {
        operationId: 'readItem',
        summary: 'An item with all its words and what was read from them',
        responses: {
          200: done('Every span is a part of `item.words`.', {
            ...{
              changed,
              item: object({
                ...item,
                words: text,
                original: orNull({ ...text, description: 'the SHA-256 of its bytes' }),
              }),
              state,
            },
            reading: {
              ...anything,
              description:
                'as `stet intake --schema` tells it, without the words of spans; `unread` (`late` or `broken`) where nothing was read',
            },
          }),
          ...errorResponses(reading),
        },
      },
    },
    [`${of}/items/{item}/original`]: {
      parameters: [slug, one],
      get: {
        operationId: 'saveOriginal',
        summary: 'The bytes that an item was read from',
        responses: {
          200: { description: 'To be saved, never shown.', content: { 'application/octet-stream': {} } },
          ...errorResponses(reading),
        },
      },
    },
    [`${of}/items/{item}/state`]: {
      parameters: [slug, one],
      put: {
        operationId: 'markItem',
        summary: 'Says what became of an item, and of its proposals',
        requestBody: body(stateSent),
        responses: { 200: done('So it is.', { state }), ...errorResponses(withBody) },
      },
    },
    [`${of}/items/{item}/notice`]: {
      parameters: [slug, one],
      put: {
        operationId: 'keepNotice',
        summary: 'Lets the source of an alert keep the notice that was published of it; for editors',
        description:
          'From then on the Update, Cancel and Error of this item write the notice, as long as the authority lasts. The authority is of this coverage, live, for a notice, and granted to the item’s source. The same again is nothing new.',
        requestBody: body(keptSent),
        responses: {
          200: done('So it is.', { until: at }),
          ...errorResponses([...withBody, 'unknown', 'state', 'limit']),
        },
      },
    },
    [`${of}/sources`]: {
      parameters: [slug],
      get: {
        operationId: 'listSources',
        summary: 'The sources that may be chosen, which of them the coverage follows, and how they are doing',
        responses: {
          200: done('Never an address or a secret.', {
            sources: list({
              ...{ id: text, name: text, kind: text, paused: { type: 'boolean' }, items: whole },
              ...{
                follows: { type: 'boolean' },
                triedAt: orNull(at),
                goodAt: orNull(at),
                error: orNull(text),
                chosenBy: { ...text, description: 'editors or admins' },
              },
            }),
          }),
          ...errorResponses(reading),
        },
      },
    },
    [`${of}/sources/{source}`]: {
      parameters: [slug, named('source', 'the id of the source')],
      put: {
        operationId: 'followSource',
        summary: 'Follows a source, with what it brought in the last day, or follows it no more; for editors',
        requestBody: body(followSent),
        responses: { 200: done('So it is.', {}), ...errorResponses(withBody) },
      },
    },
    '/api/intake/hooks/{source}': {
      parameters: [named('source', 'the id of a source that is a hook')],
      post: {
        operationId: 'sendText',
        summary: 'Takes what others send: JSON as below, ninjs 1 to 3, NewsML-G2, CAP 1.2, a feed or a mail',
        description: `With the secret of the source as a bearer token. At most ${HOOK_BYTES} bytes. On disk when the answer comes; the same under the same id again is nothing new. At most ${AT_ONCE} at once and ${PUSHES.each} a second in the long run: then 429 with \`Retry-After\`, and nothing was taken.`,
        security: [{ token: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: z.toJSONSchema(hookItem, {
                io: 'input',
                target: 'draft-2020-12',
                unrepresentable: 'any',
              }),
            },
            ...{ 'application/xml': {}, 'message/rfc822': {}, '*/*': {} },
          },
        },
        responses: {
          200: done('How many are new or another version now, and what could not be read.', {
            ...{ items: whole, faults: { type: 'array', items: text } },
          }),
          ...errorResponses(['unauthorized', 'too-many', 'invalid', 'too-large', 'fault']),
        },
      },
    },
  };
}
