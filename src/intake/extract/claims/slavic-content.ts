/** Whether Russian or Ukrainian words tell what is or was so: no wish, promise, order, question, judgement or forecast. Pure. */
import { remembered } from '../remembered.ts';
import type { Token } from '../tokens.ts';
import { setOf } from '../words.ts';
import { isWord } from './claim-words.ts';

/** What may be, ought to be or will be; as far as a word tells it by itself. */
const modal = setOf(
  `будет будут буду будем будешь будете станет станут может могут можем может-быть можно нельзя нужно надо необходимо следует придется пусть пускай давайте хватит
  хочет хотят хотим хочу хотел хотели должен должна должно должны намерен намерена намерены готов готова готовы планирует планируют планируем рассчитывает рассчитывают рассчитываем ожидается ожидают ожидаем
  надеется надеются надеемся надеюсь собирается собираются обещает обещают обещаем
  буде будуть буду будемо стане стануть може можуть можемо можна треба потрібно необхідно слід варто доведеться нехай хай давайте хоче хочуть хочемо хочу хотів хотіли
  повинен повинна повинно повинні мусить мусять мусимо планує планують плануємо розраховує розраховують очікується очікують очікуємо сподівається сподіваються сподіваємося сподіваємось сподіваюся збирається збираються обіцяє обіцяють`,
);
/** What will be, in one word: forms of common perfective verbs, and the Ukrainian future in -тиме. */
const future =
  /^(?:составит|составят|получ[иа]т|вернется|вернутся|пройдет|пройдут|состоится|состоятся|откро[ею]т|откроется|закро[ею]т|закроется|перекроют|введут|повлия[ею]т|отменят|продолжат|проверят|накажут|уволят|заверш[иа]т|завершится|начнет|начнут|начнется|продлится|продолжится|потребуется|потребует|позволит|позволят|восстанов[ия]т|выплат[ия]т|сделаем|найдем|найдут|накажут|ответ[ия]т|понес[её]т|понесут|окаж[еу]т|помо[жг][еу]т|прид[еу]т|приедет|приедут|постро[ия]т|отремонтируют|эвакуируют|погаснет|отключат|включат|удастся|заплат[ия]т|продержится|случится|произойдет)$|^(?:складе|складуть|отримає|отримають|повернеться|повернуться|пройде|пройдуть|відбудеться|відбудуться|відкриє|відкриють|закриє|закриють|перекриють|введуть|вплине|вплинуть|запровадять|скасують|продовжать|перевірять|звільнять|завершить|завершать|почне|почнуть|почнеться|потребуватиме|дозволить|вистачить|відновлять|виплатять|знайдемо|знайдуть|покарають|відповість|допоможе|допоможуть|прийде|прийдуть|приїде|приїдуть|збудують|відремонтують|евакуюють|вдасться|протримається|станеться|заплатить)$|\p{L}{2}тим(?:е|уть|у|емо|еш|ете)(?:ся)?$/u;
/** What somebody feels, thinks or wishes, judges or greets. */
const mental =
  /^(?:сожале(?:ем|ю)|рад[аы]?|горж|гордимся|увере|убежд|верю|верим|думаю|думаем|считаю|считаем|понимаю|понимаем|люблю|любим|благодар|спасибо|соболезн|скорб|боюсь|боимся|прошу|просим|жаль|к-сожалению|шкоду(?:ємо|ю)|пишаю|пишаємо|впевнен|переконан[аі]?$|вірю|віримо|гадаю|вважаю|вважаємо|розумію|розуміємо|дяку|співчу|боюся|боїмося|просимо|неприемлем|недопустим|возмутительн|позор|абсурд|глупость|ужасно|прекрасно|важно|жахливо|неприйнятн|неприпустим|ганьб|дурниц|нісенітниц|важливо|чудово|герои?$|герої$|хулиганств|хуліганств|провокаци)/;
const askers =
  /^(?:кто|что|когда|где|почему|зачем|как|сколько|если|ли|хто|що|коли|де|чому|навіщо|як|скільки|якщо|чи)$/;
const orders = /(?:йте|йтесь|йтеся|айся|ите|итесь|іть|іться)$/u;
const infinitive = /\p{L}{2}(?:ть|ться|ти|тися|тись|чь)$/u;
/** “Причастность”, “відповідальність”: no infinitives. */
const quality = /(?:ость|есть|ість|ксть)$/u;
/** A word that can be what a clause says: a past, a present, a short participle, “нет”. */
const predicates: Readonly<Record<'ru' | 'uk', RegExp>> = {
  ru: /\p{L}(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ит|ют|ут|ят|ат|ется|ится|ются|утся|атся|ятся|ем|им)$|\p{L}{2}(?:ан|ен|ян|ыт|ана|ено|ена|ены|ано|аны|ято|яты|ята|ыто|ыты)$|^(?:нет|есть|шел|мог|вез|нес|погиб|умер|исчез)$/u,
  uk: /\p{L}(?:ав|ив|ув|яв|їв|ла|ло|ли|вся|лася|лося|лися|лось|лись|є|ємо|ить|ють|уть|ять|ать|ється|иться|ються|уться|аться|яться)$|\p{L}{2}(?:ано|ено|ито|уто|ані|ені|яно|єно)$|^(?:немає|нема|є|був|міг|віз|ніс|помер|зник|вів)$/u,
};

/** What a word does in its clause: it tells no fact, is an infinitive, or what the clause says. */
const NO_FACT = 1;
const INFINITIVE = 2;
const PREDICATE = 4;
const rolesIn = { ru: rolesOf(predicates.ru), uk: rolesOf(predicates.uk) };

function rolesOf(predicate: RegExp): (low: string) => number {
  return remembered<number>((low) => {
    const isPredicate = predicate.test(low);
    const isInfinitive = !isPredicate && infinitive.test(low) && !quality.test(low);
    return (
      (modal.has(low) || future.test(low) || mental.test(low) ? NO_FACT : 0) +
      (isInfinitive ? INFINITIVE : 0) +
      (isPredicate ? PREDICATE : 0)
    );
  });
}

/** Whether the words tell a fact; `spoken`: somebody's own words, which may be orders; `whole`: they have a verb of their own. */
export function isSlavicFact(
  tokens: readonly Token[],
  language: 'ru' | 'uk',
  { spoken, whole }: { readonly spoken: boolean; readonly whole: boolean },
): boolean {
  const roleIn = rolesIn[language];
  const words = tokens.filter(isWord);
  const [first, second] = words;
  if (!first || !second || tokens.some(({ text }) => text === '?')) return false;
  if (askers.test(first.low)) return false;
  const begins = first.low === 'не' ? second : first;
  if (spoken && orders.test(begins.low)) return false;
  const clause = words.slice(0, 14);
  let hasPredicate = tokens.some(({ text }) => text === '—' || text === '–');
  let hasInfinitive = false;
  for (const { low } of clause) {
    const role = roleIn(low);
    if (!hasPredicate && (role & NO_FACT) !== 0) return false;
    if ((role & INFINITIVE) !== 0) hasInfinitive ||= !hasPredicate;
    else if ((role & PREDICATE) !== 0) hasPredicate = true;
  }
  return hasPredicate || (!hasInfinitive && !whole);
}

/** “О нападении”, “про витік”: what is told of stands as a thing, and is said to be; nothing that only may be. */
export function isSlavicTopic(tokens: readonly Token[]): boolean {
  const words = tokens.filter(isWord);
  return (
    words.length >= 2 &&
    /^(?:о|об|обо|про)$/.test(words[0]?.low ?? '') &&
    !words
      .slice(1, 3)
      .some(({ low }) =>
        /^(?:возможн|можлив|риск|ризик|угроз|загроз|необходим|необхідн|том$|намерени|намір|планах?$|плани$)/.test(
          low,
        ),
      )
  );
}
