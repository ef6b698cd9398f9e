/**
 * An alert as a notice of the page: what the form begins with, and the commands of what somebody made of it. Pure. The
 * last of them names the alert at its source, after the authority that lets the source keep the notice.
 */
import type { Item } from '../../../intake/items/item.ts';
import type { Alert } from '../../../intake/sources/raw-item.ts';
import { behindTitle } from '../../../lib/behind-title.ts';
import { fitBeginning } from '../../../lib/text.ts';
import { LONGEST_AUTHORITY } from '../../../model/authority-length.ts';
import { LONGEST, noticeTitle } from '../../../model/lengths.ts';
import type { Severity } from '../../../model/severity.ts';
import { noticeIdOf } from '../board/kept-notice.ts';
import type { Command } from '../outbox/outbox.ts';

const DAY_MS = 24 * 60 * 60_000;

/** What of an item the plan needs. */
export type AlertItem = Pick<Item, 'id' | 'source' | 'title' | 'words' | 'link'> & { readonly alert: Alert };

/** What somebody fills in; times are instants. */
export interface NoticeForm {
  readonly title: string;
  readonly text: string;
  readonly severity: Severity;
  readonly expires: string | null;
  readonly link: string | null;
  /** Who warns, by the name that readers are told. */
  readonly by: string;
  /** Until when the source may change and end it; null: it may not. */
  readonly until: string | null;
}

/** What the form begins with, at a moment in milliseconds. */
export function noticeOf({ title, words, link, alert }: AlertItem, by: string, now: number): NoticeForm {
  const head = plain(title ?? alert.event);
  const rest = behindTitle({ title, words }).trim();
  const { severity } = alert;
  const expires = alert.expires !== null && Date.parse(alert.expires) > now ? alert.expires : null;
  return {
    title: noticeTitle(head),
    text: fitBeginning(rest || head, LONGEST.text),
    ...{ severity, expires, link, by },
    until: keptUntil(expires, now),
  };
}

/** As long as the alert lasts, or a day; never longer than an authority may, nor over before it began. */
function keptUntil(expires: string | null, now: number): string {
  const wanted = expires === null ? now + DAY_MS : Date.parse(expires);
  return new Date(Math.min(wanted, latestUntil(now))).toISOString();
}

/** The latest time until which a source may keep a notice: a minute is left for the way there. */
export const latestUntil = (now: number): number => now + LONGEST_AUTHORITY - 60_000;

/** Why a form cannot be sent; null where it can. */
export function noticeWrong({ title, text, by, expires, until }: NoticeForm, now: number): string | null {
  if (title === '') return 'A notice has a title.';
  if (text === '') return 'It has no words yet.';
  if (by === '') return 'Who warns? Readers are told the name.';
  if (expires !== null && Date.parse(expires) <= now) return 'The time until which it holds is over.';
  if (until === null) return null;
  if (Date.parse(until) <= now) return 'The time until which its source keeps it is over.';
  return Date.parse(until) > now + LONGEST_AUTHORITY
    ? 'A source keeps a notice for at most seven days.'
    : null;
}

/** What of the desk the commands need. */
export interface NoticeWorld {
  readonly mint: (prefix: string) => string;
  /** The actor of a name; null where there is none. */
  readonly actorNamed: (name: string) => string | null;
  /** The version of the item's notice; 0 where there is none. */
  readonly version: number;
  /** The authority by which somebody keeps it already. */
  readonly keptBy: string | null;
}

/** All in one go, in their order. */
export function noticeCommands(
  item: AlertItem,
  form: NoticeForm,
  { mint, actorNamed, version, keptBy }: NoticeWorld,
): readonly Command[] {
  const { title, text, severity, expires, link, by, until } = form;
  const known = actorNamed(by);
  const [actor, statement, notice] = [known ?? mint('a'), mint('s'), noticeIdOf(item.id)];
  const authority = mint('k');
  const commands: Command[] = [
    {
      ...{ kind: 'statement.record', statement },
      content: {
        ...{ actor, cue: 'warned', text, verbatim: isOf(item.words, text) },
        channel: { kind: 'document', name: null, url: link },
        saidAt: { at: item.alert.sent, precision: 'minute' },
      },
    },
    { kind: 'notice.set', notice, content: { title, text, severity, expires, statement }, expected: version },
  ];
  if (known === null)
    commands.unshift({ kind: 'actor.set', actor, content: { name: by, type: 'organisation' } });
  // One source keeps it under one authority: an earlier one is over.
  if (keptBy !== null) commands.push({ kind: 'authority.end', authority: keptBy });
  if (until !== null)
    commands.push(
      {
        ...{ kind: 'authority.grant', authority, program: `source:${item.source}`, source: actor },
        ...{
          of: { notice },
          bounds: null,
          until,
          reason: `It keeps the notice of its alert “${cut(title)}”.`,
        },
      },
      { kind: 'notice.keep', item: item.id, authority },
    );
  return commands;
}

const cut = (title: string): string => fitBeginning(title, 120);
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
/** Whether words are the item’s own, but for space. */
const isOf = (words: string, text: string): boolean => plain(words).includes(plain(text));
