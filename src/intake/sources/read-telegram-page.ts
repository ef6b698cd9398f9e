/**
 * The public preview of a Telegram channel, `t.me/s/…`, as it looked in 2026: one `tgme_widget_message` a post. A page
 * without any has changed its face or is of a channel that shows none, and that is a sentence. Pure.
 */
import { err, ok, type Result } from '../../lib/result.ts';
import { decodeText } from './decode-text.ts';
import { type Draft, fitItems } from './fit-items.ts';
import { type Hints, NO_HINTS } from './hints.ts';
import {
  attributeOf,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  htmlTree,
  textOfHtml,
  withClass,
} from './html-text.ts';
import { momentOf } from './moment-of.ts';
import type { Parsed } from './raw-item.ts';

const POST = 'tgme_widget_message';

/** Reads the posts that have words, oldest first, as the page has them. */
export function readTelegramPage(bytes: Uint8Array, hints: Hints = NO_HINTS): Result<Parsed, string> {
  const { text, doubt } = decodeText(bytes, hints.type);
  const tree = htmlTree(text);
  if (!tree.ok) return tree;
  const posts = withClass(tree.value, POST).filter((post) => attributeOf(post, 'data-post') !== null);
  if (posts.length === 0)
    return err('The page shows no posts: the channel has no public preview, or is not there.');
  const channel = lineIn(tree.value, 'tgme_channel_info_header_title');
  const faults = doubt === null ? [] : [doubt];
  const drafts = posts.map((post) => draftOf(post, channel));
  const bare = drafts.filter((draft) => !draft.text).length;
  if (bare > 0)
    faults.push(`${bare} of ${drafts.length} posts have no words (pictures, films), and were left out.`);
  return ok(
    fitItems(
      drafts.filter((draft) => draft.text),
      faults,
    ),
  );
}

function draftOf(post: HtmlElement, channel: string | null): Draft {
  const name = attributeOf(post, 'data-post') ?? '';
  // What is quoted in a reply is not this post's own.
  const own = (node: HtmlElement) => !hasClass(node, 'tgme_widget_message_reply');
  const [text] = withClass(post, 'tgme_widget_message_text', own);
  const times = withClass(post, 'tgme_widget_message_date', own).flatMap((date) => elementsIn(date, 'time'));
  const at = times.map((time) => attributeOf(time, 'datetime')).find((one) => one !== null);
  const from = lineIn(post, 'tgme_widget_message_forwarded_from_name');
  return {
    external: name,
    text: text ? textOfHtml(text) : null,
    sentAt: momentOf(at, null),
    link: /^[\w-]+\/\d+$/.test(name) ? `https://t.me/${name}` : null,
    author: lineIn(post, 'tgme_widget_message_owner_name') ?? channel,
    credit: from,
  };
}

function lineIn(node: HtmlNode, name: string): string | null {
  const [found] = withClass(node, name);
  const line = found ? textOfHtml(found).replace(/\s+/g, ' ').trim() : '';
  return line === '' ? null : line;
}

function elementsIn(node: HtmlElement, tag: string): readonly HtmlElement[] {
  return node.childNodes.filter((child): child is HtmlElement => 'tagName' in child && child.tagName === tag);
}
