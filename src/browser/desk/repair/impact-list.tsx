/** Everything published that rests on something, and where it was used outside Stet: shown, never a step. */
import { useEffect, useState } from 'preact/hooks';
import { useWorld } from '../app/desk-world.ts';
import { ask } from '../sync/api.ts';
import { headOf } from '../words/lookup.ts';

export interface Impact {
  readonly of: string;
  readonly reaches: readonly string[];
  readonly topPost: boolean;
  readonly uses: readonly { readonly id: string; readonly where: string }[];
}

/** Null while it is being asked for; `lost`: the server does not say. */
type Sought = Impact | 'lost' | null;

/** Of a document, `kind:id`; asked for anew when the connection comes back. */
export function useImpact(of: string | null): Sought {
  const world = useWorld();
  const [impact, setImpact] = useState<Impact | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  useEffect(() => {
    if (of === null) return;
    let current = true;
    void ask<Impact>(`/api/coverages/${world.slug}/impact/${of.replace(':', '/')}`).then((asked) => {
      if (!current) return;
      if (asked.ok) setImpact(asked.json);
      setLost(asked.ok ? null : of);
    });
    return () => {
      current = false;
    };
  }, [world.slug, of, world.screen.line]);
  if (impact?.of === of) return impact;
  return of !== null && lost === of ? 'lost' : null;
}

export function ImpactList({ impact }: { impact: Sought }) {
  const world = useWorld();
  if (impact === 'lost')
    return (
      <p class="soft small">
        No answer of the server: what rests on it is not known here. What you send reaches it all.
      </p>
    );
  if (!impact) return <p class="soft small">Looking what rests on it …</p>;
  return (
    <div class="impact">
      <p class="small">
        <b>It reaches {impact.reaches.length === 1 ? 'one place' : `${impact.reaches.length} places`}</b>
        {impact.topPost &&
          ' and was flashed, alerted, pinned or in the headline: a new post at the top says so'}
      </p>
      <ul>
        {impact.reaches.slice(0, 12).map((cell) => (
          <li key={cell}>{placeName(world.board, cell)}</li>
        ))}
        {impact.uses.map((use) => (
          <li key={use.id}>outside: {use.where}</li>
        ))}
      </ul>
    </div>
  );
}

function placeName(board: ReturnType<typeof useWorld>['board'], cell: string): string {
  const [kind = '', id = ''] = cell.split(':');
  if (kind === 'post') {
    const post = board.get('posts', id);
    return post ? headOf(post, board) : 'a post';
  }
  if (kind === 'coverage') return 'headline, standfirst or summary';
  if (kind === 'panel') return 'the panel';
  if (kind === 'claim') return `claim: ${board.get('claims', id)?.content?.text ?? ''}`;
  if (kind === 'figure') return `figure: ${board.get('figures', id)?.content?.label ?? ''}`;
  if (kind === 'actor') return board.get('actors', id)?.content?.name ?? 'somebody';
  return kind;
}
