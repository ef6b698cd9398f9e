import type { TakedownLedger, TakedownLine } from './ports.ts';

/**
 * What a newsroom orders in the ledger of takedowns, and takes back there where the commit failed. A cancelling that
 * cannot be written is owed: it is written before whatever is ordered next, and whenever it is asked for.
 */
export class TakedownOrders {
  readonly #ledger: TakedownLedger | undefined;
  #owed: readonly TakedownLine[] = [];

  constructor(ledger: TakedownLedger | undefined) {
    this.#ledger = ledger;
  }

  /** On disk when it resolves. Where it fails the lines may be there or not: they are to be cancelled. */
  async give(lines: readonly TakedownLine[]): Promise<void> {
    if (lines.length > 0) await this.#write(lines);
  }

  /** Takes lines back. Throws where that is owed from now on. */
  async cancel(lines: readonly TakedownLine[]): Promise<void> {
    // The last first, as they are taken off.
    const cancelled = lines.map((line): TakedownLine => ({ ...line, act: 'cancelled' })).reverse();
    this.#owed = [...this.#owed, ...cancelled];
    await this.settle();
  }

  /** Writes what is owed. */
  async settle(): Promise<void> {
    if (this.#owed.length > 0) await this.#write([]);
  }

  async #write(lines: readonly TakedownLine[]): Promise<void> {
    await this.#ledger?.append([...this.#owed, ...lines]);
    this.#owed = [];
  }
}

/**
 * The lines that order something. Each cancelling takes off the last order before it that is the same but for its act:
 * an order given again at the same moment, and committed, stands.
 */
export function takedownOrdersOf(lines: readonly TakedownLine[]): readonly TakedownLine[] {
  const standing: TakedownLine[] = [];
  for (const line of lines) {
    if (line.act !== 'cancelled') {
      standing.push(line);
      continue;
    }
    const last = standing.findLastIndex((one) => orderIn(one) === orderIn(line));
    if (last >= 0) standing.splice(last, 1);
  }
  return standing;
}

function orderIn({ coverage, cell, at, by, versions }: TakedownLine): string {
  return [coverage, cell, at, by, versions ?? ''].join('\n');
}
