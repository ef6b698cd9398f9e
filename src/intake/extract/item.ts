import type { Language } from './reading.ts';

/** What is known of a text beside its words. */
export interface Item {
  readonly text: string;
  /** When it was sent, ISO 8601. */
  readonly sent: string;
  /** The IANA zone of its place. */
  readonly zone: string;
  /** Its language, where somebody knows better than the rules. */
  readonly language?: Language;
}
