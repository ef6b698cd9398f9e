import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NOT_KEPT, type Ticket } from '../../delivery/byte-cache.ts';
import type { PageContext } from '../../publish/page-context.ts';
import { AwayStore } from '../../wire/away-store.ts';
import { sendAbsent } from './absent.ts';
import { acceptedEncoding, type Encoding } from './accepted-encoding.ts';
import { KEPT, PAGE } from './cache-control.ts';
import { compress, WORTH_COMPRESSING } from './compress.ts';
import type { Face } from './face.ts';
import type { Entity, PublicSite } from './public-site.ts';

/** An answer that is made of the wire at a cursor, and stays the same until it moves. */
export interface RenderedAnswer {
  /** Taken before `cursor` was read. */
  readonly ticket: Ticket;
  readonly cursor: string;
  /** The cursor could not be read and is the last that was: what was rendered then is sent, and nothing is rendered. */
  readonly kept: boolean;
  /** Tells this answer from every other of the same coverage and cursor. */
  readonly variant: string;
  readonly type: string;
  /** Null where there is nothing at this address. */
  readonly render: (context: PageContext) => Promise<string | null>;
  /** What to say in place of the common 404. */
  readonly absent?: (reply: FastifyReply) => FastifyReply;
}

/** Sends it: not at all where the reader has it, from memory where it was rendered before, rendered once otherwise. */
export async function sendRendered(
  site: PublicSite,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: RenderedAnswer,
): Promise<FastifyReply> {
  const face = site.face();
  const tag = tagOf(face, answer);
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  reply
    .headers(face.headers)
    .header('cache-control', answer.kept ? KEPT : PAGE)
    .header('vary', 'Accept-Encoding')
    .header('etag', entityTag(tag, encoding));
  if (has(request.headers['if-none-match'], tag)) return reply.code(304).send();
  const key = face.key + answer.variant + answer.cursor;
  const plain = answer.kept
    ? site.rendered.held(answer.ticket.scope, key)
    : await site.rendered.once(answer.ticket, key, async () => weighed(await answer.render(face.context)));
  if (plain === undefined) throw new AwayStore();
  if (plain.body === null) {
    return answer.absent ? answer.absent(reply) : sendAbsent(site, request, reply);
  }
  const { body } = plain;
  reply.type(answer.type);
  if (encoding === 'identity' || body.length < WORTH_COMPRESSING) {
    return reply.header('etag', entityTag(tag, 'identity')).send(body);
  }
  const compressed = await site.rendered.once(answer.ticket, `${encoding} ${key}`, async () => {
    const smaller = await compress(body, encoding);
    return { body: smaller, bytes: smaller.length };
  });
  return reply.header('content-encoding', encoding).send(compressed.body);
}

function weighed(text: string | null): Entity {
  if (text === null) return { body: null, bytes: NOT_KEPT };
  const body = Buffer.from(text);
  return { body, bytes: body.length };
}

/** Of the build, the site's settings, the coverage, the cursor and the variant; not of the encoding. */
function tagOf({ context }: Face, { ticket, cursor, variant }: RenderedAnswer): string {
  const parts = [context, ticket.scope, cursor, variant];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

function entityTag(tag: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`;
}

/** Whether a reader has it, in any encoding, and however a cache on the way weakened the tag (RFC 9110, 13.1.2). */
function has(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((given) => {
    const opaque = given.trim().replace(/^W\//, '').replace(/^"|"$/g, '');
    return (
      opaque === tag || (opaque.startsWith(`${tag}-`) && /^(br|gzip)$/.test(opaque.slice(tag.length + 1)))
    );
  });
}
