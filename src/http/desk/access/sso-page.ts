/**
 * The page after single sign-on. The browser has come from another site, so that the session’s cookie does not go along
 * with a redirect; a page of ours that leads on begins anew, from this site.
 */
import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { type Html, html, nothing, trusted } from '../../../lib/html.ts';

const style =
  'body{max-width:34rem;margin:15vh auto 0;padding:0 1rem;font:1.125rem/1.6 system-ui,sans-serif}:root{color-scheme:light dark}';
const styleHash = createHash('sha256').update(style).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
const refresh = html`<meta http-equiv="refresh" content="0; url=/desk">`;

/** Leads on to the desk. */
export function sendOn(reply: FastifyReply): FastifyReply {
  return sendPage(reply, page(html`<p><a href="/desk">On to the desk</a></p>`, refresh));
}

/** Says in a sentence what did not work, under a status. */
export function sendBack(reply: FastifyReply, status: number, sentence: string): FastifyReply {
  const words = html`<p>${sentence}</p><p><a href="/desk/sign-in">Back to signing in</a></p>`;
  return sendPage(reply.code(status), page(words, nothing));
}

function page(words: Html, lead: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Single sign-on</title>
${trusted(`<style>${style}</style>`)}
${lead}
</head>
<body><main>${words}</main></body>
</html>
`;
}

function sendPage(reply: FastifyReply, { markup }: Html): FastifyReply {
  return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(markup);
}
