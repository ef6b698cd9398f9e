/**
 * What has to be sent so that a composed post is what it says: first the speakers, statements, claims and readings that
 * it stands on and that are not on record yet, in an order in which each finds what it needs, then the post itself.
 * Pure. Each command has its id, so that all of it may be sent again.
 */
import type { Node } from 'prosemirror-model';
import { onlyAttributes } from '../../../desk/wording/attributed.ts';
import type { PostContent } from '../../../model/content.ts';
import { contentOf } from './content-of.ts';
import type { ClaimToMake, EstimateToMake, Speech, StatementToMake } from './speech.ts';

/** A command as it goes to the server. */
export interface Command {
  readonly kind: string;
  readonly [field: string]: unknown;
}

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

/** Something that keeps it from being sent, said in a sentence. `node`: the place in the document. */
export interface Unfit {
  readonly message: string;
  readonly at: number;
}

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
  const speakers = new Map<string, string>();
  for (const { id, words, make } of making.statements) {
    const { speech } = make;
    const actor = speech.actor ?? named(speech);
    before.push({ kind: 'statement.record', statement: id, content: statementOf(words, make, actor) });
  }
  before.push(...making.claims.flatMap(claimCommands));
  const opened = new Set<string>();
  for (const estimate of making.estimates) before.push(...estimateCommands(estimate, opened));
  return { content, commands: [...before, ...postCommands(composed, content, intent)] };

  /** The id of a speaker who becomes an actor of the desk; null for one in words. */
  function named({ speaker, role, named, type }: Speech): string | null {
    if (!named) return null;
    const known = speakers.get(speaker) ?? actorNamed(speaker);
    if (known !== null || !mayName) return known;
    const actor = mint('a');
    speakers.set(speaker, actor);
    before.push({ kind: 'actor.set', actor, content: { name: speaker, type: actorType(type), role } });
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

interface ToMake<M> {
  readonly id: string;
  words: string;
  /** Where the last of its words end in the document. */
  end: number;
  readonly make: M;
}

interface Making {
  readonly statements: ToMake<StatementToMake>[];
  readonly claims: ToMake<ClaimToMake>[];
  readonly estimates: ToMake<EstimateToMake>[];
}

/** What the document stands on and has to be recorded, each once, in reading order. */
function gather(doc: Node): Making | Unfit {
  const found: Making = { statements: [], claims: [], estimates: [] };
  const there = new Set<string>();
  let unfit: Unfit | null = null;
  doc.descendants((node, at) => {
    if (unfit) return false;
    const make: unknown = node.attrs.make ?? null;
    const end = at + node.nodeSize;
    if (node.type.name === 'statement') {
      const words = node.textContent.trim();
      there.add(String(node.attrs.id));
      if (unquoted(words) === '') unfit = { message: 'A quotation has no words yet.', at };
      else if (isStatement(make))
        add(found.statements, { id: String(node.attrs.id), words, end, make }, null);
    }
    if (node.type.name === 'figure' && isEstimate(make)) {
      const { id, words } = node.attrs as { id: string; words: string };
      if (found.estimates.every((one) => one.make.estimate !== make.estimate))
        found.estimates.push({ id, words, end, make });
    }
    if (node.type.name === 'image' && String(node.attrs.alt).trim() === '')
      unfit = { message: 'A picture has no words for whoever cannot see it.', at };
    for (const mark of node.marks) {
      const { id, make: marked } = mark.attrs as { id: string; make: unknown };
      const words = node.type.name === 'figure' ? String(node.attrs.words) : (node.text ?? '');
      if (mark.type.name !== 'reference' || words.trim() === '') continue;
      if (words.length > 300)
        unfit = { message: `“${short(words)}” is too long for one reference: 300 characters at most.`, at };
      there.add(id);
      if (isStatement(marked)) add(found.statements, { id, words, end, make: marked }, at);
      if (isClaim(marked)) add(found.claims, { id, words, end, make: marked }, at);
    }
    return true;
  });
  if (unfit) return unfit;
  const mute = found.statements.find(({ make: { speech } }) => speech.speaker.trim() === '');
  if (mute)
    return { message: `Who said “${short(mute.words)}”? It has no speaker.`, at: placeOf(doc, mute.id) };
  const bare = found.estimates.find(({ make: { statement } }) => !there.has(statement));
  if (bare)
    return {
      message: `“${short(bare.words)}” has lost the statement that it stood on: put it in again.`,
      at: placeOf(doc, bare.id),
    };
  return found;
}

/** One reference over runs of text that follow each other is one thing: its words are joined. A copy of it is not. */
function add<M>(list: ToMake<M>[], one: ToMake<M>, at: number | null): void {
  const known = list.find(({ id }) => id === one.id);
  if (!known) list.push(one);
  else if (known.end === at) {
    known.words += one.words;
    known.end = one.end;
  }
}

function placeOf(doc: Node, id: string): number {
  let place = 0;
  doc.descendants((node, at) => {
    if (place === 0 && (node.attrs.id === id || node.marks.some((mark) => mark.attrs.id === id))) place = at;
  });
  return place;
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
  };
}

function claimCommands({ id, words, make }: Making['claims'][number]): Command[] {
  const open = { kind: 'claim.open', claim: id, content: { text: words.trim() } };
  const { statement } = make;
  return statement === null
    ? [open]
    : [open, { kind: 'evidence.add', claim: id, statement, stance: 'asserts' }];
}

/** A reading, and its figure before it where that is new and was not opened by an earlier one. */
function estimateCommands(
  { id, words, make }: Making['estimates'][number],
  opened: Set<string>,
): readonly Command[] {
  const { estimate, label, casualties, statement, min, max } = make;
  const isNew = label !== null && !opened.has(id);
  opened.add(id);
  const isExact = min !== null && min === max && /^\d+$/.test(words.replaceAll(',', ''));
  const content = { min, max, statement, words: isExact ? null : words };
  return [
    ...(isNew ? [{ kind: 'figure.open', figure: id, content: { label, casualties } }] : []),
    { kind: 'estimate.add', estimate, figure: id, content },
  ];
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

/** Words without the quotation marks around all of them, and without the comma that they end with there. */
export function unquoted(words: string): string {
  const plain = words.trim();
  if (!/^["“„«‘][^"“”„«»]*["”“»’]$/u.test(plain)) return plain;
  return plain.slice(1, -1).trim().replace(/,$/, '');
}

function short(words: string): string {
  return words.length <= 40 ? words : `${words.slice(0, 38).trimEnd()} …`;
}

const made = (make: unknown): unknown =>
  typeof make === 'object' && make !== null && 'kind' in make ? make.kind : null;
const isStatement = (make: unknown): make is StatementToMake => made(make) === 'statement';
const isEstimate = (make: unknown): make is EstimateToMake => made(make) === 'estimate';
const isClaim = (make: unknown): make is ClaimToMake => made(make) === 'claim';
