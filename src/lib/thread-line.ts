/**
 * A line between two threads, over which each asks the other. What is asked is a *port*: an object of methods, told by
 * its name. What goes over the line has to survive a structured clone. The laws: an answer comes to its question; a fault
 * keeps its class and its fields; what cannot be cloned is a fault, never silence; what is asked of a port before anybody
 * answers for it waits until then; once the other end is dead, what waits and what is asked later rejects.
 */
import { type FaultClass, faultOf, type SentFault, sendFault } from './sent-fault.ts';

/**
 * How a method of a port is answered. `in turn`: after all that was asked in turn before it; `aside`: when it is done,
 * keeping nothing waiting; `last`: after all that was asked before it; `told`: not at all.
 */
export type Manner = 'in turn' | 'aside' | 'last' | 'told';

/** All methods of a port with the manner of each; both ends have the same. */
export interface Port<P> {
  readonly name: string;
  readonly asks: {
    readonly [K in keyof P & string]: P[K] extends (...given: never[]) => Promise<unknown>
      ? Exclude<Manner, 'told'>
      : 'told';
  };
}

/** One end of the line; a worker, its `parentPort` and the ports of a channel are. */
export interface LineEnd {
  postMessage(message: unknown, handedOver: readonly ArrayBuffer[]): void;
  on(event: 'message', heard: (message: unknown) => void): unknown;
}

/** An open line. */
export interface ThreadLine {
  /** What is asked here of a port is answered by `by`. */
  answer<P extends object>(port: Port<P>, by: P): void;
  /** A port of the other end. */
  remote<P extends object>(port: Port<P>): P;
  /** To be called when the other end is dead: what waits, and all that is asked later, rejects with the first cause. */
  gone(cause: unknown): void;
}

type Message =
  | ({ readonly is: 'question'; readonly id: number | null; readonly port: string; readonly ask: string } & {
      readonly with: readonly unknown[];
    })
  | { readonly is: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly is: 'fault'; readonly id: number; readonly fault: SentFault };

type Methods = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
type Answering = (ask: string, given: readonly unknown[]) => Promise<unknown>;

const handedOver = new WeakMap<object, readonly ArrayBuffer[]>();

/** The same value; sent as a parameter or an answer it takes these bytes along, and this thread has them no more. */
export function handOver<T extends object>(value: T, buffers: readonly ArrayBuffer[]): T {
  handedOver.set(value, buffers);
  return value;
}

function buffersOf(value: unknown): readonly ArrayBuffer[] {
  return (typeof value === 'object' && value !== null && handedOver.get(value)) || [];
}

/** Opens a line; `known` are the errors of our own whose class is kept on the way here. */
export function openLine(end: LineEnd, known: readonly FaultClass[] = []): ThreadLine {
  const answering = new Map<string, PromiseWithResolvers<Answering>>();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  let lost: { readonly cause: unknown } | null = null;

  end.on('message', (heard) => {
    const message = heard as Message;
    if (message.is === 'question') return void answered(message.id, message.port, message.ask, message.with);
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.is === 'fault') asked?.reject(faultOf(message.fault, known));
    else asked?.resolve(message.value);
  });

  function whoAnswers(port: string): PromiseWithResolvers<Answering> {
    const known = answering.get(port) ?? Promise.withResolvers<Answering>();
    answering.set(port, known);
    return known;
  }

  const say = (message: Message, buffers: readonly ArrayBuffer[] = []) => end.postMessage(message, buffers);

  async function answered(id: number | null, port: string, ask: string, given: readonly unknown[]) {
    try {
      const by = await whoAnswers(port).promise;
      const value = await by(ask, given);
      if (id !== null) say({ is: 'answer', id, value }, buffersOf(value));
    } catch (fault) {
      // Nobody waits for what was only told: its fault is one of this thread.
      if (id === null) throw fault;
      say({ is: 'fault', id, fault: sendFault(fault) });
    }
  }

  function asked(port: string, ask: string, given: readonly unknown[]): Promise<unknown> {
    if (lost) return Promise.reject(lost.cause);
    const waits = Promise.withResolvers<unknown>();
    const id = ++lastId;
    try {
      say({ is: 'question', id, port, ask, with: given }, given.flatMap(buffersOf));
      waiting.set(id, waits);
    } catch (fault) {
      waits.reject(fault);
    }
    return waits.promise;
  }

  function told(port: string, ask: string, given: readonly unknown[]): void {
    if (!lost) say({ is: 'question', id: null, port, ask, with: given }, given.flatMap(buffersOf));
  }

  return {
    answer(port, by) {
      whoAnswers(port.name).resolve(inTheirManner(port, by));
    },
    remote<P extends object>({ name, asks }: Port<P>): P {
      const methods = Object.entries<Manner>(asks).map(([ask, manner]) => [
        ask,
        manner === 'told'
          ? (...given: readonly unknown[]) => told(name, ask, given)
          : (...given: readonly unknown[]) => asked(name, ask, given),
      ]);
      return Object.fromEntries(methods) as P;
    },
    gone(cause) {
      lost ??= { cause };
      for (const one of waiting.values()) one.reject(lost.cause);
      waiting.clear();
    },
  };
}

/** Asks `by`, each method when its manner allows. */
function inTheirManner<P extends object>({ name, asks }: Port<P>, by: P): Answering {
  const manners = new Map(Object.entries<Manner>(asks));
  const open = new Set<Promise<unknown>>();
  let turn: Promise<unknown> = Promise.resolve();
  const before: Record<Manner, () => Promise<unknown>> = {
    'in turn': () => turn,
    aside: () => Promise.resolve(),
    last: () => Promise.all(open),
    told: () => Promise.resolve(),
  };
  return (ask, given) => {
    const manner = manners.get(ask);
    if (!manner) return Promise.reject(new Error(`"${name}" knows no "${ask}"`));
    const answer = before[manner]().then(() => (by as Methods)[ask]?.(...given));
    const over = answer.then(
      () => {},
      () => {},
    );
    open.add(over);
    void over.then(() => open.delete(over));
    if (manner === 'in turn') turn = over;
    return answer;
  };
}
