/** What others post as JSON of our own form: one item, a list, or `{ "items": [ … ] }`. Pure. */
import { z } from 'zod';
import { err, ok, type Result } from '../../lib/result.ts';
import { language } from '../../model/language-and-zone.ts';
import { httpUrl, instantText } from '../../model/limits.ts';
import { decodeText } from './decode-text.ts';
import { type Draft, fitItems } from './fit-items.ts';
import { type Hints, NO_HINTS } from './hints.ts';
import { htmlText } from './html-text.ts';
import { LONGEST_TEXT, MOST_ITEMS, type Parsed } from './raw-item.ts';

const words = (longest: number) => z.string().max(longest);

/** One item; `text` or `html` is needed unless it is withdrawn, and then its `id`. */
export const hookItem = z
  .strictObject({
    id: z.string().min(1).max(300).optional(),
    title: words(500).optional(),
    text: words(LONGEST_TEXT).optional(),
    html: words(1_000_000).optional(),
    sentAt: instantText.optional(),
    link: httpUrl.optional(),
    author: words(200).optional(),
    credit: words(200).optional(),
    language: language.optional(),
    withdrawn: z.boolean().optional(),
  })
  .refine(({ text, html, withdrawn }) => text || html || withdrawn, 'needs `text` or `html`')
  .refine(({ id, withdrawn }) => id || !withdrawn, 'needs the `id` of what is withdrawn');

const several = z.array(z.unknown()).min(1).max(MOST_ITEMS);
const wrapped = z.strictObject({ items: several });

/** Reads what was posted; a single mistake refuses all of it, so that whoever posts learns of it. */
export function readHook(bytes: Uint8Array, hints: Hints = NO_HINTS): Result<Parsed, string> {
  const { text, doubt } = decodeText(bytes, hints.type);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err('It is no JSON.');
  }
  if (typeof json !== 'object' || json === null) return err('It is neither an item nor a list of items.');
  const isList = Array.isArray(json) || 'items' in json;
  const list = Array.isArray(json) ? several.safeParse(json) : isList ? wrapped.safeParse(json) : null;
  if (list && !list.success) return err(sentence(list.error, null));
  const all = !list ? [json] : 'items' in list.data ? list.data.items : list.data;
  const faults = doubt === null ? [] : [doubt];
  const drafts: Draft[] = [];
  for (const [index, one] of all.entries()) {
    const read = hookItem.safeParse(one);
    if (!read.success) return err(sentence(read.error, isList ? index : null));
    const { id, html, ...item } = read.data;
    const plain = html === undefined ? null : htmlText(html);
    if (plain && !plain.ok) return err(`${whose(isList ? index : null)}\`html\`: ${plain.error}`);
    drafts.push({ ...item, external: id, text: item.text || (plain?.ok ? plain.value : null) });
  }
  return ok(fitItems(drafts, faults));
}

/** The first mistake, with where it is. */
function sentence(error: z.ZodError, index: number | null): string {
  const [issue] = error.issues;
  const where = issue && issue.path.length > 0 ? `\`${issue.path.join('.')}\`: ` : '';
  return `${whose(index)}${where}${issue?.message ?? 'not what it should be'}.`.slice(0, 500);
}

function whose(index: number | null): string {
  return index === null ? 'The item: ' : `Item ${index + 1}: `;
}
