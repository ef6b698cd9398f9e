/** What is looked for may be any text, and PostgreSQL takes no U+0000: no key, slug, id or name holds what stands for it. */
export function sought(text: string): string {
  return text.replaceAll('\0', '\u{fffd}');
}
