/** That readers see a statement no earlier than a post; whoever may publish shows it at once from here. */
import { useWorld } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import type { StatementDoc } from '../sync/docs.ts';
import { headOf, shortened } from '../words/lookup.ts';

export function WaitsFor({ statement }: { statement: StatementDoc }) {
  const world = useWorld();
  const { id, content, reserved, version } = statement;
  if (!reserved || !content) return null;
  const post = world.board.get('posts', reserved.post);
  const named = post?.content ? `“${shortened(headOf(post, world.board), 60)}”` : null;
  const why =
    post?.phase === 'discarded'
      ? `, for ${named ?? 'its draft'} was discarded`
      : ` yet: it waits for ${named ?? 'its post'}`;
  const label = shortened(content.text, 60);
  return (
    <span class="warn small waits-for">
      Readers do not see this{why}.
      {may(world.me, 'evidence.add') && (
        <button
          type="button"
          class="link"
          onClick={() =>
            void world.give({ going: 'forward', label }, [
              { kind: 'statement.record', statement: id, content, for: null, expected: version },
            ])
          }
        >
          show it now
        </button>
      )}
    </span>
  );
}
