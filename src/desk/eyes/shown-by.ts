/** What a command shows by reference, beside the words that it brings itself. */
import { groundOfLine, linesOf } from '../../fold/impact.ts';
import type { IncidentContent, StatementContent } from '../../model/content.ts';
import { type Cell, cell } from '../../model/ids.ts';
import { referencesOf } from '../../model/rich-text.ts';
import type { Command, CommandOf } from '../commands/commands.ts';

/** The cells whose words come before readers with it, as far as they are not in the command. */
export function shownBy(command: Command): readonly Cell[] {
  switch (command.kind) {
    case 'post.publish':
    case 'post.update':
    case 'post.fix':
      return referencesOf(command.content?.body ?? []);
    case 'text.set':
      return referencesOf(command.content);
    case 'panel.set':
      return linesOf(command.content).map(groundOfLine);
    case 'incident.set':
      return listedIn(command.content);
    case 'notice.set':
      return spokenIn(command.content);
    case 'evidence.add':
      return command.for === undefined ? [cell('claim', command.claim), ...spokenIn(command)] : [];
    case 'evidence.remove':
      return [cell('claim', command.claim), ...spokenIn(command)];
    case 'claim.rule':
      return [cell('claim', command.claim)];
    case 'estimate.add':
      return command.for === undefined ? spokenIn(command.content) : [];
    case 'embargo.end':
    case 'uncover':
      return [cell(command.subject.kind, command.subject.id)];
    case 'correction.publish':
      return command.repairs.flatMap(shownByRepair);
    default:
      return [];
  }
}

function shownByRepair(repair: CommandOf<'correction.publish'>['repairs'][number]): readonly Cell[] {
  switch (repair.kind) {
    case 'post':
      return referencesOf(repair.content.body);
    case 'text':
      return referencesOf(repair.content);
    case 'panel':
      return linesOf(repair.content).map(groundOfLine);
    case 'incident':
      return listedIn(repair.content);
    case 'notice':
    case 'estimate':
      return spokenIn(repair.content);
    case 'statement':
      return spokenBy(repair.content);
    default:
      return [];
  }
}

function spokenBy({ actor, origin }: StatementContent): readonly Cell[] {
  return [...(actor ? [cell('actor', actor)] : []), ...(origin ? [cell('statement', origin)] : [])];
}

function listedIn({ figures, claims, statements }: IncidentContent): readonly Cell[] {
  return [
    ...figures.map((one) => cell('figure', one)),
    ...claims.map((one) => cell('claim', one)),
    ...statements.map((one) => cell('statement', one)),
  ];
}

function spokenIn({ statement }: { readonly statement: string | null }): readonly Cell[] {
  return statement === null ? [] : [cell('statement', statement)];
}
