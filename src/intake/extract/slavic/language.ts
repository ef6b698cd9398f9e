/** Which Slavic language a text is in, by its letters; null where it is in Latin ones. Pure. */

/** Looks at the beginning of a text only. */
const ENOUGH = 4000;

/** Russian, Ukrainian or neither. */
export function slavicLanguage(text: string): 'ru' | 'uk' | null {
  let [cyrillic, latin, ukrainian, russian] = [0, 0, 0, 0];
  const end = Math.min(text.length, ENOUGH);
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at) | 0;
    if (code >= 0x400 && code < 0x530) {
      cyrillic += 1;
      const letter = text.charAt(at).toLowerCase();
      if ('іїєґ'.includes(letter)) ukrainian += 1;
      else if ('ыэъё'.includes(letter)) russian += 1;
    } else if ((code | 32) >= 97 && (code | 32) <= 122) latin += 1;
  }
  if (cyrillic <= latin) return null;
  return ukrainian > russian ? 'uk' : 'ru';
}
