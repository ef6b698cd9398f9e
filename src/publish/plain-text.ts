/** Documents as plain words, for titles, descriptions, structured data: what a reader would hear, without markup. */
import type {
  PostDocument,
  PublicBlock,
  PublicInline,
  PublicStatement,
  PublishedPost,
} from '../wire/documents.ts';
import { readingWords } from './figure-words.ts';
import type { Setting } from './setting.ts';
import { channelWords, statementText } from './statement.ts';

/** Running text as words. */
export function inlineText(inlines: readonly PublicInline[], { phrases }: Pick<Setting, 'phrases'>): string {
  return inlines
    .map((inline) => (inline.type === 'figure' ? readingWords(inline.reading, phrases) : inline.text))
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
      return `${statementText(block.statement, setting)} (${speakerText(block.statement, setting)})`;
    case 'claim':
      return block.text;
    case 'figure':
      return `${block.label}: ${readingWords(block.reading, setting.phrases)}`;
    case 'removed':
      return '';
  }
}

function speakerText(statement: PublicStatement, setting: Setting): string {
  const { speaker } = statement;
  return [speaker.name, speaker.role, channelWords(statement.channel, setting)]
    .filter((part) => part)
    .join(setting.phrases.comma);
}
