/** An alert of the Common Alerting Protocol, 1.1 or 1.2. Pure. */
import { err, ok, type Result } from '../../lib/result.ts';
import { severities } from '../../model/severity.ts';
import { fitItems } from './fit-items.ts';
import { type Hints, NO_HINTS } from './hints.ts';
import { hasOffset, momentOf } from './moment-of.ts';
import type { Alert, AlertReference, Parsed } from './raw-item.ts';
import { childOf, childrenOf, wordsOf, type XmlElement, xmlTree } from './xml-tree.ts';

const NAMESPACES = ['urn:oasis:names:tc:emergency:cap:1.1', 'urn:oasis:names:tc:emergency:cap:1.2'];
const STATUSES = ['actual', 'exercise', 'system', 'test', 'draft'] as const;
const ACTS = ['alert', 'update', 'cancel', 'ack', 'error'] as const;

/** Whether XML is an alert, so that a feed of alerts is told from one. */
export function isCap(root: XmlElement): boolean {
  return root.name === 'alert' && NAMESPACES.includes(root.namespace);
}

/** Reads one alert. What makes it unusable is told; what is merely wrong is a fault beside the item. */
export function readCap(bytes: Uint8Array, hints: Hints = NO_HINTS): Result<Parsed, string> {
  const root = xmlTree(bytes, hints.type);
  return root.ok ? alertOf(root.value, hints) : root;
}

function alertOf(root: XmlElement, hints: Hints): Result<Parsed, string> {
  if (!isCap(root)) return err(`It is no alert of CAP 1.1 or 1.2, but <${root.name.slice(0, 40)}>.`);
  const of = (name: string) => wordsOf(childOf(root, name));
  const faults: string[] = [];
  const identifier = of('identifier');
  const sender = of('sender');
  if (identifier === null || sender === null)
    return err('The alert does not say who sent it under which name.');
  for (const name of [identifier, sender]) {
    if (/[\s,<&]/.test(name))
      return err(`The alert’s name or sender, “${name.slice(0, 60)}”, has spaces or commas.`);
  }
  const sent = capMoment(of('sent'), 'sent', faults);
  if (sent === null) return err('The alert does not say when it was sent, with an offset from Greenwich.');
  const status = STATUSES.find((one) => one === of('status')?.toLowerCase());
  if (!status) return err(`The alert’s status, “${of('status')?.slice(0, 40) ?? ''}”, is none of CAP.`);
  const act = ACTS.find((one) => one === of('msgType')?.toLowerCase());
  if (!act) return err(`The alert’s msgType, “${of('msgType')?.slice(0, 40) ?? ''}”, is none of CAP.`);
  const scope = of('scope')?.toLowerCase();
  if (scope === 'restricted' || scope === 'private')
    return err(`The alert is not for the public: its scope is ${scope}.`);
  if (scope !== 'public') return err('The alert does not say that it is for the public: it has no scope.');
  const references = referencesOf(of('references'), faults);
  if (references.length === 0 && act !== 'alert')
    faults.push(`The alert’s msgType is ${act}, and it refers to none that it acts on.`);

  const infos = infosOf(root, hints.languages);
  const [first] = infos;
  const words = (info: XmlElement | undefined, name: string) => wordsOf(childOf(info, name));
  const areas = unique(
    infos.flatMap((info) => childrenOf(info, 'area').map((area) => words(area, 'areaDesc') ?? '')),
  );
  const expires = infos
    .map((info) => capMoment(words(info, 'expires'), 'expires', faults))
    .filter((at) => at !== null)
    .sort()
    .at(-1);
  const alert: Alert = {
    ...{ identifier, sender, status, act, references, sent },
    severity: severityOf(infos, faults),
    expires: expires ?? null,
    event: unique(infos.map((info) => words(info, 'event') ?? ''))
      .join(', ')
      .slice(0, 200),
    areas: areas.map((area) => area.slice(0, 1000)).slice(0, 500),
  };
  const paragraphs = infos.flatMap((info) =>
    ['headline', 'description', 'instruction'].map((name) => prose(childOf(info, name))),
  );
  const text = unique([...paragraphs, areas.join('; '), ...(first ? [] : [prose(childOf(root, 'note'))])]);
  const draft = {
    external: `${sender},${identifier}`,
    title: words(first, 'headline') ?? words(first, 'event'),
    text: text.join('\n\n'),
    sentAt: sent,
    link: words(first, 'web'),
    author: words(first, 'senderName') ?? sender,
    language: words(first, 'language'),
    alert,
  };
  return ok(fitItems([draft], faults));
}

/** Of `info`s in several languages those in one: the dearest to the house, else the first's. */
function infosOf(root: XmlElement, languages: readonly string[]): readonly XmlElement[] {
  const infos = childrenOf(root, 'info');
  // CAP: an `info` without a language is in American English.
  const languageOf = (info: XmlElement) => (wordsOf(childOf(info, 'language')) ?? 'en-US').toLowerCase();
  const primary = (tag: string) => tag.split('-')[0];
  const there = infos.map(languageOf);
  const chosen =
    languages.map((tag) => there.find((one) => one === tag.toLowerCase())).find(Boolean) ??
    languages.map((tag) => there.find((one) => primary(one) === primary(tag.toLowerCase()))).find(Boolean) ??
    there[0];
  return infos.filter((info) => languageOf(info) === chosen);
}

function severityOf(infos: readonly XmlElement[], faults: string[]): Alert['severity'] {
  const told = infos.map((info) => wordsOf(childOf(info, 'severity'))?.toLowerCase() ?? 'unknown');
  for (const one of told) {
    if (!severities.some((severity) => severity === one))
      faults.push(`The severity “${one.slice(0, 40)}” is none of CAP, and was read as unknown.`);
  }
  return severities.find((severity) => told.includes(severity)) ?? 'unknown';
}

/** `sender,identifier,sent` parted by white space. What has another form is told of and left out. */
function referencesOf(text: string | null, faults: string[]): readonly AlertReference[] {
  const found: AlertReference[] = [];
  for (const one of text?.split(' ').slice(0, 200) ?? []) {
    const [sender = '', identifier = '', sent = '', ...more] = one.split(',');
    const at = hasOffset(sent) ? momentOf(sent, null) : null;
    if (sender && identifier && at && more.length === 0) found.push({ sender, identifier, sent: at });
    else faults.push(`The reference “${one.slice(0, 100)}” is not sender,identifier,sent, and was left out.`);
  }
  return found;
}

/** CAP writes times with an offset, never with Z; those with Z are read all the same, and told of. */
function capMoment(text: string | null, name: string, faults: string[]): string | null {
  if (text === null) return null;
  const at = hasOffset(text) ? momentOf(text, null) : null;
  if (at === null) faults.push(`“${text.slice(0, 40)}”, in <${name}>, is no time with an offset.`);
  else if (/z$/i.test(text)) faults.push(`The time in <${name}> ends in Z; CAP asks for an offset.`);
  return at;
}

/** Words with their paragraphs: those that write alerts part them by empty lines and wrap the others. */
function prose(element: XmlElement | undefined): string {
  const raw = element?.children.filter((child) => typeof child === 'string').join('') ?? '';
  return raw
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => word !== '');
}
