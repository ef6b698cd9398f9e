import { dataBlock, type Html, html, type Value } from '../lib/html.ts';
import type { ClaimDocument, CoverageDocument, Standing } from '../wire/documents.ts';
import { documentPage } from './addresses.ts';
import { claimData } from './json-ld.ts';
import type { PageContext } from './page-context.ts';
import { pageSetting, type Setting } from './setting.ts';
import { shapeOf } from './shape-of.ts';
import { type Seen, sidePage } from './side-page.ts';
import { capitalised, mark, standingMark, standingWhy } from './standing-mark.ts';
import { statementBlock } from './statement.ts';
import { timeElement } from './times.ts';

type LiveClaim = Extract<ClaimDocument, { state: 'live' }>;

/** The page of a claim: how it stands and why, who says what, and how its status moved. */
export function renderClaimPage(
  coverage: CoverageDocument,
  claim: ClaimDocument,
  context: PageContext,
  seen?: Seen,
): string {
  const setting = pageSetting(coverage, context);
  const { phrases } = setting;
  const page = { of: `claim:${claim.id}`, seen };
  if (claim.state === 'live') {
    return sidePage(
      {
        title: () => capitalised(claim.text, setting),
        address: documentPage(coverage.slug, `claim:${claim.id}`),
        content: [
          () => standing(claim, setting),
          () => evidence(claim, setting),
          () => history(claim, setting),
        ],
        end: () => dataBlock('application/ld+json', claimData(claim, setting)),
        ...page,
      },
      setting,
    );
  }
  const gone = claim.state === 'covered' ? phrases.claimCovered : phrases.claimGone;
  const content = () => html`<h1>${phrases.claim}</h1><p class="gone">${gone}</p>`;
  return sidePage({ title: () => phrases.claim, address: null, content: [content], ...page }, setting);
}

function standing(claim: LiveClaim, setting: Setting): Html {
  return html`<h1>${capitalised(claim.text, setting)}</h1>
    <p>${standingMark(claim.standing, setting)}${standingWhy(claim.standing, setting)}</p>`;
}

/** What stands on our own work needs nobody who speaks to it. */
const ownWork = new Set<Standing['basis']>(['observation', 'verification']);

/** Attributed in full; what was taken back says so and stays. */
function evidence({ evidence: said, standing: now }: LiveClaim, setting: Setting): Html | null {
  const { phrases } = setting;
  const items = said.map(
    ({ stance, statement, retracted }) => html`<li>
      <p class="kicker"><b>${capitalised(phrases.stance[stance], setting)}</b>${retracted && [' · ', phrases.retracted]}</p>
      ${statementBlock(statement, null, now.since, setting)}</li>`,
  );
  if (items.length === 0 && ownWork.has(now.basis)) return null;
  const list = items.length > 0 ? html`<ul class="list">${items}</ul>` : html`<p>${phrases.noEvidence}</p>`;
  return html`<h2>${phrases.evidence}</h2>${list}`;
}

function history({ history: moves }: LiveClaim, setting: Setting): Value {
  if (moves.length === 0) return null;
  const { phrases, times } = setting;
  const items = moves.map(({ status, at }) => {
    const shape = shapeOf({ status, underReview: false } satisfies Pick<Standing, 'status' | 'underReview'>);
    const word = capitalised(phrases.status[shape], setting);
    return html`<li>${timeElement(at, times.full(at))} ${mark(shape, word, setting)}</li>`;
  });
  return html`<h2>${phrases.history}</h2><ol class="list moves">${items}</ol>`;
}
