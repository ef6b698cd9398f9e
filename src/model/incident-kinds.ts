/** What sort of thing an incident is. */
export const incidentKinds = [
  'attack',
  'accident',
  'disaster',
  'unrest',
  'politics',
  'court',
  'other',
] as const;
export type IncidentKind = (typeof incidentKinds)[number];
