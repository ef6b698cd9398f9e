/** What the editor asks of the desk: what is known, what is offered, and what becomes of what is pasted. */
import type { World } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import { briefingOf } from './briefing.ts';
import type { EditorOptions } from './editor.ts';
import { incidentInto } from './incident-into.ts';
import { knownOf } from './known.ts';
import { typeOfName } from './name-type.ts';
import { inPlace, type OfferWorld, offersFor } from './offers.ts';
import { pictureInto } from './picture-into.ts';
import { schema } from './schema.ts';
import { noSpeech, type Speech } from './speech.ts';

/** What the composer does itself. */
interface OfComposer
  extends Pick<EditorOptions, 'send' | 'show' | 'changed'>,
    Pick<OfferWorld, 'kinds' | 'fill'> {
  /** Whether the post is background. */
  readonly isBackground: () => boolean;
  /** Who spoke last in a post that was sent from here. */
  readonly spokeLast: () => Speech | null;
}

export function editorOptions(
  world: World,
  { spokeLast, isBackground, kinds, fill, ...own }: OfComposer,
): EditorOptions {
  const { board, slug, me } = world;
  const mint = (prefix: string) => world.mint(prefix);
  const offering: OfferWorld = {
    ...{ kinds, fill, board, mint, mayName: may(me, 'actor.set') },
    briefing: () => briefingOf(slug),
    addActor(name) {
      const actor = mint('a');
      void world.give({ going: 'save', label: name }, [
        { kind: 'actor.set', actor, content: { name, type: typeOfName(name) } },
      ]);
      return actor;
    },
    picture: (editor) => void pictureInto(world, editor),
    incident: (editor) => incidentInto(world, editor),
    openBriefing: () => world.show({ sheet: { kind: 'briefing' } }),
  };
  return {
    ...own,
    ...{ board, mint },
    known: () => ({
      ...knownOf(board, briefingOf(slug)),
      ...{ carried: spokeLast(), background: isBackground() },
    }),
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
