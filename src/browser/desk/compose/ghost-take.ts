/** Takes what is offered: marks and blocks with what has to be recorded, once the post goes out. */
import type { Node } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { Ghost } from './ghost.ts';
import { lookedAt, offered } from './ghost-plugin.ts';
import { schema } from './schema.ts';
import type { ClaimToMake, EstimateToMake, StatementToMake } from './speech.ts';
import { spokenOtherwise } from './spoken-otherwise.ts';
import { statementNear } from './statement-near.ts';

/** Takes the first offer. `mint` gives ids. False where there is none. */
export function takeGhost(
  state: EditorState,
  dispatch: ((change: Transaction) => void) | undefined,
  mint: (prefix: string) => string,
): boolean {
  const ghost = offered(state);
  if (!ghost) return false;
  if (!dispatch) return true;
  const change = state.tr;
  if (ghost.kind === 'statement') {
    const make: StatementToMake = { kind: 'statement', speech: ghost.speech, verbatim: ghost.verbatim };
    change.addMark(
      ghost.from,
      ghost.to,
      schema.mark('reference', { kind: 'statement', id: mint('s'), make }),
    );
  } else if (ghost.kind === 'responsibility') takeBoth(change, ghost, mint);
  else if (ghost.kind === 'claim')
    change.addMark(ghost.from, ghost.to, schema.mark('reference', { kind: 'claim', id: ghost.claim }));
  else {
    const isOwn = ghost.own !== undefined && !isSpoken(state.doc, ghost.from);
    const statement = isOwn ? mint('s') : statementNear(state.doc, ghost.from);
    if (statement === null) return false;
    const words = state.doc.textBetween(ghost.from, ghost.to);
    const make: EstimateToMake = {
      kind: 'estimate',
      estimate: mint('e'),
      label: ghost.figure === null ? ghost.label : null,
      casualties: ghost.casualties,
      statement,
      min: ghost.min,
      max: ghost.max,
      ...(isOwn && { own: ghost.own }),
    };
    const id = ghost.figure ?? figureIn(state.doc, ghost.label) ?? mint('f');
    const attrs = { id, words, estimate: make.estimate, make };
    const caret = state.selection.head;
    const around = state.doc.resolve(ghost.from + 1).marks();
    change.replaceWith(ghost.from, ghost.to, schema.node('figure', attrs, undefined, around));
    change.setSelection(TextSelection.near(change.doc.resolve(change.mapping.map(caret))));
  }
  change.removeStoredMark(schema.marks.reference);
  dispatch(lookedAt(change));
  return true;
}

/** The claim that they did it, as a block below the paragraph; that they say so is recorded with it. */
function takeBoth(
  change: Transaction,
  { from, statement, did, says }: Extract<Ghost, { kind: 'responsibility' }>,
  mint: (prefix: string) => string,
): void {
  const $from = change.doc.resolve(from);
  const mark = $from.nodeAfter?.marks.find(({ attrs }) => attrs.id === statement);
  const make = mark?.attrs.make as StatementToMake | undefined;
  // Whoever claims a deed is somebody of the desk: an interested party.
  const isSomebody = make?.speech.named === true || make?.speech.type !== 'unnamed';
  if (make && isSomebody && !make.speech.named)
    spokenOtherwise(change, statement, { ...make, speech: { ...make.speech, named: true } });
  const claim: ClaimToMake = {
    ...{ kind: 'claim', statement, stance: 'asserts', text: did, matter: 'responsibility' },
    of: make && isSomebody ? make.speech.speaker : null,
    says: { id: mint('c'), text: says },
  };
  change.insert($from.after(1), schema.node('claim', { id: mint('c'), make: claim }));
}

/** Whether the words at a place are those of a statement. */
function isSpoken(doc: Node, place: number): boolean {
  const marks = doc.resolve(place).nodeAfter?.marks ?? [];
  return marks.some(({ type, attrs }) => type === schema.marks.reference && attrs.kind === 'statement');
}

/** A figure of that name that this document opens already. */
function figureIn(doc: Node, label: string): string | null {
  let found: string | null = null;
  doc.descendants((node) => {
    if (node.type === schema.nodes.figure && node.attrs.make?.label === label)
      found ??= String(node.attrs.id);
  });
  return found;
}
