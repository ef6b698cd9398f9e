/** What structure costs in keys: a story typed bare, and with all that is offered taken by Tab, through the real plugin. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditorState, Selection } from 'prosemirror-state';
import type { CommandKind } from '../../../desk/commands/commands.ts';
import { reporter, type Story, story } from '../../../desk/rules/story.fixture.ts';
import type { Known } from './ghost.ts';
import { ghostPlugin, offered } from './ghost-plugin.ts';
import type { GhostReader } from './ghost-reader.ts';
import { takeGhost } from './ghost-take.ts';
import { ghostsIn } from './ghosts.fixture.ts';
import { planOf } from './plan.ts';
import { emptyDoc } from './schema.ts';
import type { Speech } from './speech.ts';
import { spokenIn } from './spoken-in.ts';
import { twentyMinutes } from './twenty-minutes.fixture.ts';

const reader: GhostReader = { read: () => ghostsIn, wanted: () => () => {} };

let minted = 0;
const mint = (prefix: string) => `${prefix}-${++minted}`;

/** What the rules know of the desk at that moment, as the app reads it off the board; and who spoke last there. */
function knownOf({ state }: Story, carried: Speech | null): Known {
  return {
    actors: [...state.actors.values()].flatMap(({ id, content }) =>
      content ? [{ id, names: [content.name, ...content.aliases], role: content.role }] : [],
    ),
    figures: [...state.figures.values()].flatMap(({ id, content }) =>
      content ? [{ id, label: content.label, casualties: content.casualties }] : [],
    ),
    claims: [],
    briefing: null,
    carried,
  };
}

/** One post, typed key by key; with `tabs` everything is taken that is offered once it is typed. */
function typed(text: string, known: Known, tabs: boolean): { state: EditorState; keys: number } {
  let state = EditorState.create({ doc: emptyDoc(), plugins: [ghostPlugin(() => known, reader)] });
  state = state.apply(state.tr.setSelection(Selection.atEnd(state.doc)));
  let keys = 0;
  for (const character of text) {
    state = state.apply(state.tr.insertText(character));
    keys += 1;
  }
  while (tabs && offered(state)) {
    takeGhost(
      state,
      (change) => {
        state = state.apply(change);
      },
      mint,
    );
    keys += 1;
  }
  return { state, keys: keys + 1 };
}

test('R-COMPOSE-05 a story with its statements and numbers takes at most 15 % more keys than its bare text', () => {
  const of = story();
  const got = {
    bare: 0,
    structured: 0,
    statements: 0,
    numbers: 0,
    wrong: [] as string[],
  };
  let carried: Speech | null = null;
  for (const [at, { text, by }] of twentyMinutes.entries()) {
    got.bare += typed(text, knownOf(of, null), false).keys;
    const { state, keys } = typed(text, knownOf(of, carried), true);
    got.structured += keys;
    const around = { byline: null, background: false, keyEvent: false, flash: false };
    const desk = {
      mayName: true,
      actorNamed: (name: string) =>
        [...of.state.actors.values()].find(({ content }) => content?.name === name)?.id ?? null,
    };
    const plan = planOf(
      { post: `p${at}`, base: 0, doc: state.doc, ...around },
      { to: 'publish' },
      mint,
      desk,
    );
    assert.ok('commands' in plan);
    carried = spokenIn(state.doc) ?? carried;
    for (const { kind, ...fields } of plan.commands) of.must(kind as CommandKind, fields, reporter);
    const recorded = plan.commands.flatMap(({ kind, statement }) =>
      kind === 'statement.record' ? [of.state.statements.get(String(statement))?.content] : [],
    );
    const speakers = recorded.map(
      (one) => one?.speaker ?? of.state.actors.get(one?.actor ?? '')?.content?.name,
    );
    got.numbers += plan.commands.filter(({ kind }) => kind === 'estimate.add').length;
    if (String(speakers) === (by ?? '')) got.statements += by === null ? 0 : 1;
    else got.wrong.push(`${text}: ${speakers}`);
  }
  const wanted = twentyMinutes.filter(({ by }) => by !== null).length;
  const more = (100 * (got.structured - got.bare)) / got.bare;
  console.log(
    `keys: ${got.bare} bare, ${got.structured} with structure (+${more.toFixed(1)} %); ${got.statements} of ${wanted} lines that say who said something have their statement by the right speaker, ${got.numbers} numbers their reading`,
  );
  assert.deepEqual(got.wrong, []);
  assert.ok(more <= 15, `${more} %`);
});
