/* docs/commands.md: every command on one page, made of its schema and of the table of rights, so that it cannot go stale. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandSchemas } from '../../src/desk/commands/commands.ts';
import { policies } from '../../src/desk/policies.ts';
import { count, type Verdict } from './verdict.ts';

/** Where it stands. */
export const COMMANDS_PAGE = 'docs/commands.md';

const HEAD = `# Commands

All that can be asked of a coverage, over \`POST /api/coverages/:slug/commands\`, by \`stet send\` or at the desk, which sends the same. Each has an \`id\` of the sender’s choosing and a \`kind\`; a field with \`?\` may be left out. Who may: one of these roles is needed, in the coverage or everywhere. Schemas and an example of each: \`GET /api/openapi.json\`. This page is made by \`node scripts/make-commands.ts\`.
`;

/** The page as it has to be. */
export function commandsPage(): string {
  const groups = new Map<string, string[]>();
  for (const [kind, schema] of Object.entries(commandSchemas)) {
    const [group = kind] = kind.split('.');
    const fields = Object.entries(schema.shape).flatMap(([name, field]) =>
      name === 'id' || name === 'kind' ? [] : [`\`${name}${field.safeParse(undefined).success ? '?' : ''}\``],
    );
    const who = policies[kind as keyof typeof policies].join(', ') || 'whoever the rules let';
    const row = [`\`${kind}\``, fields.join(' '), who, cell(schema.description ?? '')];
    groups.set(group, [...(groups.get(group) ?? []), `| ${row.join(' | ')} |`]);
  }
  const tables = [...groups].map(
    ([group, rows]) =>
      `## ${group}\n\n| command | fields | who may | what it does |\n|---|---|---|---|\n${rows.join('\n')}\n`,
  );
  return [HEAD, ...tables].join('\n');
}

/** Whether the page in a tree is that. */
export function commandsTold(root: string, wanted = commandsPage()): Verdict {
  const path = join(root, COMMANDS_PAGE);
  const is = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const kinds = Object.keys(commandSchemas).length;
  return {
    figures: count(kinds, 'command'),
    faults:
      is === wanted
        ? []
        : [`${COMMANDS_PAGE} is not what the schemas say: run node scripts/make-commands.ts`],
  };
}

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
