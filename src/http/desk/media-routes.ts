/**
 * Pictures at the desk: an upload in, the rendition and the original out. What an upload is refused for is told in
 * src/media; who may bring one, and who may see which, in src/desk.
 */
import { createHash } from 'node:crypto';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { holds, policies } from '../../desk/policies.ts';
import type { MediaSeen } from '../../desk/view/desk-media.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { AT_ONCE, BYTES, OF_ONE, WAITING } from '../../media/limits.ts';
import type { MediaPart } from '../../media/media-store.ts';
import { type Refused, refusedBusy, refusedLimit } from '../../media/refused.ts';
import { takeUpload, type UploadTools } from '../../media/take-upload.ts';
import { id as idSchema, slug as slugSchema } from '../../model/limits.ts';
import { type Person, personIn } from '../../model/person.ts';
import type { Picture } from '../../model/picture.ts';
import type { NewsroomPort } from '../../newsroom/newsroom-port.ts';
import { answerOfError } from './answer-of-error.ts';
import { type ErrorAnswer, FAULT, NOT_FOUND } from './answers.ts';
import { viaOf, who } from './coverage-routes.ts';
import { invalid } from './read-command.ts';
import { send } from './send.ts';

export interface MediaOptions {
  readonly newsroom: NewsroomPort;
  /** Null where this server has no folder for pictures. */
  readonly pictures: UploadTools | null;
}

interface Uploaded {
  Params: { slug: string };
  Querystring: { id?: unknown };
  Body: unknown;
}
interface Named {
  Params: { slug: string; media: string };
}

/** No such id is ever made: asking for it tells whether there is a coverage. */
const NO_MEDIA = 'none';

/** The routes of pictures, within those that know who asks. */
export function mediaRoutes({ newsroom, pictures }: MediaOptions): FastifyPluginAsync {
  return async (app) => {
    let uploads = 0;
    /** How many each person has under way: nobody takes all places. */
    const own = new Map<string, number>();
    app.removeAllContentTypeParsers();
    for (const type of ['application/octet-stream', /^image\//])
      app.addContentTypeParser(
        type,
        { parseAs: 'buffer', bodyLimit: BYTES },
        async (_request: FastifyRequest, bytes: Buffer) => bytes,
      );
    app.setErrorHandler(async (fault, request, reply) => {
      const answer = answerOfUpload(answerOfError(fault));
      if (answer === FAULT) request.log.error({ err: fault }, 'a request about a picture failed');
      return send(reply, answer);
    });

    app.post<Uploaded>(
      '/coverages/:slug/media',
      { bodyLimit: BYTES, onRequest: beforeTheBody },
      async (request, reply) => {
        const { slug } = request.params;
        const by = who(request);
        const id = idOf(request);
        if (typeof id !== 'string') return send(reply, id);
        if (pictures === null) return send(reply, noFolder);
        if (!Buffer.isBuffer(request.body)) return send(reply, unsupported);
        const media = mediaId(by, slug, id);
        const known = await newsroom.media(slug, by, media);
        if (known === null) return send(reply, NOT_FOUND);
        const picture = known === 'none' ? await taken(request.body, pictures, request) : ok(known.picture);
        if (!picture.ok) return send(reply, picture.error);
        const command = { id, kind: 'media.add', media, picture: picture.value } as const;
        const payload = JSON.stringify({ kind: command.kind, id, bytes: digestOf(request.body) });
        const answer = await newsroom.act({ slug, by, via: viaOf(request), command, payload });
        const kept = answer.ok ? await newsroom.media(slug, by, media) : null;
        const first = kept === null || kept === 'none' ? null : kept.picture;
        // What could not be stored may have been after all; its files are there for when it comes again.
        const isSettled = answer.ok || answer.error.code !== 'unavailable';
        if (known === 'none' && isSettled && first?.file !== picture.value.file)
          await pictures.store.remove(picture.value);
        if (!answer.ok) return send(reply, answer.error);
        if (first === null) return send(reply, gone);
        const { width, height, type } = first;
        return reply.send({ media, width, height, type });
      },
    );

    app.get<Named>('/coverages/:slug/media/:media', async (request, reply) => {
      const seen = await asked(request.params, who(request));
      return seen === null
        ? send(reply, NOT_FOUND)
        : give(reply, 'renditions', seen.picture.file, seen.picture.type);
    });
    app.get<Named>('/coverages/:slug/media/:media/original', async (request, reply) => {
      const seen = await asked(request.params, who(request));
      if (!seen?.original) return send(reply, NOT_FOUND);
      const { file, type } = seen.picture.original;
      return give(
        reply.header('content-disposition', `attachment; filename="${file}"`),
        'originals',
        file,
        type,
      );
    });

    async function taken(
      bytes: Buffer,
      tools: UploadTools,
      request: FastifyRequest,
    ): Promise<Result<Picture, ErrorAnswer>> {
      try {
        const upload = await takeUpload(bytes, tools);
        return upload.ok ? upload : err(answerOf(upload.error));
      } catch (fault) {
        request.log.error({ err: fault }, 'a picture could not be kept; whoever sent it was told');
        return err(notKept);
      }
    }

    /** Who may not bring a picture here is told so before its bytes are read; who may see nothing here is told that. */
    async function beforeTheBody(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
      const { slug } = request.params as Uploaded['Params'];
      const by = who(request);
      const isHere =
        slugSchema.safeParse(slug).success && (await newsroom.media(slug, by, NO_MEDIA)) !== null;
      if (!isHere) return refuse(NOT_FOUND);
      const allowed = policies['media.add'];
      if (!holds(personIn(by, slug), allowed)) {
        const message = `Uploading a picture takes one of these roles: ${allowed.join(', ')}.`;
        return refuse({ code: 'forbidden', message });
      }
      if (pictures === null) return refuse(noFolder);
      const id = idOf(request);
      if (typeof id !== 'string') return refuse(id);
      if (Number(request.headers['content-length'] ?? 0) > BYTES) return refuse(tooLarge);
      const mine = own.get(by.id) ?? 0;
      if (mine >= OF_ONE || uploads >= AT_ONCE + WAITING) return refuse(answerOf(refusedBusy));
      uploads += 1;
      own.set(by.id, mine + 1);
      reply.raw.once('close', () => {
        uploads -= 1;
        const left = (own.get(by.id) ?? 1) - 1;
        if (left > 0) own.set(by.id, left);
        else own.delete(by.id);
      });
      return undefined;

      /** The rest of the body is let go of as it comes: a connection that is cut while it is sent loses its answer. */
      function refuse(answer: ErrorAnswer): FastifyReply {
        return send(reply, answer);
      }
    }

    async function asked({ slug, media }: Named['Params'], by: Person): Promise<MediaSeen | null> {
      const isNamed = slugSchema.safeParse(slug).success && idSchema.safeParse(media).success;
      const seen = isNamed ? await newsroom.media(slug, by, media) : null;
      return seen === 'none' ? null : seen;
    }

    async function give(
      reply: FastifyReply,
      part: MediaPart,
      file: string,
      type: Picture['type'] | Picture['original']['type'],
    ): Promise<FastifyReply> {
      const bytes = (await pictures?.store.read(part, file)) ?? null;
      if (bytes === null) return send(reply.removeHeader('content-disposition'), NOT_FOUND);
      return reply
        .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
        .header('cross-origin-resource-policy', 'same-origin')
        .type(type)
        .send(bytes);
    }
  };
}

const noFolder: ErrorAnswer = {
  code: 'state',
  message:
    'This server has no folder for pictures. Whoever runs it names one with --media DIR or STET_MEDIA, the same for all servers and edges of a store.',
  state: 'no-media-folder',
};
const notKept: ErrorAnswer = {
  code: 'unavailable',
  message: 'The picture could not be stored just now. Send it again in a moment, with the same id.',
};
const gone: ErrorAnswer = {
  code: 'state',
  message: 'The picture of that id was taken down or erased. Give it another id, if it may be shown again.',
  state: 'taken-down',
};
const tooLarge: ErrorAnswer = { code: 'too-large', message: refusedLimit('bytes', BYTES).message };
const unsupported: ErrorAnswer = {
  code: 'unsupported-media-type',
  message:
    'The body must be the bytes of the picture: send "Content-Type: image/jpeg" (or as it is), or application/octet-stream.',
};

/** The same answers, in the words of an upload. */
function answerOfUpload(answer: ErrorAnswer): ErrorAnswer {
  if (answer.code === 'too-large') return tooLarge;
  return answer.code === 'unsupported-media-type' ? unsupported : answer;
}

function answerOf({ why, message }: Refused): ErrorAnswer {
  return why === 'busy' ? { code: 'unavailable', message } : { code: 'picture', message, why };
}

/** The sender's id of the upload, by which it may come again: a header of that name, or `?id=`. */
function idOf(request: FastifyRequest): string | ErrorAnswer {
  const given = request.headers['idempotency-key'] ?? (request.query as Uploaded['Querystring']).id;
  const read = idSchema.safeParse(given);
  if (read.success) return read.data;
  const path = request.headers['idempotency-key'] === undefined ? 'id' : 'Idempotency-Key';
  const message =
    'Give the upload an id of your choosing, so that it can be sent again without becoming two: "?id=…" or the header Idempotency-Key, 1 to 40 of a–z, 0–9 and "-".';
  return invalid([{ path, message }]);
}

/** The picture's id at the desk: the same for the same upload of the same person, so that a repeat finds the first. */
function mediaId(by: Person, slug: string, id: string): string {
  return `m-${digestOf(JSON.stringify([by.id, slug, id])).slice(0, 24)}`;
}

function digestOf(of: string | Buffer): string {
  return createHash('sha256').update(of).digest('hex');
}
