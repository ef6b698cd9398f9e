import pg from 'pg';
import { BusyStore } from '../../wire/busy-store.ts';
import { sessionFault } from './session-fault.ts';

/** What a statement answered: its rows, and how many it touched. */
export interface Answer {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly count: number;
}

/** Runs one statement; `$1` and so on stand for the values. Whole numbers of eight bytes come back as text. */
export type Ask = (sql: string, values?: readonly unknown[]) => Promise<Answer>;

/** How long is waited, in milliseconds: for a connection, for another writer, for an answer. */
const CONNECT_WITHIN = 5000;
const LOCK_WITHIN = 10_000;
const ANSWER_WITHIN = 60_000;
/**
 * What a server answers at once or never: a connection that is silent for so long was cut without a word to us. It is let
 * go of, long before whoever waits for rows would be told.
 */
const AT_ONCE = 4000;
const LONGEST = 2 ** 31 - 1;
/** A process that holds a transaction and says nothing for so long has lost it: others wait for its locks. */
const SILENT_WITHIN = 30_000;

const beginWriting = `begin; set local synchronous_commit = on; set local lock_timeout = ${LOCK_WITHIN}; set local idle_in_transaction_session_timeout = ${SILENT_WITHIN}; select floor(extract(epoch from clock_timestamp()) * 1000) as now`;
const beginReading = 'begin isolation level repeatable read, read only';

/**
 * Connections to one database, made when they are needed and made again when they were lost. Each new one is refused
 * when the server cannot keep what is acknowledged (session-fault.ts). A connection that failed is never used again. Who
 * waits for one too long gets `BusyStore`.
 */
export class Sessions {
  readonly #pool: pg.Pool;
  readonly #told: (now: number) => void;
  /** Each lets go of a connection whose statement may take for ever. */
  readonly #alone = new Set<() => void>();

  /** `told` hears the server's time, in milliseconds since 1970, as each writing transaction begins. */
  constructor(url: string, most: number, told: (now: number) => void = () => {}) {
    this.#told = told;
    this.#pool = new pg.Pool({
      ...connectionOf(url),
      max: most,
      query_timeout: ANSWER_WITHIN,
      onConnect: refuseUnfit,
    });
    // An idle connection was lost: the next one is made when it is needed.
    this.#pool.on('error', () => {});
  }

  /**
   * Runs `work` in a writing transaction that reads what others have committed; on disk when it resolves. Any throw
   * undoes all of it, and so does the loss of the connection, save in the moment of the commit, when nobody can say:
   * it rejects, and what was done is found by its command's id.
   */
  write<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.#within(beginWriting, work);
  }

  /** Runs `work` in one snapshot, reading only. */
  read<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.#within(beginReading, work);
  }

  /** Asks one statement by itself, which sees one snapshot. */
  ask(sql: string, values: readonly unknown[] = []): Promise<Answer> {
    return this.#lent((query) => answerOf(query, sql, values));
  }

  /** The same of a statement that costs next to nothing: a connection that does not answer it soon is lost. */
  askQuickly(sql: string, values: readonly unknown[] = []): Promise<Answer> {
    return this.#lent((query) =>
      answerOf((config) => query({ ...config, query_timeout: AT_ONCE }), sql, values),
    );
  }

  /** Runs one statement by itself, for as long as it takes: until the sessions are closed. */
  async alone(sql: string): Promise<void> {
    await this.#lent(async (query, _isLost, end) => {
      this.#alone.add(end);
      try {
        await query({ text: sql, query_timeout: LONGEST });
      } finally {
        this.#alone.delete(end);
      }
    });
  }

  /** Waits for what runs, lets go of what may take for ever, and closes. */
  close(): Promise<void> {
    const ended = this.#pool.end();
    for (const end of this.#alone) end();
    return ended;
  }

  #within<T>(begin: string, work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.#lent(async (query, isLost) => {
      const ask: Ask = (sql, values = []) => answerOf(query, sql, values);
      // Several statements have an answer each.
      const [last] = [await query({ text: begin, query_timeout: AT_ONCE })].flat().reverse();
      if (last?.rows[0]?.now !== undefined) this.#told(Number(last.rows[0].now));
      try {
        const value = await work(ask);
        const { command } = await query({ text: 'commit' });
        if (command !== 'COMMIT') throw new Error('the transaction had failed and was not committed');
        return value;
      } catch (fault) {
        if (!isLost()) await query({ text: 'rollback' }).catch(() => {});
        throw fault;
      }
    });
  }

  async #lent<T>(work: (query: Query, isLost: () => boolean, end: () => void) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect().catch((fault: unknown) => {
      throw isTaken(fault) ? new BusyStore({ cause: fault }) : fault;
    });
    let lost: Error | undefined;
    const lose = (fault: Error) => {
      lost ??= fault;
    };
    const query: Query = async (config) => {
      try {
        return await client.query(config);
      } catch (fault) {
        if (!isOfServer(fault)) lose(fault instanceof Error ? fault : new Error(String(fault)));
        throw fault;
      }
    };
    client.on('error', lose);
    try {
      return await work(
        query,
        () => lost !== undefined,
        () => void client.end().catch(() => {}),
      );
    } finally {
      client.off('error', lose);
      client.release(lost);
    }
  }
}

type Query = (config: pg.QueryConfig & { query_timeout?: number }) => Promise<pg.QueryResult>;

async function answerOf(query: Query, sql: string, values: readonly unknown[]): Promise<Answer> {
  const { rows, rowCount } = await query({ text: sql, values: [...values] });
  return { rows, count: rowCount ?? 0 };
}

/** How each connection is made. */
export function connectionOf(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'stet',
    connectionTimeoutMillis: CONNECT_WITHIN,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}

async function refuseUnfit(client: pg.ClientBase): Promise<void> {
  const fault = await sessionFault(client);
  if (fault) throw fault;
}

/** All connections of the pool were in use, for as long as is waited; what pg-pool 3.14 says then, it has no code. */
function isTaken(fault: unknown): boolean {
  return fault instanceof Error && fault.message === 'timeout exceeded when trying to connect';
}

/** The server answered with an error of its own: the connection is as good as before. */
function isOfServer(fault: unknown): boolean {
  return fault instanceof pg.DatabaseError && !/^(57P0|08)/.test(fault.code ?? '');
}
