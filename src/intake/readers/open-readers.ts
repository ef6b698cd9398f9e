/** Reading and parsing in lanes, each with its limit, as the functions that the rest of intake asks. */
import { err } from '../../lib/result.ts';
import type { Item } from '../extract/item.ts';
import type { Reading } from '../extract/reading.ts';
import type { Form, Parse, Parsing } from '../sources/parse.ts';
import type { Done, Job } from './jobs.ts';
import { type Lane, openLanes, type Undone } from './lanes.ts';

/** Reads a text. A text that takes too long, or breaks the reader, has a reading that says so. */
export type ReadText = (item: Item) => Promise<Reading>;

/** Milliseconds for a text: of 20,000 characters the worst text known takes 150, so that only what was made to be slow takes 2000. */
const FOR_TEXT = 2000;
/** Milliseconds for a document of at most 5 MB: the worst known takes 2000. */
const FOR_DOCUMENT = 10_000;
/** Documents that are parsed beside one another: one that was made to be slow does not hold up the others. */
const DOCUMENTS = 3;
/** Of what is sent to hooks; what is looked at waits for none of it. */
const SENT = 2;

export interface Readers {
  readonly extract: ReadText;
  readonly parse: Parse;
  /** The same for what is sent to hooks, in lanes of its own. */
  readonly parseSent: Parse;
  close(): void;
}

/** Opens them over whatever runs their jobs. */
export function openReaders(
  begin: (does: Job['do']) => Lane<Job, Done>,
  fault: (fault: unknown) => void,
  { forText = FOR_TEXT, forDocument = FOR_DOCUMENT } = {},
): Readers {
  const texts = openLanes({ begin: () => begin('extract'), most: 1, within: forText, fault });
  const lanes = (most: number) =>
    openLanes<Job, Done>({ begin: () => begin('parse'), most, within: forDocument, fault });
  const [documents, sent] = [lanes(DOCUMENTS), lanes(SENT)];
  return {
    async extract(item) {
      const done = await texts.do({ do: 'extract', item });
      if (!done.ok) return unread(done.error);
      if (done.value.do !== 'extract') throw new Error('the reader answered something else');
      return done.value.reading;
    },
    parse: parseIn(documents),
    parseSent: parseIn(sent),
    close() {
      for (const one of [texts, documents, sent]) one.close();
    },
  };
}

/** Parsing in some lanes. */
function parseIn(lanes: ReturnType<typeof openLanes<Job, Done>>): Parse {
  return async <F extends Form>(form: F, bytes: Uint8Array, hints: Parameters<Parse>[2]) => {
    const done = await lanes.do({ do: 'parse', form, bytes, hints });
    if (!done.ok) return { read: err(sentences[done.error]), bytes: new Uint8Array(0) };
    if (done.value.do !== 'parse') throw new Error('the reader answered something else');
    // The form that was asked for is the one that was read.
    return { read: done.value.read as Parsing<F>['read'], bytes: done.value.bytes } satisfies Parsing<F>;
  };
}

const sentences: Readonly<Record<Undone, string>> = {
  late: `Reading it took longer than ${FOR_DOCUMENT / 1000} seconds, and was given up.`,
  broken: 'Reading it took more memory than it may, or met a fault of Stet.',
};

/** What is told of a text that could not be read: nothing, and why. */
function unread(why: Undone): Reading {
  return {
    language: { tag: null, confidence: 'low' },
    ...{ sentences: [], statements: [], figures: [], dates: [], hedges: [] },
    unread: why,
  };
}
