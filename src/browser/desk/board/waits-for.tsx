/** That readers see something no earlier than a post; whoever may publish shows it at once from here. */
import { leftBehind } from '../../../desk/view/left-behind.ts';
import { useWorld } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import type { Command } from '../outbox/outbox.ts';
import type { StatementDoc } from '../sync/docs.ts';
import { headOf, shortened } from '../words/lookup.ts';

interface Waiting {
  readonly post: string;
  /** Since when it waits. */
  readonly at: string;
  /** What it is called where it is sent. */
  readonly label: string;
  /** What shows it at once. */
  readonly show: Command;
}

export function WaitsFor({ post, at, label, show }: Waiting) {
  const world = useWorld();
  const of = world.board.get('posts', post);
  const named = of?.content ? `“${shortened(headOf(of, world.board), 60)}”` : null;
  const end = leftBehind(of, at);
  const why =
    end === null ? ` yet: it waits for ${named ?? 'its post'}` : `, for ${named ?? 'its post'} ${end}`;
  return (
    <span class="warn small waits-for">
      Readers do not see this{why}.
      {may(world.me, 'evidence.add') && (
        <button
          type="button"
          class="link"
          onClick={() => void world.give({ going: 'forward', label: shortened(label, 60) }, [show])}
        >
          show it now
        </button>
      )}
    </span>
  );
}

/** The same of a statement that waits; nothing where it does not. */
export function StatementWaits({ statement }: { statement: StatementDoc }) {
  const { id, content, reserved, version } = statement;
  if (!reserved || !content) return null;
  const show = { kind: 'statement.record', statement: id, content, for: null, expected: version };
  return <WaitsFor post={reserved.post} at={reserved.at} label={content.text} show={show} />;
}
