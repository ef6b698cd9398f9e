/** A number in the words that an element brought along for one and for others. */
export function counted(words: HTMLElement | null, count: number): string {
  return (words?.dataset[count === 1 ? 'one' : 'other'] ?? '').replace('{}', String(count));
}
