/**
 * What somebody may see of a coverage's desk, document by document: the one place that says so. `GET
 * /api/coverages/:slug` puts them together (desk-view.ts), a board tells which of them are others (board.ts). Pure; the
 * shapes are in desk-docs.ts.
 */

import type { ActState } from '../../fold/act-state.ts';
import { type Reading, readingsOf } from '../../fold/figure.ts';
import { gateOf } from '../../fold/gate.ts';
import { stands } from '../../fold/incident.ts';
import type { MediaState } from '../../fold/media-state.ts';
import type {
  AlertState,
  ClaimState,
  CorrectionState,
  EstimateState,
  FigureState,
  PostState,
  RestrictionState,
  State,
} from '../../fold/state.ts';
import { statusOf } from '../../fold/state.ts';
import { ownPost, textAsReaders } from './as-readers.ts';
import type {
  DeskAct,
  DeskAlert,
  DeskCorrection,
  DeskLists,
  DeskMedia,
  DeskPost,
  DeskRestriction,
  DeskSingles,
  DeskText,
} from './desk-docs.ts';
import type { DeskClaim, DeskFigure, DeskIncident, DeskReading } from './desk-ledger-docs.ts';
import { briefOf, isNoteSeen, noteOf, notesSeen } from './desk-notes.ts';
import type { OpenDecision } from './open-decision.ts';
import { openDecisions } from './open-decisions.ts';
import { PostsAsReaders, type SeenPost, seenPost } from './posts-as-readers.ts';
import { isSealed } from './sealed.ts';
import type { Sight } from './sight.ts';

/** What is seen under one name, in one of four forms. */
export type DeskPart = One | Fields | List | Alone;

/** One document. */
interface One {
  readonly form: 'one';
  readonly name: string;
  readonly value: () => unknown;
}

/** A document for each field. */
interface Fields {
  readonly form: 'fields';
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A document for each thing with an id; what it says may depend on others. */
interface List {
  readonly form: 'list';
  readonly name: string;
  readonly documents: () => Iterable<readonly [id: string, value: object]>;
  /** One of them; null where it is not among them. */
  readonly document: (id: string) => object | null;
}

/** The same where a document says nothing but what its own state object does: an equal object, an equal document. */
export interface Alone {
  readonly form: 'alone';
  readonly name: string;
  /** What all of them are taken from: the same object, the same list. */
  readonly from: object;
  readonly grounds: () => Iterable<Ground>;
  /** One of them; null where it is not among them. */
  readonly ground: (id: string) => Ground | null;
  /** To be called with a ground of this part alone, also with an earlier one. */
  readonly make: (ground: Ground) => unknown;
}

/** The state object of one thing. */
export interface Ground {
  readonly id: string;
}

interface Things<T> {
  readonly values: () => Iterable<T>;
  readonly get: (id: string) => T | undefined;
}

/**
 * In the order in which the whole is told. Null where there is no coverage. `seen`: what was made of its posts at earlier
 * states for those who see what readers do.
 */
export function deskParts(
  state: State,
  sight: Sight,
  seen: PostsAsReaders = new PostsAsReaders(),
): readonly DeskPart[] | null {
  const { coverage } = state;
  if (!coverage) return null;
  return [
    one('coverage', () => (sight.works ? coverage : publicParts(coverage))),
    one('seq', () => state.seq),
    { form: 'fields', name: 'texts', fields: textsFor(state, sight) },
    sight.works ? alone('posts', state.posts, postFor(sight)) : postsOfOthers(state, sight, seen),
    {
      form: 'list',
      name: 'notes',
      *documents() {
        for (const note of notesSeen(state, sight)) yield [note.id, noteOf(state, note, sight)];
      },
      document(id) {
        const note = state.notes.get(id);
        return note && isNoteSeen(state, note, sight) ? noteOf(state, note, sight) : null;
      },
    },
    ...(sight.works ? forThoseWhoWork(state, sight) : []),
  ];
}

/** A coverage without the part that it continues, where readers are not told of that one either. */
function publicParts(coverage: NonNullable<State['coverage']>): NonNullable<State['coverage']> {
  return coverage.continues?.public === false ? { ...coverage, continues: null } : coverage;
}

/** A claim that was not dropped. */
function living(claim: ClaimState | undefined): ClaimState | undefined {
  return claim?.dropped === null ? claim : undefined;
}

function forThoseWhoWork(state: State, sight: Sight): readonly DeskPart[] {
  const open = opener(sight);
  return [
    one('brief', () => briefOf(state)),
    one('frozen', () => state.frozen),
    alone('actors', state.actors, open),
    alone('statements', state.statements, open),
    list(
      'claims',
      {
        values: () => state.claims.valueSeq().filter(({ dropped }) => dropped === null),
        get: (id) => living(state.claims.get(id)),
      },
      (claim) => claimOf(state, open(claim), claim),
    ),
    list('figures', state.figures, (figure) => figureOf(state, open(figure), figure)),
    list('incidents', state.incidents, (incident): DeskIncident => {
      const opened = open(incident);
      return { ...opened, grounded: stands(state, opened) };
    }),
    alone('estimates', state.estimates, ({ rests: _, ...estimate }: EstimateState) => open(estimate)),
    alone('questions', state.questions, open),
    alone('alerts', state.alerts, (alert) => alertOf(open(alert))),
    alone('restrictions', state.restrictions, restrictionFor(sight)),
    alone('prepared', state.prepared, (set) => set),
    list('acts', state.acts, (act) => actOf(state, act, sight)),
    one('unread', () => [...state.unread.values()]),
    alone('authorities', state.authorities, (authority) => authority),
    alone('notices', state.notices, open),
    alone('media', state.media, pictured),
    one('decisions', () => decisionsOf(state)),
    alone('uses', state.uses, (use) => use),
    alone('legalHolds', state.legalHolds, (hold) => hold),
    alone('corrections', state.corrections, correctionFor(sight)),
    one('panel', () => state.panel),
    one('erasures', () => [...state.erasures].map(([subject, proposal]) => ({ subject, ...proposal }))),
  ];
}

/** Derived once for a state, in however many ways it is seen. */
function decisionsOf(state: State): readonly OpenDecision[] {
  const known = decided.get(state) ?? openDecisions(state);
  decided.set(state, known);
  return known;
}

const decided = new WeakMap<State, readonly OpenDecision[]>();

function one<K extends keyof DeskSingles>(name: K, value: () => DeskSingles[K]): One {
  return { form: 'one', name, value };
}

function list<K extends keyof DeskLists, T extends Ground>(
  name: K,
  from: Things<T>,
  make: (thing: T) => DeskLists[K],
): List {
  return {
    form: 'list',
    name,
    *documents() {
      for (const thing of from.values()) yield [thing.id, make(thing)];
    },
    document(id) {
      const thing = from.get(id);
      return thing ? make(thing) : null;
    },
  };
}

/** `make` is given what `from` holds, or an earlier version held: things of type T. */
function alone<K extends keyof DeskLists, T extends Ground>(
  name: K,
  from: Things<T>,
  make: (thing: T) => DeskLists[K],
  isIn: (thing: T) => boolean = () => true,
): Alone {
  return {
    form: 'alone',
    name,
    from,
    *grounds() {
      for (const thing of from.values()) if (isIn(thing)) yield thing;
    },
    ground(id) {
      const thing = from.get(id);
      return thing && isIn(thing) ? thing : null;
    },
    make: (ground) => make(ground as T),
  };
}

/** What was taken down is sealed: the words are for the lawyers alone. */
function opener({ sealed }: Sight) {
  return <T extends { readonly taken: string | null }>(thing: T): T =>
    sealed || thing.taken === null ? thing : { ...thing, content: null };
}

/** Whoever does not work in it gets what readers do, and nothing before its start. */
function textsFor({ texts, ...state }: State, { works }: Sight): Readonly<Record<string, DeskText>> {
  if (works) return texts;
  if (state.coverage?.startedAt == null) return {};
  return Object.fromEntries(
    Object.entries(texts).map(([field, text]) => [
      field,
      { ...text, content: text.content && textAsReaders({ texts, ...state }, text.content) },
    ]),
  );
}

/** Their own posts, and of others those that readers have, as these have them. All are looked at only where all are asked for. */
function postsOfOthers(state: State, sight: Sight, seen: PostsAsReaders): Alone {
  const whole = postFor(sight);
  const orOwn = (post: PostState, asReaders: () => SeenPost | null): SeenPost | null =>
    post.author === sight.own ? { id: post.id, document: ownPost(whole(post)) } : asReaders();
  return {
    ...{ form: 'alone', name: 'posts' },
    get from() {
      return seen.from(state, sight.own);
    },
    *grounds() {
      const out = seen.out(state);
      for (const post of state.posts.values()) {
        const one = orOwn(post, () => out.get(post.id) ?? null);
        if (one) yield one;
      }
    },
    ground(id) {
      const post = state.posts.get(id);
      return post ? orOwn(post, () => seenPost(state, post)) : null;
    },
    make: (one) => (one as SeenPost).document,
  };
}

function postFor(sight: Sight) {
  const open = opener(sight);
  return ({ shown: _, published: __, approval, ...post }: PostState): DeskPost => ({
    ...open(post),
    approval: approval && { by: approval.by, seq: approval.seq },
  });
}

function claimOf(state: State, { dropped: _, ...opened }: ClaimState, claim: ClaimState): DeskClaim {
  const { ceiling, refutable, disputable, because } = gateOf(state, claim);
  return { ...opened, status: statusOf(claim), gate: { ceiling, refutable, disputable, because } };
}

function figureOf(state: State, { fed, ...opened }: FigureState, figure: FigureState): DeskFigure {
  return {
    ...opened,
    fed: Object.fromEntries(Object.entries(fed).map(([source, line]) => [source, line.length])),
    readings: readingsOf(state, figure, state.seq).map(told),
  };
}

/** `asOfIs`: whether the desk gave the time, or it is when the statement was said, or a tally was recorded. */
function told({ estimate, content, line, asOf, standing }: Reading): DeskReading {
  const asOfIs = content.asOf !== null ? 'given' : content.statement !== null ? 'said' : 'recorded';
  return { estimate: estimate.id, ...content, line, asOf, asOfIs, standing };
}

function alertOf({ proposal: { bound: _, ...proposal }, ...alert }: AlertState): DeskAlert {
  return { ...alert, proposal };
}

function restrictionFor({ restricted }: Sight) {
  return (restriction: RestrictionState): DeskRestriction =>
    restricted ? restriction : { ...restriction, content: null };
}

function actOf(state: State, { bound: _, ...act }: ActState, { sealed }: Sight): DeskAct {
  return sealed || !act.of.some((of) => isSealed(state, of)) ? act : { ...act, command: null };
}

function correctionFor({ sealed }: Sight) {
  return (correction: CorrectionState): DeskCorrection =>
    sealed || correction.taken === null ? correction : { ...correction, note: null };
}

/** A picture without the names of its files. */
function pictured({ id, by, at, type, width, height, users, erased }: MediaState): DeskMedia {
  return { id, by, at, type, width, height, used: [...users.valueSeq().toSet()].sort(), erased };
}
