/**
 * The items of a coverage's intake, for those who work in it: what came, what was read from it, what becomes of it.
 * Nothing of it is an entry and nothing of it is public; the newsroom is asked for the right alone.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { editors, holds, policies } from '../../desk/policies.ts';
import type { DeskAuthority, DeskDocs } from '../../desk/view/desk-docs.ts';
import { worksIn } from '../../desk/view/sight.ts';
import { PASTED } from '../../intake/items/item.ts';
import type { ItemsStore } from '../../intake/items/items-store.ts';
import type { ModelTold } from '../../intake/run/ask-model.ts';
import type { PushDesk } from '../../intake/run/take-push.ts';
import type { SourcesStore } from '../../intake/sources/keep-sources.ts';
import { LONGEST_TEXT } from '../../intake/sources/raw-item.ts';
import { language } from '../../model/language-and-zone.ts';
import { httpUrl, id as idSchema, instantText, line, slug as slugSchema } from '../../model/limits.ts';
import { type Person, personIn } from '../../model/person.ts';
import type { NewsroomPort } from '../../newsroom/newsroom-port.ts';
import { type ErrorAnswer, NOT_FOUND } from './answers.ts';
import { viaOf, who } from './coverage-routes.ts';
import { keepNotice, keptSent } from './keep-notice.ts';
import { readAs, readBodyAs } from './read-as.ts';
import type { Posted } from './read-bodies.ts';
import { send } from './send.ts';

/** The items and sources that a server has open. */
export interface Intake extends PushDesk {
  readonly items: ItemsStore;
  readonly sources: SourcesStore;
  /** How the model beside the rules is doing; null where there is none. */
  model?(): Promise<ModelTold | null>;
  /** There may be something to do for whoever looks at sources. */
  wake(): void;
}

export interface IntakeRoutesOptions {
  readonly newsroom: Pick<NewsroomPort, 'board' | 'act'>;
  readonly intake: Intake;
  /** Told of a coverage whose items are others. */
  readonly told: (slug: string) => void;
  readonly mint: () => string;
  /** An instant. */
  readonly now: () => string;
  /** Puts a line about sources into the log of access. */
  readonly noted: (request: FastifyRequest, says: Readonly<Record<string, string>>) => Promise<void>;
}

interface OfCoverage {
  Params: { slug: string };
}
interface OfItem {
  Params: { slug: string; item: string };
}
interface OfSource {
  Params: { slug: string; source: string };
}

/** A text that somebody pastes or opens from a file. */
export const pastedSent = z.strictObject({
  title: line(300).nullable().default(null),
  text: z.string().min(1).max(LONGEST_TEXT),
  link: httpUrl.nullable().default(null),
  author: line(200).nullable().default(null),
  language: language.nullable().default(null),
  sentAt: instantText.nullable().default(null),
});

/** What somebody made of an item, with what they made of its proposals: pairs to train with, as they are sent. */
export const stateSent = z.strictObject({
  is: z.enum(['new', 'taken', 'rejected']),
  version: z.int().min(1),
  post: idSchema.nullable().default(null),
  /** `changed` as it was seen: what somebody else has done since stays, and is answered. */
  seen: z.int().min(0).nullable().default(null),
  proposals: z
    .array(
      z.strictObject({
        /** Which of the item's proposals: the number in the list of its kind. */
        kind: z.enum(['statement', 'figure', 'claim']),
        at: z.int().min(0).max(5000),
        became: z.enum(['accepted', 'mended', 'rejected', 'merged']),
        /** Of a mended one: as it was recorded. */
        now: z.record(z.string(), z.unknown()).nullable().default(null),
      }),
    )
    .max(500)
    .default([]),
});
export const followSent = z.strictObject({ follows: z.boolean() });
const change = z.coerce.number().int().min(0).nullable().default(null);
const afterNamed = z.strictObject({ after: change, before: change });

/** Registers them; whoever gets here is known. */
export function intakeRoutes(
  app: FastifyInstance,
  { newsroom, intake, told, mint, now, noted }: IntakeRoutesOptions,
): void {
  const { items, sources } = intake;
  /** Whether a coverage is a rehearsal, which it stays; once asked. */
  const known = new Map<string, { readonly rehearsal: boolean }>();

  app.get<OfCoverage>('/coverages/:slug/intake', async (request, reply) => {
    const here = await deskOf(request);
    if ('code' in here) return send(reply, here);
    const after = readAs(afterNamed, request.query);
    if (!after.ok) return send(reply, after.error);
    const { slug } = request.params;
    const { after: since, before } = after.value;
    if (before !== null) return reply.send(await items.older(slug, before, here.rehearsal));
    return reply.send(await items.list(slug, since, here.rehearsal));
  });

  app.post<Posted & OfCoverage>('/coverages/:slug/intake/items', async (request, reply) => {
    const here = await deskOf(request);
    if ('code' in here) return send(reply, here);
    if (!holds(here.by, policies['post.write'])) return send(reply, notAWriter);
    const body = readBodyAs(pastedSent, request.body);
    if (!body.ok) return send(reply, body.error);
    const { slug } = request.params;
    // It may have been set right since.
    const { zone } = (await look(slug, who(request))) ?? {};
    if (zone === undefined) return send(reply, NOT_FOUND);
    const raw = { ...body.value, external: mint(), credit: null, alert: null, withdrawn: false };
    const kept = await items.bring({
      ...{ source: PASTED, coverages: [slug], zone, items: [raw], original: null },
    });
    intake.wake();
    told(slug);
    return reply.send({ item: kept.items[0] });
  });

  app.get<OfItem>('/coverages/:slug/intake/items/:item', async (request, reply) => {
    const here = await deskOf(request);
    if ('code' in here) return send(reply, here);
    const { slug, item } = request.params;
    const found = await items.read(slug, item, here.rehearsal);
    return found ? reply.send(found) : send(reply, NOT_FOUND);
  });

  app.get<OfItem>('/coverages/:slug/intake/items/:item/original', async (request, reply) => {
    const here = await deskOf(request);
    if ('code' in here) return send(reply, here);
    const { slug, item } = request.params;
    const found = await items.original(slug, item, here.rehearsal);
    if (!found) return send(reply, NOT_FOUND);
    // What comes from outside is saved, never shown: a browser is not asked to make anything of it.
    return reply
      .header('content-disposition', `attachment; filename="${item}.bin"`)
      .type('application/octet-stream')
      .send(Buffer.from(found.bytes));
  });

  app.put<Posted & OfItem>('/coverages/:slug/intake/items/:item/state', async (request, reply) => {
    const here = await deskOf(request);
    if ('code' in here) return send(reply, here);
    if (!holds(here.by, policies['post.write'])) return send(reply, notAWriter);
    const body = readBodyAs(stateSent, request.body);
    if (!body.ok) return send(reply, body.error);
    const { slug, item } = request.params;
    const { proposals, ...state } = body.value;
    const { id: by, name } = here.by;
    const marked = await items.mark(slug, item, { ...state, by, name }, here.rehearsal);
    if (!marked) return send(reply, NOT_FOUND);
    // What somebody else's doing made of it is not learnt from.
    if (proposals.length > 0 && marked.by === by) await items.teach(item, state.version, proposals);
    told(slug);
    return reply.send({ state: marked });
  });

  app.put<Posted & OfItem>('/coverages/:slug/intake/items/:item/notice', async (request, reply) => {
    const here = await deskOf(request);
    if ('code' in here) return send(reply, here);
    const body = readBodyAs(keptSent, request.body);
    if (!body.ok) return send(reply, body.error);
    const { slug, item } = request.params;
    const authority = async (id: string) =>
      (await docsOf<Record<string, DeskAuthority>>(slug, who(request)))?.[`authorities/${id}`] ?? null;
    const end = async (id: string) => {
      const command = { id: mint(), kind: 'authority.end', authority: id, how: 'stopped' } as const;
      const payload = JSON.stringify(command);
      return (await newsroom.act({ slug, by: here.by, via: viaOf(request), command, payload })).ok;
    };
    const world = { items, sources, authority, end, now: now() };
    const kept = await keepNotice(world, here.by, { slug, item, rehearsal: here.rehearsal }, body.value);
    if (!kept.ok) return send(reply, kept.error);
    const { source, until, isNew } = kept.value;
    if (isNew) await noted(request, { kept: source, coverage: slug, item, until });
    return reply.send({ until });
  });

  app.get<OfCoverage>('/coverages/:slug/intake/sources', async (request, reply) => {
    const here = await deskOf(request);
    if ('code' in here) return send(reply, here);
    const { slug } = request.params;
    const admin = here.by.roles.includes('admin');
    // Which there are besides is for those who choose them.
    const all = (await items.sources()).filter(
      ({ chosenBy, coverages }) => admin || chosenBy !== 'admins' || coverages.includes(slug),
    );
    return reply.send({
      sources: all.map(({ id, name, kind, coverages, chosenBy, paused, health, items: day }) => ({
        ...{ id, name, kind, paused, items: day, follows: coverages.includes(slug) },
        ...{ triedAt: health.triedAt, goodAt: health.goodAt },
        // Why, in words, is for administrators: it may name hosts of the house.
        error: health.error === null || admin ? health.error : FAILS,
        chosenBy,
      })),
    });
  });

  app.put<Posted & OfSource>('/coverages/:slug/intake/sources/:source', async (request, reply) => {
    const here = await deskOf(request);
    if ('code' in here) return send(reply, here);
    if (!holds(here.by, editors)) return send(reply, notAnEditor);
    const body = readBodyAs(followSent, request.body);
    if (!body.ok) return send(reply, body.error);
    const { slug, source } = request.params;
    const row = await sources.source(source);
    if (row?.settings.chosenBy === 'admins' && !here.by.roles.includes('admin'))
      return send(reply, row.settings.coverages.includes(slug) ? chosenByAdmins : NOT_FOUND);
    if (!(await sources.follow(source, slug, body.value.follows))) return send(reply, NOT_FOUND);
    told(slug);
    return reply.send({});
  });

  /** Who asks, where they work in the coverage, and whether it is a rehearsal; otherwise what is answered. */
  async function deskOf(
    request: FastifyRequest<OfCoverage>,
  ): Promise<{ readonly by: Person; readonly rehearsal: boolean } | ErrorAnswer> {
    const everywhere = who(request);
    const { slug } = request.params;
    const by = personIn(everywhere, slug);
    if (!worksIn(by) || !slugSchema.safeParse(slug).success) return NOT_FOUND;
    const kept = known.get(slug) ?? (await look(slug, everywhere));
    if (!kept) return NOT_FOUND;
    const { rehearsal } = kept;
    known.set(slug, { rehearsal });
    return { by, rehearsal };
  }

  /** What somebody sees of the desk of a coverage, by key. */
  async function docsOf<T>(slug: string, by: Person): Promise<T | null> {
    const board = await newsroom.board(slug, by, null);
    return board === null ? null : (JSON.parse(board) as { docs: T }).docs;
  }

  async function look(slug: string, by: Person) {
    const { coverage } = (await docsOf<Pick<DeskDocs, 'coverage'>>(slug, by)) ?? {};
    return coverage ? { rehearsal: coverage.rehearsal, zone: coverage.zone } : null;
  }
}

const FAILS = 'It does not answer, or cannot be read; an administrator sees why.';
const notAWriter: ErrorAnswer = {
  code: 'forbidden',
  message: `Bringing a text and saying what becomes of one takes one of these roles: ${policies['post.write'].join(', ')}.`,
};
const chosenByAdmins: ErrorAnswer = {
  code: 'forbidden',
  message: 'Which coverages get this source is chosen by administrators, on the page of sources.',
};
const notAnEditor: ErrorAnswer = {
  code: 'forbidden',
  message: `Choosing sources takes one of these roles: ${editors.join(', ')}.`,
};
