import type { FastifyInstance } from 'fastify';
import type { PublicSite } from './public-site.ts';
import { assetRoute } from './routes/asset-files.ts';
import { changesRoute } from './routes/changes.ts';
import { correctionsPageRoute } from './routes/corrections-page.ts';
import { descriptionRoute } from './routes/description.ts';
import { documentPageRoutes } from './routes/document-pages.ts';
import { feedRoutes } from './routes/feeds.ts';
import { indexPageRoute } from './routes/index-page.ts';
import { livePageRoute } from './routes/live-page.ts';
import { logoFileRoute } from './routes/logo-files.ts';
import { operationsRoutes } from './routes/operations.ts';
import { pictureFileRoute } from './routes/picture-files.ts';
import { siteFileRoutes } from './routes/site-files.ts';
import { streamRoute } from './routes/stream.ts';

/** Every public route, in the order of the HTTP surface. */
export function publicRoutes(app: FastifyInstance, site: PublicSite): void {
  indexPageRoute(app, site);
  livePageRoute(app, site);
  documentPageRoutes(app, site);
  pictureFileRoute(app, site);
  logoFileRoute(app, site);
  correctionsPageRoute(app, site);
  feedRoutes(app, site);
  streamRoute(app, site);
  changesRoute(app, site);
  assetRoute(app, site);
  siteFileRoutes(app, site);
  descriptionRoute(app);
  operationsRoutes(app, site);
}
