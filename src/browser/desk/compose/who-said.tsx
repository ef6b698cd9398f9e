/** Who said the words at the caret: speaker, role, cue, channel and time, a form that fills itself from who spoke before. */

import type { Mark, ResolvedPos } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { cues } from '../../../model/speech.ts';
import type { BoardStore } from '../sync/board-store.ts';
import { ChannelField } from './channel-field.tsx';
import { HouseField } from './house-field.tsx';
import { isVague, typeOfName } from './name-type.ts';
import { schema } from './schema.ts';
import type { Speech, StatementToMake } from './speech.ts';
import { spokenOtherwise } from './spoken-otherwise.ts';
import { WhenField } from './when-field.tsx';

/** A statement at the caret that is not on record yet. */
export interface Spoken {
  readonly id: string;
  readonly make: StatementToMake;
}

/** What stands at the caret: a quotation, or words that stand on a statement. */
export function spokenAt({ selection }: EditorState): Spoken | null {
  const { $from } = selection;
  const { parent } = $from;
  if (parent.type === schema.nodes.statement)
    return parent.attrs.make ? { id: String(parent.attrs.id), make: parent.attrs.make } : null;
  const marks = [...$from.marks(), ...($from.nodeBefore?.marks ?? []), ...($from.nodeAfter?.marks ?? [])];
  const mark = marks.find(isSaid) ?? saidBefore($from);
  return mark ? { id: String(mark.attrs.id), make: mark.attrs.make } : null;
}

const isSaid = ({ type, attrs }: Mark): boolean =>
  type === schema.marks.reference && attrs.make?.kind === 'statement';

/** The last statement before a place, as long as no other sentence has begun after its words. */
function saidBefore({ parent, parentOffset }: ResolvedPos): Mark | undefined {
  let found: { mark: Mark | undefined; end: number } = { mark: undefined, end: 0 };
  parent.forEach((node, at) => {
    const mark = node.marks.find(isSaid);
    if (mark && at < parentOffset) found = { mark, end: at + node.nodeSize };
  });
  const { mark, end } = found;
  if (!mark || end > parentOffset) return undefined;
  return /[.!?…]["”’»)]*\s+\S/u.test(parent.textBetween(end, parentOffset, '\n', '￼')) ? undefined : mark;
}

/** Says who said it, wherever it stands in the document. */
export function withSpeech(view: EditorView, { id, make }: Spoken, speech: Speech, verbatim: boolean): void {
  const change = view.state.tr;
  spokenOtherwise(change, id, { ...make, speech, verbatim });
  view.dispatch(change);
}

interface WhoSaidProps {
  readonly spoken: Spoken;
  readonly board: BoardStore;
  readonly change: (speech: Speech, verbatim: boolean) => void;
  readonly done: () => void;
}

export function WhoSaid({ spoken, board, change, done }: WhoSaidProps) {
  const { speech, verbatim } = spoken.make;
  const put = (part: Partial<Speech>) => change({ ...speech, ...part }, verbatim);
  const recent = recentSpeakers(board);
  const zone = board.one('coverage')?.zone ?? 'UTC';
  const named = (name: string) => {
    const actor = board.all('actors').find(({ content }) => content?.name === name);
    put({
      speaker: name,
      actor: actor?.id ?? null,
      type: typeOfName(name),
      // Small letters describe somebody: "experts".
      named: !/^\p{Ll}/u.test(name),
      ...(actor?.content?.role && speech.role === null && { role: actor.content.role }),
    });
  };
  return (
    <fieldset
      class="who-said"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.key === 'Enter' && !event.ctrlKey && !event.metaKey)) return;
        event.preventDefault();
        done();
      }}
    >
      <legend>Who said it</legend>
      <label>
        Who
        <input
          name="speaker"
          list="speakers"
          autocomplete="off"
          value={speech.speaker}
          aria-invalid={speech.speaker.trim() === ''}
          onInput={(event) => named(event.currentTarget.value)}
        />
      </label>
      <datalist id="speakers">
        {recent.map(({ name, role }) => (
          <option key={name} value={name} label={role ?? undefined} />
        ))}
      </datalist>
      <label>
        In which role
        <input
          name="role"
          value={speech.role ?? ''}
          autocomplete="off"
          onInput={(event) => put({ role: event.currentTarget.value || null })}
        />
      </label>
      <label>
        How
        <select
          name="cue"
          value={speech.cue}
          onChange={(event) => put({ cue: event.currentTarget.value as Speech['cue'] })}
        >
          {cues.map((cue) => (
            <option key={cue}>{cue}</option>
          ))}
        </select>
      </label>
      <ChannelField label="Where" value={speech.channel} choose={(channel) => put({ channel })} />
      <label>
        Which one
        <input
          name="channelName"
          value={speech.channelName ?? ''}
          placeholder="BBC Radio 4"
          autocomplete="off"
          onInput={(event) => put({ channelName: event.currentTarget.value || null })}
        />
      </label>
      <WhenField value={speech.saidAt} zone={zone} choose={(saidAt) => put({ saidAt })} />
      {speech.named && speech.actor === null && speech.speaker.trim() !== '' && (
        <HouseField
          label="Belongs to"
          name="belongsTo"
          value={speech.belongsTo ?? null}
          board={board}
          write={(belongsTo) => put({ belongsTo })}
        />
      )}
      <label>
        Occasion, shared
        <input
          name="briefing"
          list="occasions"
          autocomplete="off"
          value={speech.briefing ?? ''}
          onInput={(event) => put({ briefing: event.currentTarget.value || null })}
        />
        <datalist id="occasions">
          {occasions(board).map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </label>
      <div class="checks whole">
        <label class="check">
          <input
            type="checkbox"
            checked={verbatim}
            onChange={(event) => change(speech, event.currentTarget.checked)}
          />
          word for word
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={speech.translated}
            onChange={(event) => put({ translated: event.currentTarget.checked })}
          />
          our translation
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={!speech.named}
            onChange={(event) => put({ named: !event.currentTarget.checked, actor: null })}
          />
          not named
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={speech.relay ?? false}
            onChange={(event) => put({ relay: event.currentTarget.checked })}
          />
          passes on another’s words
        </label>
      </div>
      {!speech.named && isVague(speech.speaker) && (
        <p class="warn small whole">
          A vague attribution: nobody is named, and readers cannot tell who it is. It carries a claim to
          “reported” at most.
        </p>
      )}
    </fieldset>
  );
}

/** Occasions that statements of the board share, the newest first. */
function occasions(board: BoardStore): readonly string[] {
  const found = [...board.all('statements')]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .flatMap(({ content }) => content?.briefing ?? []);
  return [...new Set(found)].slice(0, 8);
}

/** Those who spoke last come first. */
export function recentSpeakers(board: BoardStore): readonly { name: string; role: string | null }[] {
  const order = new Map<string, string | null>();
  const statements = [...board.all('statements')].sort((a, b) => (a.at < b.at ? 1 : -1));
  for (const { content } of statements) {
    const name = content?.actor ? board.get('actors', content.actor)?.content?.name : content?.speaker;
    if (name && !order.has(name)) order.set(name, content?.role ?? null);
  }
  for (const { content } of board.all('actors'))
    if (content && !order.has(content.name)) order.set(content.name, content.role);
  return [...order].map(([name, role]) => ({ name, role }));
}
