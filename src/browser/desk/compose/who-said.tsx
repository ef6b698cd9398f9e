/** Who said the words at the caret: speaker, role, cue, channel and time, a form that fills itself from who spoke before. */

import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { cues } from '../../../model/speech.ts';
import type { BoardStore } from '../sync/board-store.ts';
import { ChannelField } from './channel-field.tsx';
import { schema } from './schema.ts';
import type { Speech, StatementToMake } from './speech.ts';

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
  const mark = marks.find(
    ({ type, attrs }) => type === schema.marks.reference && attrs.make?.kind === 'statement',
  );
  return mark ? { id: String(mark.attrs.id), make: mark.attrs.make } : null;
}

/** Says who said it, wherever it stands in the document. */
export function withSpeech(view: EditorView, { id, make }: Spoken, speech: Speech, verbatim: boolean): void {
  const next: StatementToMake = { ...make, speech, verbatim };
  const change = view.state.tr;
  view.state.doc.descendants((node, at) => {
    if (node.type === schema.nodes.statement && node.attrs.id === id)
      change.setNodeMarkup(at, null, { ...node.attrs, make: next });
    const mark = node.marks.find(({ type, attrs }) => type === schema.marks.reference && attrs.id === id);
    if (mark) {
      change.removeMark(at, at + node.nodeSize, mark);
      change.addMark(at, at + node.nodeSize, schema.mark('reference', { ...mark.attrs, make: next }));
    }
  });
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
  const named = (name: string) => {
    const actor = board.all('actors').find(({ content }) => content?.name === name);
    put({
      speaker: name,
      actor: actor?.id ?? null,
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
    </fieldset>
  );
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
