import { type Html, html, type Value } from '../lib/html.ts';
import { normalised } from '../lib/normalised.ts';
import { SafeUrl, url } from '../lib/safe-url.ts';
import type { Later, PublicStatement } from '../wire/documents.ts';
import { documentPage } from './addresses.ts';
import { fill, fillWords } from './fill.ts';
import { together } from './isolation.ts';
import { laterMark } from './later.ts';
import { quoted } from './quotation-marks.ts';
import type { Setting } from './setting.ts';
import { ownDirection } from './text-direction.ts';
import { momentElement } from './times.ts';

/**
 * A statement with who made it, in which role, through what and when. Only what is verbatim is a quotation; the rest
 * says that the words are ours.
 */
export function statementBlock(
  statement: PublicStatement,
  later: Later | null,
  near: string,
  setting: Setting,
): Html {
  const words = statementWords(statement, setting);
  const who = html`<figcaption>${attribution(statement, near, setting)}${laterMark(later, near, setting)}</figcaption>`;
  return statement.verbatim
    ? html`<figure class="said"><blockquote>${words}</blockquote>${who}</figure>`
    : html`<figure class="told">${words}${who}</figure>`;
}

/** The words of a statement, in quotation marks where they are verbatim. */
export function statementText(statement: PublicStatement, setting: Setting): string {
  return statement.verbatim ? quoted(statement.text, setting.coverage.language) : statement.text;
}

/** How the words reached us: "on Telegram", "on BBC News"; empty where there is nothing to say. */
export function channelWords({ kind, name }: PublicStatement['channel'], setting: Setting): string {
  const { phrases } = setting;
  return name === null ? phrases.channel[kind] : fillWords(phrases.namedChannel[kind], name);
}

/** What a speaker is called; our own staff are told as ours. */
export function speakerName({ speaker }: PublicStatement, { phrases }: Setting): string {
  return speaker.ours ? phrases.ourReporter : speaker.name;
}

/** The role in which somebody speaks, and of what: that is left out where the name or the role says it. */
export function titles({ speaker: { name, role, of } }: PublicStatement): readonly string[] {
  const said = normalised(`${name} | ${role ?? ''}`);
  const house = of !== undefined && !said.includes(normalised(of)) ? [of] : [];
  return [...(role === null ? [] : [role]), ...house];
}

function statementWords(statement: PublicStatement, setting: Setting): readonly Html[] {
  return statementText(statement, setting)
    .split(/\n+/)
    .map((line) => {
      const direction = ownDirection(line, setting.coverage.language);
      return direction === null ? html`<p>${line}</p>` : html`<p dir="${direction}">${line}</p>`;
    });
}

/** Who said it: name, role, cue and channel, time, and what must be known about the words. */
export function attribution(statement: PublicStatement, near: string, setting: Setting): Html {
  const { speaker, channel, saidAt, relayOf } = statement;
  const { phrases, coverage, base } = setting;
  const name = speaker.actor
    ? html`<a href="${url(base + documentPage(coverage.slug, speaker.actor))}">${speaker.name}</a>`
    : speakerName(statement, setting);
  const through = channelWords(channel, setting);
  const linked = through && channel.url && SafeUrl.accepts(channel.url);
  const way = linked ? html`<a href="${url(channel.url ?? '')}" rel="noopener">${through}</a>` : through;
  const seen = channel.kind === 'observation' && statement.cue === 'said';
  const spoken = [
    !seen && phrases.cue[statement.cue],
    !seen && through && ' ',
    way,
    saidAt && phrases.comma,
    saidAt && momentElement(setting.times, saidAt, near),
  ];
  const details: Value[][] = [[together(spoken, phrases, coverage.language)]];
  if (relayOf !== null) details.push([...fill<Value>(phrases.relays, relayOf)]);
  if (!statement.verbatim && !seen) details.push([phrases.inOurWords]);
  else if (statement.translated) details.push([phrases.ourTranslation]);
  return html`<b>${name}</b>${titles(statement).map((title) => [phrases.comma, title])}${details.map((detail) => [' · ', detail])}`;
}
