/** A tiny newsroom for tests: commands through the real schemas, decided, folded and projected; no store. */

import { fold, foldProposed } from '../fold/fold.ts';
import { initialState, type State } from '../fold/state.ts';
import { touchedBy } from '../fold/touches.ts';
import type { Cell } from '../model/ids.ts';
import type { Person, Role } from '../model/person.ts';
import { type Projection, project } from '../project/project.ts';
import { restrictedIn } from '../project/restricted.ts';
import type { View } from '../project/view.ts';
import { emptyView } from '../project/view.ts';
import type { Entry, Proposed } from '../record/entry.ts';
import type { PublicDocument } from '../wire/documents.ts';
import { type Command, type CommandKind, commandSchemas } from './commands.ts';
import { decide } from './decide.ts';
import { type Refusal, restricted } from './refusal.ts';

/** A person with these roles; the same name is the same person. */
export function person(name: string, ...roles: readonly Role[]): Person {
  return { id: name, name, roles };
}

export const reporter = person('reporter', 'reporter');
export const editor = person('editor', 'editor');
export const senior = person('senior', 'senior');
export const secondSenior = person('second', 'senior');
export const legal = person('legal', 'legal');

export type Fields = Readonly<Record<string, unknown>>;

/** A coverage under test. */
export class Story {
  state: State = initialState;
  view: View = emptyView;
  readonly entries: Entry[] = [];
  /** What each accepted command changed for readers. */
  readonly sets: Projection['versions'][] = [];
  #ids = 0;
  #clock = Date.parse('2026-01-01T00:00:00.000Z');

  /** Gives a command; the refusal, or null. */
  give(kind: CommandKind, fields: Fields = {}, by: Person = senior): Refusal | null {
    const parsed = commandSchemas[kind].safeParse({ id: `c${this.entries.length}`, kind, ...fields });
    if (!parsed.success) throw new Error(`${kind}: ${JSON.stringify(parsed.error.issues)}`);
    this.#clock += 1000;
    const now = new Date(this.#clock).toISOString();
    const decision = decide(this.state, parsed.data as Command, { by, now, demonstration: false });
    return decision.ok ? this.#take(decision.value, now, by) : decision.error;
  }

  /** Gives a command that must be accepted. */
  must(kind: CommandKind, fields: Fields = {}, by: Person = senior): this {
    const refusal = this.give(kind, fields, by);
    if (refusal) throw new Error(`${kind} was refused: ${refusal.message}`);
    return this;
  }

  /** The document that readers have of something, by its private cell. */
  seen(cell: string): PublicDocument | null {
    return this.view.documents.get(cell as Cell)?.document ?? null;
  }

  /** The same, of a kind; throws where it is another. */
  shown<K extends PublicDocument['kind']>(kind: K, id: string = kind): Extract<PublicDocument, { kind: K }> {
    const document = this.seen(`${kind}:${id}`);
    if (document?.kind !== kind) throw new Error(`readers have no ${kind} ${id}`);
    return document as Extract<PublicDocument, { kind: K }>;
  }

  /** The cells that the last accepted command changed for readers. */
  get changed(): readonly string[] {
    return (this.sets.at(-1) ?? []).map((version) => version.cell);
  }

  #take(proposed: readonly Proposed[], at: string, by: Person): Refusal | null {
    const before = this.state.seq;
    const state = foldProposed(this.state, proposed, { at, by: by.id });
    const entries = proposed.map(
      (entry, index) => ({ ...entry, seq: before + index + 1, at, by: by.id }) as Entry,
    );
    const mint = () => `id${++this.#ids}`;
    const { view, versions } = project(this.view, state, entries.flatMap(touchedBy), mint);
    const named = restrictedIn(state, this.view, versions);
    if (named) return restricted(named);
    this.state = state;
    this.entries.push(...entries);
    this.view = view;
    this.sets.push(versions);
    return null;
  }
}

/** An open, public coverage. */
export function story(): Story {
  return new Story().must('coverage.open', { slug: 'a-story', headline: 'A fire' }).must('coverage.start');
}

/** A named person or group with a statement of that id, as evidence for a claim where one is named. */
export function says(
  of: Story,
  actor: string,
  claim?: string,
  more: { stance?: string; id?: string; content?: Fields; actor?: Fields } = {},
): string {
  const id = more.id ?? `s-${actor}-${of.entries.length}`;
  if (!of.state.actors.has(actor))
    of.must('actor.set', { actor, content: { name: `Name of ${actor}`, type: 'person', ...more.actor } });
  of.must('statement.record', {
    statement: id,
    content: { actor, cue: 'said', channel: { kind: 'telegram' }, text: `Words of ${id}`, ...more.content },
  });
  if (claim) of.must('evidence.add', { claim, statement: id, stance: more.stance ?? 'asserts' });
  return id;
}

/** Folds entries again, from nothing. */
export function foldAgain(entries: readonly Entry[]): State {
  return entries.reduce(fold, initialState);
}
