/** Bytes read by the form that is expected of them; each reader is loaded when it is first needed. */
import type { Result } from '../../lib/result.ts';
import type { Hints } from './hints.ts';
import type { Parsed } from './raw-item.ts';
import type { Alerts } from './read-alerts.ts';
import type { Updates } from './read-telegram-updates.ts';

/** What can be expected, and what it is read to. */
export interface Forms {
  /** Any form that intake knows. */
  readonly body: Parsed;
  readonly feed: Parsed;
  /** An alert, or a feed whose entries lead to some. */
  readonly alerts: Alerts;
  readonly alert: Parsed;
  readonly mail: Parsed;
  readonly 'telegram-page': Parsed;
  readonly 'telegram-updates': Updates;
}
export type Form = keyof Forms;

/** What was read, and the same bytes: those that were given are gone where another thread has read them. */
export interface Parsing<F extends Form> {
  readonly read: Result<Forms[F], string>;
  readonly bytes: Uint8Array;
}

/** Reads bytes. Never rejects for what they hold; why they cannot be read is a sentence. */
export type Parse = <F extends Form>(form: F, bytes: Uint8Array, hints: Hints) => Promise<Parsing<F>>;

const READERS: {
  readonly [F in Form]: (bytes: Uint8Array, hints: Hints) => Promise<Result<Forms[F], string>>;
} = {
  body: async (bytes, hints) => (await import('./read-body.ts')).readBody(bytes, hints),
  feed: async (bytes, hints) => (await import('./read-feed.ts')).readFeed(bytes, hints),
  alerts: async (bytes, hints) => (await import('./read-alerts.ts')).readAlerts(bytes, hints),
  alert: async (bytes, hints) => (await import('./read-cap.ts')).readCap(bytes, hints),
  mail: async (bytes, hints) => (await import('./read-mail.ts')).readMail(bytes, hints),
  'telegram-page': async (bytes, hints) =>
    (await import('./read-telegram-page.ts')).readTelegramPage(bytes, hints),
  'telegram-updates': async (bytes) =>
    (await import('./read-telegram-updates.ts')).readTelegramUpdates(bytes),
};

/** Reads them in this thread, however long that takes. */
export const parseHere: Parse = async (form, bytes, hints) => ({
  read: await READERS[form](bytes, hints),
  bytes,
});
