/** What a note of the desk may be about. */
export const noted = ['coverage', 'post', 'claim', 'figure', 'statement', 'incident'] as const;
