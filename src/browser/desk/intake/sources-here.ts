/** The sources of the house as this desk may know them: by name, kind and health. Asked for when they are needed. */
import { useEffect, useReducer } from 'preact/hooks';
import type { SourceKind, SourceSettings } from '../../../intake/sources/source.ts';
import { useWorld, type World } from '../app/desk-world.ts';
import { ask } from '../sync/api.ts';

export interface SourceHere {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly paused: boolean;
  /** Whether this coverage follows it. */
  readonly follows: boolean;
  /** Items of the last day. */
  readonly items: number;
  readonly triedAt: string | null;
  readonly goodAt: string | null;
  readonly error: string | null;
  /** Who decides whether this coverage gets it. */
  readonly chosenBy: SourceSettings['chosenBy'];
}

let sources: ReadonlyMap<string, SourceHere> = new Map();
/** Sources that were asked for and are not there: not asked for again with every item. */
const missing = new Set<string>();
/** Sources that were asked for without an answer; asked for again with the next item. */
const unanswered = new Set<string>();
let asking: Promise<string | null> | null = null;
const told = new Set<() => void>();

/** Asks anew; null, or the sentence that says why not. */
export function lookAtSources(world: World): Promise<string | null> {
  asking ??= (async () => {
    const asked = await ask<{ sources: readonly SourceHere[] }>(
      `/api/coverages/${world.slug}/intake/sources`,
    );
    if (!asked.ok) return asked.refusal.message;
    sources = new Map(asked.json.sources.map((one) => [one.id, one]));
    for (const one of told) one();
    return null;
  })().finally(() => {
    asking = null;
  });
  return asking;
}

/** Those that are known; `needed` are asked for where they are not. */
export function useSources(needed: readonly string[]): ReadonlyMap<string, SourceHere> {
  const world = useWorld();
  const [, again] = useReducer((turn: number) => turn + 1, 0);
  useEffect(() => {
    const one = () => again(null);
    told.add(one);
    return () => {
      told.delete(one);
    };
  }, []);
  const unknown = needed.filter((id) => !sources.has(id) && !missing.has(id)).join();
  useEffect(() => {
    if (unknown === '') return;
    void lookAtSources(world).then((wrong) => {
      const without = unknown.split(',').filter((id) => !sources.has(id));
      if (without.length === 0) return;
      for (const id of without) (wrong === null ? missing : unanswered).add(id);
      for (const one of told) one();
    });
  }, [unknown]);
  return sources;
}

/** Whether a source is known, is known to be missing, or was asked for in vain; a component that uses it hears when. */
export function isAsked(id: string): boolean {
  return id === 'desk' || sources.has(id) || missing.has(id) || unanswered.has(id);
}
