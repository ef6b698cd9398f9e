/** Who said a proposal, through which channel and when, as the composer's statements have it. Pure. */
import type { ItemRead } from '../../../intake/items/item.ts';
import type { SourceKind } from '../../../intake/sources/source.ts';
import type { ChannelKind } from '../../../model/speech.ts';
import type { Speech } from '../compose/speech.ts';
import type { Said } from './decisions.ts';

/** Whom the library knows by a name or an alias. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
}

/** Where an item came from; null: somebody brought it. */
export interface Outlet {
  readonly name: string;
  readonly kind: SourceKind;
}

/** Through which channel a source brings what it brings, where the text does not say. */
const channelOf: Readonly<Record<SourceKind, ChannelKind>> = {
  feed: 'press',
  cap: 'document',
  'telegram-page': 'telegram',
  'telegram-bot': 'telegram',
  mailbox: 'document',
  folder: 'wire',
  hook: 'wire',
};

/** The item, as far as a statement tells of it. */
export type Told = Pick<ItemRead['item'], 'link' | 'sentAt' | 'origin' | 'credit'>;

/** Of an item whose words another one brought first, what is said in it is a relay, through this outlet. */
export function speechOf(
  said: Said,
  item: Told,
  outlet: Outlet | null,
  library: (name: string) => Known | null,
): Speech {
  const { read } = said;
  const known = library(said.speaker) ?? library(said.speaker.replace(/^the /i, ''));
  const isDescribed = isDescription(said);
  const own = said.channel !== null && item.origin === null;
  return {
    actor: known?.id ?? null,
    speaker: known?.name ?? (isDescribed ? lowered(said.speaker) : said.speaker),
    role: said.role ?? known?.role ?? null,
    cue: said.cue,
    channel: own ? (said.channel ?? 'other') : outlet ? channelOf[outlet.kind] : 'other',
    channelName: own ? said.channelName : (outlet?.name ?? item.credit),
    url: item.link,
    saidAt: item.sentAt === null ? null : { at: item.sentAt, precision: 'minute' },
    translated: false,
    named: known !== null || !isDescribed,
    type: read.speaker.type,
    relay: item.origin !== null || read.relay !== null,
  };
}

/** Whether the speaker is described, not named: “officials”, “the ministry”. Somebody who gave a name meant it. */
export function isDescription({ speaker, read }: Pick<Said, 'speaker' | 'read'>): boolean {
  if (speaker !== read.speaker.name) return !/^\p{Lu}/u.test(speaker);
  return (
    read.speaker.vague || read.speaker.type === 'unnamed' || /^(?:(?:[Tt]he|[Aa]n?) )?\p{Ll}/u.test(speaker)
  );
}

/** “Officials” as it stands within a sentence. */
function lowered(words: string): string {
  return /^(?:The|An?) |^\p{Lu}\p{Ll}+$/u.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}
