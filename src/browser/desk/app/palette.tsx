/** Anything by its words: what can be done, and all that this person may see, found in this browser. */
import { useState } from 'preact/hooks';
import { headOf, wordsIn } from '../words/lookup.ts';
import { type BoardTab, useWorld, type World } from './desk-world.ts';
import { may, mayRun } from './me.ts';
import { SheetFrame } from './sheet.tsx';

interface Found {
  readonly key: string;
  readonly name: string;
  readonly hint: string;
  readonly run: () => void;
}

const MOST = 12;

export function Palette({ close }: { close: () => void }) {
  const world = useWorld();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const found = foundBy(world, words);
  const take = (one: Found | undefined) => {
    close();
    one?.run();
  };
  return (
    <SheetFrame title="Anything" close={close}>
      <input
        class="palette"
        autofocus
        role="combobox"
        aria-expanded="true"
        aria-controls="found"
        aria-activedescendant={found[at] ? `found-${at}` : undefined}
        aria-label="What do you look for?"
        placeholder="A post, a claim, a name, something to do"
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
          else if (event.key === 'Enter') take(found[at]);
          else return;
          event.preventDefault();
        }}
      />
      <div id="found" class="suggest-in" role="listbox" aria-label="Found">
        {found.map((one, index) => (
          <button
            type="button"
            key={one.key}
            id={`found-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => take(one)}
          >
            <span>{one.name}</span> <small>{one.hint}</small>
          </button>
        ))}
      </div>
      {found.length === 0 && <p class="soft">Nothing has these words.</p>}
    </SheetFrame>
  );
}

function foundBy(world: World, words: string): readonly Found[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (text: string) => {
    const has = text.toLowerCase();
    return asked.every((one) => has.includes(one));
  };
  const found: Found[] = commandsOf(world).filter(({ name, hint }) => fits(`${name} ${hint}`));
  if (asked.length === 0) return found.slice(0, MOST);
  const { board } = world;
  for (const post of [...board.all('posts')].sort((a, b) => b.order - a.order)) {
    if (found.length >= MOST) break;
    const name = headOf(post, board);
    const body = post.content ? wordsIn(post.content.body, board) : '';
    if (fits(`${name} ${body}`))
      found.push({
        key: `post ${post.id}`,
        name,
        hint: post.phase,
        run: () => {
          world.show({ chosen: post.id, part: 'write' });
          setTimeout(() => document.querySelector<HTMLElement>(`[data-post="${post.id}"]`)?.focus());
        },
      });
  }
  const onBoard = (tab: BoardTab, kind: string, id: string, name: string, hint: string) =>
    found.push({ key: `${kind} ${id}`, name, hint, run: () => openCard(world, tab, id) });
  for (const { id, content, status } of board.all('claims'))
    if (content && fits(content.text)) onBoard('Claims', 'claim', id, content.text, `claim, ${status}`);
  for (const { id, content } of board.all('figures'))
    if (content && fits(content.label)) onBoard('Figures', 'figure', id, content.label, 'figure');
  for (const { id, content } of board.all('incidents'))
    if (content && fits(`${content.title} ${content.where?.name ?? ''}`))
      onBoard('Incidents', 'incident', id, content.title, 'incident');
  for (const { id, content } of board.all('actors'))
    if (content && fits(`${content.name} ${content.aliases.join(' ')} ${content.role ?? ''}`))
      onBoard('People', 'actor', id, content.name, content.role ?? 'somebody');
  return found.slice(0, MOST);
}

/** Shows a card of the board, open, with the focus on it. */
function openCard(world: World, tab: BoardTab, id: string): void {
  world.show({ part: 'board', tab });
  setTimeout(() => {
    const card = document.querySelector<HTMLElement>(`[data-card="${id}"]`);
    if (card instanceof HTMLDetailsElement) card.open = true;
    card?.scrollIntoView({ block: 'nearest' });
    (card?.querySelector<HTMLElement>('summary, [aria-expanded]') ?? card)?.focus();
  });
}

function commandsOf(world: World): readonly Found[] {
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
