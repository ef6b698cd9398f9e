/**
 * WordPress's export (WXR) of posts with Automattic's liveblog plugin. Seen in its source (versions 1.0 to 1.10 and the
 * branch for 2.0): an entry is a comment of the type `liveblog`; an edit adds another whose meta `liveblog_replaces`
 * names the first, a deletion one without words; `liveblog_key_entry`, `liveblog_contributors` (a PHP array of user
 * ids) and `liveblog_hide_authors` are meta of the first. Version 2 keeps entries as posts under the live blog's post.
 */
import { isHttpUrl } from '../lib/http-url.ts';
import { type LiveblogEntry, postOfEntry } from './automattic-entry.ts';
import { decodeBytes, encodingNamed } from './decode-bytes.ts';
import type { ForeignBlog } from './foreign.ts';
import { htmlToBlocks } from './html-to-blocks.ts';
import { BadSource, type ImportWishes, type Loss } from './plan.ts';
import { childrenOf, readXml, textOf, type XmlElement } from './read-xml.ts';

/** The live blog of the file, or the one that was asked for. */
export function readAutomatticXml(bytes: Uint8Array, wishes: ImportWishes): ForeignBlog {
  const losses: Loss[] = [];
  const { text, doubt } = decodeBytes(bytes, encodingNamed(bytes));
  if (doubt) losses.push({ place: 'the file', what: doubt });
  const channel = { link: '', language: '' };
  const authors = new Map<string, string>();
  const logins = new Map<string, string>();
  const items: XmlElement[] = [];
  readXml(
    text.replace(/^\ufeff/, ''),
    (path, element) => {
      if (path.length !== 2 || path[1] !== 'channel') return false;
      if (element.name === 'item') items.push(element);
      if (element.name === 'link') channel.link = element.text.trim();
      if (element.name === 'language') channel.language = element.text.trim();
      if (element.name === 'wp:author') {
        const name = textOf(element, 'wp:author_display_name') || textOf(element, 'wp:author_login');
        authors.set(textOf(element, 'wp:author_id'), name);
        logins.set(textOf(element, 'wp:author_login'), name);
      }
      return true;
    },
    (what) => losses.push({ place: 'the file', what }),
  );
  const blog = chosen(items, wishes.only);
  const id = textOf(blog, 'wp:post_id');
  const url = httpOf(textOf(blog, 'link'));
  const comments = childrenOf(blog, 'wp:comment');
  const entries = comments.filter((comment) => textOf(comment, 'wp:comment_type') === 'liveblog');
  const others = comments.length - entries.length;
  if (others > 0) losses.push({ place: `post ${id}`, what: `${others} comments of readers: not brought` });
  const posts = [
    ...resolved(entries, authors, url, losses),
    ...items
      .filter((item) => textOf(item, 'wp:post_parent') === id && isEntryType(item))
      .flatMap((item) => entryOfItem(item, logins, losses)),
  ];
  const summary = htmlToBlocks(textOf(blog, 'content:encoded'), {
    ...{ base: url ?? undefined, bare: true },
    lost: (what) => losses.push({ place: `the text of post ${id}`, what }),
  });
  return {
    source: `automattic:${channel.link}:${id}`,
    name: textOf(blog, 'title'),
    language: /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(channel.language) ? channel.language : null,
    ...{ summary, losses, posts: posts.map(postOfEntry) },
  };
}

function isEntryType(item: XmlElement): boolean {
  return /^liveblog/.test(textOf(item, 'wp:post_type'));
}

/** Posts with entries, or that the plugin was switched on for. */
function chosen(items: readonly XmlElement[], only: string | undefined): XmlElement {
  const blogs = items.filter(
    (item) =>
      !isEntryType(item) &&
      (metaOf(item, 'wp:postmeta', 'liveblog') !== null ||
        childrenOf(item, 'wp:comment').some((one) => textOf(one, 'wp:comment_type') === 'liveblog') ||
        items.some(
          (one) => isEntryType(one) && textOf(one, 'wp:post_parent') === textOf(item, 'wp:post_id'),
        )),
  );
  const found = only === undefined ? blogs : blogs.filter((item) => textOf(item, 'wp:post_id') === only);
  const [blog] = found;
  if (blog && found.length === 1) return blog;
  const names = blogs.map((item) => `${textOf(item, 'wp:post_id')} (${textOf(item, 'title')})`).join(', ');
  throw new BadSource(
    blogs.length === 0
      ? 'The file holds no live blog: no post with entries of the liveblog plugin.'
      : `The file holds these live blogs: ${names}. Name one with --only ID.`,
  );
}

/** Each entry once, as its last edit left it; what was deleted is told of. */
function resolved(
  comments: readonly XmlElement[],
  authors: ReadonlyMap<string, string>,
  url: string | null,
  losses: Loss[],
): readonly LiveblogEntry[] {
  const inOrder = [...comments].sort(
    (a, b) => Number(textOf(a, 'wp:comment_id')) - Number(textOf(b, 'wp:comment_id')),
  );
  const firsts = new Map<string, XmlElement>();
  const edits = new Map<string, XmlElement[]>();
  for (const comment of inOrder) {
    const replaces = metaOf(comment, 'wp:commentmeta', 'liveblog_replaces');
    if (replaces) edits.set(replaces, [...(edits.get(replaces) ?? []), comment]);
    else firsts.set(textOf(comment, 'wp:comment_id'), comment);
  }
  const ids = [...new Set([...firsts.keys(), ...edits.keys()])];
  return ids.flatMap((id): readonly LiveblogEntry[] => {
    const first = firsts.get(id);
    const changes = edits.get(id) ?? [];
    const last = changes.at(-1) ?? first;
    const origin = first ?? changes[0];
    if (!origin || !last) return [];
    const place = `entry ${id}`;
    const html = textOf(last, 'wp:comment_content');
    const gone = ['trash', 'spam', '0'].includes(textOf(origin, 'wp:comment_approved'));
    if (gone || html.trim() === '') {
      losses.push({ place, what: 'was deleted: not brought' });
      return [];
    }
    const notes: string[] = [];
    if (!first) notes.push('its first form is not in the file: dated by its first edit');
    if (changes.length > 0) notes.push(`was edited ${changes.length} times: as it stood last`);
    const at = instantOf(textOf(origin, 'wp:comment_date_gmt'));
    return [
      {
        ...{ id, html, title: metaOf(origin, 'wp:commentmeta', 'liveblog_headline'), at, notes },
        authors: authorsOf(origin, authors),
        url: url === null ? null : `${url}#${id}`,
        keyEvent: metaOf(origin, 'wp:commentmeta', 'liveblog_key_entry') !== null,
        published: true,
      },
    ];
  });
}

function authorsOf(comment: XmlElement, authors: ReadonlyMap<string, string>): readonly string[] {
  if (/^(1|true)$/.test(metaOf(comment, 'wp:commentmeta', 'liveblog_hide_authors') ?? '')) return [];
  const others = phpNumbers(metaOf(comment, 'wp:commentmeta', 'liveblog_contributors') ?? '');
  return [textOf(comment, 'wp:comment_author'), ...others.flatMap((id) => authors.get(id) ?? [])];
}

/** Whole numbers in an array that PHP has serialised: `a:2:{i:0;i:5;i:1;s:1:"7";}`. */
function phpNumbers(text: string): readonly string[] {
  return [...text.matchAll(/i:\d+;(?:i:(\d+)|s:\d+:"(\d+)");/g)].map((match) => match[1] ?? match[2] ?? '');
}

function entryOfItem(
  item: XmlElement,
  logins: ReadonlyMap<string, string>,
  losses: Loss[],
): readonly LiveblogEntry[] {
  const id = textOf(item, 'wp:post_id');
  const status = textOf(item, 'wp:status');
  const html = textOf(item, 'content:encoded');
  const title = textOf(item, 'title').trim();
  if (status === 'trash' || (html.trim() === '' && title === '')) {
    losses.push({ place: `entry ${id}`, what: 'was deleted: not brought' });
    return [];
  }
  const login = textOf(item, 'dc:creator');
  const coauthors = item.children
    .filter(({ name, attributes }) => name === 'category' && attributes.domain === 'author')
    .map(({ text }) => text.trim());
  return [
    {
      ...{ id, html, title: title === '' ? null : title, notes: [] },
      authors: [logins.get(login) ?? login, ...coauthors],
      at: instantOf(textOf(item, 'wp:post_date_gmt')),
      url: httpOf(textOf(item, 'link')),
      keyEvent: metaOf(item, 'wp:postmeta', 'liveblog_key_entry') !== null,
      published: status === 'publish',
    },
  ];
}

function metaOf(element: XmlElement, kind: string, key: string): string | null {
  const found = childrenOf(element, kind).find((meta) => textOf(meta, 'wp:meta_key') === key);
  const value = found ? textOf(found, 'wp:meta_value').trim() : '';
  return value === '' ? null : value;
}

/** "2024-03-22 20:41:05" in UTC; null for zeros and what is no date. */
function instantOf(text: string): string | null {
  const time = Date.parse(`${text.trim().replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function httpOf(text: string): string | null {
  return isHttpUrl(text.trim()) ? text.trim() : null;
}
