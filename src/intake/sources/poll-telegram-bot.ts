/**
 * A look at what a bot was sent, by `getUpdates`. Its token stands in the address that is asked and in no sentence. What
 * is confirmed to Telegram is the cursor that it is given: that of a look whose items are kept.
 */
import { err, ok, type Result } from '../../lib/result.ts';
import type { Brought } from '../egress/door.ts';
import { faultOf } from './ask-source.ts';
import { NO_HINTS } from './hints.ts';
import { nothingNew, type Poll } from './look.ts';
import { parseHere } from './parse.ts';
import { MESSAGE_KINDS } from './read-telegram-updates.ts';
import type { PollFault } from './source.ts';

const API = 'https://api.telegram.org';
const LIMIT = 100;

/** Asks for up to a hundred updates. A source with an address has a Bot API server of its own there. */
export const pollTelegramBot: Poll = async (
  settings,
  state,
  secret,
  door,
  within,
  _languages,
  parse = parseHere,
) => {
  if (secret === null || !/^\d{1,20}:[\w-]{10,200}$/.test(secret.trim()))
    return fault('The bot has no token, or one that is none (123456:ABC…).');
  const offset = state.cursor === null ? null : Number(state.cursor);
  if (offset !== null && !(Number.isSafeInteger(offset) && offset >= 0))
    return fault('The cursor is none of Telegram’s.');
  const answer = await door({
    url: `${(settings.address ?? API).replace(/\/+$/, '')}/bot${secret.trim()}/getUpdates`,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      ...(offset !== null && { offset }),
      ...{ limit: LIMIT, timeout: 0, allowed_updates: MESSAGE_KINDS },
    }),
    within,
  });
  if (!answer.ok) return fault(answer.error.message);
  const refused = refusalOf(answer.value);
  if (refused) return err(refused);
  const { read } = await parse('telegram-updates', answer.value.body, NO_HINTS);
  if (!read.ok) return fault(read.error);
  const { parsed, originals, next, count } = read.value;
  if (next === null) return ok(nothingNew(state));
  return ok({
    parsed,
    state: { ...state, cursor: String(next) },
    original: null,
    originals: originals.map(({ json, externals }) => ({
      ...{ bytes: new TextEncoder().encode(json), type: 'application/json', externals },
    })),
    ...(count >= LIMIT && { more: true }),
  });
};

function refusalOf(answer: Brought): PollFault | null {
  if (answer.status === 401 || answer.status === 404)
    return { message: `Telegram does not know the bot’s token (${answer.status}).`, retryAfter: null };
  if (answer.status === 409)
    return { message: 'Another program, or a webhook, takes what this bot is sent (409).', retryAfter: null };
  const refused = faultOf(answer);
  return refused && { ...refused, retryAfter: refused.retryAfter ?? waitOf(answer.body) };
}

/** Telegram says in the body how long to wait. */
function waitOf(body: Uint8Array): number | null {
  const seconds = /"retry_after"\s*:\s*(\d{1,5})\b/.exec(
    new TextDecoder().decode(body.subarray(0, 4096)),
  )?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}

function fault(message: string): Result<never, PollFault> {
  return err({ message, retryAfter: null });
}
