/** Nouns of those who speak as they are looked up: each form with its noun and cases. Pure. */
import { formsOf } from './declension.ts';

/** A language's nouns as its lists have them. */
export interface Nouns {
  readonly role: string;
  readonly body: string;
  readonly outlet: string;
  /** Of the roles: one of a class, about whom nobody could say who that is. */
  readonly people: string;
  /** Words for many that have no singular here. */
  readonly plural: string;
}

/** A form of a noun. */
export interface NounForm {
  readonly lemma: string;
  readonly kind: 'role' | 'body' | 'plural';
  readonly outlet: boolean;
  readonly vague: boolean;
  readonly cases: string;
  readonly plural: boolean;
  readonly gender: 'm' | 'f' | 'n' | null;
}

/** All forms of a language's nouns of speakers. */
export function nounForms(nouns: Nouns, language: 'ru' | 'uk'): ReadonlyMap<string, readonly NounForm[]> {
  const found = new Map<string, NounForm[]>();
  const listed = (list: string): readonly string[] =>
    list
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
  const outlets = new Set(listed(nouns.outlet));
  const vague = new Set(listed(nouns.people));
  const add = (form: string, one: NounForm): void => {
    const same = found.get(form);
    // A noun of one form, “замдиректора”, before the cases of another one.
    if (same && one.cases === 'ngdaip') same.unshift(one);
    else if (same) same.push(one);
    else found.set(form, [one]);
  };
  const addAll = (list: string, kind: NounForm['kind']): void => {
    for (const lemma of new Set(listed(list)))
      for (const { form, cases, plural } of formsOf(lemma, language)) {
        // “Обвинения” are charges: only the one who brings them speaks.
        if ((plural || !cases.includes('n')) && /^(?:обвинение|гособвинение|обвинувачення)$/.test(lemma))
          continue;
        add(form, {
          lemma,
          kind,
          outlet: outlets.has(lemma),
          vague: vague.has(lemma),
          cases,
          plural,
          gender: genderOf(lemma),
        });
      }
  };
  addAll(
    `${nouns.role} ${listed(nouns.role)
      .flatMap((noun) => feminineOf(noun, language))
      .join(' ')}`,
    'role',
  );
  addAll(`${nouns.body} ${nouns.outlet}`, 'body');
  for (const form of listed(nouns.plural))
    if (!found.has(form))
      add(form, {
        lemma: form,
        kind: 'plural',
        outlet: false,
        vague: true,
        cases: 'n',
        plural: true,
        gender: null,
      });
  return found;
}

/** What a woman of an occupation is called: “реставраторка”, “журналистка”; none where the language makes no such word by rule. */
function feminineOf(noun: string, language: 'ru' | 'uk'): readonly string[] {
  const rules = feminine[language];
  const rule = noun.length > 5 ? rules.find(([end]) => noun.endsWith(end)) : undefined;
  return rule ? [noun.slice(0, noun.length - rule[0].length) + rule[1]] : [];
}

const feminine = {
  ru: [
    ['ист', 'истка'],
    ['тель', 'тельница'],
    ['ник', 'ница'],
    ['ент', 'ентка'],
    ['ант', 'антка'],
  ],
  uk: [
    ['ист', 'истка'],
    ['іст', 'істка'],
    ['тель', 'телька'],
    ['ник', 'ниця'],
    ['ент', 'ентка'],
    ['ант', 'антка'],
    ['тор', 'торка'],
    ['сор', 'сорка'],
    ['ер', 'ерка'],
    ['ач', 'ачка'],
    ['лог', 'логиня'],
    ['знавець', 'знавиця'],
  ],
} as const;

const masculineA =
  /^(?:глава|голова|староста|папа|мужчина|судья|суддя|юноша|старейшина|дедушка|листоноша|міськголова|тато|коллега|колега|рибалка|звезда|зірка|знаменитость|знаменитість|(?:кино|кіно|теле)(?:звезда|зірка))$/;

function genderOf(lemma: string): NounForm['gender'] {
  if (/^(?:гость|гість)$/.test(lemma)) return 'm';
  if (masculineA.test(lemma) || /^зам.+[аы]$/.test(lemma)) return null;
  if (/^(?:мать|дочь|мати|область)$|(?:ость|ість|власть)$/.test(lemma)) return 'f';
  if (/[аяь]$/.test(lemma) && !/[ие]ь$/.test(lemma) && !/ь$/.test(lemma))
    return /ння$/.test(lemma) ? 'n' : 'f';
  if (/[ое]$/.test(lemma)) return 'n';
  return 'm';
}
