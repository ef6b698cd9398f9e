/** Frames of a verb: with its subject, before it, sharing one with a verb before, or leaning on one. Pure. */
import type { Channel, Who } from '../spoken.ts';
import { byInversion } from './by-inversion.ts';
import { byPutting } from './by-putting.ts';
import { bySubject } from './by-subject.ts';
import { cueForms } from './cue-verbs.ts';
import { type CueAt, cueAt } from './cues.ts';
import { clauseAt, type Frame, framed } from './frame.ts';
import { heardEnd, infinitiveAfter } from './hearers.ts';
import { issuedIn } from './issued-before.ts';
import { leadingSubject, mainClause, withSubject } from './leading.ts';
import { isRegion } from './regions.ts';
import { type Subject, subjectBefore } from './subjects.ts';
import { isVerb, type Line } from './tags.ts';
import { wayAfter } from './ways.ts';
import { nobodyAt } from './who.ts';

/** The frame of the verb at a place; null where none was spoken, or nobody can be told to have. */
export function byVerb(line: Line, at: number, found: readonly Frame[]): Frame | null {
  const putting = byPutting(line, at, found);
  if (putting) return putting;
  const cue = cueAt(line, at);
  if (!cue) return null;
  if (cue.leans) return byParticiple(line, cue, found);
  const inverted = byInversion(line, cue);
  if (inverted) return inverted;
  const subject = subjectBefore(line, cue.group);
  if (subject && isNobody(line, subject.from)) return null;
  if (subject) return bySubject(line, cue, subject);
  const somebody = byWhoever(line, cue);
  if (somebody) return somebody;
  return bySharing(line, cue, found) ?? byLeading(line, cue);
}

/** “Not one of the four men said”, “No passenger says”: nobody did. */
function isNobody({ words, tags }: Line, from: number): boolean {
  const low = words[from]?.low ?? '';
  if (words[from - 1]?.low === 'not') return /^(?:one|an?|any|every|everyone|everybody|all|many)$/.test(low);
  // “any firm that says so”: none in particular, and perhaps none.
  if (low === 'any' && tags[from + 1] === 'noun') return true;
  return low === 'no' && tags[from + 1] === 'noun' && !/^(?:fewer|less)$/.test(words[from + 1]?.low ?? '');
}

/** “those who maintain that it was sold should prove it”, “there are people who say …”: nobody who is named. */
function byWhoever(line: Line, cue: CueAt): Frame | null {
  const { words, tags } = line;
  const at = cue.group - 1;
  const [first, who] = [words[at - 1], words[at]];
  if (
    !first ||
    !who ||
    tags[at] !== 'rel' ||
    who.low !== 'who' ||
    !/^(?:those|people|some|many)$/.test(first.low)
  )
    return null;
  if (/^(?:of|for|to|all|only|any|among|by|with)$/.test(words[at - 2]?.low ?? '')) return null;
  const read = bySubject(line, cue, { who: nobodyAt({ from: first.from, to: who.to }), from: at - 1 });
  return read?.words === 'after' && !read.thing && read.act !== 'believed'
    ? { ...read, hangs: true, weight: Math.min(read.weight, 0.6) }
    : null;
}

/** “…, adding that …”: the speaker of the frame before goes on. */
function byParticiple(line: Line, cue: CueAt, found: readonly Frame[]): Frame | null {
  const { words } = line;
  const last = found.at(-1);
  const before = words[cue.group - 1];
  const aside = participleAside(line, cue);
  const own =
    withSubject(line, cue.group) ??
    documentBefore(line, cue) ??
    antecedent(line, cue, last) ??
    aside?.subject ??
    null;
  const main = mainClause(line, cue.group);
  const base = cueForms.get(words[cue.from]?.low ?? '')?.verb.base ?? cue.verb.base;
  const tells = tellsMore.test(base) && (issuesBefore(line, cue.group) || writesBefore(line, cue.group));
  // “was arrested after telling a rally that …”, “by saying that …”.
  const isBy = !own && !main && /^(?:after|before|by|for|while|when|despite|in)$/.test(before?.low ?? '');
  // “ran in shouting that …”.
  const comes =
    !own &&
    !main &&
    line.tags[cue.group - 2] === 'past' &&
    /^(?:in|out|up|away|back|down|off|over|round|around|past|by|home|forward)$/.test(before?.low ?? '');
  // “…, the director said, while conceding that …”: the speaker of the frame before.
  const shares =
    isBy && last !== undefined && last.words !== 'after' && last.to >= cue.group - 2 && tellsMore.test(base);
  const does =
    (isBy && !shares && tellsMore.test(base)) || comes
      ? leadingSubject(line, comes ? cue.group : cue.group - 1)
      : null;
  const isLone = !own && !main && !tells && !does && !shares;
  const goesOn = words[cue.from]?.low === 'adding' && words[cue.to]?.low === 'that' && last !== undefined;
  if (
    isLone &&
    !goesOn &&
    !/^[,—–]$/.test(before?.text ?? '') &&
    before?.kind !== 'quote' &&
    !(before?.low === 'and' && last)
  )
    return null;
  const { verb } = cue;
  const orders = verb.base === 'tell' && infinitiveAfter(line, cue.to);
  const way = orders
    ? wayAfter(line, cue.to, false)
    : wayAfter(line, cue.to, verb.hearer && !(verb.object && infinitiveAfter(line, cue.to)));
  const behind = orders ? heardEnd(line, cue.to) : cue.to + way.length;
  // “…, adding, “No.””.
  const to = words[behind]?.text === ',' && words[behind + 1]?.kind === 'quote' ? behind + 1 : behind;
  const next = words[to];
  // “…, saying:”: the words come with the next paragraph.
  const waits = !next && words[to - 1]?.text === ':';
  if (!waits && (!next || next.kind === 'mark')) return null;
  const opened = way.opened || waits || next?.kind === 'quote';
  if (
    /^(?:highlighting|underscoring|underlining|reflecting|illustrating|suggesting|indicating|drawing|showing|finding|holding|ruling|recording|ordering|signalling|signaling|revealing|feeling)$/.test(
      words[cue.from]?.low ?? '',
    ) &&
    !way.opened
  )
    return null;
  if (!opened && !verb.object && !clauseAt(line, to)) return null;
  if (main && !opened && line.tags[to] === 'prep') return null;
  const who = own?.who ?? main?.subject.who ?? does ?? (last ? null : leadingSubject(line, cue.group));
  if (!last && !who) return null;
  return framed({
    from: own ? own.from - 1 : cue.from,
    to,
    cue: { from: cue.from, to: cue.to },
    act: orders ? 'ordered' : cue.act,
    who,
    channel: way.channel ?? issuedBefore(line, cue),
    words: 'after',
    opened,
    thing: verb.object && !opened && !clauseAt(line, to),
    until: aside?.end ?? main?.at ?? null,
    weight: opened ? 0.8 : 0.68,
  });
}

/** “posted a statement saying …”: what was issued right before is the way. */
function issuedBefore(line: Line, cue: CueAt): Channel | null {
  if (!/ing$/.test(line.words[cue.from]?.low ?? '') || !issuesBefore(line, cue.group)) return null;
  const from = Math.max(0, cue.group - 10);
  const issued = issuedIn(line.words.slice(from, cue.group));
  return issued && !line.words.slice(from, cue.group).some(({ kind }) => kind === 'quote') ? issued : null;
}

/** “Hill, saying he was tired, left”: the subject of the clause before its verb, and where the aside ends. */
function participleAside(line: Line, cue: CueAt): { readonly subject: Subject; readonly end: number } | null {
  const { words, tags } = line;
  if (words[cue.group - 1]?.text !== ',' || !(cue.verb.clause || tellsMore.test(cue.verb.base))) return null;
  let from = cue.group - 2;
  while (from >= 0 && from > cue.group - 16 && !isVerb(line, from) && !/^[;:]$/.test(words[from]?.text ?? ''))
    from -= 1;
  if (from >= 0 && isVerb(line, from)) return null;
  const subject = subjectBefore(line, cue.group - 1);
  if (!subject || subject.who.by === 'noun') return null;
  for (let at = cue.to + 2; at < cue.to + 40 && at < words.length; at += 1) {
    if (words[at]?.text === ';') return null;
    const verb = tags[at + 1] === 'adv' ? at + 2 : at + 1;
    if (words[at]?.text === ',' && isVerb(line, verb) && tags[verb] !== 'pron')
      return { subject: { ...subject, from: cue.from + 1 }, end: at };
  }
  return null;
}

/** “I mention the fund, which cut her grant, citing …”: whom the relative clause is about that the participle ends. */
function antecedent(line: Line, cue: CueAt, last: Frame | undefined): Subject | null {
  const { words, tags } = line;
  if (words[cue.group - 1]?.text !== ',') return null;
  for (let at = cue.group - 2; at > (last?.to ?? 0) && at > cue.group - 16; at -= 1) {
    if (/^[;:]$/.test(words[at]?.text ?? '') || tags[at] === 'quote') return null;
    // “the driver, who is absconding, has been booked”: the relative clause is over.
    if (words[at]?.text === ',' && isVerb(line, at + 1)) return null;
    if (tags[at] !== 'rel') continue;
    const subject = words[at]?.low === 'whose' ? null : subjectBefore(line, at + 1);
    return subject && subject.who.by !== 'noun' ? { ...subject, from: cue.from + 1 } : null;
  }
  return null;
}

/** “had not read a memo urging executives to …”: the document that speaks, where nobody is said to send it. */
function documentBefore(line: Line, cue: CueAt): Subject | null {
  if (!tellsMore.test(cue.verb.base) || !issuesBefore(line, cue.group)) return null;
  const subject = line.tags[cue.group - 1] === 'noun' ? subjectBefore(line, cue.group) : null;
  if (subject?.who.by !== 'noun' || !issuesBefore(line, cue.group, 1)) return null;
  return line.words.slice(Math.max(0, subject.from - 3), subject.from).some(({ low }) => sends.test(low))
    ? null
    : { ...subject, from: subject.from + 1 };
}

const sends =
  /^(?:issue[sd]?|issuing|sen[dt]|sends|sending|release[sd]?|releasing|post(?:ed|s|ing)?|wr[oi]te|writes|writing|written|publish(?:ed|es|ing)?|air(?:ed|s|ing)?|fil(?:ed?|es|ing)|gave|gives?|giving|ran|runs|made|penned|draft(?:ed|s)?|tabled|introduced|unveiled|submitted|launched|put|puts|sign(?:ed|s)?|deliver(?:ed|s)?|out|circulated|shared|received?|got)$/;

/** What a letter or post is said to do that somebody sent. */
const tellsMore =
  /^(?:show|find|conclude|indicate|state|declare|allege|deny|acknowledge|remark|tweet|predict|reveal|disclose|boast|joke|hint|imply|assert|contend|complain|concede|say|insist|suggest|argue|claim|admit|ask|urge|invite|warn|accuse|demand|describe|call|announce|tell|thank|denounce|claim|condemn)$/;

/** “emailed supporters saying …”, “wrote to the council asking …”. */
function writesBefore({ words, tags }: Line, at: number): boolean {
  if (!/^(?:noun|name|time|pron)$/.test(tags[at - 1] ?? '')) return false;
  for (let back = at - 1; back > 0 && back > at - 8 && tags[back] !== 'mark'; back -= 1)
    if (
      /^(?:past|s|base|part)$/.test(tags[back] ?? '') &&
      /^(?:e-?mail(?:s|ed)?|text(?:s|ed)?|messaged?|wr[oi]tes?|written|tweet(?:s|ed)?|post(?:s|ed)?|phone[sd]?|rang|cabled|radioed|spoke|replied|respond(?:s|ed)|testified|appeared)$/.test(
        words[back]?.low ?? '',
      )
    )
      return true;
  return false;
}

/** “posted a statement at noon saying …”. */
const issuesBefore = ({ words }: Line, at: number, near = 11): boolean =>
  words
    .slice(Math.max(0, at - near), at)
    .some(({ low }) =>
      /^(?:statement|letter|note|email|e-mail|memo|message|report|tweet|tweets|post|warning|video|bulletin|notice|advisory|ad|advert|advertisement|commercial|release|communique|communiqué|resolution|petition|lawsuit|complaint|brief|motion|filing|op-ed|article|column|essay|blog|thread|flyer|leaflet|speech)$/.test(
        low,
      ),
    );

/** “She said … and warned that …”: a second verb of the same speaker. */
function bySharing(line: Line, cue: CueAt, found: readonly Frame[]): Frame | null {
  const { words, tags } = line;
  const before = words[cue.group - 1];
  const last = found.at(-1);
  if (last?.words === 'around' && line.words[last.to]?.text === ',' && last.from > 0) return null;
  if (!last || !(/^(?:and|but|then|or)$/.test(before?.low ?? '') || before?.text === ',')) return null;
  if (tags[cue.from] === 'base' && tags[last.cue.from] === 's') return null;
  // “the museum in Washington, D.C., had expressed interest”.
  const open =
    before?.text === ',' ? words.findLastIndex(({ text }, at) => at < cue.group - 1 && text === ',') : -1;
  if (open > cue.group - 5 && open > 0 && isRegion(words.slice(open + 1, cue.group - 1))) return null;
  const read = bySubject(line, cue, { who: last.who ?? unknown, from: cue.group });
  if (read?.words !== 'after') return null;
  if (!read.opened && !read.thing && last.words === 'after' && !last.thing && cue.verb.weak) return null;
  return { ...read, who: null, weight: Math.min(read.weight, read.opened ? 0.8 : 0.62) };
}

const unknown: Who = {
  span: { from: 0, to: 0 },
  name: null,
  role: null,
  type: 'person',
  by: 'name',
  vague: false,
  head: '',
  outlet: false,
};

/** “Marsh shook her head and said: …”: the subject of the clause's first verb. */
function byLeading(line: Line, cue: CueAt): Frame | null {
  const before = line.words[cue.group - 1];
  if (!/^(?:and|then|but|or)$/.test(before?.low ?? '') && before?.text !== ',') return null;
  const who = leadingSubject(line, cue.group);
  if (!who) return null;
  const read = bySubject(line, cue, { who, from: cue.from });
  return read && read.words === 'after' && who.by !== 'noun'
    ? { ...read, weight: Math.min(read.weight, read.opened ? 0.75 : 0.5) }
    : null;
}
