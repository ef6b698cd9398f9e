/** The channel that a noun names where it stands. Pure. */
import type { ChannelKind } from '../../../model/speech.ts';
import { isCapital } from '../tokens.ts';
import { channelNouns, papers, stations } from './channel-words.ts';
import type { Line } from './tags.ts';

/** A letter or a report that is only a thing here. */
export function isPlain({ words }: Line, at: number, end: number): boolean {
  const low = words[end]?.low ?? '';
  const before = words[end - 1]?.low ?? '';
  const first = words[at]?.low ?? '';
  if (low === 'x') return words[end]?.text !== 'X';
  // “Before we went on air”: when, not where.
  if (low === 'air')
    return before !== 'on' || /^(?:went|go|goes|going|came|come)$/.test(words[end - 2]?.low ?? '');
  // “On the breakfast show”.
  if (/^(?:show|program|programme)$/.test(low) && /^(?:on|during)$/.test(first)) return false;
  if (/^(?:signal|threads|wire|app|show|program|daily|weekly|minutes|complaint)$/.test(low))
    return (
      !/^(?:on|its|the|an?|his|her|their|via|over)$/.test(before) || (low === 'wire' && before !== 'the')
    );
  if (low === 'camera') return before !== 'on';
  if (
    /^(?:report|statement|letter|alert|document|log|assessment|ruling|resolution|testimony|verdict|release)$/.test(
      low,
    )
  )
    return !/^(?:in|via|by|through|from)$/.test(first) && !/^(?:on|to)$/.test(first);
  if (/^(?:with|after|from|following)$/.test(first))
    return /^(?:reporters|journalists)$/.test(low) && first !== 'with';
  return low === 'note' && first !== 'in';
}

/** The channel that a word names there. */
export function channelAt(
  line: Line,
  at: number,
): { readonly kind: ChannelKind; readonly name: string | null } | null {
  const { words } = line;
  // “In a radio interview”, “in a telephone interview”: by whatever medium, it is one.
  if (words[at + 1]?.low === 'interview') return null;
  const { low = '', text = '' } = words[at] ?? {};
  const bare = low.replace(/'s$/, '');
  const before = words[at - 1]?.low ?? '';
  if ((bare === 'conference' || bare === 'conferences') && /^(?:news|press)$/.test(before))
    return { kind: 'briefing', name: null };
  if (
    bare === 'call' &&
    (/^(?:conference|phone|telephone|video|zoom|earnings)$/.test(before) || isOnCall(line, at))
  )
    return { kind: 'phone', name: null };
  if (
    /^(?:parliament|congress|senate|bundestag|duma)$/.test(bare) &&
    (/^(?:in|to|before)$/.test(before) ||
      (before === 'the' && /^(?:to|before)$/.test(words[at - 2]?.low ?? '')))
  )
    return { kind: 'briefing', name: null };
  if (
    /^(?:committee|inquiry|hearing|court|courtroom|assembly)$/.test(bare) &&
    words.slice(Math.max(0, at - 5), at).some((one) => /^(?:to|before)$/.test(one.low))
  )
    return { kind: 'briefing', name: null };
  // “At a bond hearing”, “in court”.
  if (
    /^(?:hearing|inquest|tribunal|inquiry|rally)$/.test(bare) &&
    words.slice(Math.max(0, at - 5), at).some(({ low }) => /^(?:at|before|during)$/.test(low))
  )
    return { kind: 'briefing', name: null };
  if (/^(?:papers|records|documents|filings)$/.test(bare) && before === 'court')
    return { kind: 'document', name: null };
  if (
    bare === 'court' &&
    before === 'in' &&
    !/^(?:papers|records|documents|filings|testimony)$/.test(words[at + 1]?.low ?? '')
  )
    return { kind: 'briefing', name: null };
  // “Reached at his home”.
  if (
    /^(?:home|office|house)$/.test(bare) &&
    words.slice(Math.max(0, at - 4), at).some(({ low }) => reached.test(low))
  )
    return { kind: 'interview', name: null };
  if (
    isCapital(words[at]) &&
    stations.test(bare) &&
    words.slice(Math.max(0, at - 4), at).some(({ low }) => /^(?:on|to|by)$/.test(low))
  )
    return { kind: 'broadcast', name: nameAround(line, at) };
  if (
    bare === 'news' &&
    /^(?:evening|nightly|morning|breakfast|television|tv|radio|cable|network|lunchtime|local)$/.test(
      before,
    ) &&
    words.slice(Math.max(0, at - 4), at).some((one) => one.low === 'on')
  )
    return { kind: 'broadcast', name: null };
  if (bare === 'evidence' && /^(?:giving|gave)$/.test(before)) return { kind: 'briefing', name: null };
  if (bare === 'social' && before === 'truth') return { kind: 'social', name: 'Truth Social' };
  if (bare === 'media' && before === 'social') return { kind: 'social', name: null };
  if (bare === 'message' && /^(?:video|audio)$/.test(before)) return { kind: 'social', name: null };
  // “in the ad”, “in a television ad”.
  if (/^ads?$/.test(bare) && words.slice(Math.max(0, at - 5), at).some(({ low }) => low === 'in'))
    return { kind: 'broadcast', name: null };
  if (
    /^(?:book|memoir|autobiography)$/.test(bare) &&
    /^(?:his|her|their|new|own|latest|recent)$/.test(before) &&
    words.slice(Math.max(0, at - 3), at).some(({ low }) => low === 'in')
  )
    return { kind: 'document', name: null };
  if (bare === 'video') return { kind: 'social', name: null };
  // “His nightly address”, “an address to the nation”.
  if (
    bare === 'address' &&
    (/^(?:televised|radio|tv|television|nightly|evening|weekly|video|recorded|live)$/.test(before) ||
      (words[at + 1]?.low === 'to' && /^(?:nation|country|people|public)$/.test(words[at + 3]?.low ?? '')) ||
      (/^(?:carried|broadcast|aired|shown)$/.test(words[at + 1]?.low ?? '') && words[at + 2]?.low === 'on'))
  )
    return { kind: 'broadcast', name: null };
  if (
    bare === 'address' &&
    (/^(?:union|inaugural|keynote|commencement|opening|closing|concession|farewell|annual)$/.test(before) ||
      (/^(?:his|her|their|an|the)$/.test(before) && words[at - 2]?.low === 'in'))
  )
    return { kind: 'briefing', name: null };
  if (bare === 'statement' && /^(?:opening|closing)$/.test(before)) return { kind: 'briefing', name: null };
  if (/^(?:posts?|messages?|channels?|accounts?|page|feed|thread|story|texts?)$/.test(bare)) {
    const around = words.slice(Math.max(0, at - 4), at + 5).map((one) => one.low.replace(/'s$/, ''));
    if (around.includes('telegram')) return { kind: 'telegram', name: null };
    if (
      around.some((one) => channelNouns.get(one) === 'social') ||
      around.includes('social') ||
      words.slice(at, at + 5).some((one) => one.text === 'X')
    )
      return { kind: 'social', name: null };
    if (bare === 'channel')
      return /^(?:own|its|his|her|their)$/.test(before) ? { kind: 'telegram', name: null } : null;
    return bare === 'message' || bare === 'text'
      ? { kind: 'social', name: null }
      : bare === 'post'
        ? { kind: 'social', name: null }
        : null;
  }
  const kind = channelNouns.get(bare);
  // “in briefing documents”: the last noun tells.
  if (
    kind !== undefined &&
    channelNouns.has(words[at + 1]?.low ?? '') &&
    words[at + 1]?.low !== 'broadcast' &&
    !isCapital(words[at])
  )
    return null;
  // “an appeal printed in the daily La Ribera”.
  if (
    /^(?:daily|weekly|tabloid|broadsheet)$/.test(bare) &&
    isCapital(words[at + 1]) &&
    !isCapital(words[at]) &&
    inPaper(line, at)
  )
    return { kind: 'press', name: nameAround(line, at + 1) };
  if (kind === undefined && isPaper(line, at)) return { kind: 'press', name: nameAround(line, at) };
  if (kind === undefined || text === 'Telegraph') return null;
  // “In the paper, she and her colleagues write”: a study.
  if (bare === 'paper' && /^(?:the|their|his|her|a|an)$/.test(before) && words[at - 2]?.low === 'in')
    return { kind: 'document', name: null };
  if (/^(?:reporters|journalists|correspondents)$/.test(bare) && words[at + 1]?.low === 'without')
    return null;
  const name = kind === 'broadcast' || kind === 'press' ? nameAround(line, at) : null;
  return { kind, name };
}

/** What a reporter does with somebody who then speaks. */
const reached = /^(?:reached|contacted|approached|interviewed|visited)$/;

/** “in the daily”, “carried by the daily”, not “by the daily”. */
const inPaper = ({ words }: Line, at: number): boolean =>
  words
    .slice(Math.max(0, at - 4), at)
    .some(({ low }) => /^(?:in|for|with|carried|published|printed|run)$/.test(low));

/** “Writing in the Times”, “an article for the Sunday Herald”. */
function isPaper({ words }: Line, at: number): boolean {
  if (!isCapital(words[at]) || !papers.test(words[at]?.low ?? '')) return false;
  let from = at;
  while (from > 0 && at - from < 3 && isCapital(words[from - 1])) from -= 1;
  const article = words[from - 1]?.low === 'the' ? from - 1 : from;
  return /^(?:in|for)$/.test(words[article - 1]?.low ?? '') && (article < from || from < at);
}

/** “On a call with analysts”. */
const isOnCall = ({ words }: Line, at: number): boolean =>
  /^(?:an?|the)$/.test(words[at - 1]?.low ?? '') && /^(?:on|during|in)$/.test(words[at - 2]?.low ?? '');

/** The name of a station or paper about its noun: “Radio Meridian”, “state television” has none. */
function nameAround({ words }: Line, at: number): string | null {
  let [from, to] = [at, at + 1];
  while (from > 0 && at - from < 4 && isCapital(words[from - 1])) from -= 1;
  while (to < words.length && to - at < 4 && isCapital(words[to])) to += 1;
  const name = words.slice(from, to).filter((piece) => isCapital(piece));
  return name.length > 0 ? name.map(({ text }) => text).join(' ') : null;
}
