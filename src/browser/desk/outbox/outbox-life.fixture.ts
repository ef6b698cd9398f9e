/**
 * A desk's outbox as it lives: pages that die between any two steps and go on from the disk, two of them by turns, a
 * network and a server (outbox-server.fixture.ts), a clock that jumps, a person who sends, drops and mends. `live` plays
 * a history with the real turn of sending and says what broke.
 */
import fc from 'fast-check';
import { deliverNext, rules } from './deliver-next.ts';
import { type Bundle, bundleOf, decided, type Going, given, type Outbox, waitsForPerson } from './outbox.ts';
import { type Fate, fates, ServerModel } from './outbox-server.fixture.ts';
import { steadyClock } from './steady-clock.ts';

export type Happening =
  | { readonly is: 'give'; readonly going: Going; readonly many: number }
  | {
      readonly is: 'turn';
      readonly fate: Fate;
      /** The step at which the page dies, odd before it and even after it; 0: none. */
      readonly dies: number;
      /** How long the disk takes to keep what is handed over, in milliseconds. */
      readonly slow: number;
      /** What another tab does while the answer is waited for. */
      readonly meanwhile: 'nothing' | 'give' | 'send' | 'drop';
    }
  | { readonly is: 'decide'; readonly which: number; readonly how: 'send' | 'drop' | 'mend' }
  | { readonly is: 'pass'; readonly ms: number }
  | { readonly is: 'arrive'; readonly which: number }
  | { readonly is: 'jump'; readonly ms: number }
  | { readonly is: 'page' };

const HOUR = 3_600_000;
const small = fc.nat(9);
const give = fc.record({
  is: fc.constant('give' as const),
  going: fc.constantFrom<Going>('forward', 'forward', 'forward', 'back', 'save'),
  many: fc.integer({ min: 1, max: 3 }),
});
const turn = fc.record({
  is: fc.constant('turn' as const),
  fate: fc.constantFrom<Fate>('ok', 'ok', 'late', 'late', ...fates),
  dies: fc.constantFrom(...Array<number>(16).fill(0), 1, 2, 3, 4, 5, 6, 7, 8),
  slow: fc.constantFrom(0, 0, 0, 0, 20_000, 90_000),
  meanwhile: fc.constantFrom<'nothing' | 'give' | 'send' | 'drop'>(
    'nothing',
    'nothing',
    'give',
    'send',
    'drop',
  ),
});
const decide = fc.record({
  is: fc.constant('decide' as const),
  which: small,
  how: fc.constantFrom<'send' | 'drop' | 'mend'>('send', 'drop', 'mend'),
});

/** What may happen, in any order. */
export const histories: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: give },
    { weight: 12, arbitrary: turn },
    { weight: 5, arbitrary: decide },
    {
      weight: 4,
      arbitrary: fc.record({
        is: fc.constant('pass' as const),
        ms: fc.constantFrom(1000, 20_000, 59_000, 61_000, 600_000),
      }),
    },
    { weight: 3, arbitrary: fc.record({ is: fc.constant('arrive' as const), which: small }) },
    {
      weight: 1,
      arbitrary: fc.record({ is: fc.constant('jump' as const), ms: fc.constantFrom(HOUR, -100 * HOUR) }),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('page' as const) }) },
  ),
  { minLength: 5, maxLength: 45 },
);

/** Counted over a history. */
export interface LifeCounts {
  bundles: number;
  handed: number;
  lost: number;
  late: number;
  deaths: number;
  burnt: number;
  asked: number;
  told: number;
}

export interface Lived {
  readonly failures: readonly string[];
  readonly counts: LifeCounts;
}

/** Plays it to its end: then the line is back, all that lingers arrives, and a person answers all that asks. */
export async function live(
  history: readonly Happening[],
  by: typeof rules = rules,
  decide = decided,
): Promise<Lived> {
  const life = new Life(by, decide);
  for (const happening of history) await life.happen(happening);
  await life.settle();
  return { failures: life.failures, counts: life.counted() };
}

class Life {
  readonly failures: string[] = [];
  readonly #by: typeof rules;
  readonly #decided: typeof decided;
  readonly #server = new ServerModel();
  #disk: Outbox = [];
  #now = 10_000_000;
  #ahead = 0;
  #clock: () => number;
  #doubtful = false;
  #passed = new Set<string>();
  #bundles = 0;
  #counts = { deaths: 0, burnt: 0, asked: 0, told: 0 };
  /** When a person last gave a bundle up, what they dropped, and when it was gone. */
  readonly #consent = new Map<string, number>();
  readonly #dropped = new Set<string>();
  readonly #gone = new Map<string, number>();
  /** The last phase in which a bundle was seen. */
  readonly #tags = new Map<string, readonly string[]>();

  constructor(by: typeof rules, decide: typeof decided) {
    this.#by = by;
    this.#decided = decide;
    this.#clock = this.#newClock();
  }

  async happen(happening: Happening): Promise<void> {
    switch (happening.is) {
      case 'give':
        return this.#give(happening.going, happening.many);
      case 'turn':
        return this.#turn(happening);
      case 'decide':
        return this.#decide(happening.which, happening.how);
      case 'pass':
        this.#now += happening.ms;
        return;
      case 'arrive':
        return this.#server.arrive(happening.which, this.#now);
      case 'jump':
        this.#ahead += happening.ms;
        // The page that sends looks at least twice a minute.
        return this.#change((outbox) => this.#by.aged(outbox, this.#clock()));
      case 'page':
        return this.#open();
    }
  }

  async settle(): Promise<void> {
    for (let round = 0; round < 200 && this.#disk.length > 0; round += 1) {
      await this.#turn({ fate: 'ok', dies: 0, slow: 0, meanwhile: 'nothing' });
      if (round % 3 === 2) this.#decide(round, round % 2 === 0 ? 'send' : 'drop');
      if (round === 50) while (this.#server.late.length > 0) this.#server.arrive(0, this.#now);
    }
    if (this.#disk.length > 0) this.#fail(`${this.#disk.length} bundles never end`);
    while (this.#server.late.length > 0) this.#server.arrive(0, this.#now);
    this.#judge();
  }

  counted(): LifeCounts {
    const { handed, lost, late } = this.#server.counts;
    return { ...this.#counts, handed, lost, late, bundles: this.#bundles };
  }

  #fail(what: string): void {
    this.failures.push(what);
  }

  #newClock(): () => number {
    return steadyClock(
      () => this.#now + this.#ahead,
      () => this.#now,
    );
  }

  /** Another page sends from now on, or the same one after it was killed. */
  #open(): void {
    this.#clock = this.#newClock();
    this.#doubtful = false;
    this.#passed = new Set();
  }

  #give(going: Going, many: number): void {
    const id = `b${++this.#bundles}`;
    const tags = Array.from({ length: many }, (_, at) => `${id}/${at}`);
    const commands = tags.map((of) => ({ kind: going === 'forward' ? 'post.publish' : 'cover', of }));
    const about = { id, slug: 's', label: id, going, draft: null, saved: 0, seen: 0 };
    const bundle = bundleOf(about, commands, this.#clock());
    this.#tags.set(id, tags);
    this.#consent.set(id, this.#now);
    this.#change((outbox) => given(outbox, bundle));
  }

  #decide(which: number, how: 'send' | 'drop' | 'mend'): void {
    const waiting = this.#disk.filter(waitsForPerson);
    const one = waiting[which % Math.max(1, waiting.length)];
    if (!one) return;
    const act = how === 'send' && one.phase !== 'arrived' ? 'send' : 'drop';
    if (act === 'send') this.#consent.set(one.id, this.#now);
    else this.#dropped.add(one.id);
    this.#change((outbox) => this.#decided(outbox, one.id, act, this.#clock()));
    if (how === 'mend' && one.phase !== 'arrived') this.#give(one.going, 1);
  }

  /** One turn of the page that sends. */
  async #turn({
    fate,
    dies,
    slow,
    meanwhile,
  }: Omit<Extract<Happening, { is: 'turn' }>, 'is'>): Promise<void> {
    let step = 0;
    let die = () => {};
    const death = new Promise<'dead'>((dead) => {
      die = () => dead('dead');
    });
    const never = new Promise<never>(() => {});
    const takes = async <T>(work: () => T): Promise<T> => {
      step += 1;
      if (dies === 2 * step - 1) {
        die();
        return never;
      }
      const done = work();
      if (dies === 2 * step) {
        die();
        return never;
      }
      return done;
    };
    const port = {
      now: () => this.#clock(),
      reached: async () => !['never', 'late', 'answer-lost'].includes(fate),
      change: (how: (outbox: Outbox) => Outbox) =>
        takes(() => {
          this.#change(how);
          if (step === 2) this.#now += slow;
          return this.#disk;
        }),
      send: (_slug: string, command: Bundle['commands'][number]) =>
        takes(() => {
          const id = command.id.split('-')[0] ?? '';
          this.#inTurn(id);
          const consent = this.#consent.get(id) ?? 0;
          const answer = this.#server.hand({ command, at: this.#now, consent }, fate, this.#now);
          if (command.kind === 'note.add' && answer === 'ok') this.#counts.burnt += 1;
          this.#now += answer === 'lost' ? 15_000 : 100;
          if (meanwhile === 'give') this.#give('forward', 1);
          else if (meanwhile !== 'nothing') this.#decide(step, meanwhile);
          return answer;
        }),
    };
    const turn = await Promise.race([deliverNext(port, this.#doubtful, this.#passed, this.#by), death]);
    if (turn === 'dead') {
      this.#counts.deaths += 1;
      return this.#open();
    }
    this.#doubtful = turn.came === 'gone' || turn.came === 'busy';
    if (turn.came === 'faulted') this.#passed.add(turn.bundle);
    if (turn.came === 'idle') this.#passed.clear();
  }

  /** What is handed over has to be what comes first. */
  #inTurn(id: string): void {
    const ready = this.#disk.filter((one) => !waitsForPerson(one) && !this.#passed.has(one.id));
    const first = ready.find(({ going }) => going === 'back') ?? ready[0];
    if (first?.id !== id) this.#fail(`${id} was sent before ${first?.id}`);
  }

  #change(how: (outbox: Outbox) => Outbox): void {
    const before = this.#disk;
    const after = how(before);
    this.#disk = after;
    const now = new Map(after.map((one) => [one.id, one]));
    for (const one of before) {
      const still = now.get(one.id);
      if (!still) this.#went(one);
      else if (still.phase !== one.phase && still.phase === 'asks') this.#counts.asked += 1;
      else if (still.phase !== one.phase && still.phase === 'arrived') this.#counts.told += 1;
    }
  }

  /** A bundle has left the list: all of it is stored, or a person dropped it and knows what of it is not. */
  #went({ id, phase }: Bundle): void {
    this.#gone.set(id, this.#now);
    const tags = this.#tags.get(id) ?? [];
    const isStored = this.#isStored(tags.at(-1));
    if (!this.#dropped.has(id) && !tags.every((tag) => this.#isStored(tag)))
      this.#fail(`${id} was lost without a word`);
    if (isStored && phase !== 'queued' && phase !== 'arrived')
      this.#fail(`${id} had been stored, and nobody was told`);
  }

  #isStored(tag: string | undefined): boolean {
    return this.#server.effects.some(({ command }) => command.of === tag);
  }

  #judge(): void {
    const seen = new Map<unknown, number>();
    for (const { command, at, consent, stored } of this.#server.effects) {
      if (typeof command.of !== 'string') continue;
      seen.set(command.of, (seen.get(command.of) ?? 0) + 1);
      if (command.kind === 'post.publish' && at - consent > 60_000)
        this.#fail(`${command.of} was handed over ${(at - consent) / 1000} s after somebody gave it up`);
      const id = command.of.split('/')[0] ?? '';
      if (this.#dropped.has(id) && stored > (this.#gone.get(id) ?? Number.POSITIVE_INFINITY))
        this.#fail(`${command.of} was stored after it had been dropped`);
    }
    for (const [of, times] of seen) if (times > 1) this.#fail(`${of} was stored ${times} times`);
    for (const [id, tags] of this.#tags)
      for (const [at, tag] of tags.entries())
        if (this.#isStored(tag) && tags.slice(0, at).some((earlier) => !this.#isStored(earlier)))
          this.#fail(`${id} was stored in another order`);
  }
}
