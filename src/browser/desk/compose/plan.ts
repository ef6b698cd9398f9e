/**
 * What has to be sent so that a composed post is what it says: first the speakers, statements, claims and readings that
 * it stands on and that are not on record yet, in an order in which each finds what it needs, then the post itself.
 * Pure. Each command has its id, so that all of it may be sent again.
 */
import type { Node } from 'prosemirror-model';
import { onlyAttributes } from '../../../desk/wording/attributed.ts';
import type { PostContent } from '../../../model/content.ts';
import type { Command } from '../outbox/outbox.ts';
import { contentOf } from './content-of.ts';
import { gather, type Unfit, unquoted } from './gather.ts';
import { claimCommands, estimateCommands, incidentCommands } from './plan-grounds.ts';
import type { Speech, StatementToMake } from './speech.ts';

/** What somebody composed. `base` is the version of the post that it was written on, 0 for a new one. */
export interface Composed {
  readonly post: string;
  readonly base: number;
  readonly doc: Node;
  readonly byline: string | null;
  readonly background: boolean;
  readonly first?: PostContent['first'];
  readonly keyEvent: boolean;
  readonly flash: boolean;
}

/** What is to become of it. */
export type Intent =
  | { readonly to: 'publish' | 'save' | 'submit' }
  /** `attributes`: nothing that readers read is another; only references come. */
  | { readonly to: 'fix'; readonly attributes?: true }
  | { readonly to: 'update'; readonly note: string | null }
  | {
      readonly to: 'correct';
      readonly correction: string;
      readonly label: 'correction' | 'clarification';
      readonly note: string;
      readonly topPost: string | null;
    }
  | { readonly to: 'schedule'; readonly at: string }
  | { readonly to: 'hold' }
  | { readonly to: 'embargo'; readonly until: string | null; readonly reason: string };

export interface Plan {
  readonly content: PostContent;
  readonly commands: readonly Command[];
}

/** What the desk lets the writer do, and whom it knows. */
export interface Naming {
  /** Whether the writer may add actors. */
  readonly mayName: boolean;
  /** The id of the actor with a name; null where there is none. */
  readonly actorNamed: (name: string) => string | null;
}

/** The commands in order, or what has to be mended first. */
export function planOf(
  composed: Composed,
  intent: Intent,
  mint: (prefix: string) => string,
  { mayName, actorNamed }: Naming,
): Plan | Unfit {
  const making = gather(composed.doc);
  if ('message' in making) return making;
  const content = contentOf(composed.doc, composed);
  if ((content.title ?? '').length > 200)
    return { message: 'The title is longer than 200 characters.', at: 0 };
  if (content.title === null && content.body.length === 0)
    return { message: 'There is nothing in it yet.', at: 0 };
  const before: Command[] = [];
  const added = new Map<string, string>();
  for (const { id, words, make } of making.statements) {
    const { speech } = make;
    const actor = speech.actor ?? speaking(speech);
    before.push({
      ...{ kind: 'statement.record', statement: id, for: composed.post },
      content: statementOf(words, make, actor),
    });
  }
  const made = new Set(making.statements.map(({ id }) => id));
  const waits = (statement: string) => (made.has(statement) ? {} : { for: composed.post });
  for (const claim of making.claims) {
    const { of = null } = claim.make;
    const whose = of === null ? null : somebody(of, 'organisation', null, null);
    before.push(...claimCommands(claim, whose, waits));
  }
  const opened = new Set<string>();
  for (const estimate of making.estimates)
    before.push(...estimateCommands(estimate, opened, waits, composed.post));
  for (const incident of making.incidents)
    before.push(incidentCommands(incident, [...(making.figuresOf.get(incident.id) ?? [])]));
  return { content, commands: [...before, ...postCommands(composed, content, intent)] };

  /** The id of a speaker who becomes an actor of the desk; null for one in words. */
  function speaking({ speaker, role, named, type, belongsTo = null }: Speech): string | null {
    return named ? somebody(speaker, actorType(type), role, belongsTo) : null;
  }

  /** The id of an actor by name, who is added where there is none; null where the writer may not. */
  function somebody(
    name: string,
    type: Exclude<Speech['type'], undefined>,
    role: string | null,
    belongsTo: string | null,
  ): string | null {
    const known = added.get(name) ?? actorNamed(name);
    if (known !== null || !mayName) return known;
    const isOther = belongsTo !== null && belongsTo !== name;
    const affiliation = isOther ? somebody(belongsTo, 'organisation', null, null) : null;
    const actor = mint('a');
    added.set(name, actor);
    const content = { name, type, role, ...(affiliation !== null && { affiliation }) };
    before.push({ kind: 'actor.set', actor, content });
    return actor;
  }
}

/** Whoever is named is somebody: a description that was given a name is a person. */
const actorType = (type: Speech['type']): Exclude<Speech['type'], undefined> =>
  type === undefined || type === 'unnamed' ? 'person' : type;

/**
 * What an update is sent as: where it only adds references over words that readers have already, as a minor fix that
 * carries no label. A note for readers keeps it an update. `was`: what readers have.
 */
export function settled(intent: Intent, was: PostContent | null, composed: Composed): Intent {
  const isPlain = intent.to === 'fix' || (intent.to === 'update' && intent.note === null);
  if (!isPlain || was === null) return intent;
  return onlyAttributes(was, contentOf(composed.doc, composed)) ? { to: 'fix', attributes: true } : intent;
}

function statementOf(words: string, { speech, verbatim }: StatementToMake, actor: string | null) {
  return {
    actor,
    speaker: actor === null ? speech.speaker : null,
    role: speech.role,
    cue: speech.cue,
    channel: { kind: speech.channel, name: speech.channelName, url: speech.url },
    saidAt: speech.saidAt,
    text: unquoted(words),
    verbatim,
    translated: speech.translated,
    relay: speech.relay ?? false,
    witness: speech.channel === 'observation',
    ...(speech.briefing && { briefing: speech.briefing }),
  };
}

function postCommands(composed: Composed, content: PostContent, intent: Intent): Command[] {
  const { post, base, keyEvent, flash } = composed;
  const expected = base;
  switch (intent.to) {
    case 'publish':
      return [{ kind: 'post.publish', post, content, keyEvent, flash, expected }];
    case 'save':
      return [{ kind: 'post.write', post, content, expected }];
    case 'submit':
      return [
        { kind: 'post.write', post, content, expected },
        { kind: 'post.submit', post },
      ];
    case 'schedule':
      return [
        { kind: 'post.write', post, content, expected },
        { kind: 'post.schedule', post, at: intent.at, keyEvent, flash },
      ];
    case 'hold':
      return [
        { kind: 'post.write', post, content, expected },
        { kind: 'post.hold', post },
      ];
    case 'embargo':
      return [
        { kind: 'post.write', post, content, expected },
        {
          kind: 'embargo.set',
          subject: { kind: 'post', id: post },
          until: intent.until,
          reason: intent.reason,
        },
      ];
    case 'fix':
      return [{ kind: 'post.fix', post, content, expected }];
    case 'correct':
      return [
        {
          ...{
            kind: 'correction.publish',
            correction: intent.correction,
            label: intent.label,
            note: intent.note,
          },
          repairs: [{ kind: 'post', post, content, expected }],
          ...(intent.topPost !== null && { topPost: { post: intent.topPost } }),
        },
      ];
    case 'update':
      return [{ kind: 'post.update', post, content, expected, ...(intent.note && { note: intent.note }) }];
  }
}
