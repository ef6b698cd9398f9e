/**
 * What of the desk's documents is searched, kind by kind: which words, in which state it is, and when it moved. The
 * restricted list, what waits for a second person and pictures are not searched.
 */
import { type Cell, type CellKind, cellId, cellKind } from '../../model/ids.ts';
import { wordsOf } from '../../model/rich-text.ts';
import type {
  DeskAlert,
  DeskBrief,
  DeskCorrection,
  DeskNote,
  DeskNotice,
  DeskPanel,
  DeskPost,
  DeskText,
} from '../view/desk-docs.ts';
import type {
  DeskActor,
  DeskClaim,
  DeskEstimate,
  DeskFigure,
  DeskIncident,
  DeskQuestion,
  DeskStatement,
} from '../view/desk-ledger-docs.ts';

interface Docs {
  readonly post: DeskPost;
  readonly claim: DeskClaim;
  readonly figure: DeskFigure;
  readonly estimate: DeskEstimate;
  readonly incident: DeskIncident;
  readonly actor: DeskActor;
  readonly statement: DeskStatement;
  readonly question: DeskQuestion;
  readonly text: DeskText;
  readonly panel: DeskPanel;
  readonly alert: DeskAlert;
  readonly notice: DeskNotice;
  readonly correction: DeskCorrection;
  readonly note: DeskNote;
  readonly brief: DeskBrief;
}

/** The kinds that are searched. */
export const searchKinds = [
  'post',
  'claim',
  'figure',
  'estimate',
  'incident',
  'actor',
  'statement',
  'question',
  'text',
  'panel',
  'alert',
  'notice',
  'correction',
  'note',
  'brief',
] as const satisfies readonly CellKind[];
export type SearchKind = (typeof searchKinds)[number];

/** What is told of a document; `at` null: when it was last the subject of an entry. */
export interface Searched {
  readonly texts: readonly string[];
  readonly state: string | null;
  readonly at: string | null;
}

type Reading<T> = (document: T) => {
  readonly texts: readonly (string | null | undefined)[];
  readonly state?: string | null;
  readonly at?: string | null;
};

const readings: { readonly [K in SearchKind]: Reading<Docs[K]> } = {
  post: ({ content, covered, phase, updatedAt, publishedAt }) => ({
    texts: [content?.title, ...linesOf(content?.body), content?.byline],
    state: covered === null ? phase : 'covered',
    at: updatedAt ?? publishedAt,
  }),
  claim: ({ content, status, openedAt }) => ({ texts: [content?.text], state: status, at: openedAt }),
  figure: ({ content }) => ({ texts: [content?.label] }),
  estimate: ({ content, at }) => ({ texts: [content?.words, content?.basis], at }),
  incident: ({ content }) => ({
    texts: [content?.title, content?.where?.name, content?.where?.within, content?.basis],
  }),
  actor: ({ content }) => ({
    texts: [content?.name, content?.role, ...(content?.aliases ?? []), content?.explainer],
  }),
  statement: ({ content, retracted, at }) => ({
    texts: [content?.text, content?.speaker, content?.role, content?.channel.name, content?.briefing],
    state: retracted === null ? 'recorded' : 'retracted',
    at,
  }),
  question: ({ content, askedAt, closedAt }) => ({
    texts: [content?.text],
    state: closedAt === null ? 'open' : 'closed',
    at: askedAt,
  }),
  text: ({ content }) => ({ texts: linesOf(content) }),
  panel: ({ content, at }) => ({
    texts: [content?.known, content?.unknown, content?.changed].flatMap((lines) =>
      (lines ?? []).map(({ words }) => words),
    ),
    at,
  }),
  alert: ({ content, sent }) => ({
    texts: [content?.text],
    state: sent === null ? 'proposed' : 'sent',
    at: sent?.at ?? null,
  }),
  notice: ({ content, ended, at }) => ({
    texts: [content?.title, content?.text],
    state: ended?.how ?? 'in force',
    at,
  }),
  correction: ({ note, label, at }) => ({ texts: [note], state: label, at }),
  note: ({ text, settled, at }) => ({ texts: [text], state: settled === null ? 'open' : 'settled', at }),
  brief: ({ text, at }) => ({ texts: [text], at }),
};

/** What is told of a document that is made by the desk's own functions for that kind. */
export function searchedIn(kind: SearchKind, document: object): Searched {
  const read = readings[kind] as Reading<object>;
  const { texts, state = null, at = null } = read(document);
  return { texts: texts.filter((text): text is string => text != null && text !== ''), state, at };
}

/** Whether documents of a kind are searched. */
export function isSearched(kind: string): kind is SearchKind {
  return (searchKinds as readonly string[]).includes(kind);
}

const parts: Partial<Readonly<Record<SearchKind, string>>> = { panel: 'panel', brief: 'brief' };

/** Where a board has a cell: the part's name, and the name within it where it has several. */
export function boardPlace(of: Cell): { readonly part: string; readonly id: string | null } {
  const kind = cellKind(of);
  const single = isSearched(kind) ? parts[kind] : undefined;
  return single === undefined ? { part: `${kind}s`, id: cellId(of) } : { part: single, id: null };
}

function linesOf(body: Parameters<typeof wordsOf>[0] | null | undefined): readonly string[] {
  return body ? wordsOf(body).split('\n') : [];
}
