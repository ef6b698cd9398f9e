/**
 * How often somebody may try. Counted in this process, by windows that slide; a restart forgets, and each of several
 * servers counts for itself. What is guarded by it does not fall to a few tries more: a password takes a code as well.
 */
import type { Clock } from '../lib/clock.ts';

/** `most` tries within so many milliseconds. */
export interface Rule {
  readonly name: string;
  readonly most: number;
  readonly within: number;
}

const QUARTER = 15 * 60_000;

/** Wrong passwords, codes and recovery codes of one name: its password way is then shut for a quarter of an hour. */
export const NAME_RULE: Rule = { name: 'name', most: 5, within: QUARTER };
/** Whatever is tried from one address. */
export const ADDRESS_RULE: Rule = { name: 'address', most: 40, within: QUARTER };
/** Confirmations of one session. */
export const CONFIRM_RULE: Rule = { name: 'confirm', most: 5, within: QUARTER };

export interface Throttle {
  /** Seconds until there may be another try; 0: now. */
  wait(rule: Rule, key: string): number;
  /** Counts a try. */
  count(rule: Rule, key: string): void;
  /** Takes the last try back: it was none, or none that failed. */
  forgive(rule: Rule, key: string): void;
  /** Forgets the tries of a key. */
  clear(rule: Rule, key: string): void;
}

/** So many keys are remembered; then the one that was not tried for longest goes. */
const KEYS = 20_000;

/** A throttle that has seen nothing yet. */
export function newThrottle(clock: Clock): Throttle {
  const tries = new Map<string, readonly number[]>();
  const nameOf = (rule: Rule, key: string) => `${rule.name} ${key}`;
  const recent = (rule: Rule, key: string) => {
    const since = clock() - rule.within;
    return (tries.get(nameOf(rule, key)) ?? []).filter((at) => at > since);
  };
  return {
    wait(rule, key) {
      const counted = recent(rule, key);
      const oldest = counted.at(-rule.most);
      return oldest === undefined ? 0 : Math.max(1, Math.ceil((oldest + rule.within - clock()) / 1000));
    },
    count(rule, key) {
      const name = nameOf(rule, key);
      const counted = [...recent(rule, key), clock()].slice(-rule.most);
      tries.delete(name);
      tries.set(name, counted);
      for (const first of tries.keys()) {
        if (tries.size <= KEYS) break;
        tries.delete(first);
      }
    },
    forgive(rule, key) {
      const name = nameOf(rule, key);
      tries.set(name, (tries.get(name) ?? []).slice(0, -1));
    },
    clear(rule, key) {
      tries.delete(nameOf(rule, key));
    },
  };
}

/** What counts as one address: of IPv6 the network of 64 bits, which is one subscriber's. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (!plain.includes(':')) return plain;
  const [front = '', back] = plain.split('::');
  const groups = front === '' ? [] : front.split(':');
  const missing = back === undefined ? 0 : 8 - groups.length - (back === '' ? 0 : back.split(':').length);
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(back ?? '').split(':')]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
