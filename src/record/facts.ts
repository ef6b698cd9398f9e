/**
 * What an erasure leaves of a body: its structure (which posts, which claims, which status) and no words. It stands in
 * the header, so that a record with erased bodies folds to the same state of everything else.
 */
import type { EstimateContent } from '../model/content.ts';
import type { Bodies, EntryKind, Proposed, Under } from './entry.ts';

type Wordless = { readonly [K in EntryKind]?: (body: Bodies[K]) => Bodies[K] | null };

/** Of a machine's reading its place among the others stays: when it stood so. */
function numberless(content: EstimateContent, under: Under | undefined): EstimateContent {
  const asOf = under && content.asOf ? { at: content.asOf.at, precision: content.asOf.precision } : null;
  return { ...content, ...{ min: null, max: null, words: null, basis: null, asOf } };
}

/** Kinds that are not listed leave nothing but their act, or are never erased. */
const wordless: Wordless = {
  'text.set': ({ shows }) => ({ content: [], shows }),
  'panel.set': ({ shows }) => ({ content: { known: [], unknown: [], changed: [] }, shows }),
  'evidence.removed': (body) => ({ ...body, reason: '' }),
  'claim.ruled': (body) => ({ ...body, reason: null, gate: { ...body.gate, because: '' } }),
  'claim.proposed': (body) => ({ ...body, reason: '', gate: { ...body.gate, because: '' } }),
  'claim.kept': (body) => ({ ...body, reason: '', gate: { ...body.gate, because: '' } }),
  'claim.declined': (body) => ({ ...body, reason: '' }),
  'post.updated': (body) => ({ ...body, note: null }),
  'post.withdrawn': (body) => ({ ...body, reason: '', note: null }),
  'correction.published': (body) => ({ ...body, note: '' }),
  'post.written': ({ minor }) =>
    minor ? { content: { title: null, body: [], byline: null, background: false }, minor } : null,
  'incident.set': ({ content }) => ({
    content: { ...content, title: '', when: null, until: null, where: null, basis: null },
  }),
  'estimate.set': (body) => ({ ...body, content: numberless(body.content, body.under) }),
  'estimate.held': (body) => ({ ...body, content: numberless(body.content, body.under) }),
  'estimate.dropped': (body) => ({ ...body, reason: '' }),
  'estimate.unreserved': () => ({ reason: '' }),
  'authority.granted': (body) => ({ ...body, reason: '' }),
  'notice.set': (body) => ({ ...body, content: { ...body.content, title: '', text: '' } }),
  'notice.ended': (body) => ({ ...body, reason: null }),
  'estimate.overtaken': ({ figure }) => ({ figure, reason: '' }),
  'alert.proposed': ({ content }) => ({ content: { ...content, text: '' } }),
  'alert.sent': (body) => ({ ...body, alone: body.alone === null ? null : '' }),
  'restriction.passed': ({ of }) => ({ of, reason: '' }),
  'post.unscheduled': ({ fault }) => ({ fault: fault === null ? null : '' }),
  'embargo.set': ({ until }) => ({ until, reason: '' }),
  'embargo.ended': ({ how }) => ({ how, reason: null }),
  'act.proposed': ({ of }) => ({ of, command: null }),
  'act.settled': (body) => ({ ...body, note: null }),
  'sensitive.passed': (body) => ({ ...body, reason: null }),
  'prepared.set': ({ content: { alternatives } }) => ({
    content: { outcome: '', alternatives: alternatives.map(({ post }) => ({ post, when: '' })), blanks: [] },
  }),
  'statement.graded': (body) => ({ ...body, reason: null }),
  'coverage.frozen': ({ until }) => ({ until, reason: '' }),
  'legal.held': ({ of }) => ({ of, reason: '' }),
  'use.noted': ({ of }) => ({ of, where: '', url: null }),
  'note.added': (body) => ({ ...body, text: '' }),
  'erasure.proposed': (body) => ({ ...body, reason: '' }),
};

/** The wordless form of a body that may be erased; null where nothing is left. */
export function factsOf({ kind, body }: Proposed): Bodies[EntryKind] | null {
  const without = wordless[kind] as ((body: Bodies[EntryKind]) => Bodies[EntryKind] | null) | undefined;
  return without?.(body) ?? null;
}
