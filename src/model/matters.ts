/** What kind of fact a claim is; decides who is competent and who is interested. */
export const matters = [
  'event',
  'casualties',
  'responsibility',
  'identity',
  'conduct',
  'foreknowledge',
  'losses',
] as const;
export type Matter = (typeof matters)[number];
