const marks: Record<string, readonly [string, string]> = {
  ar: ['«', '»'],
  be: ['«', '»'],
  bg: ['„', '“'],
  ca: ['«', '»'],
  cs: ['„', '“'],
  da: ['»', '«'],
  de: ['„', '“'],
  el: ['«', '»'],
  es: ['«', '»'],
  et: ['„', '“'],
  fa: ['«', '»'],
  fi: ['”', '”'],
  fr: ['«\u202f', '\u202f»'],
  hu: ['„', '”'],
  it: ['«', '»'],
  ja: ['「', '」'],
  lt: ['„', '“'],
  lv: ['«', '»'],
  nb: ['«', '»'],
  no: ['«', '»'],
  pl: ['„', '”'],
  pt: ['“', '”'],
  ro: ['„', '”'],
  ru: ['«', '»'],
  sk: ['„', '“'],
  sr: ['„', '“'],
  sv: ['”', '”'],
  uk: ['«', '»'],
};

/**
 * Words that were spoken, in the quotation marks of a language (BCP 47). A single pair of double marks around the
 * whole is replaced; marks inside stay as they are.
 */
export function quoted(words: string, language: string): string {
  const [open, close] = marks[language.toLowerCase().split('-')[0] ?? ''] ?? ['“', '”'];
  const bare = /^["“”„«»「]\s?([^"“”„«»「」]*?)\s?["“”«»」]$/u.exec(words.trim())?.[1] ?? words.trim();
  return `${open}${bare}${close}`;
}
