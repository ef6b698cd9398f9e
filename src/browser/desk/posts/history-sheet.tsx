/** What was done about a post: when, by whom, why. */
import { useEffect, useState } from 'preact/hooks';
import { useWorld } from '../app/desk-world.ts';
import { SheetFrame } from '../app/sheet.tsx';
import { ask } from '../sync/api.ts';
import { headOf } from '../words/lookup.ts';
import { moment } from '../words/times.ts';

interface Line {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly name?: string | null;
  readonly kind: string;
  readonly of: string;
  readonly public: number | null;
  readonly why: string | null;
}

export function HistorySheet({ post: id, close }: { post: string; close: () => void }) {
  const world = useWorld();
  const [lines, setLines] = useState<readonly Line[] | string | null>(null);
  useEffect(() => void read(world.slug, `post:${id}`).then(setLines), [world.slug, id]);
  const post = world.board.get('posts', id);
  const zone = world.board.one('coverage')?.zone ?? 'UTC';
  return (
    <SheetFrame title="History" close={close}>
      <p>{post && headOf(post, world.board)}</p>
      {lines === null && <p class="soft">Reading …</p>}
      {typeof lines === 'string' && <p class="wrong">{lines}</p>}
      {Array.isArray(lines) && (
        <ol class="history">
          {lines.map((line: Line) => (
            <li key={line.seq}>
              <b>{moment(line.at, zone)}</b> {line.kind.replace('.', ' ').replace('post ', '')} by{' '}
              {line.name ?? world.nameOf(line.by)}
              {line.public !== null && <span class="soft"> · readers saw it</span>}
              {line.why !== null && <p class="soft small">{line.why}</p>}
            </li>
          ))}
        </ol>
      )}
    </SheetFrame>
  );
}

/** All lines about a document; a sentence where they could not be read. */
async function read(slug: string, of: string): Promise<readonly Line[] | string> {
  const found: Line[] = [];
  for (let after = 0; ; ) {
    const asked = await ask<{ head: number; lines: readonly Line[] }>(
      `/api/coverages/${slug}/log?after=${after}`,
    );
    if (!asked.ok) return asked.refusal.message;
    found.push(...asked.json.lines.filter((line) => line.of === of));
    after = asked.json.lines.at(-1)?.seq ?? asked.json.head;
    if (after >= asked.json.head) return found;
  }
}
