/** The cue: the verb class by which a statement is introduced. `asked` and `ordered` are speech acts too. */
export const cues = [
  'said',
  'claimed',
  'confirmed',
  'denied',
  'warned',
  'believed',
  'asked',
  'ordered',
  'announced',
] as const;
export type Cue = (typeof cues)[number];

/** The channel: how a statement reached the desk. */
export const channels = [
  'telegram',
  'social',
  'briefing',
  'wire',
  'broadcast',
  'document',
  'interview',
  'press',
  'phone',
  'observation',
  'other',
] as const;
export type ChannelKind = (typeof channels)[number];

/** What a piece of evidence does to a claim. The first two speak for it, `denies` and `doubts` against it. */
export const stances = ['asserts', 'relays', 'confirms', 'denies', 'doubts', 'retracts'] as const;
export type Stance = (typeof stances)[number];

/** What a speaker is. An `unnamed` actor keeps a stable pseudonym; who that is, is stored nowhere. */
export const actorTypes = ['person', 'organisation', 'group', 'unnamed'] as const;
export type ActorType = (typeof actorTypes)[number];
