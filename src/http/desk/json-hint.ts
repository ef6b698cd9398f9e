/**
 * Says what keeps a text from being JSON, in the words of whoever typed it: a comma too many, curly quotation marks, a
 * comment, two commands in one. One pass over the text, whatever stands in it; nothing of it is repeated but a sign.
 */

const slips: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^\ufeff/, () => 'it begins with a byte order mark (U+FEFF), which has to go'],
  [/[“”„‟«»]/, (found) => `${found} is no quotation mark of JSON, which takes " alone`],
  [/['`‘’]/, (found) => `${found} is no quotation mark of JSON, which takes " alone`],
  [/,\s*[}\]]/, (found) => `there is a comma before ${found.slice(-1)}`],
  [/\/[/*]|#/, () => 'there is a comment, which JSON does not have'],
  [
    /\b(?:NaN|Infinity|undefined|None|True|False)\b/,
    (found) => `${found} is nothing in JSON, which has null, true, false and numbers`,
  ],
  [/[}\]]\s*[{[]/, () => 'more follows where it should end or have a comma; send one command at a time'],
];

/** What is wrong with a text that `JSON.parse` refused, and where: a sentence without its capital and its end. */
export function jsonHint(text: string, fault: unknown): string {
  const { outside, open } = outsideStrings(text);
  let first: { readonly at: number; readonly says: string } | null = null;
  for (const [slip, says] of slips) {
    const found = slip.exec(outside);
    if (found && (first === null || found.index < first.at))
      first = { at: found.index, says: says(found[0]) };
  }
  if (first) return `${first.says}${first.at === 0 ? '' : ` (${place(text, first.at)})`}`;
  const position = /at position (\d+)/.exec(fault instanceof Error ? fault.message : '')?.[1];
  if (open || position === undefined || Number(position) >= text.trimEnd().length)
    return open ? 'it ends within quotation marks' : 'it ends too early, or holds what JSON does not have';
  return `it goes wrong at ${place(text, Number(position))}`;
}

/** The text with everything between quotation marks blanked, and whether the last of these is never closed. */
function outsideStrings(text: string): { readonly outside: string; readonly open: boolean } {
  let outside = '';
  let from = 0;
  while (true) {
    const begin = text.indexOf('"', from);
    if (begin === -1) return { outside: outside + text.slice(from), open: false };
    const end = closing(text, begin);
    outside += text.slice(from, begin);
    if (end === -1) return { outside, open: true };
    outside += '_'.repeat(end + 1 - begin);
    from = end + 1;
  }
}

function closing(text: string, begin: number): number {
  for (let at = begin + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return -1;
}

/** "character 12", or "line 3, character 4" where there are several lines. Both count from 1. */
function place(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  const character = `character ${(before.at(-1)?.length ?? 0) + 1}`;
  return text.trimEnd().includes('\n') ? `line ${before.length}, ${character}` : character;
}
