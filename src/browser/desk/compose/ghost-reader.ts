/**
 * Brings what reads ghosts, which is intake’s extractor and weighs more than the rest of the app: a file of its own, after
 * the desk is open, in moments without a key. Until it is here, or without a line, the composer offers nothing.
 *
 * It runs beside the keys, not in a worker: a paragraph takes it a few milliseconds, only at rest, and Tab right after the
 * last key has to take what would be offered before the next key changes the words; a worker answers after that. What costs
 * more than a frame is to load it and to read the first sentence in each language: each is done apart, when keys rest.
 */
import { isThere } from '../sync/api.ts';
import type { ghostsIn } from './ghosts.ts';

/** What reads a paragraph, as soon as it is here. */
export interface GhostReader {
  /** Null until it is loaded. */
  read(): typeof ghostsIn | null;
  /** Wants it loaded; `then` is called once it is. Gives what takes that back. */
  wanted(then: () => void): () => void;
}

/** So long no key was pressed, in milliseconds, before anything is done that a key could wait for. */
const QUIET_MS = 200;
/** After so long it is asked again whether it can come. */
const AGAIN_MS = 5000;

/** The first sentence of a language costs what its word lists do. */
const firstOfEach = [
  'The mayor, Ana Ruiz, said on Telegram that at least 12 people were hurt.',
  'Мэр Анна Руис сообщила в Telegram, что пострадали 12 человек.',
  'Мер Анна Руїс повідомила на брифінгу, що постраждали 12 людей.',
];

let come: typeof ghostsIn | null = null;
let isAsked = false;
let lastKey = 0;
const waiting = new Set<() => void>();

/** The one of this page. */
export const ghostReader: GhostReader = {
  read: () => come,
  wanted(then) {
    if (come) return () => {};
    waiting.add(then);
    if (!isAsked) {
      isAsked = true;
      lastKey = performance.now();
      addEventListener('keydown', () => (lastKey = performance.now()), { capture: true, passive: true });
      void bring();
    }
    return () => waiting.delete(then);
  },
};

async function bring(): Promise<void> {
  await rest();
  // A browser that was refused a module once never asks for it again.
  while (!(await isThere(import.meta.url))) await new Promise((later) => setTimeout(later, AGAIN_MS));
  const parts = await import('./ghosts.ts').catch(() => null);
  if (!parts) return;
  for (const sentence of firstOfEach) {
    await rest();
    parts.ghostsIn(sentence, { actors: [], figures: [], claims: [], briefing: null });
  }
  come = parts.ghostsIn;
  for (const then of waiting) then();
  waiting.clear();
}

/** Until no key was pressed for a while and the browser has nothing else to do. */
async function rest(): Promise<void> {
  const left = () => lastKey + QUIET_MS - performance.now();
  while (left() > 0) await new Promise((later) => setTimeout(later, left()));
  if ('requestIdleCallback' in globalThis)
    await new Promise<void>((later) => requestIdleCallback(() => later(), { timeout: 2000 }));
}
