/** Asks the desk's API from one of its own pages. */

/** What came back. Of a refusal: a sentence, and where it is about fields, which ones. */
export interface Answered {
  readonly ok: boolean;
  readonly json: Readonly<Record<string, unknown>>;
  readonly code: string;
  readonly message: string;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/** Sends JSON, or asks without a body; never throws. */
export async function ask(address: string, body?: unknown): Promise<Answered> {
  try {
    const sending = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const answer = await fetch(address, body === undefined ? {} : sending);
    const json = (await answer.json()) as Record<string, unknown>;
    return {
      ok: answer.ok,
      json,
      code: answer.ok ? '' : String(json.code ?? ''),
      message: answer.ok ? '' : String(json.message ?? 'That did not work.'),
      problems: Array.isArray(json.problems) ? json.problems : [],
    };
  } catch {
    return {
      ok: false,
      json: {},
      code: 'lost',
      message: 'The server does not answer. Try again in a moment.',
      problems: [],
    };
  }
}
