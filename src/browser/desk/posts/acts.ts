/** What one key or button does to a post, a claim or a decision: the commands of it, given up for sending. */
import type { DeskLists } from '../../../desk/view/desk-docs.ts';
import type { World } from '../app/desk-world.ts';
import { may, worksHere } from '../app/me.ts';
import { draftOf } from '../compose/draft.ts';
import type { Command } from '../outbox/outbox.ts';
import type { PostDoc } from '../sync/docs.ts';
import { headOf, lookupOf, shortened } from '../words/lookup.ts';

/** Shows "under review" in its place, everywhere, at once; or shows it again. */
export async function cover(world: World, kind: string, id: string, label: string): Promise<void> {
  await world.give({ going: 'back', label }, [{ kind: 'cover', subject: { kind, id } }]);
  const named = `“${shortened(label, 40)}”`;
  if (world.screen.line === 'connected') world.say(`Covering ${named}.`);
  else world.say(`No connection: readers still see ${named}. It is covered as soon as there is one.`, true);
}

export async function uncover(world: World, kind: string, id: string, label: string): Promise<void> {
  await world.give({ going: 'forward', label }, [{ kind: 'uncover', subject: { kind, id } }]);
}

export async function pin(world: World, post: PostDoc): Promise<void> {
  const kind = post.pinned ? 'post.unpin' : 'post.pin';
  await world.give({ going: post.pinned ? 'back' : 'forward', label: headOf(post, world.board) }, [
    { kind, post: post.id },
  ]);
}

export async function mark(world: World, post: PostDoc): Promise<void> {
  await world.give({ going: 'forward', label: headOf(post, world.board) }, [
    { kind: 'post.mark', post: post.id, keyEvent: !post.keyEvent },
  ]);
}

/** Publishes what a colleague handed over: stands behind it first where that is this person's to do. */
export async function approve(world: World, post: PostDoc): Promise<void> {
  const { id, version, writer, keyEvent, flash } = post;
  const stands = may(world.me, 'post.approve') && writer !== world.me.id;
  await world.give({ going: 'forward', label: headOf(post, world.board) }, [
    ...(stands ? [{ kind: 'post.approve', post: id, expected: version }] : []),
    { kind: 'post.publish', post: id, keyEvent, flash, expected: version },
  ]);
  world.say('Approved; publishing …');
}

/**
 * Opens a post in the composer, to go on with a draft or to update what is published; with what this person wrote about
 * it and did not send.
 */
export function edit(world: World, post: PostDoc): void {
  const kept = world.screen.drafts.find((one) => one.post === post.id);
  world.compose(kept?.draft ?? draftOf(post, lookupOf(world.board)), kept?.saved);
}

/** The alert of a post that waits for a second person. */
export function alertOpen({ board }: World, post: string): DeskLists['alerts'] | undefined {
  return board.all('alerts').find((one) => one.post === post && one.sent === null && one.content !== null);
}

/** Ends what keeps a draft from readers: its hold, its time, its embargo; false where nothing does, or by others. */
export function letGo(world: World, post: PostDoc): PostAct | false {
  const { id, held, schedule, embargo } = post;
  const { me } = world;
  const act = (name: string, says: string, command: Command): PostAct => ({
    ...{ key: 'u', name },
    run: () => {
      void world.give({ going: 'save', label: headOf(post, world.board) }, [command]);
      world.say(says);
    },
  });
  if (held)
    return (
      may(me, 'post.release') &&
      act('Release', 'Released: it is a draft again.', { kind: 'post.release', post: id })
    );
  if (schedule)
    return (
      may(me, 'post.unschedule') &&
      act('Call off its time', 'Called off: it waits until somebody publishes it.', {
        ...{ kind: 'post.unschedule', post: id },
      })
    );
  if (!embargo || !may(me, 'embargo.end')) return false;
  const subject = { kind: 'post', id };
  if (embargo.until === null)
    return act('It was delivered', 'The embargo is over.', {
      kind: 'embargo.end',
      subject,
      how: 'delivered',
    });
  if (embargo.until <= new Date(world.now()).toISOString())
    return act('End the embargo', 'The embargo is over.', { kind: 'embargo.end', subject, how: 'time' });
  return (
    me.roles.includes('senior') && {
      ...{ key: 'u', name: 'Lift the embargo' },
      run: () => world.show({ sheet: { kind: 'lift', post: id } }),
    }
  );
}

/** Drops a draft for good. */
export async function discard(world: World, post: PostDoc): Promise<void> {
  await world.give({ going: 'save', label: headOf(post, world.board) }, [
    { kind: 'post.discard', post: post.id },
  ]);
  world.say(`Discarded: “${shortened(headOf(post, world.board), 60)}”.`);
}

/** One act that somebody may do to a post now, with the key that does it while the post has the keys. */
export interface PostAct {
  readonly key: string;
  readonly name: string;
  readonly bad?: boolean;
  readonly run: () => void;
}

/** All of them, in the order in which they are wanted. */
export function actsOn(world: World, post: PostDoc): readonly PostAct[] {
  const { me } = world;
  const { id, phase, covered, pinned, keyEvent } = post;
  const label = headOf(post, world.board);
  const isDraft = phase === 'draft' || phase === 'submitted' || phase === 'scheduled';
  const acts: (PostAct | false)[] = [];
  if (phase === 'published') {
    acts.push(
      may(me, 'cover') &&
        (covered === null
          ? { key: 'x', name: 'Cover', bad: true, run: () => void cover(world, 'post', id, label) }
          : may(me, 'uncover') && {
              key: 'x',
              name: 'Uncover',
              run: () => void uncover(world, 'post', id, label),
            }),
      may(me, 'post.update') && { key: 'e', name: 'Update', run: () => edit(world, post) },
      may(me, 'correction.publish') && {
        key: 'c',
        name: 'Correct',
        run: () => world.show({ sheet: { kind: 'correct', post: id } }),
      },
      may(me, 'post.withdraw') && {
        key: 'w',
        name: 'Withdraw',
        bad: true,
        run: () => world.show({ sheet: { kind: 'withdraw', post: id } }),
      },
      may(me, 'post.pin') && { key: 'p', name: pinned ? 'Unpin' : 'Pin', run: () => void pin(world, post) },
      may(me, 'post.mark') && {
        key: 's',
        name: keyEvent ? 'No key event' : 'Key event',
        run: () => void mark(world, post),
      },
      may(me, 'use.note') && {
        key: 'u',
        name: 'Used elsewhere',
        run: () => world.show({ sheet: { kind: 'use', post: id } }),
      },
      may(me, 'alert.propose') &&
        !post.alerted &&
        covered === null &&
        alertOpen(world, id) === undefined && {
          key: 'l',
          name: 'Alert',
          run: () => world.show({ sheet: { kind: 'alert', post: id } }),
        },
    );
  }
  if (isDraft) {
    const mine = post.author === me.id;
    acts.push(
      phase === 'submitted' &&
        may(me, 'post.publish') && {
          key: 'a',
          name: 'Approve and publish',
          run: () => void approve(world, post),
        },
      phase === 'submitted' &&
        may(me, 'post.return') && {
          key: 'r',
          name: 'Return with a note',
          run: () => world.show({ sheet: { kind: 'return', post: id } }),
        },
      letGo(world, post),
      (mine || may(me, 'post.publish')) && { key: 'e', name: 'Write on', run: () => edit(world, post) },
      (mine || may(me, 'post.publish')) && {
        key: 'd',
        name: 'Discard',
        run: () => world.show({ sheet: { kind: 'discard', post: id } }),
      },
    );
  }
  acts.push(
    worksHere(me) && {
      key: 'h',
      name: 'History',
      run: () => world.show({ sheet: { kind: 'history', post: id } }),
    },
  );
  return acts.filter((one) => one !== false);
}
