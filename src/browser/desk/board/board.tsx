/** The board: claims with what carries them, figures with their readings, people, open questions, the panel. */
import { type BoardTab, boardTabs as tabs, useWorld } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import { AskQuestion } from './ask-question.tsx';
import { ClaimCard } from './claim-card.tsx';
import { FigureCard } from './figure-card.tsx';
import { Incidents } from './incidents.tsx';
import { Notices } from './notices.tsx';
import { OpenClaim } from './open-claim.tsx';
import { PanelLines } from './panel-lines.tsx';
import { PersonRow } from './person-row.tsx';

export function Board() {
  const world = useWorld();
  const { board, screen } = world;
  const { tab } = screen;
  const setTab = (next: BoardTab) => world.show({ tab: next });
  const claims = [...board.all('claims')].sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  const figures = board.all('figures').filter(({ taken }) => !taken);
  const actors = board.all('actors');
  const questions = board.all('questions').filter(({ closedAt, content }) => closedAt === null && content);
  const counts = {
    Claims: claims.length,
    Figures: figures.length,
    Incidents: board.all('incidents').length,
    People: actors.length,
    Panel: questions.length,
  };
  return (
    <section class="board" aria-label="Board">
      <h2 class="sr-only">Board</h2>
      <Notices />
      <div class="tabs" role="tablist" aria-label="Board">
        {tabs.map((name) => (
          <button
            type="button"
            role="tab"
            key={name}
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="board-panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
            onKeyDown={(event) => {
              const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
              if (by === 0) return;
              const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length] ?? 'Claims';
              setTab(next);
              document.getElementById(`tab-${next}`)?.focus();
            }}
          >
            {name} <span class="soft">{counts[name] || ''}</span>
          </button>
        ))}
      </div>
      <div id="board-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        {tab === 'Claims' && (
          <>
            {may(world.me, 'claim.open') && <OpenClaim />}
            {claims.length === 0 && (
              <p class="empty soft">
                {may(world.me, 'claim.open')
                  ? 'No claims yet: a proposition that sources assert or deny.'
                  : 'Claims stand here for whoever may publish.'}
              </p>
            )}
            {claims.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} />
            ))}
          </>
        )}
        {tab === 'Figures' && (
          <>
            {figures.length === 0 && (
              <p class="empty soft">
                No figures yet. Type “at least 40 people were killed” and take the offer with Tab.
              </p>
            )}
            {figures.map((figure) => (
              <FigureCard key={figure.id} figure={figure} />
            ))}
          </>
        )}
        {tab === 'Incidents' && <Incidents />}
        {tab === 'People' && (
          <ul class="rows">
            {actors.map((actor) => (
              <PersonRow key={actor.id} actor={actor} />
            ))}
            {actors.length === 0 && <li class="empty soft">Nobody yet: speakers come here as they speak.</li>}
          </ul>
        )}
        {tab === 'Panel' && (
          <>
            <PanelLines />
            <h3 class="group">Open questions</h3>
            {may(world.me, 'question.ask') && <AskQuestion />}
            <ul class="rows">
              {questions.map(({ id, content }) => (
                <li class="row" key={id}>
                  <p>{content?.text}</p>
                  {may(world.me, 'question.close') && (
                    <div class="acts">
                      <button
                        type="button"
                        class="small"
                        onClick={() =>
                          void world.give({ going: 'save', label: content?.text ?? '' }, [
                            { kind: 'question.close', question: id },
                          ])
                        }
                      >
                        Answered
                      </button>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
