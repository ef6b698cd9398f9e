/** Warnings of a source on the page: set by an editor, over when their time comes or their source takes them back. */
import { isByName } from '../../fold/source.ts';
import type { State } from '../../fold/state.ts';
import type { NoticeContent } from '../../model/content.ts';
import { type Cell, cell } from '../../model/ids.ts';
import type { CommandOf } from '../commands/commands.ts';
import { called } from '../wording/called.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  inState,
  refuse,
  staleness,
  unknown,
} from './decision.ts';
import { groundFault } from './grounds.ts';

/** How many stand on a page at once. */
const LIVE_LIMIT = 20;

/** Sets a notice, or sets it again. */
export function decideNotice(
  state: State,
  command: CommandOf<'notice.set'>,
  { now }: DecisionContext,
): Decision {
  const subject = cell('notice', command.notice);
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  const { content } = command;
  if (state.notices.get(command.notice)?.taken)
    return inState('taken-down', `${called(subject)} was taken down; use another id.`);
  return (
    warrantFault(state, content) ??
    noticeFault(content, now) ??
    liveNoticesFault(state, subject) ??
    accept({ kind: 'notice.set', subject, body: { content, asOf: null } })
  );
}

/** Why a notice cannot rest on its statement, or null: it stands, on the record, by a source with a name (promise I8). */
export function warrantFault(state: State, { statement }: NoticeContent): ReturnType<typeof refuse> | null {
  const of = cell('statement', statement);
  const found = state.statements.get(statement);
  if (!found) return unknown(of);
  const fault = groundFault(state, [of]);
  if (fault) return refuse(fault);
  if (found.retracted) return inState('retracted', `${called(of)} was taken back by its speaker.`);
  return isByName(state, found)
    ? null
    : refuse({
        code: 'unsourced',
        message: 'A notice needs a source that readers are told by name.',
        what: of,
      });
}

/** Why a notice is none any more, or null. */
export function noticeFault({ expires }: NoticeContent, now: string): ReturnType<typeof refuse> | null {
  return expires !== null && expires <= now
    ? inState('past', `It expired at ${expires}; it is ${now}.`)
    : null;
}

/** Why one more cannot stand on the page, or null. */
export function liveNoticesFault(state: State, subject: Cell): ReturnType<typeof refuse> | null {
  const others = state.notices
    .valueSeq()
    .filter(({ id, ended, taken }) => ended === null && taken === null && cell('notice', id) !== subject);
  return others.count() < LIVE_LIMIT
    ? null
    : refuse({ code: 'limit', message: `At most ${LIVE_LIMIT} notices stand at once.`, limit: LIVE_LIMIT });
}

/** Its source called it off, or issued it in error: of what is over already only the latter is news. */
export function decideNoticeCancel(state: State, command: CommandOf<'notice.cancel'>): Decision {
  const subject = cell('notice', command.notice);
  const notice = state.notices.get(command.notice);
  if (!notice) return unknown(subject);
  const { how, reason } = command;
  if (notice.ended && (how === 'cancelled' || notice.ended.how === 'error'))
    return inState(notice.ended.how, `${called(subject)} was over at ${notice.ended.at}.`);
  return accept({ kind: 'notice.ended', subject, body: { how, reason, asOf: null } });
}

/** Its time has come, by the server's clock. */
export function decideNoticeExpiry(
  state: State,
  command: CommandOf<'notice.expire'>,
  { now }: DecisionContext,
): Decision {
  const subject = cell('notice', command.notice);
  const notice = state.notices.get(command.notice);
  if (!notice) return unknown(subject);
  if (notice.ended) return inState(notice.ended.how, `${called(subject)} was over at ${notice.ended.at}.`);
  const expires = notice.content?.expires ?? null;
  if (expires === null || expires > now)
    return inState(
      'live',
      `${called(subject)} holds ${expires === null ? 'until its source ends it' : `until ${expires}`}.`,
    );
  return accept({ kind: 'notice.ended', subject, body: { how: 'expired', reason: null, asOf: null } });
}
