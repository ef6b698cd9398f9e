/** An incident into the post: asked for in a sheet, put in where the caret was, recorded with the post. */
import type { EditorView } from 'prosemirror-view';
import type { World } from '../app/desk-world.ts';
import { inPlace } from './offers.ts';
import { schema } from './schema.ts';

export function incidentInto(world: World, view: EditorView): void {
  world.show({
    sheet: {
      kind: 'incident',
      put(content) {
        const { from, to } = view.state.selection;
        const make = { kind: 'incident', content };
        inPlace(view, from, to, schema.node('incident', { id: world.mint('i'), make }));
      },
    },
  });
}
