/** What readers see of a notice: while it is in force and after it, by named fields, with its source by name. */

import type { NoticeState } from '../fold/machine-state.ts';
import { noticeEnd } from '../fold/notice.ts';
import { isByName } from '../fold/source.ts';
import { cell } from '../model/ids.ts';
import type { NoticeDocument, ShownNotice } from '../wire/documents.ts';
import { idOfKey } from '../wire/key.ts';
import type { Scope } from './scope.ts';
import { statementOf } from './statement.ts';

/** Without a source that can be named, a notice is not shown. */
export function noticeDocument(scope: Scope, id: string): NoticeDocument | null {
  const { state } = scope;
  const notice = state.notices.get(id);
  if (!notice) return null;
  const of = { kind: 'notice', id: idOfKey(scope.keyOf(cell('notice', id))) } as const;
  const { content, covered, taken } = notice;
  if (taken || !content) return { ...of, state: 'removed', at: taken ?? notice.at };
  if (covered) return { ...of, state: 'covered', at: covered };
  const source = state.statements.get(content.statement);
  const statement = source && isByName(state, source) ? statementOf(scope, source.id) : null;
  if (!statement) return { ...of, state: 'removed', at: notice.at };
  const end = noticeEnd(state, notice);
  const begun = state.coverage?.startedAt ?? notice.at;
  const { title, text, severity, expires } = content;
  return {
    ...of,
    state: end?.how ?? 'live',
    title,
    text,
    severity,
    statement,
    since: later(notice.since, begun),
    updatedAt: later(notice.at, begun),
    expires,
    endedAt: end?.at ?? null,
    correction: correctionOf(scope, notice),
  };
}

function correctionOf(scope: Scope, { corrections }: NoticeState): ShownNotice['correction'] {
  for (const id of corrections.toReversed()) {
    const { at, note, taken } = scope.state.corrections.get(id) ?? { taken: '', note: null, at: '' };
    if (taken === null && note !== null) return { at, note, correction: scope.keyOf(cell('correction', id)) };
  }
  return null;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
