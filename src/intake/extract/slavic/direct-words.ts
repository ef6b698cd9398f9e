/** Which verbs and nouns a verb of telling is read by behind its speaker. Pure. */
import type { Context } from './context.ts';
import { isVerbal, type Words } from './phrase.ts';
import { adverbs, conjunctions, prepositions } from './small-words.ts';

/** Verbs behind which everyday speech leaves “что” out. */
export const plainly =
  /^(?:говорит|говорят|говорил[аи]?|каже|кажуть|казав|казала|казали|пишет|пишут|пише|пишуть|считает|считают|думает|думают|вважає|думає|думають|уверяет|уверяют|клянется|клянутся|обещает|обещают|обіцяє|обіцяють|запевняє|запевняють|вспоминает|вспоминают|згадує|згадують|утверждает|утверждают|надеется|надеются|боится|боятся|сподівається|сподіваються|боїться|бояться|жалуется|жалуются|скаржиться|скаржаться|объясняет|объясняют|пояснює|пояснюють|мол|признается|зізнається)$/;

/** Whether a clause of its own begins at a place: no “который”, gerund or “а”, and a verb in it. */
export function beginsClause(words: Words, at: number): boolean {
  const { low = '', kind } = words[at] ?? {};
  if (kind === 'quote' || kind === 'mark' || low === '') return false;
  if (conjunctions.has(low) || /^(?:а|и|но|или|и|й|та|але|або|чи|не|как|як|потому|бо|тем|то)$/.test(low))
    return low === 'не' || low === 'тем';
  return (
    !/(?:вши|вшись|ючи|ючись|ачи|ячи|щий|щая|щие|вший|вшая|вшие|ая|яя|я)$/.test(low) ||
    /^(?:эта|моя|твоя|своя|вся|ця|вона|она|я)$/.test(low)
  );
}

/** Whether a quotation is told by a verb of its own behind it: “«…», — пишет X”. */
export function hasOwnCue(words: Words, quote: number, { lexicon }: Context): boolean {
  if (words[quote]?.kind !== 'quote') return false;
  let at = quote + 1;
  while (words[at]?.kind === 'mark' && /^[,—–-]$/.test(words[at]?.text ?? '')) at += 1;
  return at > quote + 1 && lexicon.verbs.has(words[at]?.low ?? '');
}

/** Whose expectation is a forecast. */
export const reckons =
  /^(?:анал[иі]т|эксперт|експерт|эконом|економ|синопт|метеоролог|прогноз|специал|спец[иі]ал|фах[иі]в|уч[её]н|вчен|наук|демограф|полит|політ|социол|соціол|инвест|інвест|брокер|трейдер|застрой|агроном|министр|міністр|чиновн|посадов)/;

/** What can be thought possible: “допустил снижение”, not “допустил ошибку”. */
export const allowed =
  /(?:ение|ания|ание|ения|ость|рост|спад|уход|отказ|возврат|перенос|запуск|обвал|ання|ення|іння|ість|зростання|перехід|вихід|відмову|запуск)$/;
/** What is done wrong, not said. */
export const misdeed =
  /^(?:наруш|ошиб|просч|утеч|поруш|помил|прорах|витік|загрязн|забрудн|разгермет|падени|обруш|обвален)/;

/** Whether an infinitive stands within the next words, before any mark: “велел всем, кто стоял, лечь” is looked at elsewhere. */
export function wishSoon(words: Words, from: number): boolean {
  for (let at = from; at < from + 6 && words[at]?.kind === 'word'; at += 1)
    if (/(?:[аеиоуыяії]ть|ться|чь|[аиіоуяеї]ти|сти|зти|гти|тися|тись)$/.test(words[at]?.low ?? ''))
      return true;
  return false;
}

/** “ответил коротким «нет»”, “відповіла «так»”: a word in marks that answers; null where none does. */
export function shortAnswer(
  words: Words,
  at: number,
  to: number,
): { readonly from: number; readonly to: number } | null {
  if (
    !/^(?:ответ|отвеч|отозв|отреаг|сказа|говор|відпов|відгукн|озв|каза|каже|бросил|кинув|отреза|відріза|відруба)/.test(
      words[at]?.low ?? '',
    )
  )
    return null;
  for (let quote = to; quote < to + 4; quote += 1) {
    const piece = words[quote];
    if (piece?.kind === 'quote')
      return answer.test(
        piece.text
          .slice(1, -1)
          .toLowerCase()
          .replace(/[.!?…]$/, ''),
      )
        ? { from: quote, to: quote + 1 }
        : null;
    if (piece?.kind !== 'word') return null;
  }
  return null;
}

const answer =
  /^(?:да|нет|ага|угу|так|ні|еге|авжеж|никогда|ніколи|возможно|можливо|конечно|звісно|разумеется|безусловно|исключено|виключено|сам(?:а|и)? не знаю|не знаю|посмотрим|побачимо|без комментариев|без коментарів)$/;

/** Whether what is asked for stands between a verb and a colon, and no hearer: one or two words that are no dative, and no wish behind it. */
export function isThingAsked(words: Words, from: number, colon: number): boolean {
  const next = words[colon + 1];
  if (!next || next.kind === 'quote' || colon - from > 3) return false;
  const wish = next.low === 'не' ? (words[colon + 2]?.low ?? '') : next.low;
  if (/(?:ть|ться|ти|тися|йте|ите|іть|йтесь|йтеся|айте|чь)$/.test(wish)) return false;
  return words
    .slice(from, colon)
    .every(
      ({ kind, low }) =>
        kind === 'number' ||
        (kind === 'word' &&
          !/(?:ам|ям|ові|еві|ему|ому|ее|ное|об|про|о)$/.test(low) &&
          !/^(?:следующее|одно|одного|об|всех|нас|их|вас|меня|його|їх|так|таке|наступне|жител|людей|граждан|водител|водії|мешкан|всіх|громад)/.test(
            low,
          )),
    );
}

/** What is suspected. */
export const crime =
  /^(?:поджог|підпал|краж|крадіж|убийств|вбивств|диверси|диверсі|саботаж|теракт|измен|зрад|обман|сговор|змов|взлом|злам|утечк|витік|подлог|підробк|фальсифик|фальсифік|мошенн|шахрай|шпион|шпигун|похищ|викраден|отравл|отруєн|халатност|недбалі|ошибк|помилк|неисправн|несправн|разгерм|подкоп|коррупц|корупц|растрат|розтрат|заговор|провокац|подвох|каверз)/;

/** Verbs that take what somebody thinks of it in the instrumental. */
export const judges =
  /^(?:счита|посчита|сч[её]л|соч|полага|призна|почита|находит|вважа|визна|зва|мнит|припис|списа|списыв)/;

/** Whether what stands before a speaker can be the object of a verb behind: a noun phrase, with no verb or “и” in it. */
export const isNominal = (words: Words, from: number, to: number, { lexicon }: Context): boolean =>
  words
    .slice(from, to)
    .every(
      (piece) =>
        piece.kind !== 'mark' &&
        !isVerbal(piece, lexicon) &&
        lexicon.verbs.get(piece.low)?.kind !== 'finite' &&
        !/^(?:и|й|та|і|он|она|они|він|вона|вони)$/.test(piece.low),
    ) && !prepositions.has(words[from]?.low ?? '');

/** Verbs that ask. */
export const asks =
  /^(?:спрос|спраш|допыт|допраш|интерес|поинтерес|осведом|любопытств|полюбопытств|вопрош|выспраш|выпыт|выясня|переспр|расспр|гада|уточн|пита|запит|спита|допит|цікав|поцікав|розпит|перепит|дізна|з'ясов|довід)/;
/** Words that ask who, what, which. */
export const asksBy =
  /^(?:кто|хто|кого|кому|ким|кем|чей|чья|чьё|чье|чьи|чий|чия|чиє|чиї|какой|какая|какое|какие|какую|каким|каков|какова|каковы|який|яка|яке|які|яку|яким|сколько|скільки|когда|коли|что|що)$/;
/** Words that ask where, why, how. */
export const asksWhere =
  /^(?:где|де|куда|куди|откуда|звідки|почему|чому|зачем|навіщо|отчего|как|як|когда|коли|сколько|скільки|кто|хто|чи)$/;

/** The comma right before a speaker, where it is the first mark of the sentence; -1 where it is not. */
export const firstComma = (words: Words, subject: number): number => {
  const comma = words.findIndex(({ kind }) => kind === 'mark');
  return comma === subject - 1 && words[comma]?.text === ',' ? comma : -1;
};

/** “назвали «Заре» ту же цифру”: a name in marks before what is called. */
export const isOutletTold = (words: Words, at: number): boolean =>
  /^.\p{Lu}/u.test(words[at]?.text ?? '') &&
  /^(?:ту|тот|то|те|ті|той|эту|этот|цю|цей|другую|другое|іншу|інше|лишь|лише|точн|конкретн|свою|цифру|число|сумму|суму|имя|ім'я|причину|дату|срок|термін)/.test(
    words[at + 1]?.low ?? '',
  );

/** Nouns that end like an infinitive. */
export const asInfinitive =
  /^(?:втрати|витрати|затрати|(?:ви|за|до|о|роз|від)?плати|зарплати|дати|страти|палати|солдати|депутати|кандидати|адвокати|результати|сертифікати|мандати|гранати|роботи|турботи|сироти|квоти|висоти|пости|листи|мости|хвости|тексти|протести|гості|вісті|області|кількасот|речь|ночь|дочь|печь|помощь|смерть|часть|власть|область|новость|скорость|память|сеть|нефть|пять|шесть|девять|десять|треть|четверть|п'ять|шість|дев'ять|десять|чверть|смерть|мить|путь|[а-яіїє]{2,}(?:ость|ність|есть|ясть))$/;

/** “списал долги на миллион”, “поділяє кошти між громадами”: a deed, where what is written off is money and what is shared no view. */
export function isDeed(verb: string, near: Words): boolean {
  if (/^(?:списа|списыв)/.test(verb))
    return (
      !near.some(({ low }) => low === 'на') ||
      near.some(
        ({ kind, low }) =>
          kind === 'number' ||
          /^(?:долг|борг|деньг|денег|грош|кошт|сумм|суму|средств|товар|оборудован|майно|имуществ)/.test(low),
      )
    );
  if (/^(?:раздел|поділя)/.test(verb))
    return !near.some(({ low }) =>
      /^(?:мнени|взгляд|позици|тревог|опасени|надежд|точк|оптимизм|оценк|подход|мысл|убежден|скепсис|возмущен|думк|погляд|позиці|тривог|побоюв|надії|надію|сподів|оптимізм|оцінк|підхід|переконан|обурен|скепсис)/.test(
        low,
      ),
    );
  return false;
}

/** Whether “о”, “об”, “про” tells of what: not “о пів на другу”, “о шостій”. */
export const tellsOf = (words: Words, at: number): boolean =>
  /^(?:о|об|про)$/.test(words[at]?.low ?? '') &&
  !(
    /^(?:о|об)$/.test(words[at]?.low ?? '') &&
    (/^(?:пів|пол|перш|друг(?:ій|ой)|треті|четверт|п'ят|шост|сьом|восьм|дев'ят|десят|одинадцят|дванадцят|котр)/.test(
      words[at + 1]?.low ?? '',
    ) ||
      words[at + 1]?.kind === 'number')
  );

/** Whether what stands before a verb and what stands behind it are one content: “ветра пророчит ещё сутки”, “замеры обещает к обеду”. */
export const isMore = (
  words: Words,
  { from, to }: { readonly from: number; readonly to: number },
  rest: { readonly from: number; readonly to: number },
  context: Context,
): boolean =>
  rest.to - rest.from < 5 &&
  to - from < 4 &&
  isNominal(words, from, to, context) &&
  !words.slice(from, to).some(({ low }) => /(?:ам|ям|ему|ому|ові|еві|им|їм)$/.test(low));

/** “Нам говорят”, “её уверяли”: nothing but whom somebody told before a verb. */
export const isToldOnly = (words: Words, at: number): boolean =>
  at > 0 &&
  at < 4 &&
  words
    .slice(0, at)
    .every(
      ({ kind, low }) =>
        kind === 'mark' || adverbs.has(low) || toldPronoun.test(low) || /^(?:и|а|но|і|й|але|же|ж)$/.test(low),
    ) &&
  words.slice(0, at).some(({ low }) => toldPronoun.test(low));
const toldPronoun =
  /^(?:нас|нам|меня|мне|мене|мені|вас|вам|его|ему|ее|её|ей|их|им|його|йому|її|їй|їх|їм|всех|всем|усіх|всіх|усім|всім)$/;

/** Verbs of counting: what they count has a number. */
export const counts =
  /^(?:(?:со|на|под|вы|до|недо)счита|вычисл|(?:по|на|під|ви)рах|нарах|порах|поліч|наліч|обчисл|недорах)/;
/** Words for a number. */
export const numeral =
  /^(?:ноль|нуль|од(?:ин|на|но|ного|ну)|дв(?:а|е|ое|ух|оих|і|ох|оє)|тр(?:и|ое|ёх|ех|оих|ьох|оє)|четыр|четвер|пят|п'ят|шест|шіст|сем|сім|восем|вісім|девят|дев'ят|девян|дев'ян|десят|сорок|сто$|дюжин|полтор|півтор|половин|трет|четверт|чверть|сотн|тысяч|тисяч|миллион|мільйон|миллиард|мільярд|неск|кілька|декілька|около|близько|более|больше|понад|пару|пар[аы]$|менше|меньше|до$|под$|під$|минимум|мінімум|всего|лише|лишь|только|тільки|аж$)/;
/** What is feared or forecast, whoever awaits it. */
export const hazard =
  /^(?:лавин|сел[ьеяю]|паводк|паводок|повен|половод|наводн|потоп|подтоп|підтоп|волн|хвил|шторм|ураган|смерч|мороз|снегоп|снігоп|метел|заметіл|засух|посух|гроз|ливн|злив|град|обвал|обруш|удар|обстр|атак|наступ|эпидем|епідем|вспыш|спалах|рост|зрост|паден|падін|снижен|знижен|подорож|дефіцит|дефицит|нехватк|нестач|кризис|криз)/;

/** How an estimate is told. */
export const measured = /^(?:как|як|в|у|на|о)$/;

/** Verbs that tell of a topic, not of what was said about it. */
export const reacts =
  /^(?:переспр|перепит|допыт|допит|отреагир|реагир|прокоммент|комментир|відреаг|реагу|прокомент|комент|высказал(?:ся|ась)|висловив(?:ся)?$|висловилася)/;

/** What a verb of saying can have as its object in the accusative. */
export const speechNoun =
  /^(?:возможност|можливіст|вероятност|імовірніст|ймовірніст|важност|важлив|необходимост|необхідніст|роль$|значени|значенн|значимост|значущіст|готовност|готовніст|приверженност|відданіст|обеспокоенност|стурбованіст|занепокоєн|уверенност|впевненіст|надежд|сподіванн|надію|недопустимост|неприпустиміст|неприемлемост|неприйнятніст|намерени|намір|заинтересованност|зацікавленіст|поддержк|підтримк|сожалени|жаль$|протест|причин|позици|позиці|прогресс?|прогрес|успех|успіх)/;
