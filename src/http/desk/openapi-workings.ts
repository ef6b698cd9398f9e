import { KEPT_DAYS, MOST, MOST_BYTES } from '../../workings/working.ts';
import type { ErrorCode } from './answers.ts';
import { errorResponses } from './openapi-errors.ts';
import { anything, at, body, done, type Json, list, object, orNull, text, whole } from './openapi-schema.ts';
import { CONTENT_BYTES, hereSent, workingSent } from './workings-routes.ts';

const reading: readonly ErrorCode[] = [
  ...(['unauthorized', 'foreign', 'too-many', 'not-found', 'fault', 'unavailable'] as const),
];
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
  description: `\`content\` is yours to shape, at most ${CONTENT_BYTES} bytes; null brings no words and changes none. Words with a \`saved\` that is not greater than what is kept are ignored. They are kept whoever has the lease, on disk when the answer comes, for ${KEPT_DAYS} days after the last touch, ${MOST} posts and ${MOST_BYTES} bytes a person and coverage at most. What they hold of something that was taken down goes from them; about a post that was taken down nothing is kept (\`state\`). A lease lapses 30 s after its holder was last heard of. \`take\` succeeds when it is free, 10 s after you have asked its holder, or at once for editors and seniors. Left, it goes to whoever asked first and is still here.`,
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
    ...errorResponses([...withBody, 'forbidden', 'limit', 'state']),
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
    'All of it for those who work in the coverage, without the words; contributors see their own alone, and not who is here.',
  responses: {
    200: done('As it is now.', {
      workings: list({
        ...{ post: text, person: text, name: text, at, base: whole, saved: whole },
        holds: { type: 'boolean', description: 'whether they have the lease of the post' },
        bytes: { ...whole, description: 'how much there is of their words; 0 where the lease alone is held' },
      }),
      here: list({ person: text, name: text, since: at, at, post: { type: ['string', 'null'] } }),
    }),
    ...errorResponses(reading),
  },
};

const one: Json = {
  operationId: 'readWorking',
  summary: 'The words of somebody about a post',
  description:
    'Your own without `person`; of others for those who work in the coverage. `content` is null where there are none.',
  parameters: [{ name: 'person', in: 'query', schema: text }],
  responses: {
    200: done('As they were kept last.', {
      ...{ post: text, person: text, name: orNull(text), at: orNull(at), base: whole, saved: whole },
      content: { ...anything, type: ['object', 'null'] },
    }),
    ...errorResponses(written),
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
    '/api/coverages/{slug}/workings/{post}': { parameters: [slug, post], get: one, put, delete: drop },
    '/api/coverages/{slug}/here': { parameters: [slug], put: here },
  };
}
