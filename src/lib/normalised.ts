/**
 * Text in the form in which names are looked for: without case, accents, invisible characters and punctuation, one
 * space before and after each word, so that a name is found as whole words ("Ann" is not in "Annual"). Scripts that
 * write no spaces are looked for anywhere.
 */
export function normalised(text: string): string {
  const plain = folded(text)
    .replace(unspaced, ' $& ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' ? '' : ` ${plain} `;
}

/** The same without the marks inside words, and with letters that stand apart drawn together ("To-m", "T o m"). */
export function drawnTogether(text: string): string {
  const plain = folded(text)
    .replace(/[^\p{L}\p{N}\s]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return ` ${plain} `.replace(/(?<= [^ ]) (?=[^ ] )/gu, '');
}

/** Text as names and words are compared: without case and accents, with letters that Unicode does not take apart. */
export function folded(text: string): string {
  return bare(text)
    .toLowerCase()
    .replace(joined, (letter) => letters[letter] ?? letter);
}

/** Text without accents and without what nobody sees, fillers that Unicode calls letters among it. */
export function bare(text: string): string {
  return text.normalize('NFKD').replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** Letters whose stroke, hook or missing dot Unicode does not take apart, and two that are written as one. */
const letters: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', ɨ: 'i', ƀ: 'b', ɓ: 'b', ɗ: 'd', ƙ: 'k' },
  ...{ ŋ: 'n', ƴ: 'y', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
};
const joined = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** One letter of a script that writes no spaces. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
