/** A source of intake: where texts come from, and which coverages they are for. */
import { z } from 'zod';
import { zone } from '../../model/language-and-zone.ts';
import { id, line, slug } from '../../model/limits.ts';

/**
 * How a source is reached. `feed` (RSS, Atom, JSON Feed), `cap` (an alert, or a feed of them), `telegram-page` (the public
 * preview of a channel) and `mailbox` are looked at; `telegram-bot` is asked for what it was sent; `folder` is a folder of
 * files beside the server; to `hook` others send: JSON, ninjs, NewsML-G2, CAP or a mail, told by its content type.
 */
export const sourceKinds = [
  'feed',
  'cap',
  'telegram-page',
  'telegram-bot',
  'mailbox',
  'folder',
  'hook',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Shortest and longest time between two looks, in seconds. */
export const EVERY = { least: 10, most: 86_400 } as const;

/** Alerts of one source that write a notice at once, at most. */
export const MOST_KEPT = 50;

/** A notice of a coverage that an item of the source keeps under an authority, until that ends (an instant). */
const kept = z.strictObject({ coverage: slug, authority: id, item: id, until: z.string().max(30) });
export type KeptNotice = z.infer<typeof kept>;

/** What an administrator says of a source. The secret (a bot's token, a mailbox's password) lies beside it and is never told. */
export const sourceSettings = z.strictObject({
  name: line(80),
  kind: z.enum(sourceKinds),
  /** Of a feed, CAP, page: its address; of a mailbox: `imaps://user@host`; of a folder: its path; of a bot, a hook: null. */
  address: z.string().min(1).max(2000).nullable(),
  /** The time zone of its place: "on Tuesday" is read against it. */
  zone,
  every: z.int().min(EVERY.least).max(EVERY.most).default(60),
  /** Further hosts to which its address may lead. */
  hosts: z.array(z.string().max(253)).max(10).default([]),
  coverages: z.array(slug).max(50).default([]),
  /** Who decides which coverages get its items. A mailbox for tips is not for every editor to open. */
  chosenBy: z.enum(['editors', 'admins']).default('editors'),
  /**
   * The authority of a coverage under which it writes a notice, with nobody at the desk, and the item whose Update,
   * Cancel and Error do: no other alert of the source, and nobody else's, ever does.
   */
  notice: z.strictObject({ coverage: slug, authority: id, item: id }).nullable().default(null),
  /** The same of alerts that an editor published and let it keep. The desk alone writes them. */
  keeps: z.array(kept).max(MOST_KEPT).default([]),
  /** Whether its texts are sent to a model, where the server has one; `usual`: as model/may-leave.ts says. */
  model: z.enum(['usual', 'sent', 'never']).default('usual'),
  paused: z.boolean().default(false),
});
export type SourceSettings = z.infer<typeof sourceSettings>;

/** What settings that were kept earlier may lack. */
type Later = 'chosenBy' | 'keeps' | 'model';
export type KeptSettings = Omit<SourceSettings, Later> & Partial<Pick<SourceSettings, Later>>;

/** The settings of a row, whenever it was kept: what was not known then is as usual. Every reading of a row asks here. */
export function settingsOf({ settings }: { readonly settings: KeptSettings }): SourceSettings {
  return { chosenBy: 'editors', keeps: [], model: 'usual', ...settings };
}

/** Every notice that items of a source keep. */
export function keptBy({
  notice,
  keeps,
}: Pick<SourceSettings, 'notice' | 'keeps'>): readonly Omit<KeptNotice, 'until'>[] {
  return notice === null ? keeps : [notice, ...keeps];
}

/** What a look remembers for the next one. */
export interface PollState {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Of a bot, a mailbox, a folder: up to where it was read. */
  readonly cursor: string | null;
}

export const NOTHING_YET: PollState = { etag: null, lastModified: null, cursor: null };

/** Why a look brought nothing: a sentence, and when to look again at the earliest where the source said so. */
export interface PollFault {
  readonly message: string;
  /** Milliseconds from now. */
  readonly retryAfter: number | null;
}
