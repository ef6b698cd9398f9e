import { dataBlock, html, type Value } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { CoverageDocument, PostDocument } from '../wire/documents.ts';
import { livePage, postPage } from './addresses.ts';
import { fill, fillWords } from './fill.ts';
import { standalonePosting } from './json-ld.ts';
import type { PageContext } from './page-context.ts';
import { piece } from './piece.ts';
import { blockText, postTitle, shortened } from './plain-text.ts';
import { postContent, postElementId, postHead, tombstone } from './post.ts';
import { pageSetting, type Setting } from './setting.ts';
import { type Seen, sidePage } from './side-page.ts';
import { timeElement } from './times.ts';

/**
 * The page of one post, in whatever state: a tombstone repeats nothing, a moved post points on. Only a published post
 * is indexed. `at`: as it stood.
 */
export function renderPostPage(
  coverage: CoverageDocument,
  post: PostDocument,
  context: PageContext,
  seen?: Seen,
): string {
  const setting = pageSetting(coverage, context);
  const { phrases, times } = setting;
  const published = post.state === 'published';
  const id = postElementId(post.id);
  const article = () => html`<article id="${id}">
    ${post.state === 'moved' ? null : postHead(post, null, setting)}${postBody(post, setting)}</article>`;
  const back = () =>
    html`<p class="turn"><a href="${url(livePage(coverage.slug))}">${phrases.inTheLivePage}</a></p>`;
  return sidePage(
    {
      title: () =>
        published ? postTitle(post, setting) : fillWords(phrases.postOf, times.full(post.publishedAt)),
      description: () => (published ? shortened(blockText(post.body, setting), 200) : ''),
      address: published ? postPage(coverage.slug, post.id) : null,
      content: [() => piece(id, context, article, post.order), back],
      end: () => published && dataBlock('application/ld+json', standalonePosting(post, setting)),
      of: `post:${post.id}`,
      seen,
    },
    setting,
  );
}

/** A post without a title is headed by its time. */
function postBody(post: PostDocument, setting: Setting): Value {
  const { phrases, times } = setting;
  const named = post.state === 'published' && post.title !== null;
  const time = timeElement(post.publishedAt, times.full(post.publishedAt));
  const head = !named && html`<h1 class="plain">${fill<Value>(phrases.postOf, time)}</h1>`;
  return [head, post.state === 'published' ? postContent(post, 1, setting) : tombstone(post, setting)];
}
