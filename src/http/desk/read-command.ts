import { type Command, commandSchemas, type SentKind, sentKinds } from '../../desk/commands/commands.ts';
import { notSent } from '../../desk/commands/media.ts';
import { nearest } from '../../lib/nearest.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Problem, TransportAnswer } from './answers.ts';
import { canonicalJson } from './canonical-json.ts';
import { problemsOf } from './problems.ts';
import { shown } from './read-json.ts';

/** A command that its schema accepts, with what a repeat of its id is compared by. */
export interface ReadCommand {
  readonly command: Command;
  /** The command as it was sent, before defaults, canonically encoded. */
  readonly payload: string;
}

/** Checks a value from outside against the schema of its kind; every field that is wrong is named. */
export function readCommand(sent: unknown): Result<ReadCommand, TransportAnswer> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
    return err(
      invalid([
        {
          path: '',
          message:
            'The body must be one command, a JSON object such as { "id": "a1", "kind": "coverage.start" }.',
        },
      ]),
    );
  }
  const kind: unknown = Reflect.get(sent, 'kind');
  if (!isKind(kind)) return err(invalid([{ path: 'kind', message: kindMessage(kind) }]));
  const schema = commandSchemas[kind];
  const value = withLineFeeds(sent);
  const read = schema.safeParse(value);
  return read.success
    ? ok({ command: read.data, payload: canonicalJson(sent) })
    : err(invalid(problemsOf(read.error.issues, { schema, value })));
}

/** So many commands are looked at in one preview. */
const MOST = 60;

/** One command, or `{ "commands": [ … ] }`: several, each after those before it. The path says which one is wrong. */
export function readCommands(
  sent: unknown,
): Result<{ readonly before: readonly ReadCommand[]; readonly last: ReadCommand }, TransportAnswer> {
  const several: unknown = typeof sent === 'object' && sent !== null && Reflect.get(sent, 'commands');
  if (!Array.isArray(several)) {
    const read = readCommand(sent);
    return read.ok ? ok({ before: [], last: read.value }) : read;
  }
  if (several.length === 0 || several.length > MOST)
    return err(invalid([{ path: 'commands', message: `commands must be 1 to ${MOST} commands.` }]));
  const all: ReadCommand[] = [];
  for (const [at, one] of several.entries()) {
    const read = readCommand(one);
    if (!read.ok) {
      const problems = 'problems' in read.error ? read.error.problems : [];
      const under = (path: string) => (path === '' ? `commands.${at}` : `commands.${at}.${path}`);
      return err(invalid(problems.map(({ path, message }) => ({ path: under(path), message }))));
    }
    all.push(read.value);
  }
  const last = all.at(-1) as ReadCommand;
  return ok({ before: all.slice(0, -1), last });
}

/** The same value with the line breaks of Windows and old Macs, as texts are pasted with, as line feeds. */
function withLineFeeds(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withLineFeeds);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withLineFeeds(inner)]));
}

/** Says that a command is not as it must be; the first problem is the message. */
export function invalid(problems: readonly Problem[]): TransportAnswer {
  const [first] = problems;
  const more = problems.length > 1 ? ` (${problems.length - 1} more in "problems")` : '';
  return {
    code: 'invalid',
    message: `${first?.message ?? 'The command is not as it must be.'}${more}`,
    path: first?.path ?? '',
    problems,
  };
}

function isKind(kind: unknown): kind is SentKind {
  return sentKinds.some((one) => one === kind);
}

function kindMessage(kind: unknown): string {
  if (kind === undefined)
    return 'kind is missing; it says which command this is, such as "post.publish" (all of them: /api/openapi.json).';
  if (typeof kind !== 'string') return 'kind must be text: the name of a command, such as "post.publish".';
  const [instead] = Object.entries(notSent).flatMap(([one, says]) => (one === kind ? [says] : []));
  if (instead !== undefined) return instead;
  const near = nearest(kind, sentKinds);
  return `kind ${shown(kind)} is no command${near === null ? '; all of them stand in /api/openapi.json.' : `; did you mean "${near}"?`}`;
}
