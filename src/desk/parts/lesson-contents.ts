import { restsOn } from '../../fold/impact.ts';
import type { State } from '../../fold/state.ts';
import { type Cell, cell, cellId, cellKind } from '../../model/ids.ts';
import type { CommandOf } from '../commands/commands.ts';
import {
  type Rename,
  renamedActor,
  renamedClaim,
  renamedEstimate,
  renamedFigure,
  renamedIncident,
  renamedStatement,
} from './renamed.ts';

type Repair = CommandOf<'correction.publish'>['repairs'][number];

interface Repairable {
  /** What the content names, which has to be carried too. */
  readonly needs: readonly Cell[];
  /** The repair that says here what is said there. */
  readonly repair: (id: string, rename: Rename) => Repair;
}

/** A content as it stands now, as a repair for another coverage; null where there is none. */
export function contentOf(from: State, of: Cell): Repairable | null {
  const id = cellId(of);
  const actors = (...ids: readonly (string | null)[]) =>
    ids.flatMap((one) => (one ? [cell('actor', one)] : []));
  const statements = (one: string | null) => (one ? [cell('statement', one)] : []);
  switch (cellKind(of)) {
    case 'actor': {
      const content = from.actors.get(id)?.content;
      if (!content) return null;
      const repair = (actor: string, to: Rename): Repair => ({
        kind: 'actor',
        actor,
        content: renamedActor(content, to),
      });
      return { needs: actors(content.affiliation), repair };
    }
    case 'statement': {
      const content = from.statements.get(id)?.content;
      if (!content) return null;
      const repair = (statement: string, to: Rename): Repair => ({
        kind: 'statement',
        statement,
        content: renamedStatement(content, to),
      });
      return { needs: [...actors(content.actor), ...statements(content.origin)], repair };
    }
    case 'claim': {
      const content = from.claims.get(id)?.content;
      if (!content) return null;
      const repair = (claim: string, to: Rename): Repair => ({
        kind: 'claim',
        claim,
        content: renamedClaim(content, to),
      });
      return { needs: actors(content.of, ...content.adversaries), repair };
    }
    case 'figure': {
      const content = from.figures.get(id)?.content;
      if (!content) return null;
      const repair = (figure: string, to: Rename): Repair => ({
        kind: 'figure',
        figure,
        content: renamedFigure(content, to),
      });
      return { needs: content.partOf ? [cell('figure', content.partOf)] : [], repair };
    }
    case 'estimate': {
      const content = from.estimates.get(id)?.content;
      if (!content) return null;
      const repair = (estimate: string, to: Rename): Repair => ({
        kind: 'estimate',
        estimate,
        content: renamedEstimate(content, to),
      });
      const parts = content.parts.map((part) => cell('estimate', part));
      return { needs: [...actors(content.source), ...statements(content.statement), ...parts], repair };
    }
    case 'incident': {
      const content = from.incidents.get(id)?.content;
      if (!content) return null;
      const repair = (incident: string, to: Rename): Repair => ({
        kind: 'incident',
        incident,
        content: renamedIncident(content, to, () => true),
      });
      return { needs: restsOn(from, of), repair };
    }
    case 'question': {
      const content = from.questions.get(id)?.content;
      return content ? { needs: [], repair: (question) => ({ kind: 'question', question, content }) } : null;
    }
    default:
      return null;
  }
}
