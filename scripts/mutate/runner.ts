/*
 * Stryker's test runner for this repository: loads the judging tests once into its process and runs them again for
 * each mutant, those that killed lately first. Hundreds of runs a second, where a process a file would make two.
 */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { type CollectedTest, collected } from './collected-tests.ts';
import { judgingTests } from './core-files.ts';

/** The name under which the run asks for this runner. */
export const RUNNER = 'collected';

const standIn = new URL('./collected-tests.ts', import.meta.url).href;

/** What the instrumented sources look at. */
const context: InstrumenterContext = {};
Object.assign(globalThis, { __stryker__: context });

class CollectedTestRunner implements TestRunner {
  /** How often a test killed a mutant lately, by name. */
  readonly #kills = new Map<string, number>();
  readonly #times = new Map<string, number>();

  /** What is evaluated as modules load needs a new process. */
  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun(): Promise<DryRunResult> {
    await this.#load();
    const result = await this.#run(this.#tests, true);
    return result.status === DryRunStatus.Complete && context.mutantCoverage
      ? { ...result, mutantCoverage: context.mutantCoverage }
      : result;
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation, testFilter, hitLimit } = options;
    delete context.mutantCoverage;
    if (mutantActivation === 'static') context.activeMutant = activeMutant.id;
    try {
      await this.#load();
    } catch (fault) {
      return toMutantRunResult(killedOnLoading(fault));
    }
    const tests = this.#tests
      .filter(({ name }) => !testFilter || testFilter.includes(name))
      .sort((a, b) => this.#promise(b) - this.#promise(a));
    context.activeMutant = activeMutant.id;
    context.hitCount = 0;
    if (hitLimit !== undefined) context.hitLimit = hitLimit;
    const result = await this.#run(tests, options.disableBail);
    delete context.hitLimit;
    delete context.activeMutant;
    return toMutantRunResult(determineHitLimitReached(context.hitCount, hitLimit) ?? result);
  }

  async #run(tests: readonly CollectedTest[], all: boolean): Promise<DryRunResult> {
    const results: TestResult[] = [];
    for (const { name, run } of tests) {
      context.currentTestId = name;
      const begun = performance.now();
      let failure: unknown;
      try {
        await run();
      } catch (fault) {
        failure = fault ?? 'thrown nothing';
      }
      const timeSpentMs = performance.now() - begun;
      const of = { id: name, name, timeSpentMs };
      if (!this.#times.has(name)) this.#times.set(name, timeSpentMs);
      if (failure === undefined) {
        results.push({ ...of, status: TestStatus.Success });
        continue;
      }
      results.push({ ...of, status: TestStatus.Failed, failureMessage: String(failure).slice(0, 300) });
      this.#kills.set(name, (this.#kills.get(name) ?? 0) + 1);
      if (!all) break;
    }
    delete context.currentTestId;
    return { status: DryRunStatus.Complete, tests: results };
  }

  /** How much a test promises: kills a millisecond. */
  #promise({ name }: CollectedTest): number {
    return ((this.#kills.get(name) ?? 0) + 0.1) / ((this.#times.get(name) ?? 1) + 0.1);
  }

  /** All of them; names may repeat, so each begins with its number. */
  #tests: readonly CollectedTest[] = [];

  async #load(): Promise<void> {
    if (this.#tests.length > 0) return;
    registerHooks({
      resolve: (specifier, from, next) =>
        specifier === 'node:test' ? { url: standIn, shortCircuit: true } : next(specifier, from),
    });
    const root = process.cwd();
    for (const file of judgingTests(root)) await import(pathToFileURL(join(root, file)).href);
    this.#tests = collected.map((test, index) => ({ ...test, name: `${index} ${test.name}` }));
  }
}

/** A mutant with which the modules cannot even be loaded is a failed test like any other. */
function killedOnLoading(fault: unknown): DryRunResult {
  const of = { id: 'loading', name: 'loading', timeSpentMs: 0 };
  return {
    status: DryRunStatus.Complete,
    tests: [{ ...of, status: TestStatus.Failed, failureMessage: String(fault).slice(0, 300) }],
  };
}

function createRunner(): TestRunner {
  return new CollectedTestRunner();
}
createRunner.inject = [] as [];

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, RUNNER, createRunner)];
