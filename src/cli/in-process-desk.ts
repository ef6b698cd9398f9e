import { opens } from '../desk/parts/named-coverage.ts';
import { BODY_LIMIT } from '../http/desk/body-limit.ts';
import { readCommand } from '../http/desk/read-command.ts';
import { readJson } from '../http/desk/read-json.ts';
import type { Person } from '../model/person.ts';
import type { NewsroomPort } from '../newsroom/newsroom-port.ts';
import type { DeskLink } from './desk-link.ts';

/** A newsroom in this process as a desk: what comes is read by the same rules as on its address. */
export function inProcessDesk(newsroom: NewsroomPort, by: Person): DeskLink {
  return {
    async send(slug, bytes) {
      if (bytes.length > BODY_LIMIT)
        return { ok: false, code: 'too-large', message: `It is larger than ${BODY_LIMIT} bytes.` };
      const json = readJson(bytes);
      if (!json.ok) return { ...json.error, ok: false };
      const read = readCommand(json.value);
      if (!read.ok) return { ...read.error, ok: false };
      const { command, payload } = read.value;
      if (opens(command) && command.slug !== slug) {
        return { ok: false, code: 'invalid', message: `slug must be the one that it is sent to, "${slug}".` };
      }
      const answer = await newsroom.act({ slug, by, command, payload });
      return answer.ok
        ? { ok: true, seq: answer.value.seq, wire: answer.value.wire }
        : { ...answer.error, ok: false };
    },
    list: () => newsroom.list(by),
    close: () => newsroom.close(),
  };
}
