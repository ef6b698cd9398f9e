/** A figure: what readers see, every reading with whose it is and since when, and how they lie in time. */

import { boundsInWords } from '../../../model/bounds.ts';
import { useWorld } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import { cover, uncover } from '../posts/acts.ts';
import type { FigureDoc } from '../sync/docs.ts';
import { figureNow, speakerOf } from '../words/lookup.ts';
import { moment } from '../words/times.ts';
import { TakenBack } from './taken-back.tsx';
import { StatementWaits, WaitsFor } from './waits-for.tsx';

export function FigureCard({ figure }: { figure: FigureDoc }) {
  const world = useWorld();
  const zone = world.board.one('coverage')?.zone ?? 'UTC';
  const { id, content, readings, covered } = figure;
  const label = content?.label ?? 'A figure';
  const nameOf = (line: string) =>
    world.board.get('actors', line)?.content?.name ?? line.replace('in words: ', '');
  const withStatement = [...world.board.all('estimates')].flatMap((one) => {
    const statement = one.content?.statement;
    const said = statement ? world.board.get('statements', statement) : undefined;
    return one.figure === figure.id && one.content && said?.reserved && !said.retracted
      ? [{ id: one.id, reading: one.content, said }]
      : [];
  });
  return (
    <details class="card-row" data-card={figure.id}>
      <summary>
        <span>{label}</span> <b class="status">{covered ? '▧ Under review' : figureNow(figure)}</b>
      </summary>
      <FigureLine figure={figure} nameOf={nameOf} />
      <ul class="evidence">
        {[...readings].reverse().map((one) => (
          <li key={one.estimate} class={one.standing === 'live' ? '' : 'soft'}>
            <b>{boundsInWords(one)}</b> {nameOf(one.line)} · {moment(one.asOf.at, zone)}
            {one.standing !== 'live' && ` · ${standings[one.standing]}`}
            {one.standing === 'overtaken' && may(world.me, 'estimate.restore') && (
              <button
                type="button"
                class="link"
                aria-label={`put back: ${boundsInWords(one)}, ${nameOf(one.line)}`}
                onClick={() =>
                  void world.give({ going: 'forward', label: `${label}, ${boundsInWords(one)}` }, [
                    { kind: 'estimate.restore', estimate: one.estimate },
                  ])
                }
              >
                put back
              </button>
            )}
            {one.standing === 'live' && may(world.me, 'estimate.overtake') && readings.length > 1 && (
              <button
                type="button"
                class="link"
                aria-label={`set aside: ${boundsInWords(one)}, ${nameOf(one.line)}`}
                onClick={() =>
                  void world.give({ going: 'back', label: `${label}, ${boundsInWords(one)}` }, [
                    {
                      kind: 'estimate.overtake',
                      estimate: one.estimate,
                      reason: 'Set aside at the desk as overtaken.',
                    },
                  ])
                }
              >
                set aside
              </button>
            )}
            {one.standing === 'live' && <TakenBack statement={one.statement} />}
          </li>
        ))}
        {withStatement.map(({ id, reading, said }) => (
          <li key={id} class="soft">
            <b>{boundsInWords(reading)}</b> {speakerOf(world.board, said)} <StatementWaits statement={said} />
          </li>
        ))}
        {figure.waiting.map((one) => {
          const said = one.content.statement
            ? world.board.get('statements', one.content.statement)
            : undefined;
          const { estimate, content: number } = one;
          return (
            <li key={estimate} class="soft">
              <b>{boundsInWords(number)}</b> {said && speakerOf(world.board, said)}{' '}
              <WaitsFor
                post={one.post}
                at={one.at}
                label={content?.label ?? ''}
                show={{ kind: 'estimate.add', estimate, figure: figure.id, content: number }}
              />
              {may(world.me, 'estimate.drop') && (
                <button
                  type="button"
                  class="link"
                  onClick={() =>
                    void world.give({ going: 'back', label: content?.label ?? '' }, [
                      { kind: 'estimate.drop', estimate, reason: 'Taken back at the desk.' },
                    ])
                  }
                >
                  take back
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <Display figure={figure} nameOf={nameOf} />
      <div class="acts">
        {covered === null
          ? may(world.me, 'cover') && (
              <button type="button" class="small bad" onClick={() => void cover(world, 'figure', id, label)}>
                Cover everywhere
              </button>
            )
          : may(world.me, 'uncover') && (
              <button type="button" class="small" onClick={() => void uncover(world, 'figure', id, label)}>
                Uncover
              </button>
            )}
      </div>
    </details>
  );
}

/** What has become of a reading, in the desk’s words. */
const standings: Readonly<Record<FigureDoc['readings'][number]['standing'], string>> = {
  live: 'stands',
  superseded: 'counted anew',
  overtaken: 'set aside',
  retracted: 'taken back',
  relay: 'passed on',
};

/** Which number readers see: the range of all, or what one of those who counted says. */
function Display({ figure, nameOf }: { figure: FigureDoc; nameOf: (line: string) => string }) {
  const world = useWorld();
  const { id, content, readings, displays } = figure;
  const counted = [
    ...new Set(readings.filter(({ standing }) => standing === 'live').map(({ line }) => line)),
  ];
  const authorities = counted.filter((line) => world.board.get('actors', line) !== undefined);
  if (counted.length < 2 || authorities.length === 0 || !may(world.me, 'figure.display')) return null;
  const { display = 'range', authorities: [first = ''] = [] } = displays.at(-1) ?? {};
  return (
    <label class="line-form">
      Readers see
      <select
        value={display === 'authority' ? first : ''}
        onChange={({ currentTarget: { value } }) =>
          void world.give({ going: 'forward', label: content?.label ?? '' }, [
            {
              ...{ kind: 'figure.display', figure: id },
              ...(value === '' ? { display: 'range' } : { display: 'authority', authorities: [value] }),
            },
          ])
        }
      >
        <option value="">the range of all</option>
        {authorities.map((line) => (
          <option key={line} value={line}>
            what {nameOf(line)} says
          </option>
        ))}
      </select>
    </label>
  );
}

const [WIDTH, HEIGHT, EDGE] = [300, 56, 8];

/** Each source a step line, from its reading to its next one. */
function FigureLine({ figure, nameOf }: { figure: FigureDoc; nameOf: (line: string) => string }) {
  const points = figure.readings.flatMap((one) => {
    const value = one.max ?? one.min;
    return value === null || one.standing === 'retracted'
      ? []
      : [{ ...one, value, at: Date.parse(one.asOf.at) }];
  });
  if (points.length < 2) return null;
  const [from, to] = [Math.min(...points.map(({ at }) => at)), Math.max(...points.map(({ at }) => at))];
  const [low, high] = [
    Math.min(...points.map(({ value }) => value)),
    Math.max(...points.map(({ value }) => value)),
  ];
  const x = (at: number) => EDGE + ((at - from) / (to - from || 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) => HEIGHT - EDGE - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE);
  const lines = [...new Set(points.map(({ line }) => line))];
  return (
    <svg
      class="figure-line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={lines
        .map(
          (line) =>
            `${nameOf(line)}: ${points
              .filter((one) => one.line === line)
              .map(boundsInWords)
              .join(', then ')}`,
        )
        .join('; ')}
    >
      {lines.map((line) => {
        const own = points.filter((one) => one.line === line).sort((a, b) => a.at - b.at);
        const path = own
          .map(({ at, value }, index) => (index === 0 ? `M${x(at)} ${y(value)}` : `H${x(at)}V${y(value)}`))
          .join('');
        return (
          <path
            key={line}
            d={`${path}H${WIDTH - EDGE}`}
            fill="none"
            stroke="currentColor"
            stroke-width="1.6"
          />
        );
      })}
      {points.map(({ estimate, at, value }) => (
        <circle key={estimate} cx={x(at)} cy={y(value)} r="2.4" fill="currentColor" />
      ))}
    </svg>
  );
}
