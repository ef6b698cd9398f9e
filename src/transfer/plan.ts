/** What an import comes to: ordinary commands in order, and what cannot be brought, with its place. */
import type { CommandKind } from '../desk/commands/commands.ts';
import type { Sha256 } from '../lib/hash.ts';

/** A command as it will be sent, but for its id. */
export interface PlannedCommand {
  readonly kind: CommandKind;
  readonly [field: string]: unknown;
}

/** What is not brought as it was: where it stood in the source, and what becomes of it. */
export interface Loss {
  readonly place: string;
  readonly what: string;
}

export interface ImportPlan {
  /** Names the source, for the ids of the commands: the same source gives the same ones. */
  readonly source: string;
  readonly slug: string;
  readonly commands: readonly PlannedCommand[];
  readonly losses: readonly Loss[];
  /** How many posts it brings. */
  readonly posts: number;
}

/** What whoever imports says beside the file. */
export interface ImportWishes {
  /** Of the new coverage; where there is none, the source's own or one made of its name. */
  readonly slug: string | undefined;
  readonly headline: string | undefined;
  readonly language: string | undefined;
  readonly zone: string | undefined;
  /** Where the source's pages are, such as https://www.example.org. */
  readonly site: string | undefined;
  /** Which of several in the file. */
  readonly only: string | undefined;
}

/** The source cannot be read: a sentence for whoever gave it. */
export class BadSource extends Error {}

/**
 * The id of a command: the same for the same words of the same source into the same coverage, so that an import that
 * is run again changes nothing and one that was interrupted goes on.
 */
export function commandId(sha256: Sha256, { source, slug }: ImportPlan, command: PlannedCommand): string {
  return `import-${sha256(`${source}\n${slug}\n${JSON.stringify(command)}`).slice(0, 32)}`;
}
