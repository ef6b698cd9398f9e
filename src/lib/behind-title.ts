/** What follows the title of a text in its words, the title among them; all of them where they do not begin with it. */
export function behindTitle(text: { readonly title: string | null; readonly words: string }): string {
  const { title, words } = text;
  return title !== null && words.startsWith(title) ? words.slice(title.length).trim() : words;
}
