/** The public addresses that programs read, as OpenAPI tells them. */
import { renditionTypes } from '../../model/picture.ts';

type Json = Readonly<Record<string, unknown>>;

const html = { 'text/html': { schema: { type: 'string' } } };
const picture = Object.fromEntries(renditionTypes.map((type) => [type, {}]));
const absent = { description: 'There is nothing public here: a page that says so, whatever was asked for.' };
const bad = { description: 'A parameter that cannot be taken, in words (text/plain).' };
const busy = { description: 'Too many ask at once: again after `Retry-After` seconds.' };
const same = { description: 'What you have, by its ETag, is what is there.' };

const slug = inPath('slug', 'of the coverage, as in the address of its live page');
const at = inQuery('at', 'as it stood then: an instant in UTC, or a number of its history (`to` of a set)');
const after = inQuery('after', 'the `cursor` that you have reached; without it, everything comes first');
const as = {
  ...inQuery('as', '`html`: with `fragments`, the pieces of the page that the set changes'),
  schema: { type: 'string', enum: ['json', 'html'], default: 'json' },
};

function inPath(name: string, description: string): Json {
  return { name, in: 'path', required: true, description, schema: { type: 'string' } };
}

function inQuery(name: string, description: string): Json {
  return { name, in: 'query', description, schema: { type: 'string' } };
}

function page(operationId: string, summary: string, parameters: readonly Json[] = []): Json {
  const ok = { description: 'A page, with its schema.org data.', content: html };
  return {
    operationId,
    summary,
    parameters,
    responses: { 200: ok, 304: same, 400: bad, 404: absent, 503: busy },
  };
}

function feed(operationId: string, type: string, described: string): Json {
  const ok = { description: described, content: { [type]: { schema: { type: 'string' } } } };
  return { operationId, summary: described, responses: { 200: ok, 304: same, 404: absent, 503: busy } };
}

function documentPage(operationId: string, of: string, past = true): Json {
  const id = inPath('id', 'of the document, the part of its key after the colon');
  return { parameters: [slug, id], get: page(operationId, `The page of ${of}`, past ? [at] : []) };
}

const changes: Json = {
  operationId: 'readChanges',
  summary:
    'What changed after a cursor, as one set; then, at the address that each answer names, as soon as something does',
  parameters: [
    after,
    as,
    inQuery('lang', 'the language of the fragments, where it is not the coverage’s'),
    inQuery('slot', 'stands in the addresses that answers name: the answer waits for up to 20 s'),
  ],
  responses: {
    200: {
      description: 'Cacheable, for as long as Cache-Control says.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/ChangesAnswer' } } },
    },
    308: { description: 'The same address as it is spelled here: follow it.' },
    ...{ 400: bad, 404: absent, 503: busy },
  },
};

const messages = ['ChangeSet', 'FetchNotice', 'ResetNotice'].map((id) => ({
  $ref: `#/components/schemas/${id}`,
}));

const stream: Json = {
  operationId: 'followStream',
  summary: 'The same as server-sent events',
  description:
    'An event without a name holds a ChangeSet, its `id:` being its cursor; or, without `id:`, a FetchNotice. An event `reset` holds a ResetNotice, and is the last. A comment comes every 20 s. `Last-Event-ID` wins over `after`.',
  parameters: [
    after,
    as,
    { name: 'Last-Event-ID', in: 'header', description: 'as `after`', schema: { type: 'string' } },
  ],
  responses: {
    200: {
      description: 'Events for as long as the connection stands.',
      content: { 'text/event-stream': { schema: { oneOf: messages, description: 'the data of an event' } } },
    },
    ...{ 400: bad, 404: absent, 503: busy },
  },
};

export const readingPaths: Json = {
  '/': { get: page('listPublicCoverages', 'All public coverages, the latest changed first') },
  '/sitemap.xml': {
    get: {
      operationId: 'readSitemap',
      summary: 'The same for programs, without demonstrations',
      responses: {
        200: { description: 'sitemaps.org', content: { 'application/xml': { schema: { type: 'string' } } } },
        ...{ 304: same, 503: busy },
      },
    },
  },
  '/live/{slug}': {
    parameters: [slug],
    get: page('readLivePage', 'The live page; its 30 newest posts, or 30 older ones', [
      at,
      inQuery('before', 'posts older than this one, by its id'),
    ]),
  },
  '/live/{slug}/changes': { parameters: [slug], get: changes },
  '/live/{slug}/stream': { parameters: [slug], get: stream },
  '/live/{slug}/feed.atom': {
    parameters: [slug],
    get: feed('readAtom', 'application/atom+xml', 'Atom (RFC 4287), with deleted entries (RFC 6721)'),
  },
  '/live/{slug}/feed.rss': { parameters: [slug], get: feed('readRss', 'application/rss+xml', 'RSS 2.0') },
  '/live/{slug}/feed.json': {
    parameters: [slug],
    get: feed(
      'readJsonFeed',
      'application/feed+json',
      'JSON Feed 1.1; `_stet.state` tells what does not stand',
    ),
  },
  '/live/{slug}/p/{id}': documentPage('readPost', 'a post'),
  '/live/{slug}/claims/{id}': documentPage('readClaim', 'a claim'),
  '/live/{slug}/figures/{id}': documentPage('readFigure', 'a figure'),
  '/live/{slug}/incidents/{id}': documentPage('readIncident', 'an incident'),
  '/live/{slug}/actors/{id}': documentPage('readActor', 'an actor', false),
  '/live/{slug}/corrections': {
    parameters: [slug],
    get: page('readCorrections', 'All corrections, the newest first'),
  },
  '/live/{slug}/p/{id}/{file}': {
    parameters: [slug, inPath('id', 'of the post'), inPath('file', 'as its image block names it')],
    get: {
      operationId: 'readPicture',
      summary: 'A picture, while its post shows it',
      responses: {
        200: { description: 'Its bytes.', content: picture },
        ...{ 304: same, 404: absent, 503: busy },
      },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'describeReading',
      summary: 'This description',
      responses: {
        200: {
          description: 'OpenAPI 3.1.',
          content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
        },
      },
    },
  },
};
