/** What waits for somebody: decisions first, then what was handed over, what went out bare, and what is held or scheduled. */
import type { ComponentChildren } from 'preact';
import { useWorld, type World } from '../app/desk-world.ts';
import { frozenNow } from '../app/frozen-now.ts';
import { rowKeys } from '../app/row-keys.ts';
import { UnsentDrafts, unsentOf } from '../compose/unsent-drafts.tsx';
import { Brief } from '../notes/brief.tsx';
import { Handover } from '../notes/handover.tsx';
import { Thread } from '../notes/thread.tsx';
import { subjectsFor, ToYou } from '../notes/to-you.tsx';
import { actsOn } from '../posts/acts.ts';
import { isBare } from '../posts/ground.ts';
import type { BoardStore } from '../sync/board-store.ts';
import type { PostDoc } from '../sync/docs.ts';
import { headOf, wordsIn } from '../words/lookup.ts';
import { moment } from '../words/times.ts';
import { coveredNow } from './covered-now.ts';
import { CoveredRows } from './covered-rows.tsx';
import { DecisionRow } from './decision-row.tsx';
import { Prepared } from './prepared.tsx';

export function Waiting() {
  const world = useWorld();
  const decisions = world.board.one('decisions') ?? [];
  const posts = world.board.all('posts');
  const handedOver = posts.filter(({ phase }) => phase === 'submitted');
  const bare = bareOf(world.board);
  const later = posts.filter(
    ({ phase, held, embargo }) => phase === 'scheduled' || (phase === 'draft' && (held || embargo)),
  );
  const drafts = posts.filter(
    ({ phase, held, embargo, prepared }) => phase === 'draft' && !held && !embargo && prepared === null,
  );
  const frozen = frozenNow(world.board, world.now());
  const toYou = subjectsFor(world).length;
  const nothing =
    decisions.length +
      handedOver.length +
      bare.length +
      later.length +
      coveredNow(world.board).length +
      drafts.length +
      unsentOf(world).length +
      toYou ===
    0;
  return (
    <section class="waiting" aria-label="Waiting">
      <h2>
        Waiting <span class="soft">{decisions.length + handedOver.length + toYou || ''}</span>
      </h2>
      {frozen && (
        <p class="say bad" role="status">
          Nobody publishes
          {frozen.until ? ` until ${moment(frozen.until, zoneOf(world))}` : ' until it is lifted'}.
          {frozen.reason && ` ${frozen.reason}`}
        </p>
      )}
      <Brief />
      <Handover />
      {nothing && <p class="empty soft">Nothing waits for you.</p>}
      {decisions.length > 0 && (
        <ul class="rows" aria-label="Decisions">
          {decisions.map((decision) => (
            <DecisionRow key={`${decision.kind} ${decision.subject} ${decision.says}`} decision={decision} />
          ))}
        </ul>
      )}
      <ToYou />
      <Group name="Handed over" posts={handedOver}>
        {({ writer }) =>
          writer === world.me.id ? 'yours: somebody else publishes it' : `by ${world.nameOf(writer)}`
        }
      </Group>
      <CoveredRows />
      <Group name="To attribute" posts={bare.slice(0, 20)}>
        {() => 'published with nothing under it'}
      </Group>
      <Group name="Held and scheduled" posts={later}>
        {(post) =>
          post.schedule
            ? `at ${moment(post.schedule.at, zoneOf(world))}`
            : post.embargo
              ? `embargo ${post.embargo.until ? `until ${moment(post.embargo.until, zoneOf(world))}` : 'until delivered'}`
              : 'on hold'
        }
      </Group>
      <UnsentDrafts />
      <Prepared />
      <Group name="Drafts" posts={drafts}>
        {({ author, writtenAt }) =>
          `${world.nameOf(author)}${writtenAt === null ? '' : `, saved ${moment(writtenAt, zoneOf(world))}`}`
        }
      </Group>
    </section>
  );
}

let turn = -1;
let of: BoardStore | null = null;
let known: readonly PostDoc[] = [];

/** Posts that went out with nothing under them, newest first; looked for once a change of the board. */
function bareOf(board: BoardStore): readonly PostDoc[] {
  if (of === board && turn === board.turn) return known;
  [of, turn] = [board, board.turn];
  known = board
    .all('posts')
    .filter((post) => isBare(board, post))
    .sort((a, b) => b.order - a.order);
  return known;
}

interface GroupProps {
  readonly name: string;
  readonly posts: readonly PostDoc[];
  readonly children: (post: PostDoc) => ComponentChildren;
}

function Group({ name, posts, children }: GroupProps) {
  const world = useWorld();
  if (posts.length === 0) return null;
  return (
    <>
      <h3 class="group">{name}</h3>
      <ul class="rows" aria-label={name}>
        {posts.map((post) => (
          <WaitingPost key={post.id} world={world} post={post} why={children(post)} />
        ))}
      </ul>
    </>
  );
}

function WaitingPost({ world, post, why }: { world: World; post: PostDoc; why: ComponentChildren }) {
  const isOut = post.phase === 'published';
  const acts = actsOn(world, post).filter(({ key }) => !isOut || key === 'e');
  return (
    <li class="row" data-waiting={post.id} tabIndex={-1} onKeyDown={rowKeys(acts)}>
      <header>
        <span>{why}</span>
      </header>
      <h3>{headOf(post, world.board)}</h3>
      {post.phase === 'submitted' && post.content?.title != null && (
        <p>{wordsIn(post.content.body, world.board)}</p>
      )}
      {notesOn(world, post.id) && <Thread of={`post:${post.id}`} />}
      {post.missed !== null && <p class="wrong small">{post.missed}</p>}
      <div class="acts">
        {acts.map(({ key, name, run }) => (
          <button type="button" class={key === 'a' ? 'small go' : 'small'} key={key} onClick={run}>
            {isOut ? 'Attribute' : name} <kbd>{key.toUpperCase()}</kbd>
          </button>
        ))}
      </div>
    </li>
  );
}

function notesOn(world: World, post: string): boolean {
  return world.board.all('notes').some(({ subject, settled }) => subject === `post:${post}` && !settled);
}

function zoneOf(world: World): string {
  return world.board.one('coverage')?.zone ?? 'UTC';
}
