/** What can be done from the palette, by whoever sits here. */
import { keeperOf, liveNotices } from '../board/kept-notice.ts';
import { stopKeeping } from '../board/notices.tsx';
import { toIntake } from '../intake/intake-part.tsx';
import type { World } from './desk-world.ts';
import { may, mayRun } from './me.ts';

/** One line of the palette; `key` names what it is about, as `KIND ID`. */
export interface Found {
  readonly key: string;
  readonly name: string;
  readonly hint: string;
  readonly run: () => void;
}

/** All of it, in the order in which it is offered. */
export function commandsOf(world: World): readonly Found[] {
  const coverage = world.board.one('coverage');
  const give = (name: string, kind: string, going: 'forward' | 'back' = 'forward') => ({
    key: kind,
    name,
    hint: 'coverage',
    run: () => void world.give({ going, label: name }, [{ kind }]),
  });
  return [
    { key: 'new', name: 'New post', hint: 'N', run: () => world.toComposer() },
    ...(may(world.me, 'text.set')
      ? [
          {
            key: 'texts',
            name: 'Headline, standfirst, summary',
            hint: 'edit',
            run: () => world.show({ sheet: { kind: 'texts' } }),
          },
        ]
      : []),
    ...(mayRun(world.me)
      ? [
          {
            key: 'coverage',
            name: 'Coverage: start, end, freeze',
            hint: 'what readers see',
            run: () => world.show({ sheet: { kind: 'coverage' } }),
          },
        ]
      : []),
    ...(world.items.here
      ? [
          { key: 'intake', name: 'Intake: what came in', hint: 'I', run: () => toIntake(world) },
          ...(may(world.me, 'post.write')
            ? [
                {
                  key: 'bring',
                  name: 'Bring a text …',
                  hint: 'paste, or from a file',
                  run: () => world.show({ sheet: { kind: 'bring' } }),
                },
              ]
            : []),
          {
            key: 'sources',
            name: 'Sources of this coverage',
            hint: 'intake',
            run: () => world.show({ sheet: { kind: 'sources' } }),
          },
        ]
      : []),
    {
      key: 'briefing',
      name: 'Running briefing',
      hint: 'who speaks',
      run: () => world.show({ sheet: { kind: 'briefing' } }),
    },
    ...(coverage?.phase !== 'live' && may(world.me, 'coverage.start')
      ? [
          give(
            coverage?.phase === 'ended' ? 'Make it live again' : 'Start the coverage: readers see it',
            'coverage.start',
          ),
        ]
      : []),
    ...(coverage?.phase === 'live' && may(world.me, 'coverage.end')
      ? [give('End the coverage', 'coverage.end')]
      : []),
    ...(may(world.me, 'authority.end')
      ? liveNotices(world.board).flatMap(({ id, content }) => {
          const keeper = keeperOf(world.board, id, world.now());
          const title = content?.title ?? '';
          return keeper
            ? [
                {
                  key: `stop-${id}`,
                  name: `Stop ${keeper.name}: ${title}`,
                  hint: 'keeps a notice',
                  run: () => stopKeeping(world, keeper, title),
                },
              ]
            : [];
        })
      : []),
    ...(may(world.me, 'authority.endAll')
      ? [{ ...give('Stop every machine', 'authority.endAll', 'back'), hint: 'standing authority' }]
      : []),
    {
      key: 'sign-out',
      name: 'Sign out',
      hint: world.me.name,
      run: () => world.show({ sheet: { kind: 'sign-out' } }),
    },
    { key: 'keys', name: 'Keys', hint: '?', run: () => world.show({ sheet: { kind: 'keys' } }) },
  ];
}
