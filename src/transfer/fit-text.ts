import { unfitness } from '../lib/text.ts';

/**
 * Text as Stet can keep it: half surrogates become U+FFFD, other line ends a line feed, and control characters, marks
 * of byte order and unclosed changes of direction go. `changed` says whether that altered what can be seen or heard.
 */
export function fitText(text: string): { readonly text: string; readonly changed: boolean } {
  const ended = text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
  if (unfitness(ended) === null) return { text: ended, changed: false };
  const plain = ended.toWellFormed().replace(unfit, '');
  const kept = unfitness(plain) === null ? plain : plain.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
  return { text: kept, changed: true };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that go
const unfit = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g;

/** One line of at most `limit`, or null where nothing is left; `cut` holds the whole line where it was too long. */
export function fitLine(
  text: string,
  limit: number,
): { readonly line: string; readonly cut: boolean } | null {
  const line = fitText(text).text.replace(/\s+/g, ' ').trim();
  if (line === '') return null;
  if (line.length <= limit) return { line, cut: false };
  return {
    line: `${line
      .slice(0, limit - 1)
      .toWellFormed()
      .replace(/\ufffd$/, '')}…`,
    cut: true,
  };
}
