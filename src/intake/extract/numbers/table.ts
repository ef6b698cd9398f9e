/** A table written as lines of `number: word word`. */
export function tableOf(lines: string): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const line of lines.trim().split('\n')) {
    const [value = '', words = ''] = line.split(':');
    for (const word of words.trim().split(/\s+/)) table.set(word, Number(value));
  }
  return table;
}
