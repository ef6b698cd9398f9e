import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type ReadCommand, readCommand } from '../http/desk/read-command.ts';
import { id } from '../model/limits.ts';

/** One step of a demonstration. */
export interface DemoLine extends ReadCommand {
  /** Milliseconds after the step before. */
  readonly after: number;
  /** Which of its people acts; approvals need two. */
  readonly by: string;
}

const lineSchema = z.strictObject({
  after: z.int().min(0).max(600_000),
  by: id.default('desk'),
  command: z.unknown(),
});

const names = ['crocus-city-hall', 'typhoon-haiyan'];

/** The demonstrations that come with Stet; none when this installation has left them out. */
export function readDemos(): readonly (readonly DemoLine[])[] {
  return names
    .map((name) => fileURLToPath(new URL(`../../demo/${name}.jsonl`, import.meta.url)))
    .filter((path) => existsSync(path))
    .map((path) => parseDemo(readFileSync(path, 'utf8')));
}

/** Reads the lines of a demonstration; a line that is wrong is a fault of the file. */
export function parseDemo(text: string): readonly DemoLine[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const { after, by, command } = lineSchema.parse(JSON.parse(line));
    const read = readCommand(command);
    if (!read.ok) throw new Error(`line ${index + 1} of the demonstration: ${read.error.message}`);
    return [{ after, by, ...read.value }];
  });
}
