/**
 * The two addresses of single sign-on that are not JSON in and JSON out: one also sets a cookie, the other is where the
 * provider leads a browser back to, and answers with a page.
 */
import { z } from 'zod';
import { type Purpose, purposes } from '../../../access/single-sign-on.ts';
import type { Need } from './access-needs.ts';
import type { AccessRoute } from './access-route.ts';
import * as f from './fields.ts';

const begin = {
  method: 'POST',
  path: '/sso/begin',
  need: 'nobody',
  says: 'Sends a browser to the provider of single sign-on: to sign in, to take an invitation ("welcome"); and whoever is signed in, to link their account or to show once more who they are',
  takes: z.strictObject({
    purpose: z.enum(purposes),
    link: f.link.optional(),
    login: f.login.optional(),
    name: f.name.optional(),
  }),
} as const;

const back = {
  method: 'GET',
  path: '/sso/back',
  need: 'nobody',
  says: 'Where the provider leads a browser back to: a page that leads on, or says what did not work',
  takes: z.object({}),
  answers: 'text/html',
} as const;

type SsoRoute = Omit<AccessRoute, 'does'> & { readonly answers?: string };

/** All of them, for the description. */
export const ssoRoutes: readonly SsoRoute[] = [begin, back];
export const ssoBegin = begin;
export const ssoBack = back;

/** What each purpose needs. */
export const needOf = {
  'sign-in': 'nobody',
  welcome: 'nobody',
  link: 'sure',
  confirm: 'signed-in',
} as const satisfies Record<Purpose, Need>;
