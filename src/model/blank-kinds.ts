/** What may stand in a blank: digits with their separators, a time in words or digits, or words. */
export const blankKinds = ['number', 'time', 'words'] as const;

export type BlankKind = (typeof blankKinds)[number];
