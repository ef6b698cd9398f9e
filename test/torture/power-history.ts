/** What is given to a store whose power goes: the same commands for the same seed, each under an id of its own. */
import { type Command, commandSchemas } from '../../src/desk/commands/commands.ts';
import { giver, randomHistory } from '../../src/newsroom/history.fixture.ts';
import type { NewsroomPort } from '../../src/newsroom/newsroom-port.ts';

export interface Given {
  readonly by: string;
  readonly command: { readonly id: string; readonly kind: string };
}

export type Answer = Awaited<ReturnType<NewsroomPort['act']>>;

/** The one coverage of the store. */
export const SLUG = 'a-story';

/** A coverage that is opened and started, and then so many commands. */
export function* history(seed: number, length: number): Generator<Given> {
  const opening = { id: 'open', kind: 'coverage.open', slug: SLUG, headline: 'A fire' };
  yield { by: 'first', command: opening };
  yield { by: 'first', command: { id: 'start', kind: 'coverage.start' } };
  let n = 0;
  for (const { kind, fields, by } of randomHistory(seed, length)) {
    n += 1;
    yield { by, command: { id: `c${n}`, kind, ...fields } };
  }
}

/** Gives one to a newsroom, as a senior of that name who is also legal. */
export function give(newsroom: NewsroomPort, { by, command }: Given): Promise<Answer> {
  const schema = commandSchemas[command.kind as keyof typeof commandSchemas];
  return newsroom.act({
    slug: SLUG,
    by: giver(by),
    command: schema.parse(command) as Command,
    payload: JSON.stringify(command),
  });
}
