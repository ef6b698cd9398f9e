/** Signals that ask a process to end: the first asks politely, the second ends it at once. */
export interface StopSignals {
  /** Aborted by the first signal, or by `stop`. */
  readonly signal: AbortSignal;
  stop(): void;
  /** Signals mean again what they mean without us. */
  forget(): void;
}

/** Exit codes of a process ended by a signal, as shells count them. */
const codes = { SIGINT: 130, SIGTERM: 143 } as const;

/** Listens for SIGTERM and SIGINT. */
export function stopSignals(): StopSignals {
  const controller = new AbortController();
  const heard = (name: 'SIGINT' | 'SIGTERM') => {
    if (controller.signal.aborted) process.exit(codes[name]);
    controller.abort();
  };
  process.on('SIGINT', heard);
  process.on('SIGTERM', heard);
  return {
    signal: controller.signal,
    stop: () => controller.abort(),
    forget() {
      process.off('SIGINT', heard);
      process.off('SIGTERM', heard);
    },
  };
}

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
