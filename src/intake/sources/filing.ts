import type { ReporterWay } from '../../model/reporter-way.ts';

/** As whose draft and in which coverage a text is filed. */
export interface Begun {
  readonly person: string;
  readonly coverage: string;
}

/** Of a text that may be a registered reporter’s own: how that would be known. */
export interface Filing {
  readonly way: ReporterWay;
  /** SHA-256 of each way that it came by (model/reporter-way.ts). */
  readonly keys: readonly string[];
  /** What of it is no words and was left out, in a sentence. */
  readonly note: string | null;
  /** SHA-256 of the code that it consists of: it links whoever sent it, and is nothing else. */
  readonly code?: string;
  /** SHA-256 of codes that stand where others may have read them: they end. */
  readonly shown?: readonly string[];
  /** Where filing it has begun: whatever became of the reporter since, what was done then is asked for first. */
  readonly begun?: Begun;
  /** Of an edit: earlier versions whose filing had begun and of which nobody knows what came. */
  readonly before?: readonly number[];
}
