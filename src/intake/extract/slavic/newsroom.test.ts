/* Turns of phrase of Russian and Ukrainian newsrooms, each with what is read: `speaker | act | words`. */
import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';
import type { Language, ProposedStatement } from '../reading.ts';

const statementsOf = (text: string, language: Language): readonly ProposedStatement[] =>
  extract({ text, sent: '2031-03-03T12:00:00Z', zone: 'Europe/Kyiv', language }).statements;

/** The statements of a text, a line each. */
const read = (text: string, language: Language): readonly string[] =>
  statementsOf(text, language).map(({ speaker, act, words, relay }) =>
    [
      speaker.name,
      act,
      words.map(({ from, to }) => text.slice(from, to)).join(' … '),
      ...(relay ? [`relay ${text.slice(relay.from, relay.to)}`] : []),
    ].join(' | '),
  );

/** Holds a table of texts of a language to what is read from them. */
const table = (language: Language, rows: Readonly<Record<string, readonly string[]>>) => (): void => {
  for (const [text, wanted] of Object.entries(rows)) deepEqual(read(text, language), wanted, text);
};

test(
  'R-EXTRACT-70 a quotation is proposed whatever verb stands with it, and none; a name in marks is not',
  table('ru', {
    '«Свет погас, все замолчали», — припоминает кондуктор Мила Рост.': [
      'Мила Рост | said | Свет погас, все замолчали',
    ],
    'Судья Вера Лысая процедила: «Подсудимый, встаньте!»': ['Вера Лысая | said | Подсудимый, встаньте!'],
    'Её коллега, врач Андрей Сыч, не согласен: «Эпидемии здесь нет».': [
      'Андрей Сыч | said | Эпидемии здесь нет',
    ],
    'Песков заявил журналистам:\n\n«Мы готовы. Условия известны».': [
      'Песков | said | Мы готовы. Условия известны',
    ],
    '— Везу сыр. Точнее, вёз, — поправляет себя водитель Олег. — Тридцать часов.': [
      'Олег | said | Везу сыр. Точнее, вёз',
      'Олег | said | Тридцать часов',
    ],
    'Пароход «Красная заря» вышел в море.': [],
  }),
);

test(
  'R-EXTRACT-71 whom no list knows speaks by the verb that agrees, by the place where it was said, by an acting office',
  table('ru', {
    'Горожане, однако, жалуются, что автобусов мало.': ['горожане | said | автобусов мало'],
    'В горжилхозе пообещали, что дорогу откроют.': ['горжилхозе | said | дорогу откроют'],
    'И.о. мэра Иван Седов сообщил, что мост цел.': ['Иван Седов | said | мост цел'],
    'По данным соцслужб, мест хватает.': ['соцслужб | said | мест хватает'],
    'Ближе к вечеру Зорин сказал, что устал.': ['Зорин | said | устал'],
    'Чем больше снега, тем лучше, и это всех радует.': [],
  }),
);

test(
  'R-EXTRACT-72 the object stands before the verb as it may behind it, and so may the speaker behind both',
  table('ru', {
    'В компании «Юг» пожар отрицают.': ['Юг | denied | пожар'],
    'Директор школы обвинения отвергает.': ['директор школы | denied | обвинения'],
    'Слухи о прорыве плотины дирекция гидроузла опровергла.': [
      'дирекция гидроузла | denied | Слухи о прорыве плотины',
    ],
    'Эту историю опроверг и сам мэр города.': ['мэр города | denied | Эту историю'],
    'Штаб не исключает новых атак.': ['штаб | believed | новых атак'],
    'Министр подчеркнул важность диалога.': ['министр | said | важность диалога'],
  }),
);

test(
  'R-EXTRACT-73 what is inserted is passed over; another’s silence and another’s words end a speech',
  table('uk', {
    'Комісар, зі свого боку, заявив, що строки відомі.': ['комісар | said | строки відомі'],
    'Слідчий Кузьмін (він веде справу з березня) сказав, що експертиза триває.': [
      'Кузьмін | said | експертиза триває',
    ],
    'У мерії запевняють, що міст відкриють, а підрядник мовчить.': ['мерія | said | міст відкриють'],
    'Він визнав, що котельню не перевіряли, однак звинуватив постачальника у шантажі.': [
      'Він | confirmed | котельню не перевіряли',
      'Він | claimed | постачальника у шантажі',
    ],
    'Фонд «Чиста земля», який їх дає, просить уряд докласти 4 млн гривень.': [
      'Чиста земля | asked | уряд докласти 4 млн гривень',
    ],
    'Якщо суд це визнає, театр заплатить.': [],
  }),
);

test(
  'R-EXTRACT-74 whom a text only mentions, names later or signs with can be meant',
  table('ru', {
    'Машинист Олег Руль успел затормозить. «Метров двести ещё тянуло», — говорит мужчина.': [
      'Олег Руль | said | Метров двести ещё тянуло',
    ],
    'Мэр города Анна Рута приехала ночью. «Вода уходит», — сказала глава города.': [
      'Анна Рута | said | Вода уходит',
    ],
    'Адвокат: арест незаконен\n\nСуд прошёл быстро. Адвокат Юрий Страуп подал жалобу.': [
      'Юрий Страуп | said | арест незаконен',
    ],
    'Ночь прошла тихо.\n\nПрошу всех оставаться дома.\n\nГлава района Пётр Сомов': [
      'Пётр Сомов | asked | всех оставаться дома',
    ],
    'Её представитель сообщил, что она здорова.': ['представитель | said | она здорова'],
  }),
);

test(
  'R-EXTRACT-75 who only passes words on is the relay, wherever the reference stands',
  table('ru', {
    'Газета «Заря» со ссылкой на источники в штабе пишет, что мост взорван.': [
      'источники в штабе | said | мост взорван | relay Газета «Заря»',
    ],
    'Мост закрыт. Об этом 5 мая журналистам сообщил мэр Олег Лось.': ['Олег Лось | said | Мост закрыт'],
    'Как сообщили РИА Новости в пресс-службе МЧС, пожар потушен.': [
      'пресс-служба МЧС | said | пожар потушен',
    ],
  }),
);

test('R-EXTRACT-76 an unnamed speaker or words in two parts are no high confidence, a full name is', () => {
  const confidence = (text: string): string | undefined => statementsOf(text, 'ru')[0]?.confidence;
  equal(confidence('Водитель автобуса сказал, что тормоза отказали.'), 'medium');
  equal(confidence('Олег Лось сказал, что тормоза отказали.'), 'high');
});
