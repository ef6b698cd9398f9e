/**
 * The description of the public addresses as OpenAPI 3.1: what a program reads, and the shape of every public document.
 * Made of the shapes that the wire is held to. The desk's addresses have one of their own, `/api/openapi.json`.
 */
import { z } from 'zod';
import { documentShapes, WIRE_VERSION } from '../../wire/documents.ts';
import { block, bound, inline, later, place, reading, standing, statement } from '../../wire/pieces.ts';
import { readingPaths } from './reading-paths.ts';

type Json = Readonly<Record<string, unknown>>;

let made: string | null = null;

/** The whole description, as JSON text. */
export function describeReading(): string {
  made ??= JSON.stringify(readingDocument());
  return made;
}

function readingDocument(): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Stet: what readers get',
      version: String(WIRE_VERSION),
      summary: 'Live coverage for programs: change sets, feeds, single documents.',
      description:
        'Nothing here needs a token. The documents of a coverage and how to keep a copy of them: docs/reading.md. Shapes may gain fields, kinds, types of blocks and states: pass over what you do not know.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [],
    paths: readingPaths,
    components: { schemas: { ...documents(), Document: anyDocument(), ...sets } },
  };
}

/** Each kind of document as a component, and once each the pieces that many of them have in common. */
function documents(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, piece] of Object.entries(pieces)) registry.add(piece, { id });
  for (const [kind, shape] of Object.entries(documentShapes)) registry.add(shape, { id: component(kind) });
  const { schemas } = z.toJSONSchema(registry, { target: 'draft-2020-12', uri: named, override: opened });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  );
}

const pieces = {
  Block: block,
  Estimate: bound,
  Inline: inline,
  Later: later,
  Place: place,
  Reading: reading,
  Standing: standing,
  Statement: statement,
};

/** Shapes grow: nobody is told to refuse what is new. */
function opened({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  delete jsonSchema.additionalProperties;
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
}

/** Told apart by `kind`, and most kinds by `state`. */
function anyDocument(): Json {
  return { oneOf: Object.keys(documentShapes).map((kind) => ({ $ref: named(component(kind)) })) };
}

function component(kind: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Document`;
}

function named(id: string): string {
  return `#/components/schemas/${id}`;
}

const text = { type: 'string' };
const number = { type: 'integer', minimum: 0 };
const cursor = {
  ...text,
  description: 'the place that a reader has reached; opaque',
  examples: ['45.z81cqm'],
};
const from = { ...number, description: 'apply the set where `from` ≤ what you have < `to`' };
const next = { ...text, description: 'the address to ask next, relative to this one' };
const set = { from, to: number, cursor, docs: { type: 'array', items: { $ref: named('Document') } } };
const takesAway = {
  const: true,
  description:
    'there where words that were public at `from` may be shown no more: what you keep of the past is to go too',
};
const reset = {
  reset: { const: true },
  reload: { ...text, description: 'the live page, for a page to load anew' },
  within: { ...number, description: 'seconds over which all readers are to spread it' },
};

function object(properties: Json, description: string, optional: Json = {}): Json {
  const required = Object.keys(properties);
  return { type: 'object', description, required, properties: { ...properties, ...optional } };
}

const sets: Json = {
  ChangeSet: object(
    set,
    'The latest version of every document that changed after `from` up to `to`; with `from` = `to`, nothing did.',
    { takesAway },
  ),
  FetchNotice: object(
    { from, to: number, cursor, fetch: { ...text, description: 'where the set is read' } },
    'On the stream, in place of a set of more than 128 KB: read it from `fetch`. It is not applied itself, and its `cursor` is not yours before you have.',
  ),
  ResetNotice: object(
    reset,
    'The cursor is not of this history (a backup was put back): forget what you have, and begin without one.',
  ),
  ChangesAnswer: {
    oneOf: ['ChangeSet', 'ResetNotice'].map((id) => ({
      allOf: [{ $ref: named(id) }, object({ next }, 'Where to go on.')],
    })),
  },
};
