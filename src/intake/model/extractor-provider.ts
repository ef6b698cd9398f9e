/**
 * Where readings may come from beside the rules. Whoever provides them is a guest: of what it offers, only what stands
 * in the text is proposed (place-offers.ts), beside what the rules read and never instead.
 */
import type { Result } from '../../lib/result.ts';
import type { Language } from '../extract/reading.ts';
import type { Offers } from './offers.ts';

/** All that leaves the house: the words of an item, and their language where the rules know it. */
export interface ToRead {
  readonly text: string;
  readonly language: Language | null;
}

/** Why nothing was offered: a sentence for whoever looks after it, without a word of the text, the answer or the key. */
export interface ProviderFault {
  readonly message: string;
  /** Milliseconds after which the same text may be sent again, since it was not read; null: it has had its turn. */
  readonly again: number | null;
}

/** Somebody who reads. */
export interface ExtractorProvider {
  /** As people of the desk may know it: a model and its host. */
  readonly name: string;
  /** Reads once, bounded in size and time. Never throws. */
  read(given: ToRead): Promise<Result<Offers, ProviderFault>>;
}
