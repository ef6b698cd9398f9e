/**
 * A model behind any address that speaks as OpenAI’s: `POST …/chat/completions`, answered in JSON. It is asked through
 * intake’s one door, with bounds on size and time. Goes out: the instructions below, the text, its language. Nothing else
 * does, and no sentence that comes of it holds the key, the text or a word of the answer.
 */
import { z } from 'zod';
import { err, ok, type Result } from '../../lib/result.ts';
import { beginning } from '../../lib/text.ts';
import type { Door, Refused } from '../egress/door.ts';
import { READ } from '../items/keep-items.ts';
import { faultOf } from '../sources/ask-source.ts';
import type { ExtractorProvider, ProviderFault, ToRead } from './extractor-provider.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { type Offers, readOffers } from './offers.ts';

/** A model, as whoever starts the server names it. */
export interface ModelAddress {
  /** With or without `/chat/completions` at its end. */
  readonly url: string;
  readonly model: string;
  /** Never shown and never logged; null where the address asks for none. */
  readonly key: string | null;
}

/** Bytes of an answer that are read; milliseconds for all of it. */
const MOST = 400_000;
const WITHIN = 60_000;
/** How long a model rests that could not be reached, in milliseconds. */
const REST = 60_000;

const answered = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
});

/** Opens it; nothing is asked yet. `within`: milliseconds for one answer. */
export function chatCompletions(
  { url, model, key }: ModelAddress,
  door: Door,
  within = WITHIN,
): ExtractorProvider {
  const address = url.endsWith('/chat/completions')
    ? url
    : `${url.endsWith('/') ? url.slice(0, -1) : url}/chat/completions`;
  return {
    name: `${model} at ${URL.parse(address)?.host ?? 'no host'}`,
    async read(given) {
      const body = JSON.stringify(questionOf(model, given));
      const headers = {
        ...{ 'content-type': 'application/json', accept: 'application/json' },
        ...(key !== null && { authorization: `Bearer ${key}` }),
      };
      const brought = await door({ url: address, method: 'POST', headers, body, most: MOST, within });
      if (!brought.ok) return err(refusedAs(brought.error));
      const fault = faultOf(brought.value);
      if (fault) return err(statusFault(brought.value.status, fault.message, fault.retryAfter));
      return offersIn(brought.value.body);
    },
  };
}

function questionOf(model: string, { text, language }: ToRead): object {
  const given = { language, text: beginning(text, READ) };
  return {
    model,
    messages: [
      { role: 'system', content: INSTRUCTIONS },
      // As JSON: where the text ends is not for the text to say.
      { role: 'user', content: JSON.stringify(given) },
    ],
    response_format: { type: 'json_object' },
    stream: false,
  };
}

/** Nothing was sent, or nobody has read it: it may be sent again. What was too long or too slow has had its turn. */
function refusedAs({ code, message }: Refused): ProviderFault {
  return { message, again: code === 'network' || code === 'private' || code === 'address' ? REST : null };
}

function statusFault(status: number, message: string, retryAfter: number | null): ProviderFault {
  const isLater = status === 401 || status === 403 || status === 404 || status === 429 || status === 503;
  return { message, again: isLater ? Math.max(retryAfter ?? REST, 1000) : null };
}

function offersIn(body: Uint8Array): Result<Offers, ProviderFault> {
  const read = answered.safeParse(jsonOf(body));
  if (!read.success) return unread('What it answered is no answer of a chat.');
  const [{ message, finish_reason: end } = { message: {}, finish_reason: null }] = read.data.choices;
  if (message.refusal) return unread('It refused to read a text.');
  const offers = readOffers(message.content ?? '');
  if (offers) return ok(offers);
  return unread(
    end === 'length'
      ? 'Its answer was cut before its end.'
      : 'What it wrote is not JSON as it was asked for.',
  );
}

function unread(message: string): Result<never, ProviderFault> {
  return err({ message, again: null });
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
