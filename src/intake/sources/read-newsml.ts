/** NewsML-G2: one newsItem, or the items of a newsMessage. Pure. */
import { err, ok, type Result } from '../../lib/result.ts';
import { type Draft, fitItems } from './fit-items.ts';
import { flowingText } from './flowing-text.ts';
import { type Hints, NO_HINTS, wholeAddress } from './hints.ts';
import { htmlText } from './html-text.ts';
import { momentOf } from './moment-of.ts';
import type { Parsed } from './raw-item.ts';
import { childOf, childrenOf, wordsOf, XML_VIEW, type XmlElement, xmlTree } from './xml-tree.ts';

const NAMESPACE = 'http://iptc.org/std/nar/2006-10-01/';

/** Whether XML is of NewsML-G2. */
export function isNewsml(root: XmlElement): boolean {
  return root.namespace === NAMESPACE && ['newsItem', 'newsMessage'].includes(root.name);
}

/** Reads all news items; what is cancelled or withheld is withdrawn, packages and the like are told of. */
export function readNewsml(bytes: Uint8Array, hints: Hints = NO_HINTS): Result<Parsed, string> {
  const tree = xmlTree(bytes, hints.type);
  if (!tree.ok) return tree;
  const root = tree.value;
  if (!isNewsml(root)) return err(`It is no NewsML-G2, but <${root.name.slice(0, 40)}>.`);
  const faults: string[] = [];
  const carried = childrenOf(root, 'itemSet').flatMap((set) =>
    set.children.filter((child) => typeof child !== 'string'),
  );
  const items = root.name === 'newsItem' ? [root] : carried;
  const drafts: Draft[] = [];
  for (const item of items) {
    if (item.name === 'newsItem') drafts.push(draftOf(item, hints, faults));
    else faults.push(`A ${item.name.slice(0, 40)} is no text, and was left out.`);
  }
  if (items.length === 0) return err('The message holds no items.');
  return ok(fitItems(drafts, faults));
}

function draftOf(item: XmlElement, hints: Hints, faults: string[]): Draft {
  const meta = childOf(item, 'itemMeta');
  const content = childOf(item, 'contentMeta');
  const guid = item.attributes.guid ?? null;
  const standing = childOf(meta, 'pubStatus')?.attributes;
  const status = (standing?.qcode ?? standing?.uri ?? 'usable').split(/[:/]/).at(-1)?.toLowerCase();
  if (status !== 'usable' && status !== 'canceled' && status !== 'withheld')
    faults.push(`The status “${status?.slice(0, 40)}” of ${guid?.slice(0, 100)} is none of NewsML-G2.`);
  const holder = childOf(childOf(item, 'rightsInfo'), 'copyrightHolder');
  return {
    external: guid,
    title: wordsOf(childOf(content, 'headline')) ?? wordsOf(childOf(meta, 'title')),
    text: bodyOf(item, guid, faults),
    sentAt:
      momentOf(wordsOf(childOf(meta, 'versionCreated')), hints.zone) ??
      momentOf(wordsOf(childOf(content, 'contentModified')), hints.zone),
    link: wholeAddress(childOf(meta, 'link')?.attributes.href, hints),
    author: wordsOf(childOf(content, 'by')),
    credit: wordsOf(childOf(content, 'creditline')) ?? wordsOf(childOf(holder, 'name')),
    language: childOf(content, 'language')?.attributes.tag ?? item.attributes.lang ?? null,
    withdrawn: status === 'canceled' || status === 'withheld',
  };
}

/** The words of a content set: XHTML or NITF within it, or text; of several renditions the longest. */
function bodyOf(item: XmlElement, guid: string | null, faults: string[]): string {
  const texts: string[] = [];
  for (const set of childrenOf(item, 'contentSet')) {
    for (const inline of childrenOf(set, 'inlineXML')) texts.push(flowingText(bodyWithin(inline), XML_VIEW));
    for (const inline of childrenOf(set, 'inlineData')) {
      const raw = inline.children.filter((child) => typeof child === 'string').join('');
      const html = /html/i.test(inline.attributes.contenttype ?? '') ? htmlText(raw) : null;
      if (html && !html.ok) faults.push(`${guid?.slice(0, 100)}: ${html.error}`);
      texts.push(html === null ? raw : html.ok ? html.value : '');
    }
  }
  return texts.sort((one, other) => other.length - one.length)[0] ?? '';
}

/** Of XHTML the body; of NITF what stands in `body.content`, without its head, where the headline is said again. */
function bodyWithin(inline: XmlElement): XmlElement {
  const document = childOf(inline, 'nitf') ?? childOf(inline, 'html');
  const body = childOf(document, 'body');
  return childOf(body, 'body.content') ?? body ?? document ?? inline;
}
