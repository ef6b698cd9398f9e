/** Where a post is written. Its words live in the editor; what is around them, here. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { type EditorState, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useWorld } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import { shortened } from '../words/lookup.ts';
import { clock } from '../words/times.ts';
import { briefingOf } from './briefing.ts';
import { type Draft, newDraft } from './draft.ts';
import { type EditorOptions, makeEditor, stateOf } from './editor.ts';
import { DraftKeeper, type LeaseNow } from './kept-drafts.ts';
import { actorNamed, knownOf, rememberActors } from './known.ts';
import { inPlace, offersFor } from './offers.ts';
import { pictureInto } from './picture-into.ts';
import { type Intent, planOf, settled } from './plan.ts';
import { isBlank, schema } from './schema.ts';
import { noSpeech, type Speech } from './speech.ts';
import { spokenIn } from './spoken-in.ts';
import { SuggestList } from './suggest-list.tsx';
import type { Suggesting } from './suggest-plugin.ts';
import { TwoAtOnce } from './two-at-once.tsx';
import { type Spoken, spokenAt, WhoSaid, withSpeech } from './who-said.tsx';

/** The form around the editor. */
export function Composer() {
  const world = useWorld();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [draft, setDraft] = useState<Draft>(() => newDraft(world.mint('p')));
  const [suggesting, setSuggesting] = useState<{ list: Suggesting; left: number; top: number } | null>(null);
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [kept, setKept] = useState('');
  const [lease, setLease] = useState<LeaseNow | null>(null);
  const [note, setNote] = useState('');
  const [blank, setBlank] = useState(true);
  const now = useRef(draft);
  now.current = draft;
  const lastSpeech = useRef<Speech | null>(null);

  const keeper = useRef<DraftKeeper | null>(null);
  keeper.current ??= new DraftKeeper({
    world,
    lease: setLease,
    kept: (where) =>
      setKept(
        where === 'server'
          ? `saved ${clock(Date.now())}`
          : where === 'browser'
            ? 'kept here'
            : 'kept in this browser, not on the server',
      ),
  });

  const options = useRef<EditorOptions | null>(null);
  options.current ??= {
    board: world.board,
    mint: (prefix) => world.mint(prefix),
    known: () => ({ ...knownOf(world.board, briefingOf(world.slug)), carried: lastSpeech.current }),
    send: () => void give(),
    leave: () => (document.querySelector('.posts [tabindex="0"]') as HTMLElement | null)?.focus(),
    offersFor: (asked) =>
      offersFor(
        {
          board: world.board,
          mint: (prefix) => world.mint(prefix),
          briefing: () => briefingOf(world.slug),
          mayName: may(world.me, 'actor.set'),
          addActor: (name) => {
            const actor = world.mint('a');
            void world.give({ going: 'save', label: name }, [
              { kind: 'actor.set', actor, content: { name, type: 'person' } },
            ]);
            return actor;
          },
          picture: (editor) => void pictureInto(world, editor),
          openBriefing: () => world.show({ sheet: { kind: 'briefing' } }),
        },
        asked,
      ),
    show: (list, editor) => {
      if (!list) return setSuggesting(null);
      const at = editor.coordsAtPos(list.asked.from);
      const frame = place.current?.getBoundingClientRect();
      setSuggesting({ list, left: at.left - (frame?.left ?? 0), top: at.bottom - (frame?.top ?? 0) });
    },
    changed: (state: EditorState, words: boolean) => {
      setSpoken(spokenAt(state));
      if (!words) return;
      setBlank(isBlank(state.doc));
      setWrong(null);
      keeper.current?.changed({ ...now.current, doc: state.doc.toJSON() });
    },
    quoted: (words, editor) => {
      const speech = briefingOf(world.slug) ?? (lastSpeech.current ? { ...lastSpeech.current } : noSpeech);
      const make = { kind: 'statement', speech, verbatim: true };
      const text = words.replace(/^["“„«]|["”“»]\.?$/gu, '');
      const node = schema.node('statement', { id: world.mint('s'), make }, [schema.text(text)]);
      const { from, to } = editor.state.selection;
      inPlace(editor, from, to, node);
      document.querySelector<HTMLInputElement>('.who-said [name=speaker]')?.focus();
      return true;
    },
  };

  useEffect(() => {
    if (!place.current || !options.current) return;
    const made = makeEditor(place.current, now.current.doc, options.current);
    view.current = made;
    world.toComposer = () => {
      world.show({ part: 'write' });
      made.focus();
    };
    world.compose = (next) => {
      keeper.current?.leave();
      load(next);
      world.toComposer();
    };
    const leaving = () => {
      if (!isBlank(made.state.doc)) keeper.current?.flush();
    };
    addEventListener('pagehide', leaving);
    addEventListener('blur', leaving);
    return () => {
      removeEventListener('pagehide', leaving);
      removeEventListener('blur', leaving);
      made.destroy();
    };
  }, [world]);

  function load(next: Draft): void {
    const editor = view.current;
    if (!editor || !options.current) return;
    now.current = next;
    setDraft(next);
    setNote('');
    setWrong(null);
    setKept('');
    setLease(null);
    editor.updateState(stateOf(next.doc, options.current));
    // At the end of the words, where a paragraph shows at once what it could stand on.
    if (next.of === 'published')
      editor.dispatch(editor.state.tr.setSelection(Selection.atEnd(editor.state.doc)));
    setBlank(isBlank(editor.state.doc));
    setSpoken(null);
  }

  function around(change: Partial<Draft>): void {
    const next = { ...now.current, ...change };
    now.current = next;
    setDraft(next);
    if (view.current) keeper.current?.changed({ ...next, doc: view.current.state.doc.toJSON() });
  }

  /** Gives it up for sending, by right: published, submitted, updated, or what was asked for. */
  async function give(asked?: Intent): Promise<void> {
    const editor = view.current;
    if (!editor) return;
    const current = now.current;
    const wanted: Intent =
      asked ??
      (current.of === 'published'
        ? { to: 'update', note: note.trim() === '' ? null : note.trim() }
        : { to: may(world.me, 'post.publish') ? 'publish' : 'submit' });
    const { doc } = editor.state;
    const was = current.of === 'published' ? world.board.get('posts', current.post)?.content : null;
    const intent = settled(wanted, was ?? null, { ...current, doc });
    const plan = planOf({ ...current, doc }, intent, (prefix) => world.mint(prefix), {
      mayName: may(world.me, 'actor.set'),
      actorNamed: (name) => actorNamed(world.board, name),
    });
    if ('message' in plan) return setWrong(plan.message);
    const said = spokenIn(doc);
    if (said) lastSpeech.current = said;
    const isSaved = intent.to === 'save' || intent.to === 'submit' || intent.to === 'schedule';
    const label = plan.content.title ?? shortened(doc.textContent, 60);
    await world.give(
      { going: isSaved ? 'save' : 'forward', label, draft: { ...current, doc: doc.toJSON() } },
      plan.commands,
    );
    rememberActors(world.board, plan.commands);
    await keeper.current?.drop(current.post);
    world.say('attributes' in intent ? 'Attributed.' : sending[intent.to]);
    load(newDraft(world.mint('p')));
    editor.focus();
  }

  const isUpdate = draft.of === 'published';
  const publishes = may(world.me, 'post.publish');
  return (
    <section
      class="composer"
      aria-label="Write"
      onKeyDown={(event) => {
        // In the editor its own keys have seen to it.
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
        event.preventDefault();
        void give();
      }}
    >
      <h2>
        {isUpdate ? 'Update a post' : 'Write'}
        <span class="soft" aria-live="polite">
          {kept}
        </span>
      </h2>
      <TwoAtOnce draft={draft} lease={lease} take={() => void keeper.current?.toServer('take')} />
      <div class="card">
        <div class="c-place" ref={place}>
          {suggesting && <SuggestList {...suggesting} />}
        </div>
        {spoken && (
          <WhoSaid
            key={spoken.id}
            spoken={spoken}
            board={world.board}
            change={(speech, verbatim) => view.current && withSpeech(view.current, spoken, speech, verbatim)}
            done={() => view.current?.focus()}
          />
        )}
        {isUpdate && (
          <label class="inline">
            Note for readers{' '}
            <input name="note" value={note} onInput={(event) => setNote(event.currentTarget.value)} />
          </label>
        )}
        {wrong !== null && (
          <p class="wrong" role="alert">
            {wrong}
          </p>
        )}
        <div class="bar">
          {!isUpdate && publishes && (
            <>
              <button
                type="button"
                aria-pressed={draft.keyEvent}
                onClick={() => around({ keyEvent: !draft.keyEvent })}
              >
                ★ Key event
              </button>
              <button
                type="button"
                aria-pressed={draft.flash}
                onClick={() => around({ flash: !draft.flash })}
              >
                ⚡ Flash
              </button>
            </>
          )}
          <button
            type="button"
            aria-pressed={draft.background}
            onClick={() => around({ background: !draft.background })}
          >
            Background
          </button>
          <label class="inline">
            <span>By</span>
            <input
              name="byline"
              size={12}
              value={draft.byline ?? ''}
              placeholder="no byline"
              onInput={(event) => around({ byline: event.currentTarget.value || null })}
            />
          </label>
          <span class="hint soft">
            <kbd>/</kbd> insert <kbd>@</kbd> who <kbd>Tab</kbd> takes what is offered
          </span>
          <span class="end">
            {!blank && (
              <button type="button" onClick={() => void give({ to: isUpdate ? 'fix' : 'save' })}>
                {isUpdate ? 'Minor fix' : 'Save as draft'}
              </button>
            )}
            <button type="button" class="go" onClick={() => void give()}>
              {isUpdate ? 'Update' : publishes ? 'Publish' : 'Submit'} <kbd>Ctrl ↵</kbd>
            </button>
          </span>
        </div>
      </div>
    </section>
  );
}

const sending: Readonly<Record<Intent['to'], string>> = {
  publish: 'Publishing …',
  save: 'Saved as a draft.',
  submit: 'Handed over for publishing.',
  fix: 'Fixing …',
  update: 'Updating …',
  schedule: 'Scheduled.',
};
