/**
 * A role that a post gives somebody in its own running text, put otherwise: where it stands beside the name, as whole
 * words, in one piece of text; never within quotation marks, and never a role of anybody else. Pure.
 */
import type { PostContent } from '../../../model/content.ts';
import type { Block, Inline } from '../../../model/rich-text.ts';
import type { PostDoc } from '../sync/docs.ts';

/** Of whom, and what is put otherwise. */
export interface Wording {
  readonly name: string;
  readonly was: string;
}

/** Whether a post gives them that role in its own text. */
export function saysInText(content: PostContent, of: Wording): boolean {
  return JSON.stringify(content) !== JSON.stringify(put(content, of, '\u0000'));
}

/** The repair of a post that says `now` wherever it gives them that role. */
export function otherwise(
  { id, version, content }: Pick<PostDoc, 'id' | 'version' | 'content'>,
  of: Wording,
  now: string,
): Readonly<Record<string, unknown>> {
  return { kind: 'post', post: id, content: content && put(content, of, now), expected: version };
}

function put(content: PostContent, of: Wording, now: string): PostContent {
  const run = (all: readonly Inline[]): Inline[] => putInRun(all, of, now);
  const block = (one: Block): Block => {
    if (one.type === 'list') return { ...one, items: one.items.map(run) };
    return 'content' in one ? { ...one, content: run(one.content) } : one;
  };
  const title = content.title === null ? null : textOf(run([{ type: 'text', text: content.title }]));
  return { ...content, title, body: content.body.map(block) };
}

const textOf = (run: readonly Inline[]): string => run.map((one) => ('text' in one ? one.text : '')).join('');

/** A run of text, with the role put otherwise in those of its pieces that are text alone. */
function putInRun(run: readonly Inline[], of: Wording, now: string): Inline[] {
  const places = placesOf(textOf(run), of);
  let at = 0;
  return run.map((one) => {
    const from = at;
    at += 'text' in one ? one.text.length : 0;
    if (one.type !== 'text') return one;
    const mine = places.filter((place) => place >= from && place + of.was.length <= at);
    const text = mine.reduceRight((words, place) => {
      const start = place - from;
      return words.slice(0, start) + now + words.slice(start + of.was.length);
    }, one.text);
    return { ...one, text };
  });
}

/** How far from the role the name may stand: with a comma and an article between. */
const BESIDE = 8;

/** Where a text gives them the role, by offset. */
function placesOf(text: string, { name, was }: Wording): readonly number[] {
  const found: number[] = [];
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  for (let at = text.indexOf(was); was !== '' && at !== -1; at = text.indexOf(was, at + was.length)) {
    const end = at + was.length;
    const isWhole = !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(end));
    const ahead = /^(?:,? (?:the|a|an|our|its)?)? ?$/u.test(between(text.slice(0, at), surname));
    const behind = text.slice(end, end + BESIDE + name.length);
    const named = [name, surname].some((one) =>
      [` ${one}`, `, ${one}`].some((words) => behind.startsWith(words)),
    );
    if (isWhole && (ahead || named) && !isQuoted(text, at)) found.push(at);
  }
  return found;
}

/** What stands between a name and the end of a text, where that is short; else something that no article is. */
function between(text: string, name: string): string {
  const at = text.lastIndexOf(name);
  return at === -1 || text.length - at - name.length > BESIDE ? '?' : text.slice(at + name.length);
}

/** Whether a place lies within quotation marks. */
function isQuoted(text: string, at: number): boolean {
  let open = '';
  const closes: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '"': '"', '‘': '’' };
  for (const mark of text.slice(0, at)) {
    if (open !== '' && mark === open) open = '';
    else if (open === '') open = closes[mark] ?? '';
  }
  return open !== '';
}
