/** The description of the desk's address as OpenAPI 3.1, made once from the schemas that also check each command. */
import { z } from 'zod';
import { commandSchemas, type SentKind, sentKinds } from '../../desk/commands/commands.ts';
import {
  actorContent,
  claimContent,
  estimateContent,
  figureContent,
  incidentContent,
  noticeContent,
  panelContent,
  postContent,
  statementContent,
  textContent,
} from '../../model/content.ts';
import { blocks, inlines, postBlocks } from '../../model/rich-text.ts';
import type { ErrorCode } from './answers.ts';
import { accessPaths } from './openapi-access.ts';
import { errorCodes, errorResponses, errorSchemas } from './openapi-errors.ts';
import { commandExamples } from './openapi-examples.ts';
import { intakePaths } from './openapi-intake.ts';
import { livePaths } from './openapi-live.ts';
import { mediaPaths } from './openapi-media.ts';
import { anything, at, object, text, whole } from './openapi-schema.ts';
import { searchPaths } from './openapi-search.ts';
import { workingsPaths } from './openapi-workings.ts';

type Json = Readonly<Record<string, unknown>>;

const kinds = sentKinds;
const aboutReading: readonly ErrorCode[] = ['unauthorized', 'foreign', 'too-many', 'fault', 'unavailable'];
/** All but what only the addresses of access say. */
const aboutCommands = errorCodes.filter(
  (code) => !['method', 'refused', 'confirm', 'picture'].includes(code),
);
let made: string | null = null;

/** The whole description, as JSON text. */
export function openApi(): string {
  made ??= JSON.stringify(openApiDocument());
  return made;
}

/** The whole description. */
export function openApiDocument(): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Stet: the desk',
      version: '1',
      summary: 'Commands of a newsroom, and what it may see of its coverages.',
      description:
        'Every change is a command with an id that you choose. The answer comes when it is on disk. Sending the same command with the same id again gives the first answer; so after a lost connection or a 503, send it again. What readers get has a description of its own: /openapi.json at the address of the live pages.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
    paths: {
      '/api/coverages': { get: list, post: open },
      '/api/coverages/{slug}': { parameters: [slug], get: view },
      '/api/coverages/{slug}/commands': { parameters: [slug], post: act },
      '/api/coverages/{slug}/impact/{kind}/{id}': { parameters: [slug, ...document], get: impact },
      '/api/coverages/{slug}/history/{kind}/{id}': { parameters: [slug, ...document], get: history },
      '/api/coverages/{slug}/log': { parameters: [slug], get: log },
      ...livePaths(slug, errorResponses(aboutCommands)),
      ...searchPaths(),
      ...mediaPaths(slug),
      ...workingsPaths(slug),
      ...intakePaths(slug),
      '/api/openapi.json': { get: describe },
      ...accessPaths(),
    },
    components: {
      schemas: { ...commandComponents(), Command: anyCommand(), Accepted: accepted, ...errorSchemas() },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'Made by "stet token create --name N --role R", or by somebody for a program of theirs; begins with "stet_".',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-stet',
          description: 'Of somebody who has signed in at /desk; only from pages of the desk itself.',
        },
      },
    },
  };
}

/** The commands, and once each what many of them have in common. */
function commandComponents(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(shared)) registry.add(schema, { id });
  for (const kind of kinds) registry.add(commandSchemas[kind], { id: kind });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', target: 'draft-2020-12', uri: named });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [
      id,
      isKind(id) ? { ...schema, examples: [commandExamples[id]] } : schema,
    ]),
  );
}

const shared = {
  ActorContent: actorContent,
  Blocks: blocks,
  ClaimContent: claimContent,
  EstimateContent: estimateContent,
  FigureContent: figureContent,
  IncidentContent: incidentContent,
  Inlines: inlines,
  NoticeContent: noticeContent,
  PanelContent: panelContent,
  PostBlocks: postBlocks,
  PostContent: postContent,
  StatementContent: statementContent,
  TextContent: textContent,
};

function isKind(id: string): id is SentKind {
  return Object.hasOwn(commandExamples, id);
}

function anyCommand(): Json {
  const mapping = Object.fromEntries(kinds.map((kind) => [kind, named(kind)]));
  return {
    oneOf: kinds.map((kind) => ({ $ref: named(kind) })),
    discriminator: { propertyName: 'kind', mapping },
  };
}

function named(component: string): string {
  return `#/components/schemas/${component}`;
}

function json(schema: Json, examples?: Json): Json {
  return { 'application/json': examples ? { schema, examples } : { schema } };
}

function example(kind: SentKind): Json {
  return { [kind]: { summary: commandSchemas[kind].description ?? kind, value: commandExamples[kind] } };
}

const accepted: Json = {
  type: 'object',
  required: ['seq', 'wire'],
  properties: {
    seq: { type: 'integer', minimum: 1, description: 'the number of the last entry that the command made' },
    wire: {
      type: ['integer', 'null'],
      description: 'the public number that it took; null when nothing public changed',
    },
  },
  additionalProperties: false,
  examples: [{ seq: 12, wire: 4 }],
};

const slug: Json = {
  name: 'slug',
  in: 'path',
  required: true,
  schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', minLength: 3, maxLength: 60 },
};

const done: Json = { description: 'Accepted and on disk.', content: json({ $ref: named('Accepted') }) };

const list: Json = {
  operationId: 'listCoverages',
  summary: 'The coverages that you may see',
  responses: {
    200: {
      description: 'All of them.',
      content: json({
        type: 'object',
        required: ['coverages'],
        properties: {
          coverages: {
            type: 'array',
            items: {
              type: 'object',
              required: ['slug', 'public', 'head'],
              properties: {
                slug: { type: 'string' },
                public: { type: 'boolean' },
                head: { type: 'integer', description: 'the number of its last entry' },
              },
            },
          },
        },
      }),
    },
    ...errorResponses(aboutReading),
  },
};

const open: Json = {
  operationId: 'openCoverage',
  summary: 'Opens a coverage',
  description: 'The command `coverage.open`; `kind` may be left out.',
  requestBody: { required: true, content: json({ $ref: named('coverage.open') }, example('coverage.open')) },
  responses: { 200: done, ...errorResponses(aboutCommands) },
};

const view: Json = {
  operationId: 'viewCoverage',
  summary: 'What you may see of a coverage',
  responses: {
    200: { description: 'Its documents as they stand now.', content: json(anything) },
    ...errorResponses([...aboutReading, 'not-found']),
  },
};

const act: Json = {
  operationId: 'sendCommand',
  summary: 'Sends one command',
  requestBody: {
    required: true,
    content: json(
      { $ref: named('Command') },
      { ...example('claim.open'), ...example('post.publish'), ...example('correction.publish') },
    ),
  },
  responses: { 200: done, ...errorResponses(aboutCommands) },
};

const document: readonly Json[] = ['kind', 'id'].map((name) => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
}));

const impact: Json = {
  operationId: 'seeImpact',
  summary: 'What rests on a document: what a correction or withdrawal of it would reach',
  responses: {
    200: {
      description: 'Published documents, and uses outside Stet that somebody noted.',
      content: json({
        type: 'object',
        required: ['of', 'reaches', 'topPost', 'uses'],
        properties: {
          of: { type: 'string', description: 'as "kind:id"' },
          reaches: { type: 'array', items: { type: 'string', description: 'as "kind:id"' } },
          topPost: { type: 'boolean', description: 'whether its correction brings a new post at the top' },
          uses: { type: 'array', items: anything },
        },
      }),
    },
    ...errorResponses([...aboutReading, 'not-found']),
  },
};

const version = object({
  version: whole,
  seq: { ...whole, description: 'the entry that set it' },
  at,
  by: text,
  kind: { ...text, description: 'what was done, as the kind of an entry' },
  public: { type: ['integer', 'null'], description: 'the public number that it took' },
  why: { type: ['string', 'null'] },
  content: { description: 'as the command that set it had it' },
});

const history: Json = {
  operationId: 'seeHistory',
  summary: 'The versions of a document: each content, who set it, when, and why',
  description:
    'Oldest first, the newest 200, for those who work in the coverage. A content is null where it was erased or is sealed.',
  responses: {
    200: {
      description: 'Its versions; none where there is no such document.',
      content: json({
        type: 'object',
        required: ['of', 'shown', 'versions'],
        properties: {
          of: { type: 'string', description: 'as "kind:id"' },
          shown: {
            type: ['string', 'null'],
            description:
              'the key by which readers have it: of "post:k3v9x2m8qa" the page is /live/{slug}/p/k3v9x2m8qa; null where they have none',
          },
          versions: { type: 'array', items: version },
        },
      }),
    },
    ...errorResponses([...aboutReading, 'not-found']),
  },
};

const log: Json = {
  operationId: 'readLog',
  summary: 'What was done in a coverage: who, when, from where, why',
  description:
    'Two hundred entries after the number `after` in the query, oldest first, for those who work in the coverage. `why` and `address` are null where none was given or it is kept no longer.',
  responses: {
    200: { description: 'A page of it.', content: json(anything) },
    ...errorResponses([...aboutReading, 'not-found']),
  },
};

const describe: Json = {
  operationId: 'describe',
  summary: 'This description',
  security: [],
  responses: { 200: { description: 'OpenAPI 3.1.', content: json(anything) } },
};
