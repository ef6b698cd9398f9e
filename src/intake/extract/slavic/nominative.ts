/** Names and descriptions back in the nominative, as far as endings tell. Pure. */
import { capital } from '../../../lib/text.ts';
import { headOf } from './compound.ts';
import type { Case } from './declension.ts';
import { femaleNames, maleNames, obliqueNames, obliqueNamesUk } from './first-names.ts';
import type { Lexicon } from './lexicon.ts';
import { surnameOf } from './surname-cases.ts';

/** What a stem can end in. */
const added = ['', 'й', 'ь', 'а', 'я', 'ий', 'ій', 'ия', 'ія', 'о'] as const;

/** A first name in the nominative with whom it names; null where no list has it. */
export function firstNameOf(
  word: string,
  of: Case,
  lexicon: Lexicon,
): { readonly name: string; readonly gender: 'm' | 'f' } | null {
  // “ЖЕКу” is no Жека.
  if (/^\p{Lu}{2,}\p{Ll}/u.test(word)) return null;
  const low = word.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
  const known = (one: string): 'm' | 'f' | null =>
    maleNames.has(one) ? 'm' : femaleNames.has(one) ? 'f' : null;
  const exact = known(low);
  if (of === 'n') return exact ? { name: word, gender: exact } : null;
  const listed = (lexicon.language === 'uk' ? obliqueNamesUk.get(low) : undefined) ?? obliqueNames.get(low);
  if (listed) return { name: capital(listed), gender: known(listed) ?? 'm' };
  const soft = lexicon.language === 'uk' ? 'ія' : 'ия';
  for (const end of [
    'ією',
    'ией',
    'ею',
    'ой',
    'ою',
    'ей',
    'ем',
    'єм',
    'ом',
    'ові',
    'еві',
    'єві',
    'ии',
    'ії',
    'а',
    'я',
    'ы',
    'и',
    'у',
    'ю',
    'е',
    'і',
    'ї',
  ]) {
    if (!low.endsWith(end)) continue;
    const stem = low.slice(0, -end.length);
    if (stem.length < 2) continue;
    // “Ользі”, “Одарці”, “Солосі”.
    const hard = end === 'і' && lexicon.language === 'uk' ? hardened(stem) : null;
    if (hard && femaleNames.has(`${hard}а`)) return { name: capital(`${hard}а`), gender: 'f' };
    for (const add of /^(?:ии|ії|ией|ією)$/.test(end) ? [soft, ...added] : added) {
      const gender = known(stem + add);
      // "Анна" is hers and "Александра" his or hers: the genitive of a man's name ends in “а”.
      if (gender && fits(gender, end, add, of))
        return { name: word.slice(0, word.length - end.length) + add, gender };
    }
  }
  return exact ? { name: word, gender: exact } : null;
}

/** A stem before “і” as it is before “а”; null where it is the same. */
function hardened(stem: string): string | null {
  const hard = { з: 'г', ц: 'к', с: 'х' }[stem.at(-1) ?? ''];
  return hard ? stem.slice(0, -1) + hard : null;
}

function fits(gender: 'm' | 'f', end: string, add: string, of: Case): boolean {
  const masculine = gender === 'm' && !/^[ая]$/.test(add);
  // A woman's name without an ending has none in any case: “Кристины” is not Кристин's.
  if (gender === 'f' && (add === '' || /^(?:й|ий|ій|о)$/.test(add))) return false;
  if (of === 'g' || of === 'a')
    return masculine ? /^[ая]$/.test(end) : /^(?:ы|и|ї|ии|ії|у|ю)$/.test(end) || (end === 'і' && add === 'я');
  if (of === 'i') return masculine ? /^(?:ом|ем|єм)$/.test(end) : /^(?:ой|ою|ей|ею|ией|ією)$/.test(end);
  return true;
}

/** A person's name in the nominative: every word of it, by whom the first one names. */
export function personName(
  name: readonly string[],
  of: Case,
  lexicon: Lexicon,
  gender: 'm' | 'f' | null,
): string {
  if (of === 'n') return name.join(' ');
  const first = firstNameOf(name[0] ?? '', of, lexicon);
  const whom = first?.gender ?? gender ?? (/(?:ой|ої)$/.test(name.at(-1) ?? '') ? 'f' : 'm');
  return name
    .map((word, at) => {
      if (at === 0 && first) return first.name;
      if (/^(?:фон|ван|дер|де|аль|эль|бин|бен|ибн|да|ди)$/i.test(word)) return word;
      return surnameOf(word, whom, of, lexicon.language);
    })
    .join(' ');
}

/** A word of a description in the nominative; the same where nothing tells. */
export function nounInNominative(word: string, low: string, of: Case, lexicon: Lexicon): string {
  const form = lexicon.nouns.get(low)?.find(({ cases }) => cases.includes(of));
  if (!form) {
    const head = headOf(low);
    const inner =
      head < low.length ? lexicon.nouns.get(low.slice(head))?.find(({ cases }) => cases.includes(of)) : null;
    return inner && !inner.plural ? word.slice(0, head) + inner.lemma : word;
  }
  const { lemma } = form;
  if (!form.plural) return likeCase(lemma, low, word);
  // The plural's nominative: the form of the same noun that has it.
  const forms = pluralsOf(lexicon).get(lemma);
  return forms === undefined ? word : likeCase(forms, low, word);
}

const plurals = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

function pluralsOf(lexicon: Lexicon): ReadonlyMap<string, string> {
  const known = plurals.get(lexicon);
  if (known) return known;
  const found = new Map<string, string>();
  for (const [form, list] of lexicon.nouns)
    for (const { lemma, plural, cases } of list) {
      if (!plural || !cases.includes('n')) continue;
      const best = found.get(lemma);
      if (best === undefined || rankOf(form, lemma, lexicon) > rankOf(best, lemma, lexicon))
        found.set(lemma, form);
    }
  plurals.set(lexicon, found);
  return found;
}

/** How likely a form is the nominative plural of its noun. */
function rankOf(form: string, lemma: string, { language }: Lexicon): number {
  const isSoft = /[ьйяь]$/.test(lemma) && !/(?:ий|ый|ой)$/.test(lemma);
  const isVelar = /[кгхжшчщ](?:и|ие)$/.test(form);
  if (/(?:ые|ие)$/.test(form)) return form.endsWith('ие') === isVelar ? 3 : 1;
  if (language === 'ru') {
    if (form.endsWith('ы')) return isSoft || /[кгхжшчщ]ы$/.test(form) ? 0 : 3;
    if (form.endsWith('и')) return isSoft || isVelar ? 3 : 0;
    return 1;
  }
  if (form.endsWith('и')) return isSoft ? 0 : 3;
  return /[ії]$/.test(form) ? (isSoft || /(?:ий|а)$/.test(lemma) ? 3 : 2) : 1;
}

/** An adjective in the nominative, by the ending that its noun's case has. */
export function adjectiveInNominative(
  word: string,
  of: Case,
  noun: { readonly gender: 'm' | 'f' | 'n' | null; readonly plural: boolean },
  lexicon: Lexicon,
): string {
  if (of === 'n') return word;
  const match =
    /^(.{2,40}?)(ого|его|ому|ему|ым|им|ом|ем|ой|ей|ых|их|ыми|ими|ую|юю|ої|ій|ім|ою|у|ього|ьому)$/.exec(word);
  if (!match) return word;
  const stem = match[1] ?? '';
  const soft = /^(?:его|ему|ем|ей|юю|ього|ьому)$/.test(match[2] ?? '');
  const velar = /[кгхжшчщ]$/.test(stem);
  if (lexicon.language === 'uk')
    return stem + (noun.plural ? 'і' : noun.gender === 'f' ? 'а' : noun.gender === 'n' ? 'е' : 'ий');
  if (noun.plural) return stem + (soft || velar ? 'ие' : 'ые');
  if (noun.gender === 'f') return stem + (soft && !velar ? 'яя' : 'ая');
  if (noun.gender === 'n') return stem + (soft && !velar ? 'ее' : 'ое');
  if (/^(?:областн|краев|городск|миров|основн|заводск|морск|полев|войсков|передов)$/.test(stem))
    return `${stem}ой`;
  return stem + (soft || velar ? 'ий' : 'ый');
}

function likeCase(made: string, low: string, word: string): string {
  if (word === word.toUpperCase() && word.length > 1) return word;
  if (made === low) return word;
  return /^\p{Lu}/u.test(word) ? capital(made) : made;
}
