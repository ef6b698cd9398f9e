/** Notes of colleagues that name whoever sits here and are not settled: what they are on is one press away. */
import { useWorld, type World } from '../app/desk-world.ts';
import { nameIn } from '../words/lookup.ts';
import { moment } from '../words/times.ts';
import { Thread } from './thread.tsx';

/** The subjects on which somebody is meant, the newest first. */
export function subjectsFor({ board, me }: World): readonly string[] {
  const mine = [...board.all('notes')]
    .filter(({ to, settled, by }) => !settled && by !== me.id && to.includes(me.id))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return [...new Set(mine.map(({ subject }) => subject))];
}

export function ToYou() {
  const world = useWorld();
  const { board } = world;
  const subjects = subjectsFor(world);
  if (subjects.length === 0) return null;
  const zone = board.one('coverage')?.zone ?? 'UTC';
  return (
    <>
      <h3 class="group">To you</h3>
      <ul class="rows" aria-label="To you">
        {subjects.map((subject) => {
          const [kind = '', id = ''] = subject.split(':');
          const at = board.get('posts', id)?.publishedAt;
          return (
            <li class="row" key={subject}>
              <header>
                <span>
                  a note on {kind === 'post' && at ? `the post of ${moment(at, zone)}` : `a ${kind}`}
                </span>
              </header>
              <h3>{nameIn(board, kind, id) ?? ''}</h3>
              <Thread of={subject} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
