/** Who said it, in which role, by which cue, through which channel, when: what makes words a statement. */
import type { Moment } from '../../../model/moment.ts';
import type { ActorType, ChannelKind, Cue } from '../../../model/speech.ts';

export interface Speech {
  /** An actor of the desk; null where the speaker is new or in words alone. */
  readonly actor: string | null;
  /** The name of the speaker: of the actor, of one to be added, or a description ("officials, not named"). */
  readonly speaker: string;
  readonly role: string | null;
  readonly cue: Cue;
  readonly channel: ChannelKind;
  readonly channelName: string | null;
  readonly url: string | null;
  readonly saidAt: Moment | null;
  readonly translated: boolean;
  /** Whether the speaker is named, and so becomes an actor of the desk where it is none yet. */
  readonly named: boolean;
  /** What the speaker is; a person where it is not said, as in drafts that were kept before it could be. */
  readonly type?: ActorType;
  /** Whether the channel only repeats what the speaker said elsewhere. */
  readonly relay?: boolean;
}

/** What has to be recorded for words that are a statement. */
export interface StatementToMake {
  readonly kind: 'statement';
  readonly speech: Speech;
  readonly verbatim: boolean;
}

/** What has to be recorded for a number in running text: a reading of a figure, by a statement. */
export interface EstimateToMake {
  readonly kind: 'estimate';
  readonly estimate: string;
  /** A figure that has to be opened first; null where it is on record. */
  readonly label: string | null;
  readonly casualties: boolean;
  readonly statement: string;
  readonly min: number | null;
  readonly max: number | null;
}

/** A claim that has to be opened first. */
export interface ClaimToMake {
  readonly kind: 'claim';
  /** The statement that asserts it, where one is known. */
  readonly statement: string | null;
}

export const noSpeech: Speech = {
  actor: null,
  speaker: '',
  role: null,
  cue: 'said',
  channel: 'other',
  channelName: null,
  url: null,
  saidAt: null,
  translated: false,
  named: true,
};

/** One line: "Andrey Vorobyov, governor · Telegram". */
export function inOneLine({ speaker, role, channel, channelName }: Speech): string {
  const who = role === null ? speaker : `${speaker}, ${role}`;
  return `${who} · ${channelName ?? channelNames[channel]}`;
}

/** Channels as people say them. */
export const channelNames: Readonly<Record<ChannelKind, string>> = {
  telegram: 'Telegram',
  social: 'social media',
  briefing: 'briefing',
  wire: 'news agency',
  broadcast: 'broadcast',
  document: 'document',
  interview: 'interview',
  press: 'newspaper',
  phone: 'phone call',
  observation: 'own observation',
  other: 'not said where',
};
