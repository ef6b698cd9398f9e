/**
 * A tiny newsroom for tests: commands through the real schemas, decided, folded and projected; no store. Whatever a
 * test is about, every refusal has to be a sentence and every document of the public shape.
 */
import assert from 'node:assert/strict';
import { fold } from '../../fold/fold.ts';
import { initialState } from '../../fold/initial-state.ts';
import type { State } from '../../fold/state.ts';
import type { Cell } from '../../model/ids.ts';
import type { Person, Role } from '../../model/person.ts';
import { type Considered, consider, weigh } from '../../newsroom/consider.ts';
import type { Projection } from '../../project/project.ts';
import type { View } from '../../project/view.ts';
import { emptyView } from '../../project/view.ts';
import type { Entry } from '../../record/entry.ts';
import { type PublicDocument, publicDocument } from '../../wire/documents.ts';
import { type Command, type CommandKind, commandSchemas } from '../commands/commands.ts';
import { heldInstead } from '../decide/decide-feed.ts';
import type { DecisionContext } from '../decide/decision.ts';
import type { Refusal } from '../refusal.ts';

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
    const context = { by, now, demonstration: false };
    const command = parsed.data as Command;
    const mint = () => `id${++this.#ids}`;
    const considered = consider(this, command, context, mint);
    if (considered.ok) return this.#keep(considered.value, context);
    const { code, message } = considered.error;
    assert.match(message, /^\S.*\w.*[.)]$/, `the refusal "${code}" is no sentence`);
    const held = heldInstead(this.state, command, considered.error);
    const weighed = held.length === 0 ? considered : weigh(this, held, command, context, mint);
    if (weighed.ok) this.#keep(weighed.value, context);
    return considered.error;
  }

  #keep({ entries, state, view, versions }: Considered, { now, by }: DecisionContext): null {
    for (const { document } of versions) assert.deepEqual(publicDocument.parse(document), document);
    const before = this.state.seq;
    this.entries.push(
      ...entries.map((entry, n) => ({ ...entry, seq: before + n + 1, at: now, by: by.id }) as Entry),
    );
    this.state = state;
    this.view = view;
    this.sets.push(versions);
    return null;
  }

  /** Lets time pass. */
  wait(milliseconds: number): this {
    this.#clock += milliseconds;
    return this;
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
}

/** A refusal in short: its code and the facts that go with it, without its times; "accepted" where there is none. */
export function inShort(refusal: Refusal | null): string {
  if (!refusal) return 'accepted';
  const { code, message: _, times: __, ...facts } = refusal;
  return [code, ...Object.values(facts)].join(' ');
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
