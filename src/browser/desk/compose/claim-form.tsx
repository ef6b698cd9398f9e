/** The claim that is selected in the composer: what it says, what kind of fact it is, whose, and what the statement does to it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { capital } from '../../../lib/text.ts';
import { LONGEST } from '../../../model/lengths.ts';
import { type Matter, matters } from '../../../model/matters.ts';
import type { Stance } from '../../../model/speech.ts';
import { sayTooLong } from '../app/limits.ts';
import type { BoardStore } from '../sync/board-store.ts';
import { NO_STANCE, offeredStances, stanceWords } from '../words/stance-words.ts';
import { HouseField } from './house-field.tsx';
import { schema } from './schema.ts';
import { asShown } from './shown-claim.ts';
import type { ClaimToMake } from './speech.ts';

/** A claim block with something to record. */
export interface Claimed {
  readonly id: string;
  readonly make: ClaimToMake;
}

/** The one that is selected; null where none is. */
export function claimAt({ selection }: EditorState): Claimed | null {
  if (!(selection instanceof NodeSelection) || selection.node.type !== schema.nodes.claim) return null;
  const { id, make } = selection.node.attrs;
  return make ? { id: String(id), make } : null;
}

/** Says it otherwise; it stays selected. */
export function withClaim(view: EditorView, make: ClaimToMake): void {
  const { selection, tr } = view.state;
  if (!(selection instanceof NodeSelection)) return;
  const change = tr.setNodeMarkup(selection.from, null, { ...selection.node.attrs, make });
  view.dispatch(change.setSelection(NodeSelection.create(change.doc, selection.from)));
}

/** Puts the caret into the words behind it, and makes room where there are none. */
export function behindClaim(view: EditorView): void {
  const { selection, tr } = view.state;
  if (selection instanceof NodeSelection) {
    const at = selection.to;
    if (tr.doc.resolve(at).nodeAfter === null) tr.insert(at, schema.node('paragraph'));
    view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  }
  view.focus();
}

/** Matters in which somebody is an interested party. */
const owned: ReadonlySet<Matter> = new Set(['responsibility', 'conduct', 'foreknowledge', 'losses']);

interface ClaimFormProps {
  readonly claim: Claimed;
  readonly board: BoardStore;
  /** Whether it was just put in: its first field has the keys then. */
  readonly fresh: boolean;
  readonly change: (make: ClaimToMake) => void;
  readonly done: () => void;
}

export function ClaimForm({ claim: { make }, board, fresh, change, done }: ClaimFormProps) {
  const form = useRef<HTMLFieldSetElement>(null);
  const put = (part: Partial<ClaimToMake>) => change(asShown({ ...make, ...part }));
  const { text = null, matter = 'event', of = null, stance = 'asserts', more = [] } = make;
  useLayoutEffect(() => {
    if (!fresh) return;
    const first = form.current?.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
  }, []);
  return (
    <fieldset
      class="who-said"
      ref={form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.key === 'Enter' && !event.ctrlKey && !event.metaKey)) return;
        event.preventDefault();
        done();
      }}
    >
      <legend>The claim</legend>
      {text !== null && (
        <>
          <label class="whole">
            What it says
            <input
              name="claim"
              autocomplete="off"
              value={text}
              aria-invalid={text.trim() === ''}
              onInput={({ currentTarget }) => {
                sayTooLong(currentTarget, LONGEST.claim);
                put({ text: currentTarget.value });
              }}
            />
          </label>
          <label>
            What kind of fact
            <select
              name="matter"
              value={matter}
              onChange={(event) => put({ matter: event.currentTarget.value as Matter })}
            >
              {matters.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
          {owned.has(matter) && (
            <HouseField
              label="Whose"
              name="of"
              value={of ?? null}
              board={board}
              write={(of) => put({ of })}
            />
          )}
        </>
      )}
      {make.statement !== null && (
        <label>
          The statement …
          <select
            name="stance"
            value={stance ?? ''}
            onChange={(event) => put({ stance: (event.currentTarget.value || null) as Stance | null })}
          >
            {text === null && <option value="">nothing: only shown</option>}
            {offeredStances.map((one) => (
              <option key={one} value={one}>
                {stanceWords[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      {more.map((one, at) => (
        <label key={one.statement}>
          {`${capital(one.by)}\u00a0…`}
          <select
            name={`stance-${at + 2}`}
            value={one.stance ?? ''}
            onChange={({ currentTarget }) => {
              const next = { ...one, stance: (currentTarget.value || null) as Stance | null };
              put({ more: more.map((other) => (other === one ? next : other)) });
            }}
          >
            <option value="">{NO_STANCE}</option>
            {offeredStances.map((stance) => (
              <option key={stance} value={stance}>
                {stanceWords[stance]}
              </option>
            ))}
          </select>
        </label>
      ))}
      {owned.has(matter) && of !== null && (
        <p class="soft small whole">
          {of} and whoever belongs to it are interested parties: their word takes this to “claimed by” and no
          further.
        </p>
      )}
    </fieldset>
  );
}
