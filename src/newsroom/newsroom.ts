/**
 * The newsroom: takes requests, does them one after another, many to a transaction (group commit), and answers once
 * they are on disk. One newsroom writes a store; where the store has other writers too, a moved head is read again.
 */

import { isFeed } from '../desk/commands/feed.ts';
import { namedCoverage, opens } from '../desk/parts/named-coverage.ts';
import type { Refusal } from '../desk/refusal.ts';
import { worksIn } from '../desk/view/sight.ts';
import type { State } from '../fold/state.ts';
import { randomName } from '../lib/random.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Timer } from '../lib/timer.ts';
import { personIn } from '../model/person.ts';
import { type Act, type ActTools, plan, planHeld } from './act.ts';
import { AskedNewsroom } from './asked-newsroom.ts';
import { type CommandQueue, commandQueue, GATHER } from './command-queue.ts';
import { newRoom, type Room } from './desk-room.ts';
import { DueClock } from './due-clock.ts';
import { earlierAnswer } from './earlier-answer.ts';
import { ErasedPictures } from './erased-pictures.ts';
import { absent, notGone, unavailable } from './fixed-answers.ts';
import { InTurn } from './in-turn.ts';
import { Lessons } from './lessons.ts';
import type { Accepted, ActRequest, NewsroomPort, PreviewRequest, Unavailable } from './newsroom-port.ts';
import { nextTurn } from './next-turn.ts';
import type { NewsroomStore, PictureFiles, StoreTransaction, TakedownLedger, TakedownLine } from './ports.ts';
import { NOTHING, preview } from './preview.ts';
import { atLeast, NotDoneAgain, overdue } from './recovery.ts';
import { roleRefusal } from './role-refusal.ts';
import { RoomsInWork } from './rooms.ts';
import { Scrubbing } from './scrubbing.ts';
import { catchUp } from './search.ts';
import { TakedownOrders, takedownOrdersOf } from './takedown-orders.ts';

export interface NewsroomOptions extends ActTools {
  readonly store: NewsroomStore;
  readonly ledger?: TakedownLedger;
  readonly pictures?: PictureFiles;
  /** After a commit that changed something public. */
  readonly moved?: (slug: string) => void;
  /** After a commit, of each coverage with an entry in it, public or not: the number of its last one. */
  readonly committed?: (slug: string, head: number) => void;
  /** Told of faults that were answered with `unavailable`. */
  readonly fault?: (error: unknown) => void;
  /** Runs things later; without it nothing falls due. */
  readonly timer?: Timer;
  /** Another order of commands, for tests. */
  readonly queue?: () => CommandQueue<Pending>;
  /** Named points of an append, for crash tests. */
  readonly probe?: (point: string) => void;
}

type Outcome = Result<Accepted, Refusal | Unavailable>;

/** A request that waits for its turn. */
export interface Pending {
  readonly request: ActRequest;
  readonly answer: (outcome: Outcome) => void;
}

/** What became of a batch; `erasing`: what is answered only once its words are gone from the store's files. */
interface Committed {
  readonly outcomes: Map<Pending, Outcome>;
  readonly erasing: { readonly asked: readonly Pending[]; readonly rooms: readonly Room[] } | null;
}

/** How often coverages are looked at that others may have moved. */
const LOOK_MS = 60_000;

/**
 * Opens the newsroom of a store. What the ledger orders and a restored store lacks is done before the first request, and
 * an index of words that an earlier program left out is made.
 */
export async function createNewsroom(options: NewsroomOptions): Promise<NewsroomPort> {
  const { clock = options.clock } = options.store;
  const newsroom = new Newsroom({ ...options, clock });
  await catchUp(options.store);
  await newsroom.recover();
  newsroom.keepTime();
  return newsroom;
}

class Newsroom extends AskedNewsroom implements NewsroomPort {
  readonly #options: NewsroomOptions;
  readonly #previews = new InTurn();
  readonly #queue: CommandQueue<Pending>;
  #gathering: (() => void) | null = null;
  #working: Promise<void> | null = null;
  #looking: Promise<unknown> | null = null;
  #closed = false;
  readonly #scrubbing: Scrubbing;
  readonly #due: DueClock | null;
  readonly #lessons: Lessons | null;
  readonly #erased: ErasedPictures;
  readonly #orders: TakedownOrders;
  /** The heads up to which coverages were looked at for what falls due. */
  readonly #looked = new Map<string, number>();
  #nextLook: (() => void) | null = null;

  constructor(options: NewsroomOptions) {
    super(options);
    this.#options = options;
    const { timer, clock, sha256, fault } = options;
    this.#erased = new ErasedPictures(options.pictures);
    this.#orders = new TakedownOrders(options.ledger);
    this.#queue = options.queue?.() ?? commandQueue(timer ? GATHER : 0);
    const beside = {
      sha256,
      act: (request: ActRequest) => this.act(request),
      state: (slug: string) => this.stateOf(slug),
      fault: (error: unknown) => fault?.(error),
    };
    this.#scrubbing = new Scrubbing({ ...beside, store: options.store, pictures: this.#erased, clock });
    this.#due = timer ? new DueClock({ ...beside, timer, clock }) : null;
    this.#lessons = timer ? new Lessons({ ...beside, timer }) : null;
  }

  act(request: ActRequest): Promise<Outcome> {
    if (this.#closed)
      return Promise.resolve(
        err({
          code: 'unavailable',
          message: 'The server is stopping. Send the same command again in a moment.',
        }),
      );
    return new Promise((answer) => {
      this.#queue.add({ request, answer }, isFeed(request.command), this.#options.clock());
      this.#start();
    });
  }

  preview(request: PreviewRequest): Promise<Result<string, Refusal | Unavailable> | null> {
    const all = [...(request.before ?? []), request.command];
    if (all.some((one) => opens(one) || namedCoverage(one) !== null)) return Promise.resolve(null);
    return this.#previews.after(request.by.id, () => this.#preview(request));
  }

  async #preview(request: PreviewRequest): Promise<Result<string, Refusal | Unavailable>> {
    const { slug, by } = request;
    const { store, sha256, fault } = this.#options;
    try {
      const [earlier, refused, room] = await store.transaction(async (tx) => {
        const known = await earlierAnswer(tx, request, sha256);
        const no = known ? null : await roleRefusal(tx, request, request.before?.[0] ?? request.command);
        return [known, no, known || no ? null : await this.rooms.of(tx, slug)] as const;
      });
      // As a command's own answer: it says nothing of whether there is a coverage.
      if (earlier) return earlier.ok ? ok(JSON.stringify(NOTHING)) : earlier;
      if (room === null) return refused ?? absent;
      const here = { ...request, by: personIn(by, slug) };
      const seen = await preview(room, here, this.#options, nextTurn);
      return seen.ok ? ok(JSON.stringify(seen.value)) : seen;
    } catch (error) {
      fault?.(error);
      return err(unavailable);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#due?.stop();
    this.#lessons?.stop();
    this.#nextLook?.();
    await this.#looking;
    this.#start();
    await this.#working;
    this.#scrubbing.close();
    await this.#orders.settle().catch((error: unknown) => this.#options.fault?.(error));
    await this.#options.store.close();
  }

  /** Looks, now and once a minute, at what falls due in coverages that this process has not seen or others have moved. */
  keepTime(): void {
    const { timer, fault } = this.#options;
    if (!timer) return;
    this.#looking = this.#look().catch((error: unknown) => fault?.(error));
    this.#nextLook = timer(LOOK_MS, () => this.keepTime());
  }

  async #look(): Promise<void> {
    const { store, fault } = this.#options;
    void this.#scrubbing.look().catch((error: unknown) => fault?.(error));
    for (const { slug, head } of await store.transaction((tx) => tx.coverages())) {
      if (this.#closed) return;
      if (this.#looked.get(slug) === head) continue;
      const room = await store.transaction(async (tx) => {
        const row = await tx.coverage(slug);
        return row && this.rooms.seen(tx, row);
      });
      if (room) {
        this.#saw(room);
        await this.#scrubbing.saw(room);
      }
    }
  }

  #saw({ slug, head, state }: Room): void {
    this.#looked.set(slug, head);
    this.#due?.saw(slug, state);
    this.#lessons?.saw(slug, state);
  }

  /** Does what the ledger holds and the store lacks: a backup older than a takedown was put back. */
  async recover(): Promise<void> {
    const orders = takedownOrdersOf((await this.#options.ledger?.read()) ?? []);
    for (const slug of new Set(orders.map((line) => line.slug)))
      await this.#recover(
        slug,
        orders.filter((line) => line.slug === slug),
      );
  }

  /**
   * What is refused is done as far as it can be, told, and holds up nothing else. Only where readers would have again what
   * was ordered out of public does it end the start.
   */
  async #recover(slug: string, orders: readonly TakedownLine[]): Promise<void> {
    const settled = new Set<TakedownLine>();
    for (;;) {
      const room = await this.#options.store.transaction((tx) => this.rooms.of(tx, slug));
      if (!room) return;
      const left = orders.filter((line) => line.coverage === room.id && !settled.has(line));
      const next = overdue(room, left);
      if (!next) return;
      const { line, request } = next;
      const outcome = await this.act(request);
      // Once, also where the clock now is behind that of the order.
      const isDone = outcome.ok || outcome.error === notGone;
      if (!isDone || request.command.kind === 'erasure.approve') settled.add(line);
      if (isDone) continue;
      const instead = atLeast(room, line);
      const isOut = instead ? (await this.act(instead)).ok : request.command.kind !== 'takedown.order';
      const told = new NotDoneAgain(
        `the ${line.act} of ${line.cell} in the ledger of ${slug} could not be done again: ${outcome.error.message}`,
      );
      if (!isOut) throw told;
      this.#options.fault?.(told);
    }
  }

  #start(): void {
    this.#working ??= this.#work().catch((error: unknown) => {
      this.#working = null;
      this.#options.fault?.(error);
    });
  }

  /**
   * Works until nothing is to be done now. Says that it has stopped in the same turn in which it saw that, so that none
   * waits; what is gathered is looked at again when it is due.
   */
  async #work(): Promise<void> {
    await null;
    this.#gathering?.();
    this.#gathering = null;
    for (;;) {
      const batch = this.#queue.next(this.#now());
      if (batch.length === 0) break;
      const { outcomes, erasing } = await this.#commit(batch);
      this.#options.probe?.('answer.before');
      const answer = (asked: readonly Pending[]) => {
        for (const one of asked) one.answer(outcomes.get(one) ?? err(unavailable));
      };
      const late = new Set(erasing?.asked);
      answer(batch.filter((one) => !late.has(one)));
      if (erasing)
        void this.#scrubbing.after(erasing.rooms).then((isGone) => {
          if (!isGone) for (const one of late) outcomes.set(one, err(notGone));
          answer([...late]);
        });
      // Commands come when the event loop turns: without this nobody is heard before the last of the machines.
      if (batch.some(({ request }) => isFeed(request.command))) await nextTurn();
    }
    this.#working = null;
    const due = this.#queue.due(this.#now());
    if (due !== null) this.#gathering = this.#options.timer?.(due, () => this.#start()) ?? null;
  }

  /** Machines' commands are gathered no longer once it closes. */
  #now(): number {
    return this.#closed ? Number.POSITIVE_INFINITY : this.#options.clock();
  }

  async #commit(batch: readonly Pending[]): Promise<Committed> {
    const { store, probe, moved, committed, fault } = this.#options;
    const slugs = new Set<string>();
    const wrote = new Map<string, Room>();
    const erased = new Map<Pending, Room>();
    const repeated: Pending[] = [];
    let ordered: readonly TakedownLine[] = [];
    const outcomes = new Map<Pending, Outcome>();
    const rooms = new RoomsInWork(this.rooms);
    try {
      await store.transaction(async (tx) => {
        const lines: TakedownLine[] = [];
        for (const one of batch) {
          const done = await this.#one(tx, rooms, one.request);
          if ('append' in done) {
            lines.push(...done.ledger);
            if (done.append.wire) slugs.add(done.room.slug);
            wrote.set(done.room.slug, done.room);
            if (done.append.erase.length > 0) erased.set(one, done.room);
            outcomes.set(one, done.refusal ? err(done.refusal) : ok(done.answer));
          } else {
            outcomes.set(one, done);
            if (done.ok && one.request.command.kind === 'erasure.approve') repeated.push(one);
          }
        }
        ordered = lines;
        await this.#orders.give(lines);
        probe?.('commit.before');
      });
      probe?.('commit.after');
    } catch (error) {
      fault?.(error);
      await this.#orders.cancel(ordered).catch((failed: unknown) => fault?.(failed));
      return { outcomes: new Map(), erasing: null };
    }
    rooms.committed();
    await this.#orders.settle().catch((error: unknown) => fault?.(error));
    for (const { boards } of erased.values()) boards.clear();
    // It is on disk. Whatever goes wrong with telling of it, those who asked have their answer, and the next ones theirs.
    const tell = (telling: () => void): void => {
      try {
        telling();
      } catch (error) {
        fault?.(error);
      }
    };
    for (const { slug, head } of wrote.values()) tell(() => committed?.(slug, head));
    for (const slug of slugs) tell(() => moved?.(slug));
    for (const room of wrote.values()) tell(() => this.#saw(room));
    const asked = [...erased.keys(), ...repeated];
    return {
      outcomes,
      erasing: asked.length > 0 ? { asked, rooms: erased.size > 0 ? [...wrote.values()] : [] } : null,
    };
  }

  /** One request within the batch's transaction. A fault in it undoes only itself. */
  async #one(tx: StoreTransaction, rooms: RoomsInWork, request: ActRequest): Promise<Outcome | Act> {
    try {
      return await rooms.savepoint(request.slug, () => tx.savepoint(() => this.#attempt(tx, rooms, request)));
    } catch (error) {
      this.#options.fault?.(error);
      return err(unavailable);
    }
  }

  async #attempt(tx: StoreTransaction, rooms: RoomsInWork, request: ActRequest): Promise<Outcome | Act> {
    const { probe, random } = this.#options;
    for (let tries = 0; tries < 5; tries += 1) {
      const earlier = await earlierAnswer(tx, request, this.#options.sha256);
      if (earlier) return earlier;
      const refused = await roleRefusal(tx, request, request.command);
      if (refused) return refused;
      const found = await rooms.of(tx, request.slug);
      const room = found ?? (opens(request.command) ? newRoom(randomName(random, 16), request.slug) : null);
      if (room === null) return absent;
      const other = await this.#beside(tx, rooms, request);
      const here = { ...request, by: personIn(request.by, request.slug) };
      const planned = plan(room, here, this.#options, other);
      const act = planned.ok ? planned.value : planHeld(room, here, planned.error, this.#options);
      // Refused for what it did itself: another process has done the same command since it was looked up.
      if (act === null)
        return (
          (await earlierAnswer(tx, request, this.#options.sha256)) ??
          err(planned.ok ? unavailable : planned.error)
        );
      if (act.append === null) return ok(act.answer);
      probe?.('append.before');
      const result = await tx.append(act.append);
      probe?.('append.after');
      if (result === 'appended') {
        rooms.wrote(act.room);
        return act;
      }
    }
    throw new Error('the head of the coverage moved five times in a row');
  }

  /** The other coverage that a command names, for those who work in it as well; else it looks absent. */
  async #beside(
    tx: StoreTransaction,
    rooms: RoomsInWork,
    { command, by }: ActRequest,
  ): Promise<State | null> {
    const slug = namedCoverage(command);
    if (slug === null || !worksIn(personIn(by, slug))) return null;
    return (await rooms.of(tx, slug))?.state ?? null;
  }
}
