/** What the three feeds have in common: a post as an entry, in whatever state. */
import type { PostDocument } from '../../wire/documents.ts';
import { postPage } from '../addresses.ts';
import { fenced } from '../fenced.ts';
import { fillWords } from '../fill.ts';
import type { PageContext } from '../page-context.ts';
import { pictureAddress, picturesOf } from '../picture.ts';
import { inlineText, postTitle, tombstoneText } from '../plain-text.ts';
import { postContent, tombstone } from '../post.ts';
import type { Setting } from '../setting.ts';

/** An entry. `state` tells whether the post stands; one that does not repeats nothing, under the same id. */
export interface FeedEntry {
  readonly id: string;
  readonly address: string;
  readonly state: PostDocument['state'];
  readonly title: string;
  readonly content: string;
  readonly published: string;
  readonly updated: string;
  readonly byline: string | null;
  readonly tags: readonly string[];
  /** Its pictures, which its content shows too. */
  readonly enclosures: readonly Enclosure[];
}

/** A file that goes with an entry. */
export interface Enclosure {
  readonly address: string;
  readonly type: string;
  readonly bytes: number;
}

/** Posts as a format writes them. One that cannot be rendered keeps its id, times and address, and has no words. */
export function entriesOf<T>(
  posts: readonly PostDocument[],
  setting: Setting,
  write: (of: FeedEntry) => T,
): readonly T[] {
  return posts.flatMap((post) => {
    const bare = () => [write(withoutWords(post, setting))];
    const whole = fenced(setting.context, () => [write(feedEntry(post, setting))], null);
    return whole ?? fenced(setting.context, bare, []);
  });
}

function withoutWords(post: PostDocument, setting: Setting): FeedEntry {
  const { coverage, context, phrases, times } = setting;
  return {
    id: entryId(post, setting),
    address: context.origin + postPage(coverage.slug, post.id),
    state: post.state,
    title: fillWords(phrases.postOf, times.full(post.publishedAt)),
    content: '',
    published: post.publishedAt,
    updated: (post.state === 'published' ? post.updatedAt : post.at) ?? post.publishedAt,
    ...{ byline: null, tags: [], enclosures: [] },
  };
}

/** A post as an entry; corrections stand marked in its content, and so does where it was first published. */
function feedEntry(post: PostDocument, setting: Setting): FeedEntry {
  const { coverage, context, phrases } = setting;
  const common = {
    id: entryId(post, setting),
    address: context.origin + postPage(coverage.slug, post.id),
    state: post.state,
    published: post.publishedAt,
  };
  if (post.state !== 'published') {
    const title = tombstoneText(post, setting);
    return {
      ...common,
      title,
      content: tombstone(post, setting).markup,
      updated: post.at,
      byline: null,
      tags: [],
      enclosures: [],
    };
  }
  return {
    ...common,
    published: post.first?.at ?? post.publishedAt,
    title: postTitle(post, setting),
    content: postContent({ ...post, title: null }, 3, setting).join(''),
    updated: post.updatedAt ?? post.publishedAt,
    byline: post.byline,
    tags: [
      post.keyEvent ? phrases.keyEvent : '',
      post.flash ? phrases.flash : '',
      post.background ? phrases.background : '',
    ].filter((tag) => tag !== ''),
    enclosures: picturesOf(post).map((image) => ({
      address: pictureAddress(image, post.id, setting),
      type: image.mime,
      bytes: image.bytes,
    })),
  };
}

/** The tag URI (RFC 4151) of the coverage, or of a post in it: the same for ever, whatever becomes of the post. */
export function entryId(post: PostDocument | null, { coverage, context }: Setting): string {
  const host = URL.parse(context.origin)?.hostname ?? 'localhost';
  return `tag:${host},${coverage.startedAt.slice(0, 10)}:${coverage.slug}${post === null ? '' : `/${post.id}`}`;
}

/** What a feed says of itself: the standfirst, and that it is a demonstration where it is one. */
export function feedNote(setting: Setting): string {
  const { coverage, phrases } = setting;
  const standfirst = fenced(setting.context, () => inlineText(coverage.standfirst, setting), '');
  return [coverage.demonstration ? phrases.demonstration : '', standfirst]
    .filter((part) => part !== '')
    .join(' ');
}

/** The house's logo by its whole address; null where there is none. */
export function logoOf({ logo, origin }: PageContext): { readonly url: string } | null {
  return logo === undefined ? null : { url: origin + logo.address };
}
