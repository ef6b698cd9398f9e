/** A claim: what it says, where it stands, why it may go no further, and what carries it. */
import { moves } from '../../../model/status.ts';
import { useWorld } from '../app/desk-world.ts';
import { may, mayRule } from '../app/me.ts';
import { Thread } from '../notes/thread.tsx';
import { cover, uncover } from '../posts/acts.ts';
import type { ClaimDoc } from '../sync/docs.ts';
import { speakerOf, statusWords } from '../words/lookup.ts';
import { nearestFirst } from './nearest-first.ts';
import { TakenBack } from './taken-back.tsx';
import { UndoRuling } from './undo-ruling.tsx';
import { StatementWaits, WaitsFor } from './waits-for.tsx';

export function ClaimCard({ claim }: { claim: ClaimDoc }) {
  const world = useWorld();
  const { id, content, status, gate, evidence, waiting, covered, proposal, shownSince, openedBy } = claim;
  // What was taken back while it waited bears on nothing; what readers saw stays, and says so.
  const live = [
    ...evidence.filter(({ until }) => until === null).map((one) => ({ ...one, post: undefined })),
    ...waiting,
  ].filter(({ statement, post }) => {
    const said = world.board.get('statements', statement);
    return !said?.retracted || (post === undefined && !said.reserved);
  });
  const mayDrop = may(world.me, 'claim.drop') && (openedBy === world.me.id || may(world.me, 'text.set'));
  const label = content?.text ?? 'A claim that was taken down';
  return (
    <details class="card-row" data-card={id}>
      <summary>
        <span>{label}</span>{' '}
        <b class={`status status-${status}`}>{covered ? '▧ Under review' : statusWords[status]}</b>
      </summary>
      <p class="soft small">{gate.because}</p>
      {proposal && (
        <p class="warn small">
          {world.nameOf(proposal.by)} proposes {proposal.status}: {proposal.reason}
        </p>
      )}
      <ul class="evidence">
        {live.map(({ statement, stance, post, at }) => {
          const said = world.board.get('statements', statement);
          return (
            <li key={`${statement} ${stance} ${post}`}>
              <b>{stance}</b> {said ? speakerOf(world.board, said) : statement}
              {said?.retracted && <b class="warn"> · taken back since</b>}
              <br />
              <span class="soft">{said?.content ? `“${said.content.text}”` : ''}</span>
              {said && <StatementWaits statement={said} />}
              {post !== undefined && !said?.reserved && (
                <WaitsFor
                  post={post}
                  at={at}
                  label={label}
                  show={{ kind: 'evidence.add', claim: id, statement, stance }}
                />
              )}
              {may(world.me, 'evidence.remove') && (
                <button
                  type="button"
                  class="link"
                  onClick={() =>
                    void world.give({ going: 'back', label }, [
                      {
                        ...{ kind: 'evidence.remove', claim: id, statement },
                        reason: 'Taken off at the desk.',
                        ...(post !== undefined && { for: post }),
                      },
                    ])
                  }
                >
                  take off
                </button>
              )}
              {post === undefined && <TakenBack statement={statement} />}
            </li>
          );
        })}
        {live.length === 0 && <li class="soft">Nothing carries it yet.</li>}
      </ul>
      <AddEvidence claim={claim} />
      <Thread of={`claim:${id}`} />
      <div class="acts">
        {moves[status]
          .filter((one) => mayRule(world.me, one))
          .map((to) => (
            <button
              type="button"
              class="small"
              key={to}
              onClick={() => world.show({ sheet: { kind: 'rule', claim: `${id} ${to}` } })}
            >
              {statusWords[to]}
            </button>
          ))}
        <UndoRuling claim={claim} label={label} />
        {shownSince === null && content !== null && mayDrop && (
          <button
            type="button"
            class="small"
            onClick={() => {
              const commands = (reason: string) => [{ kind: 'claim.drop', claim: id, reason }];
              world.show({ sheet: { kind: 'reason', asking: { name: 'Drop it', about: label, commands } } });
            }}
          >
            Drop
          </button>
        )}
        {covered === null
          ? may(world.me, 'cover') && (
              <button type="button" class="small bad" onClick={() => void cover(world, 'claim', id, label)}>
                Cover everywhere
              </button>
            )
          : may(world.me, 'uncover') && (
              <button type="button" class="small" onClick={() => void uncover(world, 'claim', id, label)}>
                Uncover
              </button>
            )}
      </div>
    </details>
  );
}

function AddEvidence({ claim }: { claim: ClaimDoc }) {
  const world = useWorld();
  if (!may(world.me, 'evidence.add')) return null;
  const has = new Set(claim.evidence.filter(({ until }) => until === null).map(({ statement }) => statement));
  const all = [...world.board.all('statements')].filter(({ content, retracted }) => content && !retracted);
  const statements = nearestFirst(
    claim.content?.text ?? '',
    all,
    (one) => `${one.content?.text} ${speakerOf(world.board, one)}`,
  )
    .filter(({ id }) => !has.has(id))
    .slice(0, 50);
  if (statements.length === 0) return null;
  return (
    <form
      class="line-form"
      onSubmit={(event) => {
        event.preventDefault();
        const values = new FormData(event.currentTarget);
        void world.give({ going: 'forward', label: claim.content?.text ?? '' }, [
          {
            kind: 'evidence.add',
            claim: claim.id,
            statement: String(values.get('statement')),
            stance: String(values.get('stance')),
          },
        ]);
      }}
    >
      <select name="statement" aria-label="Statement">
        {statements.map((one) => (
          <option key={one.id} value={one.id}>
            {speakerOf(world.board, one)}: {one.content?.text.slice(0, 60)}
          </option>
        ))}
      </select>
      <select name="stance" aria-label="What it does to the claim">
        {['asserts', 'confirms', 'relays', 'denies', 'doubts'].map((stance) => (
          <option key={stance}>{stance}</option>
        ))}
      </select>
      <button type="submit" class="small">
        Add
      </button>
    </form>
  );
}
