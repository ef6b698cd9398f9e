/**
 * What is kept of people, as rows of JSON: each kind, its shape and what its id is. Secrets are kept as digests, save
 * those that have to be read again: a password's argon2id hash, a one-time code's secret, the key of this installation.
 */
import { z } from 'zod';
import { roles } from '../model/person.ts';
import { reporterWays } from '../model/reporter-way.ts';

const at = z.string().length(24);
const end = at.nullable();
const role = z.enum(roles);
const grants = z.record(z.string(), z.array(role));

const texts = z.array(z.string());
const notes = z.object({ correction: texts, clarification: texts, withdrawal: texts, 'top-post': texts });

/** Rows by kind. Their ids stand in the comments. */
export const rowSchemas = {
  /** A random name. Ended accounts stay, so that what they did has a person. */
  account: z.object({
    name: z.string(),
    login: z.string(),
    roles: z.array(role),
    grants,
    created: at,
    ended: end,
    /** Somebody who tries the demonstration; gone with the first account of a person. */
    visitor: z.literal(true).optional(),
  }),
  /** The name that somebody signs in with. */
  login: z.object({ account: z.string() }),
  /** The account's. `codes`: the secret in Base32 and the last 30 s step that was used. */
  factors: z.object({
    password: z.string().nullable(),
    codes: z.object({ secret: z.string(), step: z.number().int() }).nullable(),
    /** Digests of recovery codes that were not used yet. */
    recovery: z.array(z.string()),
  }),
  /** The credential's, as the authenticator gave it. */
  passkey: z.object({
    name: z.string(),
    key: z.string(),
    counter: z.number().int(),
    transports: z.array(z.string()),
    created: at,
    used: end,
  }),
  /** The digest of its secret. `handle` names it before people; `sure`: when somebody last showed who they are. */
  session: z.object({
    handle: z.string(),
    created: at,
    seen: at,
    sure: at,
    ends: at,
    address: z.string(),
    agent: z.string(),
    way: z.enum(['passkey', 'password', 'recovery', 'single-sign-on', 'invitation', 'visit']),
  }),
  /** A session's handle: from which address it began, for whoever reads what was done through it. Outlives the session. */
  origin: z.object({ address: z.string(), began: at }),
  /** The digest of its secret. Of an account where it is a new way in for one that there is. */
  invitation: z.object({
    handle: z.string(),
    name: z.string(),
    roles: z.array(role),
    grants,
    by: z.string(),
    created: at,
    ends: at,
  }),
  /** The digest of its secret. `coverages` null: all that its roles reach. Of an account, or of nobody: then it was made at the server. */
  token: z.object({
    name: z.string(),
    roles: z.array(role),
    coverages: z.array(z.string()).nullable(),
    created: at,
    ends: end,
  }),
  /** `account/name`, with nothing before the stroke for a token of nobody: which token works under a name. */
  tokenName: z.object({ token: z.string() }),
  /** The digest of issuer and subject. */
  link: z.object({ issuer: z.string(), created: at }),
  /** The account's. Which coverage the texts go to that a registered reporter sends from elsewhere. */
  reporter: z.object({ coverage: z.string() }),
  /** The digest of a way by which a reporter's texts come (model/reporter-way.ts). */
  reporterWay: z.object({ way: z.enum(reporterWays), created: at }),
  /** The digest of a code that links an account of Telegram. */
  reporterCode: z.object({ ends: at }),
  /** A challenge that was answered and is answered no more. */
  spent: z.object({ ends: at }),
  /** One: `site`. What administrators have set for the whole house; readers see name, colours and logo of it. */
  site: z.object({
    name: z.string().nullable(),
    light: z.string().nullable(),
    dark: z.string().nullable(),
    logo: z.object({ file: z.string(), width: z.number().int(), height: z.number().int() }).nullable(),
    languages: z.array(z.string()),
    language: z.string(),
    zone: z.string(),
    notes: z.record(z.string(), notes),
  }),
  /** The name of its file. The bytes in Base64, as readers get them. */
  logo: z.object({ bytes: z.string() }),
  /** One: `seal`, by which this installation knows what it has given out. */
  key: z.object({ bytes: z.string() }),
} as const;

export type RowKind = keyof typeof rowSchemas;
export type Bodies = { readonly [K in RowKind]: Readonly<z.infer<(typeof rowSchemas)[K]>> };

/** A row: `version` counts its writes from 1; `account` is whose it is. */
export interface Row<K extends RowKind = RowKind> {
  readonly kind: K;
  readonly id: string;
  readonly account: string | null;
  readonly version: number;
  readonly body: Bodies[K];
}

/** A row as a store gives it back; a body that is not of its kind is a fault. */
export function rowOf<K extends RowKind>(
  kind: K,
  row: Readonly<Record<string, unknown>> | undefined,
): Row<K> | null {
  if (!row) return null;
  return {
    kind,
    id: String(row.id),
    account: row.account === null ? null : String(row.account),
    version: Number(row.version),
    body: rowSchemas[kind].parse(JSON.parse(String(row.body))) as Bodies[K],
  };
}
