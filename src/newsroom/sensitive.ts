/**
 * What an act would show that takes two persons. Judged on the projection, as the restricted list is, so that no way
 * to readers is forgotten: what a document shows already, or what its own words keep showing after a spelling fix, is
 * not found again. Taking a guard away is found too: it would let one person name somebody after all.
 */
import { guardedActors, namesOf } from '../desk/eyes/guarded-names.ts';
import { majorChange } from '../desk/wording/minor-fix.ts';
import { DESK_LINE, shownAt } from '../fold/figure.ts';
import { gateOf } from '../fold/gate.ts';
import { restsOn } from '../fold/impact.ts';
import { type ClaimState, type State, statusOf } from '../fold/state.ts';
import { isNamedIn, type Sought, soughtIn } from '../lib/names.ts';
import { normalised } from '../lib/normalised.ts';
import type { ActorContent, PostContent } from '../model/content.ts';
import { type Cell, COVERAGE, cell, cellId, cellKind, PANEL, textFields } from '../model/ids.ts';
import type { Finding, Guard } from '../model/sensitive.ts';
import type { Version } from '../project/project.ts';
import type { View } from '../project/view.ts';
import { spotsOf, wholeText } from '../project/words.ts';
import type { PublicDocument } from '../wire/documents.ts';

interface Change {
  readonly before: State;
  readonly after: State;
  readonly shown: View;
  readonly view: View;
}

/** All that is sensitive in the new versions and was not in the old ones. */
export function sensitiveIn(
  change: Change,
  versions: readonly Version[],
  touched: readonly Cell[],
): readonly Finding[] {
  return [
    ...versions.flatMap((version) => [
      ...namings(change, version),
      ...delicateClaims(change, version),
      ...inOurVoice(change, version),
    ]),
    ...lifted(change, touched),
  ];
}

/** The names of guarded actors that a document did not show before, each name by itself. */
function namings(change: Change, { cell: of, document }: Version): readonly Finding[] {
  const { after, shown } = change;
  if (after.guarded.isEmpty()) return [];
  const before = isReworded(change, of) ? null : (shown.documents.get(of)?.document ?? null);
  const old = before ? soughtSpots(before) : [];
  const now = soughtSpots(document);
  return guardedActors(after).flatMap(({ id, content }) => {
    const fresh = namesOf(content).filter((name) => voicesOf(name, old).length === 0);
    const voices = fresh.flatMap((name) => voicesOf(name, now));
    const subject = cell('actor', id);
    return [...new Set(voices)].map((key) =>
      found(content.guarded as Guard, subject, of, actorOf(change, key)),
    );
  });
}

interface SoughtSpot {
  readonly text: Sought;
  readonly speaker: string | null;
}

/** The words of a document, piece by piece and last as a whole. */
function soughtSpots(document: PublicDocument): readonly SoughtSpot[] {
  const whole = { text: wholeText(document), speaker: null };
  return [...spotsOf(document), whole].map(({ text, speaker }) => ({ text: soughtIn(text), speaker }));
}

/** Who names somebody; ourselves where the name is in no single piece, only in several read on. */
function voicesOf(name: Sought, spots: readonly SoughtSpot[]): readonly (string | null)[] {
  const naming = spots.filter(({ text }) => isNamedIn(name, text));
  const pieces = naming.filter((spot) => spot !== spots.at(-1));
  return (pieces.length > 0 ? pieces : naming).map(({ speaker }) => speaker);
}

/** Hostages and grave allegations in what a document newly rests on. */
function delicateClaims(change: Change, { cell: of, document }: Version): readonly Finding[] {
  const { before, after, shown } = change;
  const known = shown.documents.get(of)?.document != null && !isReworded(change, of);
  const old = new Set(known ? claimsOf(before, of).filter((id) => delicaciesOf(before, id).length > 0) : []);
  const isWordless = document.kind === 'claim' && document.state !== 'live';
  return claimsOf(after, of).flatMap((id) => {
    if (old.has(id) || isWordless) return [];
    const claim = after.claims.get(id);
    return delicaciesOf(after, id).flatMap((kind) =>
      speakersOf(after, claim).map((by) => found(kind, cell('claim', id), of, by)),
    );
  });
}

/** A status of guilt, or a toll that the desk adds up itself: nobody else's word. */
function inOurVoice(change: Change, { cell: of, document }: Version): readonly Finding[] {
  const { before, after, shown } = change;
  const old = isReworded(change, of) ? null : shown.documents.get(of)?.document;
  if (document.kind === 'claim' && document.state === 'live') {
    const matter = after.claims.get(cellId(of))?.content?.matter;
    const wasSo = old?.kind === 'claim' && old.state === 'live' && old.standing.status === 'confirmed';
    if (document.standing.status !== 'confirmed' || wasSo) return [];
    if (matter === 'responsibility') return [found('responsibility', of, of, null)];
    return matter === 'identity' ? [found('suspect', of, of, null)] : [];
  }
  if (document.kind !== 'figure' || document.state !== 'live' || !isToll(after, of)) return [];
  return old?.state === 'live' && isToll(before, of) ? [] : [found('toll', of, of, null)];
}

/** Guards and delicacies that the act takes away, and names of the guarded that it takes off the list. */
function lifted({ before, after }: Change, touched: readonly Cell[]): readonly Finding[] {
  const claims = touched.flatMap((of) => {
    const now = cellKind(of) === 'claim' ? after.claims.get(cellId(of)) : undefined;
    if (!now?.content) return [];
    const kept = delicaciesOf(after, now.id);
    const lost = delicaciesOf(before, now.id).filter((kind) => !kept.includes(kind));
    return lost.map((kind) => found(kind, of, of, null));
  });
  const names = touched.flatMap((of) => {
    const [old, now] = [actorIn(before, of), actorIn(after, of)];
    if (!old?.guarded || !now) return [];
    const kept = now.guarded ? [now.name, ...now.aliases].map(normalised) : [];
    const lost = [old.name, ...old.aliases].some((name) => !kept.includes(normalised(name)));
    return lost ? [found(old.guarded, of, of, null)] : [];
  });
  return [...claims, ...names];
}

/** What an actor is, as long as it was not taken down: its guard outlives that. */
function actorIn(state: State, of: Cell): ActorContent | null {
  const actor = cellKind(of) === 'actor' ? state.actors.get(cellId(of)) : undefined;
  return actor?.taken === null ? actor.content : null;
}

/** The actor of a public key; null where that is none, for the words are ours. */
function actorOf({ view }: Change, key: string | null): string | null {
  const of = view.documents.findKey((projected) => projected.key === key);
  return of === undefined ? null : cellId(of);
}

/** Whether an act changes more than spelling in a document's own words, so that what it shows is judged anew. */
function isReworded({ before, after }: Change, of: Cell): boolean {
  if (of === PANEL) return before.panel.version !== after.panel.version;
  const changes = ownWords(before, of).map((old, at) => [old, ownWords(after, of)[at]] as const);
  return changes.some(([old, now]) => !!old && !!now && majorChange(old, now) !== null);
}

/** What a document says in words of the desk, without what it lists or shows by reference; each part by itself. */
function ownWords(state: State, of: Cell): readonly (PostContent | null | undefined)[] {
  const id = cellId(of);
  switch (cellKind(of)) {
    case 'coverage':
      return textFields.map((field) => ({ ...worded(), body: state.texts[field].content ?? [] }));
    case 'post':
      return [state.posts.get(id)?.published];
    case 'incident': {
      const content = state.incidents.get(id)?.content;
      return [content && worded(content.title, content.where?.name, content.where?.within, content.basis)];
    }
    case 'claim': {
      const content = state.claims.get(id)?.content;
      return [content && worded(content.matter, content.text)];
    }
    case 'figure': {
      const content = state.figures.get(id)?.content;
      return [content && worded(content.label)];
    }
    case 'notice': {
      const content = state.notices.get(id)?.content;
      return [content && worded(content.title, content.text)];
    }
    default:
      return [];
  }
}

function worded(...parts: readonly (string | null | undefined)[]): PostContent {
  const title = parts.filter((one) => one != null).join(' · ');
  return { title, body: [], byline: null, background: false };
}

/** The claims that a document shows by itself. */
function claimsOf(state: State, of: Cell): readonly string[] {
  if (cellKind(of) === 'claim') return [cellId(of)];
  const direct =
    of === COVERAGE ? restsOn(state, of).flatMap((text) => restsOn(state, text)) : restsOn(state, of);
  return direct.filter((one) => cellKind(one) === 'claim').map(cellId);
}

function delicaciesOf(state: State, claim: string) {
  return state.claims.get(claim)?.content?.delicate ?? []; // none in records of earlier versions
}

/** Whose word a claim is while it is attributed; our own once it is more than that. */
function speakersOf(state: State, claim: ClaimState | undefined): readonly (string | null)[] {
  if (!claim || statusOf(claim) !== 'reported') return [null];
  const actors = gateOf(state, claim).supporting.sources.map(({ actor }) => actor?.id ?? null);
  return actors.length > 0 ? [...new Set(actors)] : [null];
}

/** Whether a count of people killed or hurt is on display that is the desk's own sum. */
function isToll(state: State, of: Cell): boolean {
  const figure = state.figures.get(cellId(of));
  return (
    figure?.content?.casualties === true &&
    shownAt(state, figure, state.seq).bounds.some(({ line }) => line === DESK_LINE)
  );
}

function found(kind: Finding['kind'], subject: Cell, where: Cell, by: string | null): Finding {
  return { kind, subject, in: where, by };
}
