/** Verbs of speaking as they are looked up: each form with its class and whom it can be about. Pure. */
import type { Cue } from '../../../model/speech.ts';
import type { Gender } from '../spoken.ts';

/** A language's verbs as its lists have them. */
export interface Verbs {
  readonly clause: Partial<Readonly<Record<Cue, string>>>;
  /** Those of them whose bare object or infinitive is what was said. */
  readonly object: string;
  readonly calls: string;
  /** Impersonal forms: what a document says. */
  readonly document: string;
  readonly passive: Partial<Readonly<Record<Cue, string>>>;
  readonly gerund: Partial<Readonly<Record<Cue, string>>>;
  readonly first: Partial<Readonly<Record<Cue, string>>>;
}

/** A form of a verb of speaking. */
export interface VerbForm {
  readonly act: Cue;
  readonly kind: 'finite' | 'calls' | 'document' | 'passive' | 'gerund' | 'first';
  /** Of whom it says that, in the past; null in the present singular. */
  readonly gender: Gender | null;
  readonly takesObject: boolean;
}

/** All forms of a language's verbs of speaking. */
export function verbForms(verbs: Verbs): ReadonlyMap<string, VerbForm> {
  const found = new Map<string, VerbForm>();
  const objects = new Set(listed(verbs.object));
  const add = (act: Cue, kind: VerbForm['kind'], list: string, spread: boolean): void => {
    for (const word of listed(list)) {
      const takesObject = objects.has(word);
      for (const [form, gender] of spread ? formsOf(word) : [[word, null] as const])
        if (!found.has(form)) found.set(form, { act, kind, gender, takesObject });
    }
  };
  const all = (
    lists: Partial<Readonly<Record<Cue, string>>>,
    kind: VerbForm['kind'],
    spread: boolean,
  ): void => {
    for (const [act, list] of Object.entries(lists)) add(act as Cue, kind, list, spread);
  };
  all(verbs.passive, 'passive', false);
  add('said', 'document', verbs.document, false);
  all(verbs.clause, 'finite', true);
  add('said', 'calls', verbs.calls, true);
  all(verbs.gerund, 'gerund', false);
  all(verbs.first, 'first', false);
  for (const [form, verb] of firstPersons([...found])) if (!found.has(form)) found.set(form, verb);
  for (const [form, { from, gender, kind }] of derived([...found])) {
    const listed = found.get(form);
    if (listed) {
      if (listed.kind === 'finite' && kind === 'finite' && from.takesObject && listed.act === from.act)
        found.set(form, { ...listed, takesObject: true });
      if (listed.kind === 'gerund' && from.takesObject && !/^(?:оцен|оцін|ожид|очік|чек)/.test(form))
        found.set(form, { ...listed, takesObject: true });
      continue;
    }
    found.set(form, { ...from, gender, kind, takesObject: from.takesObject });
  }
  return found;
}

/** The infinitives of listed verbs: “заверить” of “заверил”, “запевнити” of “запевнив”. */
export function infinitivesOf(verbs: ReadonlyMap<string, VerbForm>): ReadonlyMap<string, VerbForm> {
  const found = new Map<string, VerbForm>();
  for (const [form, verb] of verbs) {
    if (verb.gender !== 'm' || verb.kind !== 'finite') continue;
    for (const [end, instead] of infinitiveEnds)
      if (form.endsWith(end)) {
        found.set(form.slice(0, -end.length) + instead, verb);
        if (end === 'вся') found.set(`${form.slice(0, -3)}тись`, verb);
        break;
      }
  }
  return found;
}

const infinitiveEnds: readonly (readonly [string, string])[] = [
  ['лся', 'ться'],
  ['вся', 'тися'],
  ['л', 'ть'],
  ['в', 'ти'],
];

interface Derived {
  readonly from: VerbForm;
  readonly gender: Gender | null;
  readonly kind: VerbForm['kind'];
}

/** What follows from the present and the past of a listed verb: “шутит, шутил”, “добавил, добавив”, “додає, додаючи”. */
function derived(found: readonly (readonly [string, VerbForm])[]): readonly (readonly [string, Derived])[] {
  return found.flatMap(([form, from]) => {
    if (from.kind !== 'finite' && from.kind !== 'calls') return [];
    const made: (readonly [string, Derived])[] = [];
    const gerundOf = (gerund: string): void => {
      made.push([gerund, { from, gender: null, kind: 'gerund' }]);
    };
    for (const [end, past, gerund] of from.gender === null ? presents : []) {
      if (!form.endsWith(end)) continue;
      const stem = form.slice(0, -end.length);
      for (const [one, gender] of formsOf(stem + past)) made.push([one, { from, gender, kind: from.kind }]);
      if (gerund !== '') gerundOf(stem + gerund);
      break;
    }
    for (const [end, gerund] of from.gender === 'm' ? pasts : [])
      if (form.endsWith(end)) {
        gerundOf(form.slice(0, -end.length) + gerund);
        break;
      }
    return made;
  });
}

/** “Запрещаю”, “умоляємо”: what whoever writes asks, orders, announces, warns of or denies; of saying and thinking the lists tell. */
function firstPersons(
  found: readonly (readonly [string, VerbForm])[],
): readonly (readonly [string, VerbForm])[] {
  return found.flatMap(([form, verb]) => {
    if (verb.kind !== 'finite' || verb.gender !== null) return [];
    if (!/^(?:asked|ordered|announced|warned|denied|confirmed)$/.test(verb.act)) return [];
    for (const [end, ...instead] of persons)
      if (form.endsWith(end))
        return instead.map((one): readonly [string, VerbForm] => [
          form.slice(0, -end.length) + one,
          { ...verb, kind: 'first' },
        ]);
    return [];
  });
}

const persons: readonly (readonly [string, string, string])[] = [
  ['ается', 'аюсь', 'аемся'],
  ['ует', 'ую', 'уем'],
  ['ает', 'аю', 'аем'],
  ['яет', 'яю', 'яем'],
  ['осит', 'ошу', 'осим'],
  ['ится', 'юсь', 'имся'],
  ['ується', 'уюся', 'уємося'],
  ['ається', 'аюся', 'аємося'],
  ['ує', 'ую', 'уємо'],
  ['ює', 'юю', 'юємо'],
  ['ає', 'аю', 'аємо'],
  ['яє', 'яю', 'яємо'],
  ['адить', 'аджу', 'адимо'],
];

/** Endings of the present singular, with those of the imperfective past and of the gerund. */
const presents: readonly (readonly [string, string, string])[] = [
  ['ается', 'ался', 'аясь'],
  ['яется', 'ялся', 'яясь'],
  ['уется', 'овался', 'уясь'],
  ['ится', 'ился', 'ясь'],
  ['ает', 'ал', 'ая'],
  ['яет', 'ял', 'яя'],
  ['ует', 'овал', 'уя'],
  ['ит', 'ил', 'я'],
  ['ається', 'ався', 'аючись'],
  ['юється', 'ювався', 'юючись'],
  ['ується', 'увався', 'уючись'],
  ['иться', 'ився', 'ячись'],
  ['ає', 'ав', 'аючи'],
  ['ює', 'ював', 'юючи'],
  ['ує', 'ував', 'уючи'],
  ['ить', 'ив', 'ячи'],
];

/** Endings of the past masculine, with those of the gerund. */
const pasts: readonly (readonly [string, string])[] = [
  ['лся', 'вшись'],
  ['вся', 'вшись'],
  ['л', 'в'],
  ['в', 'вши'],
];

const listed = (list: string): readonly string[] =>
  list.split(/\s+/).filter((word) => word !== '' && !word.includes('_'));

/** Endings of a listed form, and the forms that follow from it with whom they are about. */
const endings: readonly (readonly [string, readonly (readonly [string, Gender | null])[]])[] = [
  [
    'лся',
    [
      ['лся', 'm'],
      ['лась', 'f'],
      ['лось', 'n'],
      ['лись', 'p'],
    ],
  ],
  [
    'вся',
    [
      ['вся', 'm'],
      ['лася', 'f'],
      ['лась', 'f'],
      ['лося', 'n'],
      ['лись', 'p'],
      ['лися', 'p'],
    ],
  ],
  [
    'ается',
    [
      ['ается', null],
      ['аются', 'p'],
    ],
  ],
  [
    'ється',
    [
      ['ється', null],
      ['ються', 'p'],
    ],
  ],
  [
    'ится',
    [
      ['ится', null],
      ['ятся', 'p'],
      ['атся', 'p'],
    ],
  ],
  [
    'иться',
    [
      ['иться', null],
      ['яться', 'p'],
      ['аться', 'p'],
    ],
  ],
  [
    'ется',
    [
      ['ется', null],
      ['утся', 'p'],
      ['ются', 'p'],
    ],
  ],
  [
    'ить',
    [
      ['ить', null],
      ['ять', 'p'],
      ['ать', 'p'],
      ['лять', 'p'],
    ],
  ],
  [
    'ает',
    [
      ['ает', null],
      ['ают', 'p'],
    ],
  ],
  [
    'яет',
    [
      ['яет', null],
      ['яют', 'p'],
    ],
  ],
  [
    'ует',
    [
      ['ует', null],
      ['уют', 'p'],
    ],
  ],
  [
    'ет',
    [
      ['ет', null],
      ['ут', 'p'],
      ['ют', 'p'],
    ],
  ],
  [
    'ит',
    [
      ['ит', null],
      ['ят', 'p'],
      ['ат', 'p'],
    ],
  ],
  [
    'є',
    [
      ['є', null],
      ['ють', 'p'],
    ],
  ],
  [
    'же',
    [
      ['же', null],
      ['жуть', 'p'],
    ],
  ],
  [
    'ше',
    [
      ['ше', null],
      ['шуть', 'p'],
    ],
  ],
  [
    'л',
    [
      ['л', 'm'],
      ['ла', 'f'],
      ['ло', 'n'],
      ['ли', 'p'],
    ],
  ],
  [
    'в',
    [
      ['в', 'm'],
      ['ла', 'f'],
      ['ло', 'n'],
      ['ли', 'p'],
    ],
  ],
  [
    'гся',
    [
      ['гся', 'm'],
      ['глася', 'f'],
      ['глась', 'f'],
      ['глися', 'p'],
      ['глись', 'p'],
    ],
  ],
  [
    'кся',
    [
      ['кся', 'm'],
      ['клась', 'f'],
      ['клися', 'p'],
      ['клись', 'p'],
    ],
  ],
  [
    'рек',
    [
      ['рек', 'm'],
      ['рекла', 'f'],
      ['рекли', 'p'],
    ],
  ],
  ['иг', [['иг', 'm']]],
];

function formsOf(word: string): readonly (readonly [string, Gender | null])[] {
  if (/(?:ла|гла)$/.test(word)) return [[word, 'f']];
  if (/(?:ен|ний|евнений)$/.test(word)) return [[word, 'm']];
  if (/(?:ена|на)$/.test(word)) return [[word, 'f']];
  if (/(?:ли|ны|ні|ені|ают|яются)$/.test(word)) return [[word, 'p']];
  for (const [end, instead] of endings)
    if (word.endsWith(end))
      return instead.map(([ending, gender]) => [word.slice(0, -end.length) + ending, gender] as const);
  return [[word, null]];
}
