/** A picture of this machine into the post: uploaded as it is, looked at by the server, put in with its words. */
import type { EditorView } from 'prosemirror-view';
import type { World } from '../app/desk-world.ts';
import { askedFor } from '../sync/api.ts';
import { inPlace } from './offers.ts';
import { schema } from './schema.ts';

/** Asks for a file, uploads it and puts it in. What was refused is said. */
export async function pictureInto(world: World, view: EditorView): Promise<void> {
  const file = await chosenFile();
  if (!file) return;
  world.say('The picture is on its way …');
  const media = world.mint('m');
  try {
    const answer = await fetch(`/api/coverages/${world.slug}/media?id=${media}`, {
      method: 'POST',
      headers: { ...askedFor(), 'content-type': file.type || 'application/octet-stream' },
      body: file,
    });
    const json = (await answer.json()) as { media?: string; message?: string };
    if (!answer.ok || json.media === undefined)
      return world.say(json.message ?? 'The picture was not taken.', true);
    const { media: stored } = json;
    world.show({
      sheet: {
        kind: 'picture',
        put(words) {
          const { from, to } = view.state.selection;
          inPlace(view, from, to, schema.node('image', { media: stored, ...words }));
        },
      },
    });
  } catch {
    world.say('The server does not answer: the picture was not uploaded.', true);
  }
}

function chosenFile(): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/jpeg,image/png,image/webp,image/avif,image/gif';
  return new Promise((chosen) => {
    input.addEventListener('change', () => chosen(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => chosen(null));
    input.click();
  });
}
