/** ninjs 1 to 3, and what Superdesk calls 1.1: one item as JSON, or a list of them. Pure. */
import { err, ok, type Result } from '../../lib/result.ts';
import { decodeText } from './decode-text.ts';
import { type Draft, fitItems } from './fit-items.ts';
import { type Hints, NO_HINTS, wholeAddress } from './hints.ts';
import { htmlText } from './html-text.ts';
import { momentOf } from './moment-of.ts';
import { MOST_ITEMS, type Parsed } from './raw-item.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Words that only ninjs has: together with a name they tell it from other JSON. */
const TELLING =
  'bodies headlines body_text body_html body_xhtml headline versioncreated versionCreated pubstatus pubStatus descriptions description_text copyrightholder copyrightHolder'.split(
    ' ',
  );

/** Whether parsed JSON is ninjs, or a list of it. */
export function isNinjs(json: unknown): boolean {
  const first: unknown = Array.isArray(json) ? json[0] : json;
  if (!isFields(first) || (wordsOf(first, 'uri') ?? wordsOf(first, 'guid')) === null) return false;
  return TELLING.some((name) => Object.hasOwn(first, name));
}

/** Reads all items; a later version of one has its `uri` again, and what is cancelled or withheld is withdrawn. */
export function readNinjs(bytes: Uint8Array, hints: Hints = NO_HINTS): Result<Parsed, string> {
  const { text, doubt } = decodeText(bytes, hints.type);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err('It is no JSON.');
  }
  if (!isNinjs(json)) return err('It is no ninjs: no `uri` with a headline, a body or a status.');
  const faults = doubt === null ? [] : [doubt];
  const all: readonly unknown[] = Array.isArray(json) ? json : [json];
  const drafts: Draft[] = [];
  for (const [index, one] of all.slice(0, 20 * MOST_ITEMS).entries()) {
    if (isFields(one) && isNinjs(one)) drafts.push(draftOf(one, hints, faults));
    else faults.push(`Number ${index + 1} is no ninjs, and was left out.`);
  }
  return ok(fitItems(drafts, faults));
}

function draftOf(item: Fields, hints: Hints, faults: string[]): Draft {
  const uri = wordsOf(item, 'uri') ?? wordsOf(item, 'guid');
  const status = (wordsOf(item, 'pubStatus') ?? wordsOf(item, 'pubstatus') ?? 'usable').toLowerCase();
  if (!['usable', 'withheld', 'canceled', 'cancelled'].includes(status))
    faults.push(`The status “${status.slice(0, 40)}” of ${uri?.slice(0, 100)} is none of ninjs.`);
  const type = wordsOf(item, 'type') ?? 'text';
  const body = bodyOf(item, uri, faults);
  if (body.caption && type !== 'text')
    faults.push(`${uri?.slice(0, 100)} is of the type ${type.slice(0, 40)}: its caption was read.`);
  return {
    external: uri,
    title: roleOf(item, 'headlines', ['main']) ?? wordsOf(item, 'headline') ?? wordsOf(item, 'title'),
    text: body.text,
    sentAt:
      momentOf(wordsOf(item, 'versionCreated') ?? wordsOf(item, 'versioncreated'), hints.zone) ??
      momentOf(wordsOf(item, 'firstCreated') ?? wordsOf(item, 'firstcreated'), hints.zone),
    link: wholeAddress(uri !== null && /^https?:/i.test(uri) ? uri : null, hints),
    author: wordsOf(item, 'by') ?? wordsOf(item, 'byline'),
    credit: wordsOf(item, 'copyrightHolder') ?? wordsOf(item, 'copyrightholder') ?? wordsOf(item, 'source'),
    language: wordsOf(item, 'language'),
    withdrawn: /^(?:withheld|cancell?ed)$/.test(status),
  };
}

/** The body, after its dateline where that stands apart; a caption where there is none. */
function bodyOf(item: Fields, uri: string | null, faults: string[]): { text: string; caption: boolean } {
  const plain = (html: string | null): string | null => {
    if (html === null) return null;
    const read = htmlText(html);
    if (!read.ok) faults.push(`${uri?.slice(0, 100)}: ${read.error}`);
    return read.ok && read.value !== '' ? read.value : null;
  };
  const bodies = listOf(item, 'bodies');
  const marked = bodies.find((one) =>
    /html/i.test(wordsOf(one, 'contentType') ?? wordsOf(one, 'role') ?? ''),
  );
  const bare = bodies.find((one) =>
    /plain|^text$/i.test(wordsOf(one, 'contentType') ?? wordsOf(one, 'role') ?? ''),
  );
  const text =
    plain(marked ? wordsOf(marked, 'value') : null) ??
    (bare ? wordsOf(bare, 'value') : null) ??
    plain(wordsOf(item, 'body_html') ?? wordsOf(item, 'body_xhtml')) ??
    wordsOf(item, 'body_text');
  if (text !== null) return { text, caption: false };
  const caption =
    roleOf(item, 'descriptions', ['text', 'caption', 'main']) ??
    plain(wordsOf(item, 'description_html')) ??
    wordsOf(item, 'description_text');
  return { text: caption ?? '', caption: true };
}

/** Of a list of texts that of the first role that is there, else the first. */
function roleOf(item: Fields, name: string, roles: readonly string[]): string | null {
  const texts = listOf(item, name);
  const role = roles.find((one) => texts.some((text) => wordsOf(text, 'role') === one));
  const text = texts.find((one) => wordsOf(one, 'role') === role) ?? texts[0];
  const value = text ? wordsOf(text, 'value') : null;
  if (value === null || !/html/i.test(wordsOf(text ?? {}, 'contentType') ?? '')) return value;
  const read = htmlText(value);
  return read.ok ? read.value : null;
}

function listOf(item: Fields, name: string): readonly Fields[] {
  const list = item[name];
  return Array.isArray(list) ? list.filter(isFields).slice(0, 100) : [];
}

function wordsOf(item: Fields, name: string): string | null {
  const value = Object.hasOwn(item, name) ? item[name] : null;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
