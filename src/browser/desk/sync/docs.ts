/** What the app knows of a coverage: the documents of the board, and what the desk added to it since. */
import type { DeskLists, DeskPost, DeskSingles, DeskText } from '../../../desk/view/desk-docs.ts';
import type { DeskClaim, DeskFigure, DeskStatement } from '../../../desk/view/desk-ledger-docs.ts';
import type { OpenDecision } from '../../../desk/view/open-decision.ts';

export type PostDoc = DeskPost;
export type StatementDoc = DeskStatement;
export type ClaimDoc = DeskClaim;
export type FigureDoc = DeskFigure;
export type Decision = OpenDecision;

/** The lists, by the beginning of their keys. */
export type Lists = DeskLists & { readonly texts: DeskText };
/** What there is one of. */
export type Ones = DeskSingles;
