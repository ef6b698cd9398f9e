import { gzipSync } from 'node:zlib';
import { accentSheet } from '../../model/accent-sheet.ts';
import { renderAway, renderNotFound } from '../../publish/error-page.ts';
import type { PageContext } from '../../publish/page-context.ts';
import { styleSheet } from '../../publish/style/sheet.ts';
import { NAMELESS, type ShownSite } from '../../wire/site.ts';
import { securityHeaders } from './security-headers.ts';

/**
 * All that the settings decide of answers, made together: a page, the policy that allows its style, and its ETag are of
 * one face, whatever is set meanwhile.
 */
export interface Face {
  /** Tells this face from those before it, in keys of what is kept. */
  readonly key: string;
  readonly context: PageContext;
  /** On every answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** The page for all that is not there. */
  readonly notFound: { readonly body: Buffer; readonly gzip: Buffer };
  /** The page for all that cannot be read just now. */
  readonly away: string;
}

/** What stays the same for as long as the process lives. `siteName`: given at the start, it wins over the one that was set. */
export interface FaceGround {
  readonly siteName: string | null;
  readonly context: Omit<PageContext, 'siteName' | 'accent' | 'logo'>;
  readonly headers: Readonly<Record<string, string>>;
}

/** The face of the settings as they are now; made once for each change. */
export function facesOf(ground: FaceGround, now: () => ShownSite): () => Face {
  let made: { readonly of: ShownSite; readonly face: Face } | null = null;
  return () => {
    const of = now();
    if (made?.of !== of) made = { of, face: faceOf(ground, of) };
    return made.face;
  };
}

function faceOf(ground: FaceGround, { version, name, light, dark, logo }: ShownSite): Face {
  const context: PageContext = {
    ...ground.context,
    siteName: ground.siteName ?? name ?? NAMELESS,
    ...((light ?? dark) !== null && { accent: { light, dark } }),
    ...(logo !== null && {
      logo: { address: `/site/${logo.file}`, width: logo.width, height: logo.height },
    }),
  };
  const styles = [styleSheet, accentSheet(context.accent)].filter((sheet) => sheet !== '');
  const body = Buffer.from(renderNotFound(context));
  return {
    key: `${version} `,
    context,
    headers: {
      ...securityHeaders({ styles, hasScript: context.scriptAddress !== null }),
      ...ground.headers,
    },
    away: renderAway(context),
    notFound: { body, gzip: gzipSync(body) },
  };
}
