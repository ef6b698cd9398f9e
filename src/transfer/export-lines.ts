/**
 * Stet's own format: a coverage as JSON Lines, each line an object with a `type` (docs/export.md). Appends stand in
 * order, each as its entries, its command and, where it changed anything public, its set with the versions. Bodies and
 * public documents are strings, because their bytes are what was hashed and what was shown.
 *
 * This folder holds formats and what they mean as commands: no file, no store, no clock.
 */
import { z } from 'zod';
import { slug } from '../model/limits.ts';

/** The version of the format; a program refuses one that it does not know. */
export const EXPORT_FORMAT = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime();
const count = z.int().min(0);
const nullable = z.string().nullable();

const header = z.strictObject({
  type: z.literal('stet-export'),
  format: z.literal(EXPORT_FORMAT),
  versions: z.strictObject({ record: z.int(), projection: z.int(), wire: z.int() }),
  coverage: z.string().min(1).max(100).describe('private; the same in every export of this coverage'),
  slug,
  at: instant.describe('when it was exported'),
  by: z.string().max(200),
  counts: z.strictObject({ entries: count.min(1), sets: count }),
});

/** The stored header of an entry; `kind`, `facts` and `wire` are read by the record's codec. */
const entryHeader = z.looseObject({
  v: z.int(),
  seq: z.int().min(1),
  at: instant,
  by: z.string(),
  kind: z.string(),
  subject: z.string(),
  command: z.string(),
  digest: hash,
  prev: hash,
  facts: z.unknown(),
  wire: z
    .looseObject({ seq: z.int().min(1), docs: z.array(z.string()), minted: z.record(z.string(), z.string()) })
    .nullable(),
});

const entry = z.strictObject({
  type: z.literal('entry'),
  header: entryHeader,
  hash,
  salt: nullable.describe('null with the body, once erased'),
  body: nullable.describe('JSON, as it was hashed with its salt'),
});

const command = z.strictObject({
  type: z.literal('command'),
  by: z.string(),
  id: z.string(),
  seq: z.int().min(1),
  wire: z.int().nullable(),
  salt: nullable,
  fingerprint: nullable,
});

const set = z.strictObject({
  type: z.literal('set'),
  seq: z.int().min(1),
  tag: z.string(),
  at: instant,
  versions: count,
});

const version = z.strictObject({
  type: z.literal('version'),
  seq: z.int().min(1),
  key: z.string(),
  body: z.string().describe('the public document, JSON as stored'),
  ground: z.array(z.string()).describe('private: what of the desk its words come from'),
});

const takedown = z.strictObject({
  type: z.literal('takedown'),
  v: z.literal(1),
  coverage: z.string(),
  slug: z.string(),
  at: z.string(),
  by: z.string(),
  cell: z.string(),
  act: z.enum(['takedown', 'erasure', 'withdrawal']),
  versions: z.enum(['all', 'earlier']).optional(),
});

const end = z.strictObject({
  type: z.literal('end'),
  counts: z.strictObject({
    entries: count,
    erased: count,
    commands: count,
    sets: count,
    versions: count,
    takedowns: count,
  }),
  head: z.strictObject({ seq: z.int().min(1), hash }),
  sum: hash.describe('of all lines between the first and this one'),
});

/** Any line. */
export const exportLine = z.discriminatedUnion('type', [header, entry, command, set, version, takedown, end]);

export type ExportLine = z.infer<typeof exportLine>;
export type ExportHeader = z.infer<typeof header>;
export type EndLine = z.infer<typeof end>;
export type CommandLine = z.infer<typeof command>;
export type TakedownLineOfExport = z.infer<typeof takedown>;
