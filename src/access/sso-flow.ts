/**
 * What a browser keeps while it is at the provider: one sealed text, for ten minutes, from which state, nonce and the
 * verifier of PKCE follow. The store keeps nothing before somebody has come back, so that nobody fills it by beginning.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AccessWorld } from './access-world.ts';
import { sealed, spending, unsealed } from './seal.ts';
import { digestOf } from './secret.ts';
import type { Proofs } from './sso-provider.ts';

/** How long somebody may be away at the provider, in milliseconds. */
export const FLOW_MS = 10 * 60_000;
const PURPOSE = 'single sign-on';

const ofSession = { session: z.string() };
const errand = z.discriminatedUnion('purpose', [
  z.strictObject({ purpose: z.literal('sign-in') }),
  z.strictObject({ purpose: z.literal('link'), ...ofSession }),
  z.strictObject({ purpose: z.literal('confirm'), ...ofSession }),
  z.strictObject({
    purpose: z.literal('welcome'),
    invitation: z.string(),
    login: z.string(),
    name: z.string(),
  }),
]);
const kept = z.strictObject({ salt: z.string(), began: z.number(), errand });

/** What somebody has gone to the provider for: `session` and `invitation` are digests of their secrets. */
export type Errand = Readonly<z.infer<typeof errand>>;

/** A way to the provider and back. */
export interface Flow {
  readonly errand: Errand;
  /** In milliseconds. */
  readonly began: number;
  readonly proofs: Proofs;
  /** Says that it was used, for the store. */
  readonly spent: ReturnType<typeof spending>;
}

/** Begins one: the text that this browser alone gets. */
export async function newFlow(
  world: AccessWorld,
  what: Errand,
): Promise<{ readonly flow: string; readonly proofs: Proofs }> {
  const salt = Buffer.from(world.random(32)).toString('base64url');
  const told = { salt, began: world.clock(), errand: what } satisfies z.infer<typeof kept>;
  const flow = await sealed(world, PURPOSE, Buffer.from(JSON.stringify(told)), FLOW_MS);
  return { flow, proofs: proofsOf(flow) };
}

/** The flow of such a text; null for any other text, after ten minutes and when it was used. */
export async function flowOf(world: AccessWorld, text: string): Promise<Flow | null> {
  const told = await unsealed(world, PURPOSE, text);
  const spent = spending(world, digestOf(text), FLOW_MS);
  if (told === null || (await world.store.get('spent', spent.id))) return null;
  const { began, errand: what } = kept.parse(JSON.parse(told.toString()));
  return { errand: what, began, proofs: proofsOf(text), spent };
}

/** Whoever sees one of them on its way knows neither the others nor what they follow from. */
function proofsOf(flow: string): Proofs {
  const from = (name: string) => createHash('sha256').update(`${name}\n${flow}`).digest('base64url');
  return { state: from('state'), nonce: from('nonce'), verifier: from('verifier') };
}
