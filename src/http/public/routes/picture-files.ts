import type { FastifyInstance } from 'fastify';
import { NOT_KEPT } from '../../../delivery/byte-cache.ts';
import { mediaFile } from '../../../model/picture.ts';
import { keyOf } from '../../../wire/key.ts';
import { sendAbsent } from '../absent.ts';
import { PAGE } from '../cache-control.ts';
import { publicRoute } from '../public-route.ts';
import type { Entity, PublicSite } from '../public-site.ts';

/** A picture is bytes and nothing else; feeds and other pages may show it. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
};

/**
 * `/live/:slug/p/:id/:file`: a picture, while some version of its post that readers may have shows it. Asked of the wire
 * each time it has moved, so that nothing is there before its post is, nor after it.
 */
export function pictureFileRoute(app: FastifyInstance, site: PublicSite): void {
  publicRoute(app, {
    path: '/live/:slug/p/:id/:file',
    async answer({ part }, request, reply) {
      const [slug, id, file] = [part('slug'), part('id'), part('file')];
      if (site.pictures === null || !mediaFile.safeParse(file).success)
        return sendAbsent(site, request, reply);
      const ticket = site.rendered.ticket(slug);
      const type = await site.rendered.once(ticket, `picture ${id}/${file}`, () => typeShown(slug, id, file));
      if (type.body === null) return sendAbsent(site, request, reply);
      const tag = `"${file}"`;
      reply.headers(HEADERS).header('cache-control', PAGE).header('etag', tag);
      if (isNamed(request.headers['if-none-match'], tag)) return reply.code(304).send();
      const bytes = await site.pictures(file);
      if (bytes === null) return sendAbsent(site, request, reply);
      return reply.type(type.body.toString()).send(bytes);
    },
  });

  /** The media type as which readers are shown a file by a post; no body where they are not. */
  async function typeShown(slug: string, id: string, file: string): Promise<Entity> {
    const document = await site.reading.holding(slug, keyOf('post', id), file);
    const body = document?.kind === 'post' && document.state === 'published' ? document.body : [];
    const shown = body.find((block) => block.type === 'image' && block.file === file);
    if (shown?.type !== 'image') return { body: null, bytes: NOT_KEPT };
    return { body: Buffer.from(shown.mime), bytes: shown.mime.length };
  }
}

function isNamed(header: string | undefined, tag: string): boolean {
  return (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
