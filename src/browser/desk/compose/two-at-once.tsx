/**
 * Two at one post: says who else writes on it and lets it be asked for, handed over and taken; brings in what a colleague
 * wrote before; and goes on from the newest version when the post has changed meanwhile. It never moves the focus.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EditorView } from 'prosemirror-view';
import { useWorld } from '../app/desk-world.ts';
import { lookupOf } from '../words/lookup.ts';
import { type Draft, isDraft } from './draft.ts';
import { broughtIn, type GoneOn, goneOn, isOver, mergeSays } from './go-on.ts';
import type { LeaseNow } from './kept-drafts.ts';
import { LeaseLines } from './lease-lines.tsx';
import { useLease } from './use-lease.ts';

export interface TwoAtOnceProps {
  readonly draft: Draft;
  /** The draft as it is at this moment, before it is drawn. */
  readonly now: () => Draft;
  readonly isBlank: boolean;
  readonly lease: LeaseNow | null;
  readonly told: (lease: LeaseNow) => void;
  readonly editor: () => EditorView | null;
  /** Goes on with what was merged. */
  readonly goOn: (gone: GoneOn) => void;
}

export function TwoAtOnce({ draft, now, isBlank, lease, told, editor, goOn }: TwoAtOnceProps) {
  const world = useWorld();
  const { board } = world;
  const [says, setSays] = useState<{ post: string; words: string } | null>(null);
  const isWritten = draft.base > 0 || !isBlank;
  const wish = useLease(draft, isWritten, told);
  const brought = useRef(new Map<string, number>());
  const before = useRef<{ post: string; lease: LeaseNow | null; wants: boolean }>({
    ...{ post: draft.post, lease: null, wants: false },
  });
  if (before.current.post !== draft.post) before.current = { post: draft.post, lease: null, wants: false };
  const post = board.get('posts', draft.post);
  const say = (words: string) => setSays({ post: draft.post, words });
  const kept = world.screen.workings.find(
    (one) =>
      one.post === draft.post &&
      one.person !== world.me.id &&
      one.bytes > 0 &&
      brought.current.get(one.person) !== one.saved,
  );

  useEffect(() => {
    world.show({ writing: isWritten ? draft.post : null });
    // What is written here is compared with what others are writing, before it is sent.
    if (isWritten) void world.words.compare(world.screen.workings, world.me.id);
  }, [draft.post, isWritten]);

  useEffect(() => {
    const view = editor();
    if (!view || view.composing || !post || now().post !== post.id) return;
    const who = world.nameOf(post.writer);
    const { of } = now();
    const gone = goneOn(now(), view.state.doc, post, lookupOf(board), who);
    if (!gone) return;
    goOn(gone);
    const isOut = gone.draft.of !== of ? `${who} has published it: this is an update of it now.` : '';
    say([isOut, mergeSays(gone, who)].filter((one) => one !== '').join(' '));
  });

  useEffect(() => {
    const { lease: was, wants } = before.current;
    before.current.lease = lease;
    if (lease?.mine && was?.mine === false && wants && was.holder) void bring(was.holder.person);
    if (lease?.mine) before.current.wants = false;
  }, [lease]);

  /** What somebody wrote about this post, as it was kept last, into the composer. */
  async function bring(person: string): Promise<void> {
    const { post: of } = draft;
    const working = await world.words.ask({ post: of, person });
    const view = editor();
    if (!working || !view || !isDraft(working.content) || now().post !== of) return;
    brought.current.set(person, working.saved);
    const gone = broughtIn(now(), view.state.doc, working.content, lookupOf(board), working.name);
    goOn(gone);
    say(
      gone.open > 0
        ? mergeSays({ ...gone, came: 0 }, working.name)
        : `What ${working.name} wrote is in, and stays kept for them too.`,
    );
  }

  return (
    <>
      <LeaseLines
        post={draft.post}
        lease={lease}
        kept={lease?.mine && kept ? kept : null}
        back={() => editor()?.focus()}
        wish={(one) => {
          before.current.wants = one === 'ask' || one === 'take';
          void wish(one);
          editor()?.focus();
        }}
        bring={(person) => {
          void bring(person);
          editor()?.focus();
        }}
      />
      {post && isOver(post) && isWritten && (
        <p class="say bad" role="status">
          This post is {post.phase} by now. What you wrote is kept here; as it stands it will not be taken.
        </p>
      )}
      {says?.post === draft.post && (
        <p class="say" role="status">
          {says.words}{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              setSays(null);
              editor()?.focus();
            }}
          >
            All right
          </button>
        </p>
      )}
    </>
  );
}
