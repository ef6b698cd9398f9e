import type { OwnReporting } from '../../../access/reporters.ts';
import { type Html, html, type Value } from '../../../lib/html.ts';
import type { ReporterWay } from '../../../model/reporter-way.ts';
import { momentOf } from './moments.ts';

/** What somebody has set up, and the coverages in which they write. */
export interface Reporting extends OwnReporting {
  readonly writes: readonly string[];
}

/** How somebody’s own words come from elsewhere; nothing for whoever writes nowhere. */
export function reporterSection({ coverage, ways, writes }: Reporting): Value {
  if (writes.length === 0 && ways.length === 0) return false;
  const ended = coverage !== null && !writes.includes(coverage);
  return html`<section><h2>Filing from elsewhere</h2>
    <p class="soft">What you send by Telegram or mail becomes a draft of yours, never more: only words, pictures are left out. Nothing is answered there.</p>
    ${ended && html`<p class="wrong">You do not write in ${coverage} any more: what you send lies with the items of intake, and is no draft.</p>`}
    <form data-act="/api/access/reporter/coverage" data-then="reload"><label>Coverage that it goes to <select name="coverage" required>
    ${(coverage === null || ended) && html`<option value="">Choose one</option>`}${writes.map((slug) => (slug === coverage ? html`<option selected>${slug}</option>` : html`<option>${slug}</option>`))}</select></label><button>${coverage === null ? 'Choose it' : 'Change it'}</button></form>
    ${coverage !== null && html`<ul class="list">${wayItem('telegram', ways)}${wayItem('mail', ways)}</ul>`}</section>`;
}

const told: Readonly<
  Record<
    ReporterWay,
    { readonly name: string; readonly make: string; readonly shows: string; readonly says: string }
  >
> = {
  telegram: {
    name: 'Telegram',
    make: 'Make a code',
    shows: 'code',
    says: 'Send the code to the newsroom’s bot within ten minutes. What that account writes to the bot becomes a draft of yours, and an edit changes it as long as nobody else has. What you pass on from others stays an item.',
  },
  mail: {
    name: 'Mail',
    make: 'Make a secret address',
    shows: 'tag',
    says: 'Put what is shown, behind a “+”, before the “@” of the newsroom’s mail address: desk+r…@news.example. Whoever knows it files in your name: write by Bcc, and make a new one when others have seen it. The one before ends.',
  },
};

function wayItem(way: ReporterWay, ways: Reporting['ways']): Html {
  const { name, make, shows, says } = told[way];
  const found = ways.find((one) => one.way === way);
  return html`<li><div class="row"><span><b>${name}</b><br><small>${found ? html`Linked ${momentOf(found.created)}` : 'Not linked'}</small></span>
    ${found && html`<form data-act="/api/access/reporter/drop" data-then="reload"><input type="hidden" name="way" value="${way}"><button class="small" aria-label="Drop ${name}">Drop</button></form>`}</div>
    <details><summary>${found ? html`Link ${name} anew` : html`Link ${name}`}</summary><form data-act="/api/access/reporter/${way}" data-shows="${shows}"><p class="soft">${says}</p>
    <button>${make}</button><p class="say" data-role="shown" hidden></p></form></details></li>`;
}
