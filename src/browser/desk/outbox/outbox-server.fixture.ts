/**
 * The desk's answers to commands, as src/newsroom gives them, behind a network that loses, delays and repeats: the same
 * id with the same payload gets its first answer, another payload under it is refused, refusals are not remembered.
 */
import type { Answer, Sent } from './outbox.ts';

/**
 * What becomes of a request. `answer-lost` was stored, `never` came nowhere, `late` comes some time, `stored-unavailable`
 * was stored though the server cannot say so.
 */
export const fates = [
  ...['ok', 'answer-lost', 'never', 'late', 'away', 'refused'],
  ...['forbidden', 'unavailable', 'stored-unavailable', 'fault', 'too-many'],
] as const;
export type Fate = (typeof fates)[number];

/** One command as it was handed to the network. */
export interface Handing {
  readonly command: Sent;
  /** True time, and the time at which a person last gave it up for sending. */
  readonly at: number;
  readonly consent: number;
}

/** Something that was stored. */
export interface Effect extends Handing {
  readonly stored: number;
}

export class ServerModel {
  readonly effects: Effect[] = [];
  /** Requests that are still on their way. */
  readonly late: Handing[] = [];
  readonly #payloads = new Map<string, string>();
  readonly counts = { handed: 0, lost: 0, late: 0, refused: 0 };

  /** A request and what its sender hears. */
  hand(handing: Handing, fate: Fate, now: number): Answer {
    this.counts.handed += 1;
    switch (fate) {
      case 'ok':
        return this.#arrive(handing, now);
      case 'refused':
        return this.#refusing(handing, 'state', now);
      case 'forbidden':
        return this.#refusing(handing, 'forbidden', now);
      case 'away':
        return 'away';
      case 'too-many':
      case 'fault':
      case 'unavailable':
        return { code: fate, message: fate };
      case 'stored-unavailable':
        this.#arrive(handing, now);
        return { code: 'unavailable', message: fate };
      case 'answer-lost':
        this.counts.lost += 1;
        this.#arrive(handing, now);
        return 'lost';
      case 'late':
        this.counts.lost += 1;
        this.late.push(handing);
        return 'lost';
      case 'never':
        this.counts.lost += 1;
        return 'lost';
    }
  }

  /** One of those that are on their way arrives; nobody hears the answer. */
  arrive(which: number, now: number): void {
    const [handing] = this.late.splice(which % Math.max(1, this.late.length), 1);
    if (!handing) return;
    this.counts.late += 1;
    this.#arrive(handing, now);
  }

  #arrive(handing: Handing, now: number): Answer {
    const { id } = handing.command;
    const payload = JSON.stringify(handing.command);
    const earlier = this.#payloads.get(id);
    if (earlier !== undefined)
      return earlier === payload ? 'ok' : { code: 'reused-id', message: 'another command has this id' };
    this.#payloads.set(id, payload);
    this.effects.push({ ...handing, stored: now });
    return 'ok';
  }

  /** What is done already is answered before anything is judged. */
  #refusing(handing: Handing, code: string, now: number): Answer {
    if (this.#payloads.has(handing.command.id)) return this.#arrive(handing, now);
    this.counts.refused += 1;
    return { code, message: code };
  }
}
