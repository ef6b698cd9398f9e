/** One public document from the state, by allow-list: new objects from named public fields. */

import { groundOfLine, isRoot } from '../fold/impact.ts';
import { type PostState, statusOf } from '../fold/state.ts';
import type { PanelContent } from '../model/content.ts';
import { type Cell, cell, cellId, cellKind, PANEL } from '../model/ids.ts';
import type { ClaimDocument, PanelLine, PostDocument, PublicDocument } from '../wire/documents.ts';
import { idOfKey } from '../wire/key.ts';
import { figureDocument, linkedFigure, publicReading } from './figure.ts';
import { incidentDocument } from './incident.ts';
import { noticeDocument } from './notice.ts';
import { publicBlocks, publicLine } from './rich.ts';
import type { Scope } from './scope.ts';
import { linkedClaim, standingOf } from './standing.ts';
import { affiliationOf, openStatement, ownObservation } from './statement.ts';

/** The document of a cell as readers may see it now; null where there is none. */
export function buildDocument(scope: Scope, of: Cell): PublicDocument | null {
  const id = cellId(of);
  switch (cellKind(of)) {
    case 'coverage':
    case 'text':
      return coverage(scope);
    case 'post':
      return post(scope, id);
    case 'claim':
      return claim(scope, id);
    case 'actor':
      return actor(scope, id);
    case 'panel':
      return panel(scope);
    case 'correction':
      return correction(scope, id);
    case 'figure':
      return figureDocument(scope, id);
    case 'incident':
      return incidentDocument(scope, id);
    case 'alert':
      return alert(scope, id);
    case 'notice':
      return noticeDocument(scope, id);
    case 'statement':
    case 'estimate':
    case 'question':
    case 'restriction':
    case 'act':
    case 'prepared':
    case 'hold':
    case 'use':
    case 'authority':
    case 'media':
    case 'note':
    case 'brief':
      return null;
  }
}

function coverage(scope: Scope): PublicDocument | null {
  const { coverage, texts, seq } = scope.state;
  if (!coverage?.startedAt || coverage.phase === 'draft') return null;
  const present = () => seq;
  const line = (field: 'headline' | 'standfirst') => publicLine(scope, texts[field].content ?? [], present);
  return {
    kind: 'coverage',
    id: 'coverage',
    state: coverage.phase,
    slug: coverage.slug,
    language: coverage.language,
    zone: coverage.zone,
    profile: coverage.profile,
    headline: line('headline'),
    standfirst: line('standfirst'),
    summary: publicBlocks(scope, texts.summary.content ?? [], present),
    startedAt: coverage.startedAt,
    endedAt: coverage.endedAt,
    demonstration: coverage.demonstration,
    ...(coverage.continues?.public && {
      continues: { slug: coverage.continues.slug, title: coverage.continues.title },
    }),
    ...(coverage.continuedIn.length > 0 && {
      continuedIn: coverage.continuedIn.map(({ slug, title }) => ({ slug, title })),
    }),
  };
}

function post(scope: Scope, id: string): PostDocument | null {
  const { state } = scope;
  const post = state.posts.get(id);
  if (!post?.publishedAt || post.order === 0) return null;
  const { order, publishedAt } = post;
  const of = { kind: 'post', id: idOfKey(scope.keyOf(cell('post', id))), order, publishedAt } as const;
  // Off the page already, without a word: whatever else becomes of it brings nothing back.
  if (post.end?.as && post.phase === 'moved') {
    return { ...of, state: 'moved', at: post.end.at, as: post.end.as, pointer: pointer(scope, post) };
  }
  if (post.taken) return { ...of, state: 'removed', at: post.taken };
  if (post.end && post.phase === 'withdrawn') {
    return {
      ...of,
      state: 'withdrawn',
      at: post.end.at,
      note: post.end.note,
      replacedBy: pointer(scope, post),
    };
  }
  if (post.covered) return { ...of, state: 'covered', at: post.covered };
  if (!post.published) return { ...of, state: 'removed', at: publishedAt };
  const { title, body, byline, background, first } = post.published;
  const since = (name: string) => (post.pinned ? state.seq : (post.shown[name] ?? state.seq));
  return {
    ...of,
    state: 'published',
    updatedAt: post.updatedAt,
    title,
    body: publicBlocks(scope, body, since),
    byline,
    keyEvent: post.keyEvent,
    pinned: post.pinned,
    flash: post.flash,
    background,
    ...(first && { first: { at: first.at, in: first.in, url: first.url } }),
    notices: post.notices.map(({ label, at, note, correction }) => {
      const known = correction === null ? undefined : state.corrections.get(correction);
      const gone = known?.taken != null;
      return {
        label,
        at,
        note: gone ? null : note,
        correction: known && !gone ? scope.keyOf(cell('correction', known.id)) : null,
      };
    }),
  };
}

function pointer(scope: Scope, post: PostState): string | null {
  return post.end?.pointer ? scope.keyOf(cell('post', post.end.pointer)) : null;
}

function claim(scope: Scope, id: string): ClaimDocument | null {
  const { state } = scope;
  const claim = state.claims.get(id);
  if (!claim) return null;
  const of = { kind: 'claim', id: idOfKey(scope.keyOf(cell('claim', id))) } as const;
  const since = claim.shownSince ?? { seq: state.seq, at: state.at };
  const last = claim.rulings.at(-1);
  if (claim.taken) return { ...of, state: 'removed', at: claim.taken };
  if (statusOf(claim) === 'withdrawn') return { ...of, state: 'withdrawn', at: String(last?.at) };
  if (claim.covered) return { ...of, state: 'covered', at: claim.covered };
  if (!claim.content) return { ...of, state: 'removed', at: since.at };
  const first = Math.max(since.seq, state.coverage?.startedSeq ?? 0);
  const started = state.coverage?.startedAt ?? since.at;
  const begun = started > since.at ? started : since.at;
  return {
    ...of,
    state: 'live',
    text: claim.content.text,
    standing: standingOf(state, claim),
    evidence: claim.evidence.flatMap((evidence) => {
      const source = state.statements.get(evidence.statement);
      if (evidence.until !== null || !source) return [];
      const statement = openStatement(scope, source) ?? ownObservation(scope, source.id);
      return statement
        ? [
            {
              stance: evidence.stance,
              statement,
              retracted: state.statements.get(evidence.statement)?.retracted != null,
            },
          ]
        : [];
    }),
    history: claim.rulings
      .filter(
        (ruling, index) =>
          ruling.seq > first || (claim.rulings[index + 1]?.seq ?? Number.POSITIVE_INFINITY) > first,
      )
      .map(({ status, at }) => ({ status, at: at > begun ? at : begun })),
  };
}

function actor(scope: Scope, id: string): PublicDocument | null {
  const { state } = scope;
  const actor = state.actors.get(id);
  if (!actor) return null;
  const of = { kind: 'actor', id: idOfKey(scope.keyOf(cell('actor', id))) } as const;
  if (actor.taken || !actor.content)
    return { ...of, state: 'removed', at: actor.taken ?? state.coverage?.startedAt ?? state.at };
  const { name, type, role, aliases, explainer } = actor.content;
  return {
    ...of,
    state: 'live',
    name,
    type,
    role,
    affiliation: affiliationOf(state, actor),
    aliases: [...aliases],
    explainer,
  };
}

function panel(scope: Scope): PublicDocument | null {
  const { state } = scope;
  if (!isRoot(state, PANEL)) return null;
  const { known = [], unknown = [], changed = [] } = state.panel.content ?? {};
  return {
    kind: 'panel',
    id: 'panel',
    state: 'live',
    known: known.flatMap((line) => panelLine(scope, line)),
    unknown: unknown.flatMap((line) => panelLine(scope, line)),
    changed: changed.flatMap((line) => panelLine(scope, line)),
  };
}

/** A line of the panel; none where what it stands on may not be seen, or is no longer asked. */
function panelLine(
  scope: Scope,
  { words, at: changedAt, ...ground }: PanelContent['changed'][number],
): readonly PanelLine[] {
  const { state } = scope;
  const at = changedAt ?? null;
  const of = groundOfLine({ words, ...ground });
  switch (cellKind(of)) {
    case 'figure': {
      const figure = linkedFigure(scope, cellId(of));
      const reading = figure && publicReading(scope, figure, state.seq);
      return reading ? [{ words, ground: scope.link(of), standing: null, reading, at }] : [];
    }
    case 'question': {
      const question = state.questions.get(cellId(of));
      const open = question?.content && question.taken === null && question.closedAt === null;
      return open ? [{ words, ground: null, standing: null, at }] : [];
    }
    default: {
      const claim = linkedClaim(scope, cellId(of));
      return claim ? [{ words, ground: scope.link(of), standing: standingOf(state, claim), at }] : [];
    }
  }
}

/** What went out; without a word once its post no longer stands. */
function alert(scope: Scope, id: string): PublicDocument | null {
  const { state } = scope;
  const alert = state.alerts.get(id);
  if (!alert?.sent) return null;
  const of = { kind: 'alert', id: idOfKey(scope.keyOf(cell('alert', id))), at: alert.sent.at } as const;
  const post = state.posts.get(alert.post);
  const stands = post?.phase === 'published' && post.taken === null && post.covered === null;
  if (!alert.content || alert.taken !== null || !stands) return { ...of, state: 'removed' };
  const { text, corrects } = alert.content;
  return {
    ...of,
    state: 'live',
    text,
    post: scope.keyOf(cell('post', post.id)),
    corrects: corrects === null ? null : scope.keyOf(cell('alert', corrects)),
  };
}

function correction(scope: Scope, id: string): PublicDocument | null {
  const correction = scope.state.corrections.get(id);
  if (!correction) return null;
  const of = {
    kind: 'correction',
    id: idOfKey(scope.keyOf(cell('correction', id))),
    at: correction.at,
  } as const;
  if (correction.taken || correction.note === null) return { ...of, state: 'removed' };
  const documents = correction.reaches.map(scope.keyOf);
  return { ...of, state: 'live', label: correction.label, note: correction.note, documents };
}
