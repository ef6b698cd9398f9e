/** The addresses of access as OpenAPI tells them: each from its line in the table. */
import { z } from 'zod';
import type { Need } from './access/access-needs.ts';
import type { AccessRoute } from './access/access-route.ts';
import { accessRoutes } from './access/access-routes.ts';
import { reporterRoutes } from './access/reporter-routes.ts';
import { sourceRoutes } from './access/source-routes.ts';
import { ssoRoutes } from './access/sso-routes.ts';
import type { ErrorCode } from './answers.ts';
import { errorResponses } from './openapi-errors.ts';
import { anything } from './openapi-schema.ts';

type Json = Readonly<Record<string, unknown>>;

const says: Readonly<Record<Need, string>> = {
  nobody: 'Anybody, from a page of the desk.',
  'signed-in': 'Whoever is signed in.',
  sure: 'Whoever is signed in and has shown in the last ten minutes who they are.',
  admin: 'Administrators; to others it looks absent.',
  'sure-admin':
    'Administrators who have shown in the last ten minutes who they are; to others it looks absent.',
};

const about: Readonly<Record<Need, readonly ErrorCode[]>> = {
  nobody: ['foreign', 'refused', 'too-many'],
  'signed-in': ['unauthorized', 'foreign'],
  sure: ['unauthorized', 'foreign', 'confirm'],
  admin: ['unauthorized', 'foreign', 'not-found'],
  'sure-admin': ['unauthorized', 'foreign', 'not-found', 'confirm'],
};

const always: readonly ErrorCode[] = ['invalid', 'unknown', 'exists', 'state', 'fault'];
const aboutBodies: readonly ErrorCode[] = ['invalid-json', 'too-deep', 'too-large', 'unsupported-media-type'];

/** Whether somebody writes in a coverage is no part of a description. */
const reporters = reporterRoutes(() => ({ list: async () => [] }));

/** Their paths, beneath `/api/access`. */
export function accessPaths(): Readonly<Record<string, Json>> {
  const paths: Record<string, Json> = {};
  for (const route of [...accessRoutes, ...sourceRoutes(() => null), ...reporters, ...ssoRoutes]) {
    const path = `/api/access${route.path}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return paths;
}

/** What is told of an address; `answers` where that is no JSON. */
type Told = Pick<AccessRoute, 'method' | 'path' | 'need' | 'says' | 'takes'> & { readonly answers?: string };

function operation({ method, path, need, says: summary, takes, answers }: Told): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(takes, { io: 'input', target: 'draft-2020-12' });
  const codes = [...about[need], ...always, ...(method === 'POST' ? aboutBodies : [])];
  return {
    operationId: nameOf(method, path),
    summary,
    description: says[need],
    'x-need': need,
    security: need === 'nobody' ? [] : [{ session: [] }],
    ...(method === 'POST'
      ? { requestBody: { required: true, content: { 'application/json': { schema } } } }
      : { 'x-query': schema }),
    responses: {
      200: {
        description: summary,
        content:
          answers === undefined
            ? { 'application/json': { schema: anything } }
            : { [answers]: { schema: { type: 'string' } } },
      },
      ...errorResponses([...new Set(codes)]),
    },
  };
}

function nameOf(method: string, path: string): string {
  const words = path.slice(1).split(/[/-]/);
  return [
    method === 'GET' ? 'get' : 'do',
    ...words.map((word) => word[0]?.toUpperCase() + word.slice(1)),
  ].join('');
}
