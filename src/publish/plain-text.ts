/**
 * Documents as plain words, for titles, descriptions, structured data: what a reader would hear, without markup. A
 * claim never stands there without its status, nor anything without what it says since.
 */
import type {
  FigureLater,
  PostDocument,
  PublicBlock,
  PublicDocument,
  PublicInline,
  PublicReading,
  PublicStatement,
  PublishedPost,
  Standing,
} from '../wire/documents.ts';
import { readingWords } from './figure-words.ts';
import { fillWords } from './fill.ts';
import { placeWords } from './incident-words.ts';
import { laterWords } from './later.ts';
import type { Phrases } from './phrases.ts';
import { pictureWords } from './picture.ts';
import type { Setting } from './setting.ts';
import { capitalised, warningShape } from './standing-mark.ts';
import { standingSentence } from './standing-sentence.ts';
import { channelWords, speakerName, statementText, titles } from './statement.ts';

/** Running text as words. */
export function inlineText(inlines: readonly PublicInline[], { phrases }: Pick<Setting, 'phrases'>): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      const words = inline.type === 'figure' ? readingWords(inline.reading, phrases) : inline.text;
      return words + bracketed(stateOf(inline, phrases));
    })
    .join('');
}

/** Blocks as words, a line each; what was removed leaves nothing. */
export function blockText(blocks: readonly PublicBlock[], setting: Setting): string {
  const words = blocks.map((block) => wordsOf(block, setting));
  return words.filter((line) => line !== '').join('\n');
}

/** A post's title, or the beginning of its words where it has none. */
export function postTitle(post: PublishedPost, setting: Setting): string {
  return post.title ?? shortened(blockText(post.body, setting), 90);
}

/** What a post is called where it may be in any state: its title, or what became of it. */
export function postName(post: PostDocument, setting: Setting): string {
  return post.state === 'published' ? postTitle(post, setting) : tombstoneText(post, setting);
}

/** What a document is called in a list; null for one that is not shown or has no name. */
export function documentName(document: PublicDocument, setting: Setting): string | null {
  switch (document.kind) {
    case 'post':
      return document.state === 'published' ? postTitle(document, setting) : null;
    case 'claim':
      return document.state === 'live'
        ? statusBefore(document, setting) + capitalised(document.text, setting)
        : null;
    case 'figure':
      return document.state === 'live' ? capitalised(document.label, setting) : null;
    case 'incident':
      return document.state === 'live' ? document.title : null;
    case 'actor':
      return document.state === 'live' ? document.name : null;
    default:
      return null;
  }
}

/** At most `length` characters, cut between words. */
export function shortened(words: string, length: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(' '), length / 2))
    .toWellFormed()
    .replace(/\ufffd$/, '')}…`;
}

/** What became of a post that is not shown, in words. */
export function tombstoneText(post: Exclude<PostDocument, PublishedPost>, setting: Setting): string {
  const { phrases, times } = setting;
  const at = times.short(post.at, post.publishedAt);
  switch (post.state) {
    case 'covered':
      return phrases.coveredPost.replace('{}', () => at);
    case 'withdrawn':
      return phrases.withdrawnPost.replace('{}', () => at);
    case 'removed':
      return phrases.removedPost.replace('{}', () => at);
    case 'moved':
      return post.as === 'duplicate' ? phrases.duplicatePost : phrases.movedPost;
  }
}

function wordsOf(block: PublicBlock, setting: Setting): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content, setting);
    case 'list':
      return block.items.map((item) => inlineText(item, setting)).join('\n');
    case 'statement':
      return `${statementText(block.statement, setting)} (${speakerText(block.statement, setting)})${bracketed(laterWords(block.later, setting))}`;
    case 'claim':
      return `${statusBefore(block, setting)}${block.text}${bracketed(laterWords(block.later, setting))}`;
    case 'figure':
      return `${block.label}: ${readingWords(block.reading, setting.phrases)}${bracketed(figureSince(block, setting.phrases))}`;
    case 'image':
      return pictureWords(block, setting);
    case 'incident':
      return incidentText(block, setting);
    case 'removed':
      return '';
  }
}

function incidentText(block: Extract<PublicBlock, { type: 'incident' }>, setting: Setting): string {
  const { phrases, times, coverage } = setting;
  const { title, when, where, figures, later, underReview } = block;
  const figure = ({ label, reading }: { label: string; reading: PublicReading }) =>
    `${label}: ${readingWords(reading, phrases)}`;
  const told = [
    when && times.moment(when, coverage.startedAt),
    where && placeWords(where, setting),
    ...figures.map((one) => figure(one) + bracketed(figureSince(one, phrases))),
  ].filter((part) => part !== null);
  const since = [
    later?.until && fillWords(phrases.untilThen, times.moment(later.until, coverage.startedAt)),
    ...(later?.figures ?? []).map(figure),
  ].filter((part) => part != null);
  const words = since.length === 0 ? '' : fillWords(phrases.laterStatus, since.join(phrases.comma));
  const review = underReview ? `${phrases.incidentShaken} ` : '';
  return `${review}${title}${bracketed(told.join(phrases.comma))}${bracketed(words)}`;
}

function speakerText(statement: PublicStatement, setting: Setting): string {
  return [speakerName(statement, setting), ...titles(statement), channelWords(statement.channel, setting)]
    .filter((part) => part)
    .join(setting.phrases.comma);
}

/** "Refuted: "; nothing for what has no status to say. */
function statusBefore({ standing }: { readonly standing: Standing }, setting: Setting): string {
  const { word } = standingSentence(standing, setting.phrases);
  return word === null ? '' : `${capitalised(word, setting)}: `;
}

/** What a reference in running text says beside its words: the later state, or a status that warns. */
function stateOf(inline: Exclude<PublicInline, { type: 'text' }>, phrases: Phrases): string {
  if (inline.type === 'figure') return figureSince(inline, phrases);
  if (inline.later !== null) return laterWords(inline.later, { phrases });
  const shape = inline.standing && warningShape(inline.standing);
  return shape ? phrases.status[shape] : '';
}

function figureSince({ later }: { readonly later: FigureLater | null }, phrases: Phrases): string {
  return later === null ? '' : fillWords(phrases.laterStatus, readingWords(later.reading, phrases));
}

function bracketed(words: string): string {
  return words === '' ? '' : ` (${words})`;
}
