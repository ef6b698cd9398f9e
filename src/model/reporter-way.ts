/** The ways by which a registered reporter’s own words are known elsewhere than at the desk. */
export const reporterWays = ['telegram', 'mail'] as const;
export type ReporterWay = (typeof reporterWays)[number];

/** What a way is kept and found by, once it was digested: of Telegram an account’s number, of mail the secret part. */
export function nameOfWay(way: ReporterWay, name: string): string {
  return `${way}:${name}`;
}

/** Characters of 5 random bits behind what a secret begins with. */
export const TAG_LENGTH = 26;
export const CODE_LENGTH = 20;

/** What a code for Telegram begins with. */
export const CODE_MARK = 'stet-';
/** What the secret part of a mail address begins with; it stands behind “+”, where letter case may be lost. */
export const TAG_MARK = 'r';

/** The secret parts of mail addresses in a text, each once; also as links and HTML write addresses. */
export function tagsIn(text: string): readonly string[] {
  const found = text.matchAll(/(?:\+|%2b|&#43;|&plus;)(r[a-z0-9]{26})(?:@|%40|&#64;|&commat;)/gi);
  return [...new Set([...found].map(([, tag = '']) => tag.toLowerCase()))];
}

/** The codes in a text, each once, as they were told: telephones write them with a capital or another hyphen. */
export function codesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(CODE)].map(([, rest = '']) => CODE_MARK + rest.toLowerCase()))];
}

/** The text with codes made unusable. */
export function withoutCodes(text: string): string {
  return text.replaceAll(CODE, `${CODE_MARK}…`);
}

/** Whether a message is a code and nothing else, also as Telegram sends it behind a link to a bot. */
export function isCode(words: string): boolean {
  return /^(?:\/start\s+)?stet[-‐‑–—][a-z0-9]{20}$/i.test(words.trim());
}

const CODE = /stet[-‐‑–—]([a-z0-9]{20})/gi;
