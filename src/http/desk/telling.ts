import type { Clock } from '../../lib/clock.ts';
import type { DeskHint } from './desk-hints.ts';

/** What is told is told on a look at the right to it that began so many milliseconds ago at most. */
const FRESH_MS = 500;
/** A comment line is sent after so long without anything else. */
const QUIET_MS = 20_000;

/** Where a stream writes; `isFull` while a slow reader has not taken what was written. */
export interface Mouth {
  write(text: string): void;
  isFull(): boolean;
}

/**
 * What one stream of a desk says, and when: a hint at once, if the right to it was looked at just now, else after the
 * next look. A head that was hinted during a look is not taken back by what the look saw.
 */
export class Telling {
  readonly #mouth: Mouth;
  readonly #clock: Clock;
  #looked: number;
  #head: number;
  #told: number | null = null;
  /** The highest head that was hinted since the last look began. */
  #hinted = 0;
  #workings = false;
  #intake = false;
  #spoke: number;

  /** `head` is what a look saw that began at `looked`; it is told at once. */
  constructor(mouth: Mouth, clock: Clock, { head, looked }: { head: number; looked: number }) {
    this.#mouth = mouth;
    this.#clock = clock;
    this.#head = head;
    this.#looked = looked;
    this.#spoke = clock();
    this.#say();
  }

  /** Something has happened. */
  hint({ head, workings, intake }: DeskHint): void {
    this.#hinted = Math.max(this.#hinted, head ?? 0);
    this.#head = Math.max(this.#head, this.#hinted);
    this.#workings ||= workings;
    this.#intake ||= intake;
    const age = this.#clock() - this.#looked;
    if (age >= 0 && age <= FRESH_MS) this.#say();
  }

  /** Looks at the right and the head; false once there is no right (`look` gives null). */
  async look(look: () => Promise<number | null>): Promise<boolean> {
    const looked = this.#clock();
    this.#hinted = 0;
    const head = await look();
    if (head === null) return false;
    this.#looked = looked;
    this.#head = Math.max(head, this.#hinted);
    this.#say();
    return true;
  }

  #say(): void {
    if (this.#mouth.isFull()) return;
    const now = this.#clock();
    const says = [
      ...(this.#head === this.#told ? [] : [`event: head\ndata: {"head":${this.#head}}\n\n`]),
      ...(this.#workings ? ['event: workings\ndata: {}\n\n'] : []),
      ...(this.#intake ? ['event: intake\ndata: {}\n\n'] : []),
    ];
    if (says.length === 0 && Math.abs(now - this.#spoke) >= QUIET_MS) says.push(': still here\n\n');
    this.#told = this.#head;
    this.#workings = false;
    this.#intake = false;
    if (says.length === 0) return;
    this.#spoke = now;
    this.#mouth.write(says.join(''));
  }
}
