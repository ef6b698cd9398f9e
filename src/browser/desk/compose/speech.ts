/** Who said it, in which role, by which cue, through which channel, when: what makes words a statement. */
import type { IncidentKind } from '../../../model/incident-kinds.ts';
import type { Matter } from '../../../model/matters.ts';
import type { Moment } from '../../../model/moment.ts';
import type { PlacePrecision } from '../../../model/place.ts';
import type { ActorType, ChannelKind, Cue, Stance } from '../../../model/speech.ts';

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
  /** The occasion that it shares with others of its organisation: what is said there counts once. */
  readonly briefing?: string | null;
  /** The name of the organisation that a new speaker belongs to or speaks for. */
  readonly belongsTo?: string | null;
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
  /** In background that nobody said: what the desk's own file says, which is recorded as the statement. */
  readonly own?: OwnFile;
}

/** A sentence of the desk's own background, and the year that it tells of. */
export interface OwnFile {
  readonly text: string;
  readonly year: string | null;
}

/** What a statement does to a claim, and the claim itself where it has to be opened first. */
export interface ClaimToMake {
  readonly kind: 'claim';
  /** The statement that bears on it, where one is known. */
  readonly statement: string | null;
  /** What it does to the claim; null: nothing, the claim is only shown. Where it is not said it asserts it. */
  readonly stance?: Stance | null;
  /** The words of a new one that stands as a block; null: it is on record. Without it: the words that are marked. */
  readonly text?: string | null;
  readonly matter?: Matter;
  /** By name: whose responsibility, conduct, foreknowledge or losses it is about. */
  readonly of?: string | null;
  /** It is recorded with the post and not shown in it: nobody asserts it, so readers could not be told whose it is. */
  readonly aside?: true;
  /** Further statements of the document that bear on it. */
  readonly more?: readonly FurtherEvidence[];
  /** Of a claim of responsibility: the other one, that they say so. */
  readonly says?: { readonly id: string; readonly text: string };
}

/** What another statement does to a claim; null: nothing. */
export interface FurtherEvidence {
  readonly statement: string;
  readonly stance: Stance | null;
  /** Who said it, as the form calls them. */
  readonly by: string;
}

/** An incident that has to be opened first, as it was written in the post. */
export interface IncidentToMake {
  readonly kind: 'incident';
  readonly content: {
    readonly title: string;
    readonly when: Moment | null;
    readonly where: { readonly name: string; readonly precision: PlacePrecision } | null;
    readonly kind: IncidentKind;
    readonly background: boolean;
    readonly closed: boolean;
    readonly basis: string | null;
  };
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
