import type { EngineName } from './crash-ground.ts';

/** A long fault run: `size` is its number of runs (or commands); `quick` is what a short round takes, `full` the whole. */
export interface Torture {
  (given: TorturePlan): Promise<TortureReport>;
  readonly quick: number;
  readonly full: number;
}

export interface TorturePlan {
  readonly seed: number;
  readonly size: number;
  /** The one engine that is asked for; without it every engine that the torture knows. */
  readonly engine?: EngineName | undefined;
}

export interface TortureReport {
  readonly runs: number;
  /** One line each: the run, its seed, what went wrong. */
  readonly failures: readonly string[];
  /** Figures worth reading. */
  readonly notes?: readonly string[];
}
