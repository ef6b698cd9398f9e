/** What the editor asks of the desk: what is known, what is offered, and what becomes of what is pasted. */
import type { World } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import { briefingOf } from './briefing.ts';
import type { EditorOptions } from './editor.ts';
import { knownOf } from './known.ts';
import { inPlace, offersFor } from './offers.ts';
import { pictureInto } from './picture-into.ts';
import { schema } from './schema.ts';
import { noSpeech, type Speech } from './speech.ts';

/** What the composer does itself. */
interface OfComposer extends Pick<EditorOptions, 'send' | 'show' | 'changed'> {
  /** Who spoke last in a post that was sent from here. */
  readonly spokeLast: () => Speech | null;
}

export function editorOptions(world: World, { spokeLast, ...own }: OfComposer): EditorOptions {
  const { board, slug, me } = world;
  const mint = (prefix: string) => world.mint(prefix);
  const offering = {
    ...{ board, mint, mayName: may(me, 'actor.set') },
    briefing: () => briefingOf(slug),
    addActor(name: string) {
      const actor = mint('a');
      void world.give({ going: 'save', label: name }, [
        { kind: 'actor.set', actor, content: { name, type: 'person' } },
      ]);
      return actor;
    },
    picture: (editor: Parameters<typeof pictureInto>[1]) => void pictureInto(world, editor),
    openBriefing: () => world.show({ sheet: { kind: 'briefing' } }),
  };
  return {
    ...own,
    ...{ board, mint },
    known: () => ({ ...knownOf(board, briefingOf(slug)), carried: spokeLast() }),
    leave: () => document.querySelector<HTMLElement>('.posts [tabindex="0"]')?.focus(),
    offersFor: (asked) => offersFor(offering, asked),
    quoted(words, editor) {
      const speech = briefingOf(slug) ?? spokeLast() ?? noSpeech;
      const text = words.replace(/^["“„«]|["”“»]\.?$/gu, '');
      const make = { kind: 'statement', speech, verbatim: true };
      const node = schema.node('statement', { id: mint('s'), make }, [schema.text(text)]);
      const { from, to } = editor.state.selection;
      inPlace(editor, from, to, node);
      document.querySelector<HTMLInputElement>('.who-said [name=speaker]')?.focus();
      return true;
    },
  };
}
