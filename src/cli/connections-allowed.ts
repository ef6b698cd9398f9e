import { readFileSync } from 'node:fs';

/** So many files the process needs for itself: its stores, its log, pictures, what it asks of others. */
const OWN = 128;
const LEAST = 32;

/**
 * How many connections may be open at once so that the process can still open its own files; infinite where the system
 * does not say. `limits`: what Linux tells of a process.
 */
export function connectionsAllowed(limits = ownLimits()): number {
  const [, most] = /^Max open files +(\d+)/m.exec(limits) ?? [];
  return most === undefined ? Number.POSITIVE_INFINITY : Math.max(LEAST, Number(most) - OWN);
}

function ownLimits(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return '';
  }
}
