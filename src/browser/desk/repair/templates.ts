/** Notes in the house style, for readers; each repeats nothing of what was wrong. */
export const withdrawalNotes: readonly string[] = [
  'We have withdrawn this post: what it reported did not hold.',
  'We have withdrawn this post while we look into its source.',
  'We have withdrawn this post: its source has taken the statement back.',
];

export const correctionNotes: readonly string[] = [
  'An earlier version gave the role of the speaker wrongly.',
  'An earlier version gave the name wrongly.',
  'An earlier version gave the number wrongly.',
  'An earlier version gave the time wrongly.',
];
