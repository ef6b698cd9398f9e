/**
 * Brings what reads ghosts, which is intake’s extractor and weighs more than the rest of the app: files of its own, after
 * the desk is open, in moments without a key; the reader of a language once it is the coverage's, or a paragraph is in it.
 * Until they are here, or without a line, the composer offers nothing.
 *
 * It runs beside the keys, not in a worker: a paragraph takes it a few milliseconds, only at rest, and Tab right after the
 * last key has to take what would be offered before the next key changes the words; a worker answers after that. What costs
 * more than a frame is to load it and to read the first sentence in each language: each is done apart, when keys rest.
 */
import type { SpeechReaders } from '../../../intake/extract/said.ts';
import { isThere } from '../sync/api.ts';
import type { GhostsIn } from './ghosts.ts';

/** What reads a paragraph, as soon as it is here. */
export interface GhostReader {
  /** Null until it is loaded. */
  read(): GhostsIn | null;
  /**
   * Wants it loaded, and the reader of a language with it; `then` is called whenever more of it is here. Gives what takes
   * that back.
   */
  wanted(then: () => void, language?: string | null): () => void;
}

type Which = keyof SpeechReaders;

/** So long no key was pressed, in milliseconds, before anything is done that a key could wait for. */
const QUIET_MS = 200;
/** After so long it is asked again whether it can come. */
const AGAIN_MS = 5000;

/** The first sentence of a language costs what its word lists do. */
const firstOfEach: Readonly<Record<Which, readonly string[]>> = {
  english: ['The mayor, Ana Ruiz, said on Telegram that at least 12 people were hurt.'],
  slavic: [
    'Мэр Анна Руис сообщила в Telegram, что пострадали 12 человек.',
    'Мер Анна Руїс повідомила на брифінгу, що постраждали 12 людей.',
  ],
};

let come: GhostsIn | null = null;
let lastKey = 0;
const heard = new Set<() => void>();
/** The readers that are here, and those that were sent for, each once. */
const here: { -readonly [K in Which]?: SpeechReaders[K] } = {};
const sentFor = new Set<Which>();
let parts: Promise<typeof import('./ghosts.ts') | null> | undefined;

/** The one of this page. */
export const ghostReader: GhostReader = {
  read: () => come,
  wanted(then, language) {
    heard.add(then);
    void bring();
    if (language != null) void bringReader(language === 'ru' || language === 'uk' ? 'slavic' : 'english');
    return () => heard.delete(then);
  },
};

/** What every language takes, once. */
function bring(): NonNullable<typeof parts> {
  if (!parts) {
    lastKey = performance.now();
    addEventListener('keydown', () => (lastKey = performance.now()), { capture: true, passive: true });
    parts = whenThere(() => import('./ghosts.ts'));
    void parts.then((found) => {
      come = found && found.ghostsBy(here, (which) => void bringReader(which));
      tell();
    });
  }
  return parts;
}

/** The reader of a language, which has read a sentence of it once. */
async function bringReader(which: Which): Promise<void> {
  if (sentFor.has(which)) return;
  sentFor.add(which);
  const ghosts = await bring();
  const found = ghosts && (await whenThere(readers[which]));
  if (!found) return;
  const ghostsIn = ghosts.ghostsBy(found, () => {});
  for (const sentence of firstOfEach[which]) {
    await rest();
    ghostsIn(sentence, { actors: [], figures: [], claims: [], briefing: null });
  }
  Object.assign(here, found);
  tell();
}

const readers: Readonly<Record<Which, () => Promise<SpeechReaders>>> = {
  english: async () => ({ english: (await import('./ghost-english.ts')).englishStatements }),
  slavic: async () => ({ slavic: (await import('./ghost-slavic.ts')).slavicStatements }),
};

function tell(): void {
  for (const then of heard) then();
}

/** A module, when no key waits; null where it does not come. A browser that was refused one once never asks for it again. */
async function whenThere<M>(load: () => Promise<M>): Promise<M | null> {
  await rest();
  while (!(await isThere(import.meta.url))) await new Promise((later) => setTimeout(later, AGAIN_MS));
  return load().catch(() => null);
}

/** Until no key was pressed for a while and the browser has nothing else to do. */
async function rest(): Promise<void> {
  const left = () => lastKey + QUIET_MS - performance.now();
  while (left() > 0) await new Promise((later) => setTimeout(later, left()));
  if ('requestIdleCallback' in globalThis)
    await new Promise<void>((later) => requestIdleCallback(() => later(), { timeout: 2000 }));
}
