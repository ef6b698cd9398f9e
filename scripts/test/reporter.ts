/*
 * The reporter that scripts/test.ts gives to `node --test`. It prints each failure in full and each skipped test with
 * its reason, then the files that took longest, and writes the counts as JSON to the file that the environment variable
 * STET_TEST_COUNTS names.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';
import type { Counts } from './counts.ts';

/** A file whose tests take this long together is named, in seconds. */
const LONG = 20;

type Outcome = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>;

export default async function* reporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const names: string[] = [];
  const seconds = new Map<string, number>();
  for await (const event of events) {
    if (event.type === 'test:start') names.length = event.data.nesting;
    if (event.type === 'test:start') names.push(event.data.name);
    if (event.type === 'test:stdout' || event.type === 'test:stderr') yield event.data.message;
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    names.length = event.data.nesting;
    const path = [...names, event.data.name].join(' › ');
    if (event.data.nesting === 0) spent(event, seconds);
    yield tally(event, path, counts);
  }
  yield longest(seconds);
  const to = process.env.STET_TEST_COUNTS;
  if (to) writeFileSync(to, JSON.stringify(counts));
}

/** Counts one outcome and answers what is to be printed of it. Suites are not tests; a skip is not a pass. */
function tally(event: Outcome, path: string, counts: Counts): string {
  const { data } = event;
  const reason = 'skip' in data && data.skip !== undefined ? data.skip : data.todo;
  if (reason !== undefined && reason !== false) {
    counts.skipped += 1;
    return `skipped  ${path}${typeof reason === 'string' && reason ? `: ${reason}` : ''}  (${place(data)})\n`;
  }
  if (event.type === 'test:fail') {
    if (failureType(event.data.details.error) === 'subtestsFailed') return '';
    counts.failed += 1;
    return `FAILED   ${path}  (${place(data)})\n${indent(describe(event.data.details.error))}\n\n`;
  }
  if (data.details.type !== 'suite') counts.passed += 1;
  return '';
}

function spent({ data }: Outcome, seconds: Map<string, number>): void {
  if (!data.file) return;
  const file = relative(process.cwd(), data.file);
  seconds.set(file, (seconds.get(file) ?? 0) + data.details.duration_ms / 1000);
}

/** The files over LONG, longest first, in one line: what to shorten when the whole takes too long. */
function longest(seconds: ReadonlyMap<string, number>): string {
  const long = [...seconds].filter(([, took]) => took > LONG).sort(([, one], [, other]) => other - one);
  if (long.length === 0) return '';
  return `longest: ${long.map(([file, took]) => `${file} ${took.toFixed(0)} s`).join(', ')}\n`;
}

function place(data: Outcome['data']): string {
  return data.file ? `${relative(process.cwd(), data.file)}:${data.line ?? 1}` : 'no file';
}

/** The runner wraps what a test threw; the reader wants what was thrown. */
function describe(error: Error): string {
  const cause = error.cause;
  if (cause === undefined || failureType(error) === 'cancelledByParent') return error.message;
  return cause instanceof Error ? inspect(cause, { depth: 4 }) : String(cause);
}

function failureType(error: Error): unknown {
  return 'failureType' in error ? error.failureType : undefined;
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
