import { pollDocument } from './poll-document.ts';

/** A look at a feed: RSS, Atom or JSON Feed. */
export const pollFeed = pollDocument(
  'feed',
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
);
