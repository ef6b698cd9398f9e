/** A look at a source, by its kind. What each kind needs is loaded when the first source of that kind is looked at. */
import { err } from '../../lib/result.ts';
import type { Poll } from './look.ts';
import { parseHere } from './parse.ts';
import type { SourceKind } from './source.ts';

const POLLS: Readonly<Record<SourceKind, (() => Promise<Poll>) | null>> = {
  feed: async () => (await import('./poll-feed.ts')).pollFeed,
  cap: async () => (await import('./poll-cap.ts')).pollCap,
  'telegram-page': async () => (await import('./poll-telegram-page.ts')).pollTelegramPage,
  'telegram-bot': async () => (await import('./poll-telegram-bot.ts')).pollTelegramBot,
  folder: async () => (await import('./poll-folder.ts')).pollFolder,
  mailbox: async () => (await import('./poll-mailbox.ts')).pollMailbox,
  hook: null,
};

/** Whether sources of a kind are looked at; to the others something is sent. */
export function isPolled(kind: SourceKind): boolean {
  return POLLS[kind] !== null;
}

/** Looks. Never throws: what nobody thought of is a sentence too. */
export const poll: Poll = async (
  settings,
  state,
  secret,
  door,
  within,
  languages = [],
  parse = parseHere,
) => {
  try {
    const load = POLLS[settings.kind];
    if (load === null) return err({ message: 'A source of this kind is not looked at.', retryAfter: null });
    return await (await load())(settings, state, secret, door, within, languages, parse);
  } catch {
    return err({ message: 'The look at the source failed.', retryAfter: null });
  }
};
