/**
 * A minor fix is spelling, grammar or a dead link: allowed only while no name, number, quoted word, time or reference
 * changes (LANGUAGE.md). A negation that comes or goes is never minor either. Judged on the words alone, so it errs
 * on the side of a labelled update.
 */
import type { PostContent } from '../../model/content.ts';
import { referencesOf, wordsOf } from '../../model/rich-text.ts';
import { isRespelled } from './respelled.ts';
import { samePlaces } from './same-places.ts';

const functionWords = new Set(
  'a an and as at but by for from he her his if in it its more no not of on one or our she some that the their there they this to was we were what when where which while who with you'.split(
    ' ',
  ),
);
const negations =
  /^(not|no|never|none|nobody|nothing|without|cannot|\p{L}+n['’]t|не|нет|ни|ні|без|nicht|kein\p{L}*|pas|jamais)$/iu;
const numbers = new Set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens scores half several both once twice first second third monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow morning afternoon evening night noon midnight'.split(
    ' ',
  ),
);

/** What keeps a change from being minor, in words; null when it is minor. */
export function majorChange(before: PostContent, after: PostContent): string | null {
  if (before === after) return null;
  if (before.byline !== after.byline) return 'the byline';
  if (before.background !== after.background) return 'whether it is background';
  if (JSON.stringify(before.first ?? null) !== JSON.stringify(after.first ?? null))
    return 'where and when it was first published';
  if (String(referencesOf(before.body)) !== String(referencesOf(after.body))) return 'a reference';
  if (shape(before) !== shape(after)) return 'a block of the text';
  const [old, now] = [text(before), text(after)];
  for (const [what, pick] of Object.entries(picks))
    if (pick(old).join('\n') !== pick(now).join('\n')) return what;
  const lower = (one: string) => words(one.toLowerCase());
  if (!isRespelled(lower(old), lower(now))) return 'the wording';
  return samePlaces(before.body, after.body) ? null : 'the place of a reference';
}

/** The words in which two posts first differ, at most six each; null where it is something else that differs. */
export function differing(
  before: PostContent,
  after: PostContent,
): { readonly was: string; readonly is: string } | null {
  const [old, now] = [text(before).trim().split(/\s+/), text(after).trim().split(/\s+/)];
  const start = old.findIndex((word, at) => word !== now[at]);
  const from = start === -1 ? old.length : start;
  let end = 0;
  const most = Math.min(old.length, now.length) - from;
  while (end < most && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const part = (all: readonly string[]) =>
    all
      .slice(from, all.length - end)
      .slice(0, 6)
      .join(' ');
  const [was, is] = [part(old), part(now)];
  return was === is ? null : { was, is };
}

const picks: Record<string, (text: string) => readonly string[]> = {
  'quoted words': quotedIn,
  'a number or time': (text) => [
    ...[...text.matchAll(/[-+−]?\p{N}+(?:[.,:/–-]\p{N}+)*\s?[%‰°]?/gu)].map((match) => match[0]),
    ...words(text)
      .filter((word) => numbers.has(word.toLowerCase()))
      .map((word) => word.toLowerCase()),
  ],
  'a name': (text) =>
    words(text).filter((word) => /^\p{Lu}/u.test(word) && !functionWords.has(word.toLowerCase())),
  'a negation': (text) =>
    words(text)
      .filter((word) => negations.test(word))
      .map((word) => word.toLowerCase()),
};

/** What stands in quotation marks in a text. */
export function quotedIn(text: string): readonly string[] {
  return [...text.matchAll(/["“„«]([^"“”„«»]*)["”“»]|‘([^’]*)’/gu)].map((match) => match[0].slice(1, -1));
}

function words(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
}

function text(content: PostContent): string {
  return `${content.title ?? ''}\n${wordsOf(content.body)}`;
}

function shape(content: PostContent): string {
  return `${content.title === null}|${content.body.map((block) => block.type).join()}`;
}
