/** Where a post is written. Its words live in the editor; what is around them, here. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Node } from 'prosemirror-model';
import { Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useWorld } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import { withoutRecorded } from '../outbox/recorded.ts';
import { lookupOf, shortened } from '../words/lookup.ts';
import { moment } from '../words/times.ts';
import { AsWhat, changeOf } from './as-what.tsx';
import { behindClaim, type Claimed, ClaimForm, claimAt, withClaim } from './claim-form.tsx';
import { ComposerBar, kindsOf } from './composer-bar.tsx';
import { toFirst } from './conflicts.ts';
import { type Draft, newDraft } from './draft.ts';
import { type EditorOptions, makeEditor, stateOf } from './editor.ts';
import { editorOptions } from './editor-options.ts';
import { type GoneOn, putInto } from './go-on.ts';
import { keepingTime, timeOf } from './keeps-time.ts';
import { KeptBack } from './kept-back.tsx';
import { DraftKeeper, type LeaseNow, whereKept } from './kept-drafts.ts';
import { actorNamed, rememberActors } from './known.ts';
import { lostOn, mended, withoutLost } from './lost-drafts.ts';
import { openedHere } from './opened-here.ts';
import { type Intent, planOf, settled } from './plan.ts';
import { putIn } from './put-in.ts';
import { SameLine } from './same-line.tsx';
import { type SameNow, sameNow } from './same-now.ts';
import { isBlank } from './schema.ts';
import { isSaving, sentWords } from './sent-words.ts';
import type { Speech } from './speech.ts';
import { spokenIn } from './spoken-in.ts';
import { strayTitle } from './stray-title.ts';
import { SuggestList } from './suggest-list.tsx';
import type { Suggesting } from './suggest-plugin.ts';
import { TwoAtOnce } from './two-at-once.tsx';
import { isUnchanged } from './unchanged.ts';
import { useRefused } from './use-refused.ts';
import { type Spoken, spokenAt, WhoSaid, withSpeech } from './who-said.tsx';

/** The form around the editor. */
export function Composer() {
  const world = useWorld();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [draft, setDraft] = useState<Draft>(() => world.opening?.draft ?? newDraft(world.mint('p')));
  const [suggesting, setSuggesting] = useState<{ list: Suggesting; left: number; top: number } | null>(null);
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  const [claim, setClaim] = useState<Claimed | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [kept, setKept] = useState('');
  const [lease, setLease] = useState<LeaseNow | null>(null);
  const [note, setNote] = useState('');
  const [same, setSame] = useState<SameNow | null>(null);
  const [blank, setBlank] = useState(true);
  const now = useRef(draft);
  now.current = draft;
  /** What was sent from here and has not been heard of. */
  const sentHere = useRef(new Set<string>());
  const giving = useRef(give);
  giving.current = give;
  const turning = useRef(around);
  turning.current = around;
  /** The claim that was just put in. */
  const fresh = useRef<string | null>(null);
  const lastSpeech = useRef<Speech | null>(null);

  const keeper = useRef<DraftKeeper | null>(null);
  keeper.current ??= new DraftKeeper({
    world,
    lease: setLease,
    lost: (why) => letGoOf(why),
    kept: (where, why) => setKept(whereKept(where, why)),
  });

  const keep = (of: Draft, doc: Node) =>
    keeper.current?.changed(of.post, () => ({ ...of, doc: doc.toJSON() }));

  const publishes = may(world.me, 'post.publish');
  const options = useRef<EditorOptions | null>(null);
  options.current ??= editorOptions(world, {
    send: () => void giving.current(),
    spokeLast: () => lastSpeech.current,
    isBackground: () => now.current.background,
    kinds: () => kindsOf(now.current, publishes, (change) => turning.current(change)),
    fill: (id) => {
      fresh.current = id;
    },
    show: (list, editor) => {
      if (!list) return setSuggesting(null);
      const at = editor.coordsAtPos(list.asked.from);
      const frame = place.current?.getBoundingClientRect();
      setSuggesting({ list, left: at.left - (frame?.left ?? 0), top: at.bottom - (frame?.top ?? 0) });
    },
    changed: (state, words) => {
      setSpoken((before) => sameOr(before, spokenAt(state)));
      setClaim((before) => sameOr(before, claimAt(state)));
      if (!words) return;
      setBlank(isBlank(state.doc));
      setWrong(null);
      keep(now.current, state.doc);
    },
  });

  useEffect(() => {
    if (!place.current || !options.current) return;
    const made = makeEditor(place.current, now.current.doc, options.current);
    view.current = made;
    setBlank(isBlank(made.state.doc));
    world.toComposer = () => {
      world.show({ part: 'write' });
      made.focus();
      // Behind a sheet that is closing, and on a part of the screen that is just being shown, nothing takes it yet.
      if (!made.hasFocus() || document.querySelector('dialog[open]')) setTimeout(() => made.focus());
    };
    keeper.current?.from(world.opening?.saved ?? 0);
    world.compose = (next, saved = 0) => {
      keeper.current?.leave();
      keeper.current?.from(saved);
      openedHere.set(world.slug, next.post);
      load(next);
      world.toComposer();
    };
    const leaving = () => keeper.current?.flush();
    world.lost = () => {
      const lost = lostOn(world.board);
      const current = { ...now.current, doc: made.state.doc.toJSON() };
      if (lost.posts.has(current.post))
        return letGoOf('This post was taken down. What you had written about it is gone with it.');
      const left = withoutLost(current, lost);
      if (left === current) return;
      const next = mended(left);
      load(next);
      keeper.current?.changed(next.post, () => next);
      setWrong('Something that stood here was taken down; it is gone from your words.');
    };
    const gone = new AbortController();
    for (const going of ['pagehide', 'blur']) addEventListener(going, leaving, gone);
    // The last that a page on a phone hears before it is thrown out of memory.
    document.addEventListener('visibilitychange', leaving, gone);
    return () => {
      gone.abort();
      world.lost = () => {};
      leaving();
      made.destroy();
    };
  }, [world]);

  useRefused({ isWritten: draft.base > 0 || !blank, sentHere: sentHere.current, say: setWrong });

  function load(next: Draft): void {
    const editor = view.current;
    if (!editor || !options.current) return;
    now.current = next;
    setDraft(next);
    setNote('');
    setWrong(null);
    setKept('');
    setLease(null);
    setSame(null);
    editor.updateState(stateOf(next.doc, options.current));
    // At the end of the words, where a paragraph shows at once what it could stand on.
    if (next.of === 'published')
      editor.dispatch(editor.state.tr.setSelection(Selection.atEnd(editor.state.doc)));
    setBlank(isBlank(editor.state.doc));
    setSpoken(null);
    setClaim(null);
  }

  /** What was written about a post goes, here too. */
  function letGoOf(why: string): void {
    const { post } = now.current;
    const saved = (keeper.current?.saved ?? 0) + 1;
    keeper.current?.let();
    load(newDraft(world.mint('p')));
    setWrong(why);
    void world.disk.throwAway({ slug: world.slug, post, saved });
  }

  /** Goes on with what was merged; the caret stays at its words. */
  function goOn({ draft: next, doc }: GoneOn): void {
    const editor = view.current;
    if (!editor) return;
    now.current = next;
    setDraft(next);
    editor.dispatch(putIn(editor.state, doc));
    keep(next, editor.state.doc);
  }

  function around(change: Partial<Draft>): void {
    const next = { ...now.current, ...change };
    now.current = next;
    setDraft(next);
    if (view.current) keep(next, view.current.state.doc);
  }

  /** Whom a plan finds on the board, and whether it may add others. */
  const naming = {
    mayName: may(world.me, 'actor.set'),
    actorNamed: (name: string) => actorNamed(world.board, name),
  };

  /** Gives it up for sending, by right: published, submitted, updated, or what was asked for. */
  async function give(asked?: Intent): Promise<void> {
    const editor = view.current;
    if (!editor) return;
    const open = toFirst(editor.state);
    if (open) {
      editor.dispatch(open);
      editor.focus();
      return setWrong('Two readings are open. Choose one, or both, and send it then.');
    }
    const current = now.current;
    const wanted: Intent =
      asked ??
      (current.of === 'published'
        ? changeOf(world, current, note.trim())
        : (keepingTime(world.board.get('posts', current.post), current, may(world.me, 'post.schedule')) ?? {
            to: may(world.me, 'post.publish') ? 'publish' : 'submit',
          }));
    if (wanted.to === 'correct' && wanted.note === '')
      return setWrong('A correction needs a note: it is what readers are told.');
    const { doc } = editor.state;
    const was = current.of === 'published' ? world.board.get('posts', current.post)?.content : null;
    const intent = settled(wanted, was ?? null, { ...current, doc });
    // It warns once: sending again sends.
    const found = intent.to === 'save' || intent.to === 'fix' ? null : sameNow(world, current, doc);
    if (found && same?.key !== found.key) return setSame(found);
    const plan = planOf({ ...current, doc }, intent, (prefix) => world.mint(prefix), naming);
    if ('message' in plan) return setWrong(plan.message);
    const stray = isSaving(intent) ? null : strayTitle(plan.content);
    if (stray !== null && stray !== wrong) return setWrong(stray);
    if (isUnchanged(was ?? null, plan, intent, lookupOf(world.board)))
      return setWrong('Nothing is changed in it: readers would be told of an update that is none.');
    const said = spokenIn(doc);
    if (said) lastSpeech.current = said;
    const going = isSaving(intent) ? 'save' : intent.to === 'correct' ? 'back' : 'forward';
    const label = plan.content.title ?? shortened(doc.textContent, 60);
    const given = { ...current, doc: doc.toJSON() };
    const saved = Math.max(Date.now(), (keeper.current?.saved ?? 0) + 1);
    // What is typed from here on belongs to the next post.
    keeper.current?.let();
    load(newDraft(world.mint('p')));
    editor.focus();
    const commands = withoutRecorded(plan.commands, given.recorded ?? []);
    try {
      sentHere.current.add(await world.give({ going, label, draft: given, saved }, commands));
      rememberActors(world.board, plan.commands);
      const waits = intent.to === 'publish' && world.board.one('coverage')?.phase === 'draft';
      const keeps = asked === undefined && timeOf(world.board.get('posts', current.post)) !== null;
      world.say(sentWords(intent, { connected: world.screen.line === 'connected', waits, keeps }));
    } catch {
      world.compose(given, saved);
      setWrong(
        'This browser has no room to keep it, so it was not sent. Copy it before you close this page.',
      );
    }
  }

  /** Shows what readers would get of it, or why it would be refused. */
  function preview(): void {
    const editor = view.current;
    if (!editor) return;
    const composed = { ...now.current, doc: editor.state.doc };
    const intent: Intent = now.current.of === 'published' ? { to: 'update', note: null } : { to: 'publish' };
    const plan = planOf(composed, intent, (prefix) => world.mint(prefix), naming);
    if ('message' in plan) setWrong(plan.message);
    else world.show({ sheet: { kind: 'preview', commands: plan.commands } });
  }

  /** Goes on in the post that has the same, with these words in it. */
  async function goOnThere(): Promise<void> {
    const editor = view.current;
    if (!editor || !same?.opens) return;
    const gone = putInto(same.opens, editor.state.doc, same.whose);
    const { post } = now.current;
    const saved = keeper.current?.saved ?? 0;
    keeper.current?.let();
    const next = { ...gone.draft, doc: gone.doc.toJSON() };
    load(next);
    keep(next, gone.doc);
    keeper.current?.flush();
    editor.focus();
    await world.disk.throwAway({ slug: world.slug, post, saved });
  }

  const isUpdate = draft.of === 'published';
  const as = draft.as ?? 'update';
  const time = isUpdate ? null : timeOf(world.board.get('posts', draft.post));
  const zone = world.board.one('coverage')?.zone ?? 'UTC';
  return (
    <section
      class="composer"
      aria-label="Write"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.altKey && same) {
          event.preventDefault();
          void goOnThere();
          return;
        }
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
      <TwoAtOnce
        draft={draft}
        now={() => now.current}
        isBlank={blank}
        lease={lease}
        told={setLease}
        editor={() => view.current}
        goOn={goOn}
      />
      <KeptBack post={draft.post} />
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
        {claim && (
          <ClaimForm
            key={claim.id}
            claim={claim}
            board={world.board}
            fresh={fresh.current === claim.id}
            change={(make) => view.current && withClaim(view.current, make)}
            done={() => {
              fresh.current = null;
              if (view.current) behindClaim(view.current);
            }}
          />
        )}
        {isUpdate && <AsWhat as={as} note={note} choose={(next) => around({ as: next })} write={setNote} />}
        {wrong !== null && (
          <p class="wrong" role="alert">
            {wrong}
          </p>
        )}
        {same && <SameLine same={same} open={() => void goOnThere()} />}
        <ComposerBar
          draft={draft}
          blank={blank}
          publishes={publishes}
          time={time && moment(time, zone)}
          zone={zone}
          around={around}
          give={(intent) => void give(intent)}
          preview={preview}
        />
      </div>
    </section>
  );
}

/** The one before where both say the same: nothing is drawn anew for it. */
function sameOr<T extends { readonly id: string; readonly make: unknown }>(before: T | null, next: T | null) {
  return before && next && before.id === next.id && before.make === next.make ? before : next;
}
