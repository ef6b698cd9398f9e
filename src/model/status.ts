/** Verification status of a claim (LANGUAGE.md, "Status"). One axis of three; never mixed with publication state. */
export const statuses = [
  'unverified',
  'reported',
  'confirmed',
  'disputed',
  'refuted',
  'superseded',
  'withdrawn',
] as const;

export type Status = (typeof statuses)[number];

/** Which moves there are, whoever makes them (SPEC R-STATUS-01). */
export const moves: Record<Status, readonly Status[]> = {
  unverified: ['reported', 'confirmed', 'disputed', 'refuted', 'withdrawn'],
  reported: ['confirmed', 'disputed', 'refuted', 'superseded', 'withdrawn'],
  confirmed: ['reported', 'disputed', 'refuted', 'superseded', 'withdrawn'],
  disputed: ['reported', 'confirmed', 'refuted', 'superseded', 'withdrawn'],
  refuted: ['disputed', 'reported', 'withdrawn'],
  superseded: ['reported', 'withdrawn'],
  withdrawn: ['reported'],
};

/** How long, in minutes, whoever moved a status may take that back alone (LANGUAGE.md, "Status"). */
export const UNDO_MINUTES = 5;
