/* Russian and Ukrainian sentences, each with what is read from it: `speaker | act | words | channel or relay`. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';
import type { ProposedStatement } from '../reading.ts';
import type { Span } from '../span.ts';

const statementsOf = (text: string): readonly ProposedStatement[] =>
  extract({ text, sent: '2031-03-03T12:00:00Z', zone: 'Europe/Kyiv' }).statements;

/** The statements of a text, a line each. */
function read(text: string): readonly string[] {
  const cut = ({ from, to }: Span): string => text.slice(from, to);
  return statementsOf(text).map(({ speaker, act, words, channel, relay, responsibility }) =>
    [
      speaker.name,
      act,
      words.map(cut).join(' … '),
      ...(channel ? [`${channel.kind}: ${cut(channel.span)}`] : []),
      ...(relay ? [`relay ${cut(relay)}`] : []),
      ...(responsibility ? ['responsibility'] : []),
    ].join(' | '),
  );
}

/** Holds a table of texts to what is read from them. */
const table = (rows: Readonly<Record<string, readonly string[]>>) => (): void => {
  for (const [text, wanted] of Object.entries(rows)) deepEqual(read(text), wanted, text);
};

test(
  'R-EXTRACT-60 who said what, whatever the order of speaker, verb and words',
  table({
    'Министр транспорта Олег Вершинин заявил, что мост откроют в мае.': [
      'Олег Вершинин | said | мост откроют в мае',
    ],
    'Мост откроют в мае, сообщила мэр города Анна Рогова.': ['Анна Рогова | said | Мост откроют в мае'],
    'Как рассказал врач Игорь Мельник, лекарств хватит на неделю; потом начнётся дефицит.': [
      'Игорь Мельник | said | лекарств хватит на неделю; потом начнётся дефицит',
    ],
    'Школы, считает она, закрыли слишком поздно.': ['она | believed | Школы … закрыли слишком поздно'],
    'В областной прокуратуре подтвердили: проверка началась.': [
      'областная прокуратура | confirmed | проверка началась',
    ],
    'Министр Ольга Сотник, прилетевшая в город ночью, сообщила, что вода уходит.': [
      'Ольга Сотник | said | вода уходит',
    ],
    'Она добавила, что школы откроют, и попросила родителей подождать.': [
      'Она | said | школы откроют',
      'Она | asked | родителей подождать',
    ],
    'Губернатор Павел Ершов: электричество вернут к вечеру': [
      'Павел Ершов | said | электричество вернут к вечеру',
    ],
    'Речниця поліції Ірина Гай повідомила, що дорогу перекрито.': ['Ірина Гай | said | дорогу перекрито'],
    'Дорогу перекрито до ранку, уточнили в поліції.': ['поліція | said | Дорогу перекрито до ранку'],
  }),
);

test(
  'R-EXTRACT-61 a cue within the marks parts the words; what follows it is one further statement',
  table({
    '«Огонь отступил, — сказала капитан Дина Руль. — Мы остаёмся до утра».': [
      'Дина Руль | said | Огонь отступил',
      'Дина Руль | said | Мы остаёмся до утра',
    ],
    '— Уходите! — крикнул полковник. — Сейчас рухнет.': [
      'полковник | said | Уходите!',
      'полковник | said | Сейчас рухнет',
    ],
    '«А кто за это ответит?» — спросила учительница Вера Доля.': [
      'Вера Доля | asked | А кто за это ответит?',
    ],
    'Лікарка Олена Бут каже, що палат не вистачає: «Люди лежать у коридорі».': [
      'Олена Бут | said | палат не вистачає',
      'Олена Бут | said | Люди лежать у коридорі',
    ],
  }),
);

test(
  'R-EXTRACT-62 phrases that attribute, and who only passes it on',
  table({
    'По словам представителя порта Льва Гринёва, причал цел.': ['Лев Гринёв | said | причал цел'],
    'На думку економістки Марти Гнатюк, ціни зростуть.': ['Марта Гнатюк | believed | ціни зростуть'],
    'Пожар потушили, сообщает ТАСС со ссылкой на пресс-службу МЧС.': [
      'пресс-служба МЧС | said | Пожар потушили | relay ТАСС',
    ],
    'Разведка полагает, что склад пуст, пишет газета «Заря».': [
      'разведка | believed | склад пуст | relay газета «Заря»',
    ],
    '«Нам не оставили выбора», — цитирует посла Хенрика Лоора агентство «Норд».': [
      'Хенрик Лоор | said | Нам не оставили выбора | relay агентство «Норд»',
    ],
  }),
);

test(
  'R-EXTRACT-63 a speaker is named in the nominative, wherever the case puts the name',
  table({
    'По данным независимых экспертов, ущерб вырос.': ['независимые эксперты | said | ущерб вырос'],
    'По словам мэра Сергея Кольцова, света нет.': ['Сергей Кольцов | said | света нет'],
    'По словам депутата Марии Вельской, света нет.': ['Мария Вельская | said | света нет'],
    'За словами директора Дмитра Швеця, світла немає.': ['Дмитро Швець | said | світла немає'],
    'В региональном минздраве сообщили, что мест нет.': ['региональный минздрав | said | мест нет'],
  }),
);

test(
  'R-EXTRACT-64 a pronoun means whoever its gender fits; a surname or office whoever was named with it',
  table({
    'Губернатор Пётр Лыков сообщил, что дамба цела. Врач Нина Сухова сказала, что больных нет. По его словам, вода уходит. По её словам, лекарств хватает.':
      [
        'Пётр Лыков | said | дамба цела',
        'Нина Сухова | said | больных нет',
        'Пётр Лыков | said | вода уходит',
        'Нина Сухова | said | лекарств хватает',
      ],
    'Губернатор Пётр Лыков сообщил, что дамба цела. Лыков добавил, что дорога открыта. Губернатор уточнил, что школы закрыты.':
      [
        'Пётр Лыков | said | дамба цела',
        'Пётр Лыков | said | дорога открыта',
        'Пётр Лыков | said | школы закрыты',
      ],
    'Директорка школи Ганна Рута приїхала зранку. Вона каже, що діти вдома.': [
      'Ганна Рута | said | діти вдома',
    ],
    'Он сказал, что устал. Она ответила, что тоже устала.': ['Он | said | устал', 'Она | said | тоже устала'],
  }),
);

test(
  'R-EXTRACT-65 what is denied, refused, expected or asked for is no speech',
  table({
    'Мэр не сообщил, сколько домов затоплено.': [],
    'Кремль отказался комментировать сообщения о задержании.': [],
    'Он должен был объявить о решении в пятницу.': [],
    'Кто взял на себя ответственность за взрыв, неизвестно.': [],
    'Міністр не відповів, коли відкриють порт.': [],
    'Её называют «великой стеной».': [],
  }),
);

test(
  'R-EXTRACT-66 the verb says which act it is, and its object is what was said',
  table({
    'Компания отвергает утверждения об утечке.': ['компания | denied | утверждения об утечке'],
    'Киев называет это ложью.': ['Киев | denied | это ложью'],
    'Инспекция предупреждала завод об износе труб.': ['инспекция | warned | об износе труб'],
    'Мэрия просит жителей не выходить из домов.': ['мэрия | asked | жителей не выходить из домов'],
    'Ответственность за взрыв взяла на себя группа «Серый луч».': [
      'Серый луч | claimed | Ответственность за взрыв | responsibility',
    ],
    'Следователь утверждает, что двери были заперты.': ['следователь | claimed | двери были заперты'],
  }),
);

test(
  'R-EXTRACT-67 the way through which it was said',
  table({
    'Мэр Олег Сухой написал в своём Telegram-канале, что тревога отменена.': [
      'Олег Сухой | said | тревога отменена | telegram: в своём Telegram-канале',
    ],
    'Мэр Олег Сухой сообщил журналистам, что тревога отменена.': [
      'Олег Сухой | said | тревога отменена | press: журналистам',
    ],
    'Мер Олег Сухий заявив на брифінгу, що тривогу скасовано.': [
      'Олег Сухий | said | тривогу скасовано | briefing: на брифінгу',
    ],
    'В отчёте министерства говорится, что дамба цела.': [
      'министерство | said | дамба цела | document: В отчёте министерства',
    ],
    '«Мы живы», — сказала по телефону жительница посёлка.': [
      'жительница посёлка | said | Мы живы | phone: по телефону',
    ],
  }),
);

test(
  'R-EXTRACT-68 “Об этом сообщил …” belongs to the sentence before, “Прошу …” to whoever writes',
  table({
    'Мост закрыт до понедельника. Об этом сообщили в пресс-службе мэрии.': [
      'пресс-служба мэрии | said | Мост закрыт до понедельника',
    ],
    'Міст закрито. Про це повідомив речник поліції Юрій Гай.': ['Юрій Гай | said | Міст закрито'],
    'Губернатор Андрей Седов — о ночной атаке\n\nПрошу жителей не подходить к обломкам!': [
      'Андрей Седов | asked | жителей не подходить к обломкам',
    ],
  }),
);

test('R-EXTRACT-69 whatever the text, every span lies in it, and the same is read twice', () => {
  const awkward = [
    '«'.repeat(3000),
    '— '.repeat(3000),
    `${'сообщил, что '.repeat(2000)}`,
    `${'по словам '.repeat(2000)}`,
    `Он сказал: «${'а'.repeat(20_000)}`,
    'Мэр сказал \ud800, что \udc00 всё.\u0000',
    '«А, — сказал он. — Б, — добавил он. — В», — и ушёл.',
    'по его',
    '— ',
    'як',
    'В',
  ];
  for (const text of awkward) {
    const found = statementsOf(text);
    deepEqual(statementsOf(text), found);
    for (const { words, quoted, cue, channel, relay, speaker } of found)
      for (const span of [...words, ...quoted, cue, channel?.span, relay, speaker.span, speaker.named])
        if (span) ok(span.from >= 0 && span.from < span.to && span.to <= text.length, JSON.stringify(span));
  }
});

test('R-EXTRACT-69 a quotation says nothing of its own speaker where one name closes two marks', () => {
  const text = 'ООО «Порт «Заря» сообщает, что причал открыт.';
  equal(read(text).length, 1);
  equal(statementsOf(text)[0]?.speaker.name, 'ООО «Порт «Заря»');
});
