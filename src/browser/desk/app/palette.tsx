/** Anything by its words: what can be done, what this browser holds, and what the server finds in every coverage. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Found as Answer, Hit } from '../../../desk/search/found.ts';
import { ask } from '../sync/api.ts';
import { type Heard, searchServer } from '../sync/ask-server.ts';
import { moment } from '../words/times.ts';
import { useWorld, type World } from './desk-world.ts';
import { type FoundHere, foundHere } from './found-here.ts';
import { addressOf, openDocument } from './open-document.ts';
import type { Found } from './palette-commands.ts';
import { SheetFrame } from './sheet.tsx';

export function Palette({ close }: { close: () => void }) {
  const world = useWorld();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const [heard, setHeard] = useState<Heard>({ state: 'nothing' });
  const server = useMemo(
    () => searchServer({ ask: (address) => ask<Answer>(address), later, told: setHeard }),
    [],
  );
  useEffect(() => () => server.end(), [server]);
  const [tooDiscarded, setTooDiscarded] = useState(false);
  const here = foundHere(world, words);
  const there = elsewhere(world, heard, [...here.found, ...here.discarded]);
  const gone = [...here.discarded, ...there.discarded];
  const behind: Found = {
    ...{ key: 'discarded', name: 'Discarded ones too', hint: String(gone.length) },
    run: () => setTooDiscarded(true),
  };
  const found = [...here.found, ...there.found, ...(tooDiscarded ? gone : gone.length > 0 ? [behind] : [])];
  const take = (one: Found | undefined) => {
    if (one !== behind) close();
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
        aria-describedby="found-says"
        aria-label="What do you look for?"
        placeholder="A post, a claim, a name, something to do"
        maxLength={200}
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
          setTooDiscarded(false);
          server.typed(event.currentTarget.value);
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
      <p id="found-says" class="soft" role="status">
        {saysOf(heard, found.length)}
      </p>
    </SheetFrame>
  );
}

/** What the server found and this browser does not list already. */
function elsewhere(world: World, heard: Heard, here: readonly Found[]): FoundHere {
  if (heard.state !== 'found') return { found: [], discarded: [] };
  const known = new Set(here.map(({ key }) => key));
  const news = heard.hits.filter(
    ({ coverage, kind, id }) => coverage !== world.slug || !known.has(`${kind} ${id}`),
  );
  const lineOf = (hit: Hit): Found => ({
    key: `${hit.coverage} ${hit.kind} ${hit.id}`,
    name: hit.snippet.text,
    hint: hintOf(world, hit),
    run: () => open(world, hit),
  });
  const isGone = ({ kind, state }: Hit) => kind === 'post' && state === 'discarded';
  return {
    found: news.filter((hit) => !isGone(hit)).map(lineOf),
    discarded: news.filter(isGone).map(lineOf),
  };
}

function hintOf({ slug, board }: World, { coverage, kind, state, at }: Hit): string {
  const when = moment(at, board.one('coverage')?.zone ?? 'UTC');
  const time = kind !== 'post' ? '' : state === 'draft' ? `, saved ${when}` : `, ${when}`;
  const what = `${state === null ? kind : `${kind}, ${state}`}${time}`;
  return coverage === slug ? what : `${what} · in ${coverage}`;
}

function open(world: World, { coverage, kind, id }: Hit): void {
  if (coverage === world.slug) openDocument(world, kind, id);
  else location.assign(addressOf(coverage, kind, id));
}

/** What is said of the list, to eyes and ears. */
function saysOf(heard: Heard, lines: number): string {
  switch (heard.state) {
    case 'nothing':
      return '';
    case 'asking':
      return 'Looking in all your coverages …';
    case 'lost':
      return 'The server does not answer: this is what this browser holds of this coverage.';
    case 'refused':
      return lines === 0 ? heard.says.replace(/^q /, 'That ') : '';
    case 'found':
      if (lines === 0) return 'Nothing has these words.';
      return heard.more ? 'There is more: add a word.' : '';
  }
}

function later(milliseconds: number, act: () => void): () => void {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
}
