/** The versions of a post: what each changed, when, by whom, and why. */
import { useEffect, useState } from 'preact/hooks';
import type { PostContent } from '../../../model/content.ts';
import { useWorld, type World } from '../app/desk-world.ts';
import { SheetFrame } from '../app/sheet.tsx';
import { ask } from '../sync/api.ts';
import { differences } from '../words/differences.ts';
import { headOf, wordsIn } from '../words/lookup.ts';
import { moment } from '../words/times.ts';

interface Version {
  readonly version: number;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly public: number | null;
  readonly why: string | null;
  readonly content: PostContent | null;
}

export function HistorySheet({ post: id, close }: { post: string; close: () => void }) {
  const world = useWorld();
  const [versions, setVersions] = useState<readonly Version[] | string | null>(null);
  useEffect(() => {
    void ask<{ versions: readonly Version[] }>(`/api/coverages/${world.slug}/history/post/${id}`).then(
      (asked) => setVersions(asked.ok ? asked.json.versions : asked.refusal.message),
    );
  }, [world.slug, id]);
  const post = world.board.get('posts', id);
  const zone = world.board.one('coverage')?.zone ?? 'UTC';
  return (
    <SheetFrame title="History" close={close} wide>
      <p>{post && headOf(post, world.board)}</p>
      {versions === null && <p class="soft">Reading …</p>}
      {typeof versions === 'string' && <p class="wrong">{versions}</p>}
      {Array.isArray(versions) && (
        <ol class="history">
          {[...(versions as readonly Version[])].reverse().map((one, at, all) => (
            <li key={one.seq}>
              <p>
                <b>{moment(one.at, zone)}</b> {names[one.kind] ?? 'set'} by {world.nameOf(one.by)}
                {one.public !== null && <span class="soft"> · readers saw it</span>}
              </p>
              {one.why !== null && <p class="soft small">{one.why}</p>}
              <Difference world={world} before={all[at + 1]?.content ?? null} after={one.content} />
            </li>
          ))}
        </ol>
      )}
    </SheetFrame>
  );
}

const names: Readonly<Record<string, string>> = {
  'post.written': 'written',
  'post.updated': 'updated',
  'post.published': 'published',
  'post.submitted': 'handed over',
  'post.scheduled': 'scheduled',
  'post.held': 'put on hold',
};

interface DifferenceProps {
  readonly world: World;
  readonly before: PostContent | null;
  readonly after: PostContent | null;
}

/** What went is struck out, what came is underlined; both are said to whoever hears them. */
function Difference({ world, before, after }: DifferenceProps) {
  if (!after) return <p class="soft">Its words are not here any more.</p>;
  const words = (content: PostContent | null) =>
    content ? `${content.title ?? ''}\n${wordsIn(content.body, world.board, '\n')}`.trim() : '';
  return (
    <p class="lines difference">
      {differences(words(before), words(after)).map(({ kind, words: run }, at) => {
        const key = `${at} ${kind}`;
        if (kind === 'new') return <ins key={key}>{run}</ins>;
        return kind === 'gone' ? <del key={key}>{run}</del> : <span key={key}>{run}</span>;
      })}
    </p>
  );
}
