/** The addresses at which somebody says how their own words come from elsewhere, and into which coverage they go. */
import { z } from 'zod';
import { type AccessRefusal, badField } from '../../../access/access-refusal.ts';
import type { AccessWorld } from '../../../access/access-world.ts';
import { personOfAccount } from '../../../access/person-of.ts';
import { dropWay, mailTag, ownReporting, reportFrom, telegramCode } from '../../../access/reporters.ts';
import type { SignedIn } from '../../../access/session.ts';
import { holds, policies } from '../../../desk/policies.ts';
import { err } from '../../../lib/result.ts';
import { slug as slugSchema } from '../../../model/limits.ts';
import { personIn } from '../../../model/person.ts';
import { reporterWays } from '../../../model/reporter-way.ts';
import type { NewsroomPort } from '../../../newsroom/newsroom-port.ts';
import { type AccessRoute, nothing, own } from './access-route.ts';

type Listing = Pick<NewsroomPort, 'list'>;

const coverageNamed = z.strictObject({ coverage: slugSchema });
const wayNamed = z.strictObject({ way: z.enum(reporterWays) });

/** The coverages in which somebody may write, by slug. */
async function writesIn(newsroom: Listing, { account }: SignedIn): Promise<readonly string[]> {
  const person = personOfAccount(account.id, account.body);
  return (await newsroom.list(person))
    .map(({ slug }) => slug)
    .filter((slug) => holds(personIn(person, slug), policies['post.write']));
}

/** What somebody has set up, with the coverages in which they write. */
export async function reportingOf(world: AccessWorld, newsroom: Listing, who: SignedIn) {
  const [own, writes] = await Promise.all([ownReporting(world, who), writesIn(newsroom, who)]);
  return { ...own, writes };
}

/** Their lines of the table; `newsroom` gives what is open. */
export function reporterRoutes(newsroom: () => Listing): readonly AccessRoute[] {
  return [
    own(
      ['GET', '/reporter'],
      'signed-in',
      'How your own words come from elsewhere, without secrets',
      nothing,
      ownReporting,
    ),
    own(
      ['POST', '/reporter/coverage'],
      'sure',
      'Says in which coverage what you send becomes a draft of yours',
      coverageNamed,
      async (world, who, { coverage }) =>
        (await mayReport(newsroom(), who, coverage)) ? reportFrom(world, who, coverage) : err(NOT_THERE),
    ),
    own(
      ['POST', '/reporter/telegram'],
      'sure',
      'A code that links the Telegram account which sends it to a bot of the newsroom; told this once, for ten minutes',
      nothing,
      telegramCode,
    ),
    own(
      ['POST', '/reporter/mail'],
      'sure',
      'A secret part of a mail address by which your mails are known; told this once, and the one before ends',
      nothing,
      mailTag,
    ),
    own(
      ['POST', '/reporter/drop'],
      'signed-in',
      'Ends a way: what comes by it is nobody’s draft from now on',
      wayNamed,
      (world, who, { way }) => dropWay(world, who, way),
    ),
  ];
}

async function mayReport(newsroom: Listing, who: SignedIn, coverage: string): Promise<boolean> {
  return who.account.body.visitor === undefined && (await writesIn(newsroom, who)).includes(coverage);
}

const NOT_THERE: AccessRefusal = badField('coverage', 'You write in no coverage of that name.');
