/** All of intake that is loaded when somebody opens it: the column, and what it opens over the desk. */
import type { IntakeSheet } from '../app/desk-world.ts';
import { BringSheet } from './bring-sheet.tsx';
import { ItemSheet } from './item-sheet.tsx';
import { SourcesSheet } from './sources-sheet.tsx';

export { IntakeColumn } from './intake-column.tsx';

export function IntakeSheetOf({ sheet, close }: { sheet: IntakeSheet; close: () => void }) {
  if (sheet.kind === 'item')
    return <ItemSheet key={sheet.item} id={sheet.item} asNotice={sheet.asNotice ?? false} close={close} />;
  return sheet.kind === 'bring' ? <BringSheet close={close} /> : <SourcesSheet close={close} />;
}
