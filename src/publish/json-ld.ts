/**
 * Structured data after schema.org: a LiveBlogPosting with one BlogPosting for each post that stands. Withdrawn,
 * covered and removed posts are left out. No ClaimReview: a standing is no rating.
 */

import type { ActorDocument, ClaimDocument, PublishedPost } from '../wire/documents.ts';
import type { PageSnapshot } from '../wire/reading.ts';
import { documentPage, livePage, postPage } from './addresses.ts';
import type { Json } from './json.ts';
import { eventsOf } from './json-ld-event.ts';
import { type PublicImage, pictureAddress, picturesOf } from './picture.ts';
import { blockText, inlineText, postTitle } from './plain-text.ts';
import type { Setting } from './setting.ts';

/** The live page. */
export function liveBlogPosting(snapshot: PageSnapshot, setting: Setting): Json {
  const { coverage, context } = setting;
  const address = context.origin + livePage(coverage.slug);
  const description = inlineText(coverage.standfirst, setting);
  return {
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    '@id': address,
    url: address,
    headline: inlineText(coverage.headline, setting),
    ...(description && { description }),
    inLanguage: coverage.language,
    datePublished: coverage.startedAt,
    dateModified: snapshot.summary.updatedAt,
    coverageStartTime: coverage.startedAt,
    ...(coverage.endedAt !== null && { coverageEndTime: coverage.endedAt }),
    publisher: publisher(setting),
    ...eventsOf(snapshot.summary.incidents, setting),
    liveBlogUpdate: snapshot.posts
      .filter((post) => post.state === 'published')
      .map((post) => blogPosting(post, setting)),
  };
}

/** One post as a part of its live page. */
export function blogPosting(post: PublishedPost, setting: Setting): Json {
  const { coverage, context } = setting;
  const address = context.origin + postPage(coverage.slug, post.id);
  const images = picturesOf(post).map((image) => imageObject(image, post.id, setting));
  const comments = post.notices.filter((notice) => notice.label === 'correction' && notice.note !== null);
  return {
    '@type': 'BlogPosting',
    '@id': address,
    url: address,
    headline: postTitle(post, setting),
    datePublished: post.first?.at ?? post.publishedAt,
    dateModified: post.updatedAt ?? post.publishedAt,
    articleBody: blockText(post.body, setting),
    ...(images.length > 0 && { image: images }),
    ...(post.byline !== null && { author: { '@type': 'Person', name: post.byline } }),
    ...(comments.length > 0 && {
      correction: comments.map(({ at, note }) => ({
        '@type': 'CorrectionComment',
        text: note,
        datePublished: at,
      })),
    }),
  };
}

function imageObject(image: PublicImage, post: string, setting: Setting): Json {
  const { mime, width, height, alt, caption, credit } = image;
  const contentUrl = pictureAddress(image, post, setting);
  const described = { caption: caption ?? alt, creditText: credit };
  return { '@type': 'ImageObject', contentUrl, encodingFormat: mime, width, height, ...described };
}

/** A post on a page of its own. */
export function standalonePosting(post: PublishedPost, setting: Setting): Json {
  const { coverage, context } = setting;
  const whole = {
    '@type': 'LiveBlogPosting',
    '@id': context.origin + livePage(coverage.slug),
    headline: inlineText(coverage.headline, setting),
  };
  return {
    '@context': 'https://schema.org',
    ...blogPosting(post, setting),
    inLanguage: coverage.language,
    publisher: publisher(setting),
    isPartOf: whole,
  };
}

/** A claim, with whoever is named for it where it is only claimed. */
export function claimData(claim: Extract<ClaimDocument, { state: 'live' }>, setting: Setting): Json {
  const { coverage, context } = setting;
  const { by, basis, status } = claim.standing;
  const claimed = status === 'reported' && basis === 'claimant' && by.length > 0;
  return {
    '@context': 'https://schema.org',
    '@type': 'Claim',
    '@id': context.origin + documentPage(coverage.slug, `claim:${claim.id}`),
    text: claim.text,
    inLanguage: coverage.language,
    ...(claimed && { author: by.map((name) => ({ '@type': 'Thing', name })) }),
  };
}

/** Somebody who speaks: a person with what they belong to, or an organisation with what it is a part of. */
export function actorData(actor: Extract<ActorDocument, { state: 'live' }>, setting: Setting): Json {
  const { coverage, context } = setting;
  const { name, type, role, affiliation, aliases } = actor;
  const isPerson = type === 'person';
  const house = affiliation !== null && { '@type': 'Organization', name: affiliation };
  return {
    '@context': 'https://schema.org',
    '@type': isPerson ? 'Person' : 'Organization',
    '@id': context.origin + documentPage(coverage.slug, `actor:${actor.id}`),
    name,
    ...(aliases.length > 0 && { alternateName: aliases }),
    ...(isPerson && role !== null && { jobTitle: role }),
    ...(house && (isPerson ? { affiliation: house } : { parentOrganization: house })),
  };
}

function publisher({ context }: Setting): Json {
  const { logo, origin, siteName } = context;
  return {
    '@type': 'NewsMediaOrganization',
    name: siteName,
    url: `${origin}/`,
    ...(logo && {
      logo: {
        '@type': 'ImageObject',
        url: origin + logo.address,
        width: logo.width,
        height: logo.height,
      },
    }),
  };
}
