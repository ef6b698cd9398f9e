/** The language of a coverage's words and the zone of its times, as what enters is checked by. */
import { z } from 'zod';

/** A BCP 47 tag of a language that has a name. */
export const language = z
  .string()
  .max(35)
  .refine(isLanguage, 'must be a language tag such as "en" or "pt-BR"');

/** An IANA time zone that the runtime knows. */
export const zone = z.string().max(60).refine(isZone, 'must be a time zone such as "Europe/Moscow"');

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function isLanguage(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    return /^[a-z]{2,3}$/.test(language) && names.of(language) !== undefined;
  } catch {
    return false;
  }
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
