/**
 * The desk's own pages, under `/desk`: getting in, and looking after people. They are rendered from the same acts that
 * the API does; what they change goes through the API, so that there is one place for each right.
 */
import { createHash } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { AccessWorld } from '../../../access/access-world.ts';
import { hasAccounts } from '../../../access/invitations.ts';
import { ownSessions } from '../../../access/own-sessions.ts';
import { ownTokens } from '../../../access/own-tokens.ts';
import { ownWays } from '../../../access/own-ways.ts';
import { listPeople } from '../../../access/people.ts';
import { resume, type SignedIn } from '../../../access/session.ts';
import { siteSettings } from '../../../access/site-settings.ts';
import { mayVisit } from '../../../access/visitors.ts';
import { editors, holds } from '../../../desk/policies.ts';
import type { ItemsStore } from '../../../intake/items/items-store.ts';
import { html, type Value } from '../../../lib/html.ts';
import { strictTransport } from '../../../lib/strict-transport.ts';
import { accentSheet } from '../../../model/accent-sheet.ts';
import { slug as slugSchema } from '../../../model/limits.ts';
import { personIn } from '../../../model/person.ts';
import type { NewsroomPort } from '../../../newsroom/newsroom-port.ts';
import { nothingSet, type ShownSite } from '../../../wire/site.ts';
import { isOwnHost } from '../access/own-site.ts';
import { reportingOf } from '../access/reporter-routes.ts';
import { sessionOf } from '../access/session-cookie.ts';
import type { DeskBounds } from '../bounds.ts';
import type { Intake } from '../intake-routes.ts';
import type { Query } from '../search-request.ts';
import { accountPage } from './account-page.ts';
import { type AppFiles, appPage } from './app-page.ts';
import { askedOf } from './asked-of.ts';
import { deskDocument, deskLook } from './desk-shell.ts';
import { deskStyle } from './desk-style.ts';
import { homePage } from './home-page.ts';
import { logPage } from './log-page.ts';
import { misdirected, misdirectedPage } from './misdirected.ts';
import { peoplePage } from './people-page.ts';
import { signInPage } from './sign-in-page.ts';
import { sitePage } from './site-page.ts';
import { sourcesPage } from './sources-page.ts';
import { welcomePage } from './welcome-page.ts';

export interface DeskPagesOptions {
  readonly newsroom: NewsroomPort;
  readonly access: AccessWorld;
  /** The address of the script of these pages; null where it was not built. */
  readonly script: string | null;
  /** What readers see of the settings; without it nothing was set. */
  readonly watch?: { now(): ShownSite };
  /** The bounds of the API: a search here counts as one there. Without them, as much as somebody likes. */
  readonly bounds?: DeskBounds | null;
  /** The sources of intake and the model beside the rules; null where this server has none. */
  readonly intake?: (Pick<Intake, 'model'> & { readonly items: Pick<ItemsStore, 'sources'> }) | null;
  /** Where the desk's app lies; null where it was not built. */
  readonly app?: AppFiles | null;
}

interface Shown {
  readonly title: string;
  readonly main: Value;
  readonly narrow?: boolean;
  /** Whether it has a form that works without a script. */
  readonly asks?: boolean;
}

/** So many lines of the log stand on a page. */
const LINES = 100;

/** The pages; register it with `{ prefix: '/desk' }`. */
export function deskPages({
  newsroom,
  access,
  script,
  watch = { now: () => nothingSet },
  bounds = null,
  app: files = null,
  intake = null,
}: DeskPagesOptions): FastifyPluginAsync {
  const { origin } = access.site;
  const singleSignOn = access.provider?.name ?? null;
  return async (app) => {
    await app.register(cookie);
    app.addHook('onRequest', async (request, reply) => {
      reply.headers(pageHeaders(origin, watch.now()));
      // By another name for this machine neither passkeys nor cookies work.
      if (isOwnHost(request, origin)) return;
      if (!('moved' in (request.query as object))) return reply.redirect(`${origin}/desk?moved`, 302);
      // Whoever has been led to the right address and comes with a wrong one again would be led for ever.
      request.log.warn(misdirected);
      return page(reply.code(421), null, { title: 'Another address', main: misdirectedPage(origin) });
    });
    app.setErrorHandler(async (fault, request, reply) => {
      request.log.error({ err: fault }, 'a page of the desk failed');
      const main = html`<section><h1>Something failed here</h1><p>It has been logged. Try again in a moment.</p></section>`;
      return page(reply.code(500), null, { title: 'Something failed', main });
    });
    app.setNotFoundHandler(async (request, reply) => absent(reply.code(404), await signedIn(request)));

    app.get('/sign-in', async (request, reply) => {
      const empty = !(await hasAccounts(access.store));
      const visits = await mayVisit(access);
      const main = signInPage({ singleSignOn, visits, empty, next: nextOf(request.query) });
      return page(reply, null, { title: 'Sign in', main, narrow: true });
    });
    app.get('/welcome', async (_, reply) =>
      page(reply, null, { title: 'Welcome', main: welcomePage(singleSignOn), narrow: true }),
    );
    app.get<{ Querystring: Query & { page?: string } }>('/', (request, reply) =>
      forSomebody(request, reply, async (who) => {
        const { person } = who;
        const page = /^[1-9]\d{0,4}$/.test(request.query.page ?? '') ? Number(request.query.page) : 1;
        const [overview, asked] = await Promise.all([
          newsroom.overview(person, page),
          askedOf(
            newsroom,
            request.query,
            person,
            () => bounds?.request({ person, by: { session: who } })?.message ?? null,
          ),
        ]);
        const opens = holds(person, editors) ? await siteSettings(access) : null;
        return {
          title: 'Coverages',
          main: homePage({ name: person.name, overview, page, opens, asked }),
          asks: true,
        };
      }),
    );
    app.get<{ Params: { slug: string } }>('/c/:slug', async (request, reply) => {
      const who = await signedIn(request);
      if (who === null) return toSignIn(request, reply);
      const { slug } = request.params;
      const isHere = slugSchema.safeParse(slug).success && (await newsroom.head(slug, who.person)) !== null;
      if (!isHere || files === null) return absent(reply.code(404), who);
      const { id, name, roles } = personIn(who.person, slug);
      const shown = watch.now();
      const page = { files, siteName: access.site.name, look: deskLook(shown), slug };
      return reply
        .headers(appHeadersOf(pageHeaders(origin, shown)))
        .type('text/html; charset=utf-8')
        .send(appPage({ ...page, person: { id, name, roles } }));
    });
    app.get('/account', (request, reply) =>
      forSomebody(request, reply, async (who) => {
        const { name, login, roles, grants, visitor = false } = who.account.body;
        const [ways, { sessions }, { tokens }, reporting] = await Promise.all([
          ownWays(access, who),
          ownSessions(access, who),
          ownTokens(access, who),
          intake === null ? null : reportingOf(access, newsroom, who),
        ]);
        const main = accountPage({
          ...{ name, login, roles, grants, ways, sessions, tokens, visitor, singleSignOn, reporting },
        });
        return { title: 'Your account', main };
      }),
    );
    app.get('/people', (request, reply) =>
      forSomebody(request, reply, async (who) => {
        if (!isAdmin(who)) return null;
        const { people, invitations } = await listPeople(access);
        return { title: 'People', main: peoplePage(people, invitations, who.account.id) };
      }),
    );
    app.get('/site', (request, reply) =>
      forSomebody(request, reply, async (who) => {
        if (!isAdmin(who)) return null;
        const { given = null } = access.site;
        return { title: 'The house', main: sitePage(await siteSettings(access), given) };
      }),
    );
    app.get('/sources', (request, reply) =>
      forSomebody(request, reply, async (who) => {
        if (!isAdmin(who) || intake === null) return null;
        const { zone } = await siteSettings(access);
        return {
          title: 'Sources',
          main: sourcesPage(await intake.items.sources(), zone, (await intake.model?.()) ?? null),
        };
      }),
    );
    app.get<{ Querystring: { before?: string } }>('/log', (request, reply) =>
      forSomebody(request, reply, async (who) => {
        if (!isAdmin(who)) return null;
        const head = await access.store.head();
        const before = /^\d{1,9}$/.test(request.query.before ?? '') ? Number(request.query.before) : head + 1;
        const after = Math.max(0, before - 1 - LINES);
        const lines = await access.store.log(after, before - 1 - after);
        const names = new Map(
          (await access.store.list('account')).map(({ id, body }) => [id, body.name] as const),
        );
        const older = after > 0 ? after + 1 : null;
        return { title: 'Log of access', main: logPage(lines.toReversed(), names, older) };
      }),
    );
  };

  /** A page for somebody; whoever is not signed in is led there, and what is not theirs looks absent. */
  async function forSomebody(
    request: FastifyRequest,
    reply: FastifyReply,
    show: (who: SignedIn) => Promise<Shown | null>,
  ): Promise<FastifyReply> {
    const who = await signedIn(request);
    if (who === null) return toSignIn(request, reply);
    const shown = await show(who);
    return shown === null ? absent(reply.code(404), who) : page(reply, who, shown, request.url.split('?')[0]);
  }

  function toSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const next = request.url.split('?')[0] ?? '/desk';
    return reply.redirect(`/desk/sign-in?next=${encodeURIComponent(next)}`, 302);
  }

  async function signedIn(request: FastifyRequest): Promise<SignedIn | null> {
    const secret = sessionOf(request, origin);
    return secret === null ? null : resume(secret, access);
  }

  function absent(reply: FastifyReply, who: SignedIn | null): FastifyReply {
    const main = html`<section><h1>There is nothing here</h1><p><a href="/desk">To the desk</a></p></section>`;
    return page(reply, who, { title: 'Nothing here', main });
  }

  function page(
    reply: FastifyReply,
    who: SignedIn | null,
    { title, main, narrow = false, asks = false }: Shown,
    at = '',
  ) {
    const shown = watch.now();
    const headers = pageHeaders(origin, shown);
    const person = who && { name: who.account.body.name, admin: isAdmin(who) };
    return reply
      .headers(asks ? askingHeadersOf(headers) : headers)
      .type('text/html; charset=utf-8')
      .send(
        deskDocument({
          title,
          siteName: access.site.name,
          look: deskLook(shown),
          script,
          singleSignOn,
          person,
          at: at.replace(/\/$/, ''),
          narrow,
          main,
        }),
      );
  }
}

function isAdmin({ account }: SignedIn): boolean {
  return account.body.roles.includes('admin');
}

/** Where to go after signing in: a page of the desk, whatever was asked for. */
function nextOf(query: unknown): string {
  const asked = typeof query === 'object' && query !== null && 'next' in query ? query.next : null;
  return typeof asked === 'string' && /^\/desk(\/[a-z0-9]+(-[a-z0-9]+)*)*$/.test(asked) ? asked : '/desk';
}

/** The app's page also has a style of its own, and an editor that reads what is pasted. */
function appHeadersOf(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const policy = headers['content-security-policy'] ?? '';
  return {
    'content-security-policy': policy
      .replace(/style-src '\S+'/, "style-src 'self'")
      .replace("img-src 'self' data:", "img-src 'self' data: blob:")
      .replace("trusted-types 'none'", 'trusted-types ProseMirrorClipboard stet-preview'),
  };
}

/** For a page with a form that works without a script. */
function askingHeadersOf(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const policy = headers['content-security-policy'] ?? '';
  return { 'content-security-policy': policy.replace("form-action 'none'", "form-action 'self'") };
}

/** What every page of the desk has: its own style and script alone, never in a frame, never kept. */
function pageHeaders(origin: string, shown: ShownSite): Readonly<Record<string, string>> {
  const styles = [deskStyle, accentSheet(deskLook(shown).accent)].filter((sheet) => sheet !== '');
  const hashes = styles.map((sheet) => `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`);
  return {
    'cache-control': 'no-store',
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src ${hashes.join(' ')}`,
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...strictTransport(origin),
  };
}
