/** Who else writes on a post just now, as a word in its row. */
export function WritingOn({ names }: { readonly names: string }) {
  return names === '' ? null : <span class="writing">✎ {names} is writing on it</span>;
}
