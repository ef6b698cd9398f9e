/**
 * Which reader a body is for, by its content type and a look at its first bytes. Readers are loaded when they are first
 * needed: a process that takes nothing in has none of them.
 */
import { err, type Result } from '../../lib/result.ts';
import { type Hints, NO_HINTS } from './hints.ts';
import type { Parsed } from './raw-item.ts';

/** What a body can be. */
export type BodyKind = 'cap' | 'newsml' | 'ninjs' | 'feed' | 'mail' | 'hook';

/** Reads a body of any form that intake knows. Never throws. */
export async function readBody(bytes: Uint8Array, hints: Hints = NO_HINTS): Promise<Result<Parsed, string>> {
  if (bytes.byteLength === 0) return err('It is empty.');
  const kind = await bodyKind(bytes, hints.type);
  switch (kind) {
    case 'cap':
      return (await import('./read-cap.ts')).readCap(bytes, hints);
    case 'newsml':
      return (await import('./read-newsml.ts')).readNewsml(bytes, hints);
    case 'ninjs':
      return (await import('./read-ninjs.ts')).readNinjs(bytes, hints);
    case 'feed':
      return (await import('./read-feed.ts')).readFeed(bytes, hints);
    case 'mail':
      return (await import('./read-mail.ts')).readMail(bytes, hints);
    case 'hook':
      return (await import('./read-hook.ts')).readHook(bytes, hints);
    case null:
      return err('It is of no form that is read: JSON, ninjs, NewsML-G2, CAP, a feed or a mail.');
  }
}

/** Tells it; null for none. The bytes have the last word over a content type that says only "XML" or "JSON". */
export async function bodyKind(bytes: Uint8Array, type: string | null): Promise<BodyKind | null> {
  const media = (type ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (media === 'message/rfc822') return 'mail';
  const start = startOf(bytes);
  if (start.startsWith('<')) return xmlKind(start) ?? (await treeKind(bytes, type));
  if (start.startsWith('{') || start.startsWith('[')) return jsonKind(bytes, media, type);
  if (
    /^[a-z][a-z0-9-]*:[ \t]?\S?/i.test(start) &&
    /^(?:from|date|received|message-id|subject|return-path|mime-version|content-type|to|delivered-to):/im.test(
      start,
    )
  )
    return 'mail';
  return media.endsWith('json') ? 'hook' : null;
}

/** The name and namespace of the first element, without reading the whole. */
function xmlKind(start: string): BodyKind | null {
  const bare = start.replace(/<!--[\s\S]*?-->/g, '');
  const [, name = '', rest = ''] = /<(?:[\w-]+:)?([A-Za-z][\w-]*)([^<>]*)/.exec(bare) ?? [];
  if (name === 'alert' && rest.includes('urn:oasis:names:tc:emergency:cap')) return 'cap';
  if (rest.includes('iptc.org/std/nar/2006-10-01')) return 'newsml';
  return ['rss', 'feed', 'rdf'].includes(name.toLowerCase()) ? 'feed' : null;
}

/** What begins with more than the first bytes show: comments, long lists of namespaces. */
async function treeKind(bytes: Uint8Array, type: string | null): Promise<BodyKind | null> {
  const [{ xmlTree }, { isCap }, { isNewsml }] = await Promise.all([
    import('./xml-tree.ts'),
    import('./read-cap.ts'),
    import('./read-newsml.ts'),
  ]);
  const tree = xmlTree(bytes, type);
  if (!tree.ok) return /\bcap\+xml/i.test(type ?? '') ? 'cap' : null;
  if (isCap(tree.value)) return 'cap';
  if (isNewsml(tree.value)) return 'newsml';
  return ['rss', 'feed', 'rdf'].includes(tree.value.name.toLowerCase()) ? 'feed' : null;
}

async function jsonKind(bytes: Uint8Array, media: string, type: string | null): Promise<BodyKind> {
  if (media === 'application/feed+json') return 'feed';
  const { decodeText } = await import('./decode-text.ts');
  try {
    const json: unknown = JSON.parse(decodeText(bytes, type).text);
    const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : null;
    if (typeof version === 'string' && /^https?:\/\/jsonfeed\.org\//.test(version)) return 'feed';
    const { isNinjs } = await import('./read-ninjs.ts');
    return isNinjs(json) ? 'ninjs' : 'hook';
  } catch {
    return 'hook';
  }
}

/** The first characters behind byte order marks and white space, whatever the encoding. */
function startOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4096);
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = new TextDecoder('latin1').decode(head);
  return (wide ? text.slice(2).replaceAll('\0', '') : text.replace(/^\u00ef\u00bb\u00bf/, '')).trimStart();
}
