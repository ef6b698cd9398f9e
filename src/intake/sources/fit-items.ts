/** What readers found, brought within the limits of items: nothing is cut or left out without a sentence. Pure. */
import { createHash } from 'node:crypto';
import { isHttpUrl } from '../../lib/http-url.ts';
import { fitBeginning, unfitness } from '../../lib/text.ts';
import { LONGEST_TEXT, MOST_ITEMS, type Parsed, type RawItem } from './raw-item.ts';

/** An item as far as a reader knows it. */
export type Draft = { readonly [Field in keyof RawItem]?: RawItem[Field] | null | undefined };

const LONGEST = { external: 300, title: 500, author: 200, credit: 200, language: 35, link: 2000 } as const;
const MOST_FAULTS = 100;
const LONGEST_FAULT = 300;

/** Of drafts in the order of the source, items; `faults` are those that are known already. */
export function fitItems(drafts: readonly Draft[], faults: readonly string[] = []): Parsed {
  const told = [...faults];
  const items: RawItem[] = [];
  for (const [index, draft] of newest(drafts, told).entries()) {
    const item = fit(draft, (what) => told.push(`Item ${index + 1}${named(draft)}: ${what}`));
    if (item) items.push(item);
  }
  return { items, faults: fewer(told) };
}

function fit(draft: Draft, fault: (what: string) => void): RawItem | null {
  const title = lineOf(draft.title, LONGEST.title);
  const whole = cleaned((draft.text ?? '').slice(0, 2 * LONGEST_TEXT));
  const text = fitBeginning(whole, LONGEST_TEXT);
  if (text.length < whole.length || (draft.text ?? '').length > 2 * LONGEST_TEXT)
    fault(`its text is longer than ${LONGEST_TEXT} characters, and was cut there.`);
  const withdrawn = draft.withdrawn === true;
  const alert = draft.alert ?? null;
  const words = text === '' ? (title ?? '') : text;
  const known = nameOf(draft.external) ?? nameOf(draft.link);
  if (words === '' && alert === null && !(withdrawn && known !== null)) {
    fault('it has no words, and was left out.');
    return null;
  }
  return {
    external: known ?? `sha256:${hash(`${title ?? ''}\n${words}`)}`,
    title,
    text: words,
    sentAt: draft.sentAt ?? null,
    link: linkOf(draft.link),
    author: lineOf(draft.author, LONGEST.author),
    credit: lineOf(draft.credit, LONGEST.credit),
    language: languageOf(draft.language),
    alert,
    withdrawn,
    ...(draft.filing && { filing: draft.filing }),
    ...(draft.secret && { secret: draft.secret }),
  };
}

/** Of too many the newest, in their order; what says no time counts as oldest. */
function newest(drafts: readonly Draft[], told: string[]): readonly Draft[] {
  if (drafts.length <= MOST_ITEMS) return drafts;
  told.push(`It brought ${drafts.length} items; the newest ${MOST_ITEMS} were read.`);
  const ranked = drafts
    .map((draft, index) => ({ draft, index, at: draft.sentAt ?? '' }))
    .sort((one, other) => (one.at === other.at ? one.index - other.index : one.at < other.at ? 1 : -1));
  return ranked
    .slice(0, MOST_ITEMS)
    .sort((one, other) => one.index - other.index)
    .map(({ draft }) => draft);
}

function named({ title, external }: Draft): string {
  const name = lineOf(title, 60) ?? lineOf(external, 60);
  return name === null ? '' : ` (“${name}”)`;
}

function fewer(told: readonly string[]): readonly string[] {
  const cut = told
    .slice(0, MOST_FAULTS)
    .map((one) => fitBeginning(cleaned(one).replace(/\s+/g, ' '), LONGEST_FAULT));
  return told.length > MOST_FAULTS ? [...cut, `And ${told.length - MOST_FAULTS} more of these.`] : cut;
}

/** A name as the source has it; one that is too long or odd for a name is its hash. */
function nameOf(text: string | null | undefined): string | null {
  const name = text?.trim() ?? '';
  if (name === '') return null;
  const fits =
    name.length <= LONGEST.external && unfitness(name) === null && !/\s/.test(name.replaceAll(' ', ''));
  return fits ? name : `sha256:${hash(name)}`;
}

function lineOf(text: string | null | undefined, longest: number): string | null {
  const line = cleaned((text ?? '').slice(0, 4 * longest))
    .replace(/\s+/g, ' ')
    .trim();
  if (line === '') return null;
  return line.length <= longest ? line : `${fitBeginning(line, longest - 1).trimEnd()}…`;
}

function linkOf(text: string | null | undefined): string | null {
  const link = text?.trim() ?? '';
  return link.length <= LONGEST.link && isHttpUrl(link) && unfitness(link) === null ? link : null;
}

function languageOf(tag: string | null | undefined): string | null {
  const plain = (tag ?? '').trim().replaceAll('_', '-');
  return plain.length <= LONGEST.language && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(plain) ? plain : null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that no stored text may hold
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;

/** Characters that no stored text may hold are out, line ends are one kind, no line ends in white space. */
function cleaned(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
    .replace(CONTROL, '');
  const fit = unfitness(plain) === null ? plain : plain.replace(DIRECTION, '');
  return fit
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
