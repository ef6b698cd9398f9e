/** One event of a stream. `id` is the last one sent so far ('' when none was). */
export interface StreamEvent {
  readonly name: string;
  readonly data: string;
  readonly id: string;
}

export interface StreamParser {
  /** The next piece of text, cut anywhere. */
  feed(text: string): readonly StreamEvent[];
  /** Milliseconds after which to come back, when the stream said so. */
  retry(): number | null;
}

/** Reads server-sent events as the HTML standard has it; an event that is not complete at the end is dropped. */
export function parseStream(): StreamParser {
  let rest = '';
  let data: string[] = [];
  let name = '';
  let id = '';
  let retry: number | null = null;

  function line(text: string, events: StreamEvent[]): void {
    if (text === '') {
      if (data.length > 0) events.push({ name: name || 'message', data: data.join('\n'), id });
      data = [];
      name = '';
      return;
    }
    const colon = text.indexOf(':');
    const field = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') data.push(value);
    else if (field === 'event') name = value;
    else if (field === 'id' && !value.includes('\0')) id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) retry = Number(value);
  }

  return {
    retry: () => retry,
    feed(text) {
      const events: StreamEvent[] = [];
      rest += text;
      for (;;) {
        const end = /\r\n|\n|\r(?!$)/.exec(rest);
        if (!end) return events;
        const found = rest.slice(0, end.index);
        rest = rest.slice(end.index + end[0].length);
        line(found, events);
      }
    },
  };
}
