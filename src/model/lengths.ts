/** How long words are at most that somebody else wrote and that are cut to fit. */
import { fitBeginning } from '../lib/text.ts';

/** UTF-16 units of the title of a post or a notice, of a notice's text, of the name of who warns, and of a claim. */
export const LONGEST = { title: 200, text: 2000, by: 200, claim: 400 } as const;

/** A title as a notice has it: on one line, cut to fit; “Alert” where there is none. */
export function noticeTitle(title: string): string {
  const line = title.replace(/\s+/gu, ' ').trim();
  return fitBeginning(line === '' ? 'Alert' : line, LONGEST.title);
}
