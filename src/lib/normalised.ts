/**
 * Text in the form in which names are looked for: without case, accents, invisible characters and punctuation, one
 * space before and after each word, so that a name is found as whole words ("Ann" is not in "Annual"). Scripts that
 * write no spaces are looked for anywhere.
 */
export function normalised(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(unspaced, ' $& ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' ? '' : ` ${plain} `;
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
