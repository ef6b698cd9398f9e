/** Who a noun phrase names or describes. Pure; every span is a part of the text. */
import type { ActorType } from '../../../model/speech.ts';
import type { Piece } from '../sentences.ts';
import { type Span, spanOver } from '../span.ts';
import type { Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { generic, isVariation } from './called.ts';
import { isFirstName } from './first-names.ts';
import { knownOf } from './known-words.ts';
import {
  bareOf,
  bodyIn,
  courtesy,
  endOfHead,
  endOfThing,
  headOfBody,
  isAcronym,
  isCompound,
  isOfName,
  isOutlet,
  isTitle,
  isTitleAt,
  lowOf,
  singularOf,
  withoutCourtesy,
} from './name-parts.ts';
import { isOccupation } from './occupations.ts';
import { personNouns } from './person-nouns.ts';
import { isNaming, isPlain, withoutLead, withoutParentheses } from './phrase-edges.ts';
import { uncontracted } from './tags.ts';
import { looks, ofOffices, placeNouns, shares } from './who-shapes.ts';
import {
  bodyNouns,
  determiners,
  documentNouns,
  furniture,
  goods,
  groupNouns,
  manyNouns,
  nationalities,
  oneWordBodies,
  outletNouns,
  outlets,
  pronouns,
  roleNouns,
  timeWords,
  titles,
  vagueNouns,
} from './who-words.ts';

type Words = readonly Piece[];

const postnominals = new Set(
  'KC QC SC MP MEP MSP MLA TD OBE CBE MBE DBE KBE PhD MD Jr Sr II III IV RN JP'.split(' '),
);

/** So much or so many of what follows. */
const parted =
  /^(?:batch|series|set|trove|cache|raft|slew|string|spate|collection|round|pair|handful|stack|flurry)$/;

/** Who a phrase names; null where it is no phrase of a speaker. */
export function whoIs(phrase: Words): Who | null {
  let words = withoutLead(isPlain(phrase) ? phrase : withoutParentheses(phrase).filter(isNaming));
  // “Amelia Brandreth KC”: letters behind a name are part of the phrase, not of the name.
  const last0 = words.at(-1);
  if (words.length > 2 && last0 && postnominals.has(last0.text) && isCapital(words.at(-2))) {
    const named = whoIs(words.slice(0, -1));
    return named && { ...named, span: { from: named.span.from, to: last0.to } };
  }
  while (words.length > 1 && /^(?:himself|herself|itself|themselves)$/.test(words.at(-1)?.low ?? ''))
    words = words.slice(0, -1);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length > 24) return null;
  if (words.length === 1 && pronouns.has(uncontracted(first.low)))
    return made(words, {
      by: 'pronoun',
      type: first.low === 'it' ? 'organisation' : 'person',
      head: uncontracted(first.low),
    });
  // “a new batch of e-mails”, “a string of officials”: what it is of speaks.
  const of = words.findIndex(({ low }, at) => at > 0 && at < 5 && low === 'of');
  const some = of !== -1 && parted.test(words[of - 1]?.low ?? '') ? whoIs(words.slice(of + 1)) : null;
  if (some && (some.by === 'many' || some.by === 'noun'))
    return { ...some, span: { from: first.from, to: some.span.to } };
  if (first.kind === 'link')
    return made(words, { by: 'name', type: 'organisation', name: words, head: first.low });
  return calledIn(words) ?? namedOf(words) ?? named(words) ?? described(words);
}

/** “the opposition's Greta Mann”, “Labour's Tom Hale”: somebody by the body that they belong to. */
function namedOf(words: Words): Who | null {
  const owner = words.findLastIndex(({ low }) => /[a-z](?:'s|s')$/.test(low));
  const name = words.slice(owner + 1);
  const [first] = name;
  if (owner < 0 || !first || name.length < 2 || name.length > 4 || !isFirstName(first.low)) return null;
  if (!name.every((piece) => isCapital(piece)) || bodyIn(name)) return null;
  return made(words, { by: 'name', type: 'person', name, head: lowOf(name.at(-1)) });
}

/** “court documents”: whatever speaks behind “according to”; null for no noun at all. */
export function something(words: Words): Who | null {
  const some = words.filter(({ kind }) => kind === 'word');
  const last = some[endOfThing(some) - 1] ?? some.at(-1);
  return last
    ? made(
        words.filter(({ kind }) => kind === 'word' || kind === 'number'),
        { by: 'noun', type: 'unnamed', head: last.low },
      )
    : null;
}

const callings = new Set(['called', 'named', 'calling', 'dubbed']);

/** “a baker called Umm Salim”. */
function calledIn(words: Words): Who | null {
  const at = words.findIndex(({ low }) => callings.has(low));
  if (at < 1) return null;
  const from = words[at + 1]?.low === 'itself' ? at + 2 : at + 1;
  if (from >= words.length || !(isCapital(words[from]) || words[from]?.low === 'the')) return null;
  const [role, name] = [words.slice(0, at), words.slice(from)];
  const kind = described(role);
  if (!kind) return null;
  const bare = name[0]?.low === 'the' && name.length > 1 ? name.slice(1) : name;
  return kind.by === 'body'
    ? { ...kind, span: spanOver(words) ?? kind.span, name: spanOver(bare) }
    : made(words, { by: 'name', type: 'person', name: bare, role, head: lowOf(bare.at(-1)) });
}

function named(words: Words): Who | null {
  const start = determiners.has(words[0]?.low ?? '') && words.length > 1 ? 1 : 0;
  // “Superintendent of Police Vikram Solanke”.
  const of = words.findIndex(({ low }) => low === 'of');
  const ranked =
    of > start &&
    (bodyNouns.has(lowOf(words[of + 1])) || ofOffices.test(lowOf(words[of + 1]))) &&
    words.slice(start, of).every(isTitle);
  const behind = words.slice(of + 2);
  if (
    ranked &&
    behind.length >= 2 &&
    behind.length <= 4 &&
    words.slice(start).every((one, at) => isCapital(one) || at + start === of)
  ) {
    const role = words.slice(0, of + 2);
    return made(words, { by: 'name', type: 'person', name: behind, role, head: lowOf(behind.at(-1)) });
  }
  const headEnd = endOfHead(words, start);
  const core = words.slice(start, headEnd);
  if (core.length === 0) return null;
  let from = core.length;
  while (from > 0 && isOfName(core, from - 1)) from -= 1;
  const run = core.slice(from);
  if (run.length === 0) return null;
  const lead = core.slice(0, from);
  const leadNoun = singularOf(lead.at(-1)?.low ?? '');
  if (
    lead.length > 0 &&
    !isCapital(lead.at(-1)) &&
    !(
      roleNouns.has(leadNoun) ||
      titles.has(leadNoun) ||
      isOccupation(leadNoun) ||
      manyNouns.has(lead.at(-1)?.low ?? '')
    )
  ) {
    // "the agency Tass", "prosecutor general Anna Lind"; otherwise a name that ends a description is no speaker's.
    if (
      !bodyNouns.has(leadNoun) &&
      !outletNouns.has(leadNoun) &&
      !generic.has(leadNoun) &&
      isFirstName(lowOf(run[0])) &&
      /^[23]$/.test(String(run.length)) &&
      lead.length <= 3 &&
      !lead.some(({ low }) => /^(?:of|and|for|with|in|on|at|to|by|from)$/.test(low))
    )
      return made(words, {
        by: 'name',
        type: 'person',
        name: run,
        role: words.slice(0, start + from),
        head: lowOf(run.at(-1)),
      });
    if (!bodyNouns.has(leadNoun) && !outletNouns.has(leadNoun) && !generic.has(leadNoun)) {
      const isLook =
        start === 1 && lead.length <= 2 && looks.test(leadNoun) && /^(?:an?|the)$/.test(words[0]?.low ?? '');
      if (!isLook || bodyIn(run) || run.length > 4) return null;
      const name = withoutCourtesy(run);
      return made(words, { by: 'name', type: 'person', name, head: lowOf(name.at(-1)) });
    }
    return made(words, {
      by: 'body',
      type: 'organisation',
      name: run,
      head: lowOf(run.at(-1)),
      outlet: isOutlet(core),
    });
  }
  if (lead.length > 0) {
    // “former Maryland Gov. Martin Adler”: the title may stand within.
    const title = run.findLastIndex((piece, at) => at < run.length - 1 && isTitle(piece));
    const name = withoutCourtesy(run.slice(title + 1));
    if (bodyIn(run.slice(title + 1)) && !roleNouns.has(leadNoun))
      return made(words, { by: 'body', type: 'organisation', name: run, head: headOfBody(run) });
    return made(words, {
      by: 'name',
      type: 'person',
      name,
      role: words.slice(0, start + from + title + 1),
      head: lowOf(name.at(-1)),
    });
  }
  return whole(words, run, start);
}

/** A phrase that is a name from its first word on, a determiner apart. */
function whole(words: Words, run: Words, start: number): Who | null {
  const isDefinite = start > 0 && words[0]?.low === 'the';
  const owner = run.findIndex(({ low }) => /'s?$/.test(low));
  const [one] = run;
  if (!one || run.every(({ low }) => furniture.has(low))) return null;
  if (run.length === 1) {
    const low = bareOf(one);
    if (manyNouns.has(low) || vagueNouns.has(low) || pronouns.has(low) || low === 'most') return null;
    if (start === 0 && documentNouns.has(low)) return null;
    if (roleNouns.has(low) || (titles.has(low) && low.length > 4 && !oneWordBodies.has(low))) return null;
    if (
      timeWords.has(low) ||
      /^(?:gmt|utc|bst|cet|cest|est|edt|pst|pdt|ist|msk|eet|eest)$/.test(low) ||
      /^(?:adv|sub|prep|and|rel|not|pron|det)$/.test(knownOf(low).listed ?? '')
    )
      return null;
    // “Guests”, “Shepherds”: people, with the capital of a sentence.
    if (start === 0 && /s$/.test(low) && (personNouns.has(low.slice(0, -1)) || goods.has(low))) return null;
    if (/^(?:ex|vice|co)-/.test(low) && isOccupation(low)) return null;
    if (groupNouns.has(low)) return made(words, { by: 'body', type: 'group', name: run, head: low });
    if (/^(?:sp|dsp|ssp|dcp|acp|igp|ceo|cfo|mp|mla)$/.test(low) && isDefinite)
      return made(words, { by: 'office', type: 'unnamed', role: words, head: low });
    // “The Latvian”.
    if (isDefinite && isVariation(['the', low]))
      return made(words, { by: 'office', type: 'unnamed', head: low });
    if (oneWordBodies.has(low) || outlets.has(low) || isAcronym(one) || isCompound(one.text) || isDefinite)
      return made(words, {
        by: 'body',
        type: 'organisation',
        name: run,
        head: low,
        outlet: outlets.has(low),
      });
    if (/'s$/.test(one.low)) return made(words, { by: 'body', type: 'organisation', name: run, head: low });
    if (bodyNouns.has(low)) return null;
    if (start > 0) return null;
    return made(words, { by: 'name', type: 'person', name: run, head: low });
  }
  // “The Police Public Relations Officer”.
  if (isDefinite && roleNouns.has(lowOf(run.at(-1))))
    return made(words, { by: 'office', type: 'unnamed', role: words, head: lowOf(run.at(-1)) });
  if (run.every(isTitle) && roleNouns.has(lowOf(run.at(-1))))
    return made(words, { by: 'office', type: 'unnamed', role: words, head: lowOf(run.at(-1)) });
  let title = run.findLastIndex(
    (_, at) => at < run.length - 1 && (isTitleAt(run, at) || (at === 0 && isCalling(run))),
  );
  // “Assistant Chief Field Training Nell Orr”: what stands behind the title belongs to it.
  const given = title >= 0 ? run.findIndex((one, at) => at > title + 1 && isFirstName(lowOf(one))) : -1;
  if (given !== -1 && run.length - given === 2 && run.length - title > 3) title = given - 1;
  const rest = run.slice(title + 1);
  // “Donald Trump and House Speaker Paul Ryan”: two, whatever title stands within.
  const and = run.findIndex(({ low }, at) => at > 1 && low === 'and' && at < title);
  if (and !== -1 && !bodyIn(run.slice(0, and)) && !bodyIn(rest) && !isTitle(run[and - 1]) && start === 0)
    return made(words, { by: 'name', type: 'person', name: run, head: lowOf(run.at(-1)) });
  const isBody = bodyIn(rest) || (isDefinite && title === -1);
  // “Russia's Defense Ministry”.
  const isOffice =
    rest.length === 1 &&
    title > 0 &&
    /^(?:ministry|department|office|secretariat|committee|authority|agency|service|command|forces?|staff)$/.test(
      lowOf(rest[0]),
    );
  if (title >= 0 && !isOffice && !(isBody && title === 0 && !roleNouns.has(lowOf(run[0])))) {
    const name = withoutCourtesy(rest);
    const role = run.slice(0, title + 1).filter(({ low }) => !courtesy.has(low));
    const roleSpan = role.length > 0 ? words.slice(0, start + title + 1) : null;
    return made(words, { by: 'name', type: 'person', name, role: roleSpan, head: lowOf(name.at(-1)) });
  }
  if (isBody || bodyIn(run) || isAcronym(run.at(-1)) || owner >= 0) {
    const group =
      run.some((piece) => groupNouns.has(bareOf(piece))) && !run.some(({ low }) => low === 'department');
    if (owner >= 0 && owner < run.length - 1 && !bodyIn(run)) return null;
    return made(words, {
      by: 'body',
      type: group ? 'group' : 'organisation',
      name: run,
      head: headOfBody(run),
      outlet: isOutlet(run),
    });
  }
  // “British Waterways”.
  if (run.length === 2 && nationalities.has(one.low) && /s$/.test(lowOf(run[1])))
    return made(words, { by: 'body', type: 'organisation', name: run, head: lowOf(run[1]) });
  if (run.length > 5 || start > 0) return null;
  // “Numan Road”: a place.
  if (placeNouns.test(lowOf(run.at(-1))))
    return made(words, { by: 'body', type: 'organisation', name: run, head: lowOf(run.at(-1)) });
  return made(words, { by: 'name', type: 'person', name: withoutCourtesy(run), head: lowOf(run.at(-1)) });
}

/** “Hairdresser Kim Tran”: an occupation before a first name. */
const isCalling = ([first, second]: Words): boolean =>
  isOccupation(lowOf(first)) && !isFirstName(lowOf(first)) && isFirstName(lowOf(second));

/** An office, a body in small letters, people without names, or any noun with a determiner. */
function described(words: Words): Who | null {
  const first = words[0];
  if (!first) return null;
  const hasDeterminer = determiners.has(first.low) || /'s?$/.test(first.low);
  const start = hasDeterminer && words.length > 1 ? 1 : 0;
  const end = endOfHead(words, start);
  const head = words[end - 1];
  if (!head || end <= start) return null;
  const low = bareOf(head);
  const single = singularOf(low);
  const vague =
    vagueNouns.has(low) &&
    !/^(?:police|authorities)$/.test(low) &&
    first.low !== 'the' &&
    !/^(?:his|her|their|its)$|'s?$/.test(first.low);
  if (shares.test(low)) return made(words, { by: 'many', type: 'unnamed', vague: true, head: low });
  if (manyNouns.has(low))
    return made(words, {
      by: 'many',
      type: low === 'police' || low === 'authorities' ? 'organisation' : 'unnamed',
      vague,
      head: low,
    });
  if (bodyNouns.has(low) && roleNouns.has(single) && words.length <= 2 && first.low !== 'a')
    return made(words, { by: 'body', type: 'organisation', head: low });
  if (roleNouns.has(single))
    return made(words, {
      by: 'office',
      type: 'unnamed',
      role: words,
      vague: vague && low !== 'spokesman',
      head: single,
    });
  if (groupNouns.has(low)) return made(words, { by: 'body', type: 'group', head: low });
  if (bodyNouns.has(low))
    return made(words, {
      by: 'body',
      type: 'organisation',
      head: low,
      outlet: isOutlet(words.slice(0, end)),
    });
  if (
    !documentNouns.has(low) &&
    words.slice(0, end).some((piece) => bodyNouns.has(bareOf(piece))) &&
    isCapital(words[start])
  )
    return made(words, { by: 'body', type: 'organisation', name: words.slice(start, end), head: low });
  if (/^(?:one|another|others|some|many|most|several|both)$/.test(first.low) && end <= 2)
    return made(words, { by: 'many', type: 'unnamed', vague: true, head: first.low });
  if (isOccupation(low) && !documentNouns.has(low) && (hasDeterminer || first.kind === 'word'))
    return made(words, { by: 'office', type: 'unnamed', role: words, vague: first.low !== 'the', head: low });
  if (!hasDeterminer && !documentNouns.has(low) && !(/[a-z]{3}s$/.test(low) && !/ss$/.test(low))) return null;
  return made(words, { by: 'noun', type: 'unnamed', head: low });
}

function made(
  words: Words,
  has: {
    by: Who['by'];
    type: ActorType;
    head: string;
    name?: Words;
    role?: Words | null;
    vague?: boolean;
    outlet?: boolean;
  },
): Who {
  return {
    span: spanOver(words) ?? { from: 0, to: 0 },
    name: has.name ? spanOver(has.name) : null,
    role: has.role ? spanOver(has.role) : null,
    type: has.type,
    by: has.by,
    vague: has.vague ?? false,
    head: has.head,
    outlet: has.outlet ?? false,
  };
}

/** “I'm told”, “the court heard”: somebody speaks, and the words do not say who. */
export const nobodyAt = (span: Span): Who => ({
  ...{ span, name: null, role: null, type: 'unnamed', by: 'many' },
  ...{ vague: true, head: 'nobody', outlet: false },
});
