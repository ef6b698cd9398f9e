import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted of a server: of requests those of the desk too, of the rest the public side. No label ever holds a slug, an address or a name. */
export interface Metrics {
  readonly requests: Histogram<'route' | 'method' | 'status'>;
  readonly streams: Gauge;
  readonly delivery: Histogram;
  readonly published: Counter;
  readonly delivered: Counter;
  readonly deliveredBytes: Counter;
  readonly catchUps: Counter;
  readonly resets: Counter;
  readonly cut: Counter<'why'>;
  readonly readFailures: Counter;
  readonly unsent: Counter;
  readonly mishaps: Counter;
  readonly leftOut: Counter;
  readonly kept: Counter;
  /** Connections that were turned away because there were too many. */
  readonly turnedAway: Counter;
  /** Says how long, in milliseconds, those who follow have lacked something; asked whenever the metrics are. */
  watchBehind(behind: () => number): void;
  /** All of it in the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Makes the metrics of one process; `process: true` adds those of Node.js (memory, event loop, garbage collection). */
export function createMetrics(options: { readonly process: boolean }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (options.process) collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string): Counter => new Counter({ name, help, registers });
  return {
    requests: new Histogram({
      name: 'stet_http_request_seconds',
      help: 'Time to answer, by route pattern.',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 30],
      registers,
    }),
    streams: new Gauge({ name: 'stet_streams', help: 'Open streams.', registers }),
    delivery: new Histogram({
      name: 'stet_delivery_seconds',
      help: 'From when this process knew of something new until it was written to those who follow.',
      buckets: [0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10, 30],
      registers,
    }),
    published: counter(
      'stet_sets_published_total',
      'Change sets written to live readers, by rendition once.',
    ),
    delivered: counter('stet_sets_delivered_total', 'Change sets written to live readers, by reader.'),
    deliveredBytes: counter('stet_delivered_bytes_total', 'Bytes of live change sets written to readers.'),
    catchUps: counter('stet_catch_ups_total', 'Sets written to readers who lacked something.'),
    resets: counter('stet_resets_total', 'Readers whose cursor was of no history.'),
    cut: new Counter({
      name: 'stet_readers_cut_total',
      help: 'Readers cut for leaving too much unread.',
      labelNames: ['why'],
      registers,
    }),
    readFailures: counter(
      'stet_read_failures_total',
      'Readings of the wire that failed and were tried again.',
    ),
    unsent: counter('stet_sets_unsent_total', 'Change sets that could not be encoded.'),
    mishaps: counter('stet_mishaps_total', 'What failed on the way to one reader, or of one set.'),
    leftOut: counter('stet_left_out_total', 'Pieces of pages and feeds that could not be rendered.'),
    kept: counter(
      'stet_kept_answers_total',
      'Requests of readers while the store could not be read, and something was kept.',
    ),
    turnedAway: counter(
      'stet_connections_turned_away_total',
      'Connections closed at once because there were too many.',
    ),
    watchBehind(behind) {
      new Gauge({
        name: 'stet_behind_seconds',
        help: 'For how long those who follow have lacked something that this process knows of; 0: nobody does.',
        registers,
        collect() {
          this.set(behind() / 1000);
        },
      });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
