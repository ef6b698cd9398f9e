/** The channel on which a commit tells of the slug whose wire moved. */
export const CHANNEL = 'stet_wire';
