/**
 * Texts of public notes in the house's style, by occasion and language. A blank in one (`[[what]]`, blanks.ts) has to be
 * filled before it goes out. No zod here: the desk's app reads them too.
 */

/** When a note is written. */
export const occasions = ['correction', 'clarification', 'withdrawal', 'top-post'] as const;
export type Occasion = (typeof occasions)[number];

/** The texts of one language: several for each occasion, the first of them is offered first. */
export type HouseNotes = Readonly<Record<Occasion, readonly string[]>>;

/** How long one text may be, and how many there may be for an occasion. */
export const NOTE_LENGTH = 500;
export const NOTES_OF_ONE = 20;

/** As they came. Each repeats nothing of what was wrong. */
export const ownNotes: HouseNotes = {
  correction: [
    'An earlier version gave the role of the speaker wrongly.',
    'An earlier version gave the name wrongly.',
    'An earlier version gave the number wrongly.',
    'An earlier version gave the time wrongly.',
  ],
  clarification: ['An earlier version could be misunderstood. We have made clear what is meant.'],
  withdrawal: [
    'We have withdrawn this post: what it reported did not hold.',
    'We have withdrawn this post while we look into its source.',
    'We have withdrawn this post: its source has taken the statement back.',
  ],
  'top-post': ['The post of [[time]] was withdrawn.'],
};

const NONE: HouseNotes = { correction: [], clarification: [], withdrawal: [], 'top-post': [] };

/**
 * The notes for a coverage's language: its own, those of the language without a region, as they came where that is
 * English, otherwise none: nobody is offered words in a language that their readers do not read.
 */
export function notesFor(language: string, set: Readonly<Record<string, HouseNotes>>): HouseNotes {
  const [primary = ''] = language.toLowerCase().split('-');
  const of = (tag: string) => Object.entries(set).find(([name]) => name.toLowerCase() === tag)?.[1];
  return of(language.toLowerCase()) ?? of(primary) ?? (primary === 'en' ? ownNotes : NONE);
}
