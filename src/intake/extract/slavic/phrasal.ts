/** Turns of phrase that tell speech by a noun or an infinitive: “дал понять, что”, “стоит на своём”, “спешит заверить”. Pure. */
import type { Cue } from '../../../model/speech.ts';
import { remembered } from '../remembered.ts';
import type { Gender } from '../spoken.ts';
import { setOf } from '../words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Words } from './phrase.ts';
import { adverbs } from './small-words.ts';
import type { VerbForm } from './verbs.ts';

/** A verb by its beginning, what stands a few words behind it, and what that tells. */
type Turn = readonly [verb: ReadonlySet<string>, next: RegExp, act: Cue, takesObject?: boolean];

/** Verbs by their present forms, and by what stands before the ending of their past. */
const verb = setOf;

/** Whether a verb is one of some, in the present or the past. */
const isOf = (low: string, verbs: ReadonlySet<string>): boolean =>
  verbs.has(low) || verbs.has(low.replace(/(?:лся|лась|лось|лись|лася|лося|лися|вся|ла|ло|ли|л|в)$/, ''));

const turns: readonly Turn[] = [
  [
    verb(
      'розвів розвела розвели разводит разводят разве розводить пожимает пожа знизує знизу машет махну махає качает покача хитає похита',
    ),
    /^(?:руками|плечами|плечима|рукой|рукою|головой|головою)$/,
    'said',
  ],
  [verb('да дае дает дают дає дають дава'), /^(?:понять|знать|зрозуміти|знати)$/, 'said'],
  [
    verb('да дает дают дає дають отда отдает віддав віддала'),
    /^(?:указани|распоряжени|команду|поручени|приказ|вказівк|розпоряджен|доручен|наказ)/,
    'ordered',
  ],
  [verb('да дает дают дає дають'), /^(?:прогноз|оценк|оцінк)/, 'believed'],
  [
    verb('да дает дают дає дають'),
    /^(?:обещани|слово$|гаранти|совет$|рекомендаци|показани|пояснени|разъяснени|обіцянк|гаранті|порад|рекомендаці|свідченн|поясненн|роз'яснен)/,
    'said',
  ],
  [
    verb('сдела делает делают зроби робить роблять'),
    /^(?:вывод|прогноз|предположени|висновок|прогноз|припущенн)/,
    'believed',
  ],
  [verb('сдела делает делают зроби робить роблять'), /^(?:предупреждени|попереджен|застережен)/, 'warned'],
  [verb('сдела делает делают зроби робить роблять'), /^(?:признани|зізнанн|визнанн)/, 'confirmed'],
  [verb('сдела делает делают зроби робить роблять'), /^(?:заявлени|оговорк|заяв[уи]$|застережн)/, 'said'],
  [
    verb('пришел приш приходит приходят дійшов дійш приходить приходять'),
    /^(?:вывод|заключени|мнени|убеждени|висновк|думк|переконанн)/,
    'believed',
  ],
  [verb('стоит стоят стоя стоїть стоять'), /^сво[еєё](?:м|му)$/, 'claimed'],
  [verb('оста остается остаются залиши лиши залишається лишається'), /^(?:мнени|думці|думки)/, 'claimed'],
  [verb("бьет бьют би заби б'є б'ють"), /^(?:тревог|сполох|тривог)/, 'warned'],
  [verb('зада задает задают постави ставит ставят ставить ставлять'), /^(?:вопрос|питанн|запитанн)/, 'asked'],
  [
    verb('постави ставит ставят ставить ставлять выдвину висуну выдвигает висуває'),
    /^(?:услови|ультиматум|требовани|умов|вимог)/,
    'ordered',
  ],
  [
    verb('выдвину висуну выдвигает выдвигают висуває висувають'),
    /^(?:верси|гипотез|предположени|версі|гіпотез|припущен)/,
    'claimed',
  ],
  [
    verb('выдвину висуну предъяви пред’яви выдвигает'),
    /^(?:обвинени|претензи|звинувачен|претензі)/,
    'claimed',
  ],
  [
    verb('возложи возлагает возлагают поклав покла покладає покладають'),
    /^(?:ответственност|вину|відповідальніст|провин)/,
    'claimed',
    true,
  ],
  [verb('внес вносит вніс внес вносить'), /^(?:предложени|пропозиці)/, 'said'],
  [
    verb(
      'держится держатся придерживается придерживаются дотримується дотримуються тримається тримаються держа придержива дотримува трима',
    ),
    /^(?:мнени|верси|позици|точки|взгляд|убеждени|думк|версі|позиці|погляд|переконан)/,
    'believed',
  ],
  [verb('броси кину бросает кидает'), /^(?:реплик|фраз|реплік)/, 'said'],
  [
    verb('отдела ограничи обійш обош відбу'),
    /^(?:фраз|слов|реплик|реплік|заявлени|заяв|ответ|відповід|комментари|коментар)/,
    'said',
  ],
  [verb('суди рассуди'), /^так$/, 'said'],
  [
    verb('смотрит смотрят глядит глядят смотре гляде дивиться дивляться диви'),
    /^(?:иначе|інакше|трезв(?:о|ее)|тверез(?:о|іше)|мрачн(?:о|ее)|похмур(?:о|іше)|проще|простіше|оптимистичн(?:о|ее)|оптимістично|скептическ?и|скептичн(?:о|іше)|философски|філософськи|спокойн(?:о|ее)|спокійн(?:о|іше)|по-своему|по-своєму|по-другому|шире|ширше|скромн(?:ее|іше)|хмуро)$/,
    'believed',
  ],
  [
    verb('готов готова готовы готовий готова готові ладен ладна ладні рад рада'),
    /^(?:поклясться|клясться|поспорить|спорить|присягнуть|побожиться|биться|поручиться|ручаться|заприсягтися|присягнути|присягтися|заприсягнутися|поклястися|клястися|побитися|битися|поручитися|ручитися|закластися|сперечатися)$/,
    'claimed',
  ],
  [
    verb(
      'вали валит валят свали сваливает сваливают списа переклад перекладывает перекладывают переложи возложи возлагает возлагают звалює звалюють звали перекладає перекладають перекла переклал покладає покладають покла скидає скидають',
    ),
    /^(?:вину|ответственность|вс[её]|провину|відповідальність|усе)$/,
    'claimed',
    true,
  ],
  [
    verb(
      'упира напира налега дави нажима упирает напирает налегает давит нажимает упирают напирают налегают давят нажимают тисне тиснуть напирає напирають налягає налягають',
    ),
    /^(?:то|те|том|тому)$/,
    'claimed',
  ],
  [verb('дела сдела делает делают роби зроби робить роблять'), /^(?:упор|наголос|акцент|ставку)$/, 'said'],
  [
    verb(
      'сошелся сош сош[её]лся сходится сходятся сошли сошлось сошлись зійш зійшовся зійшлися сходиться сходяться',
    ),
    /^(?:мнени|том|думці|тому)$/,
    'believed',
  ],
  [
    verb(
      'отступа отступает отступают відступа відступає відступають здается сда[её]тся уступает поступається',
    ),
    /^(?:сво|себ)/,
    'claimed',
  ],
  [
    verb('св[её]л свел свела свели сводит сводят зв[іе]в звів звела звели зводить зводять'),
    /^(?:одному|одной|одної|однієї|тому|короткому|простому)$/,
    'said',
  ],
  [verb('пода подает подают подає'), /^(?:голос|сигнал)$/, 'said'],
];

/** Verbs of sending and making known: with a noun of telling and a colon right behind it. */
const sends = verb(
  'направи отправи присла посла разосла распространи распространяет выпусти опубликова обнародова остави выписа вынес вынесла вынесли изда передает переда разместн размести вывеси повеси написа наклеи надісла розісла поширює пошири випусти опублікува оприлюдни виписа винес виніс вида залиши розмісти повіси',
);
const sent =
  /^(?:ответ|письм|заявлени|обращени|сообщени|телеграмм|релиз|пресс-релиз|предписани|уведомлени|приказ|распоряжени|запис[ьи]|запис|комментари|пост|нот[уы]|предупреждени|вердикт|решени|объявлени|табличк|записк|реплик|відповід|лист|заяв|звернен|повідомлен|реліз|пресреліз|припис|наказ|розпоряджен|допис|коментар|попереджен|рішен|оголошен|табличк)/;

/** Verbs before an infinitive of telling: whoever hurries, begins or goes on to say says so. */
const leads = setOf(
  `спешит спешат спеши поспеши торопи поторопи торопится продолжает продолжают продолжа продолжи нача начинает начинают принял взял взялся успел успела успели успева смог смогла смогли сумел сумела сумели рискну осмели отважи любит любят люби устает устают устава преминул преминула преминули упустил забыл забывает забыва вынужден вынуждена вынуждены считает посчита сч[её]л сочла сочли пытается пытаются пыта попыта стара стал стала стали поспіши спіши спішить спішать кваплять кваплив квапить квапиться поквапи продовжує продовжують продовжи продовжува поча починає починають узя взя заходи встиг встигла встигли зміг змогла змогли зумі наважи ризикну любить люблять люби втомлюється втомлюються забу забуває змушен змушений змушена змушені вважає намагається намагаються намага`,
);

/** Whether a word is one of them. */
const isLead = remembered((low) => isOf(low, leads));

const blame = /^(?:вину|вина|ответственность|провину|провина|відповідальність|всё|все|усе)$/;
/** Verbs by which somebody puts the blame on others. */
export const blames = remembered((low) =>
  /^(?:возлага(?:ет|ют|л|ла|ли)|возложил[аи]?|валит|валят|свалил[аи]?|сваливает|сваливают|перекладывает|перекладывают|переложил[аи]?|списывает|списывают|списал[аи]?|поклада(?:є|ють|в|ла|ли)|покла(?:в|ла|ли)|звалю(?:є|ють)|звали(?:в|ла|ли)|перекладає|перекладають|перекла(?:в|ла|ли)|списує|списують|списа(?:в|ла|ли))$/.test(
    low,
  ),
);

/** Whether a word can begin a turn of phrase at all. */
const mayTurn = remembered(
  (low) =>
    turns.some(([one]) => isOf(low, one)) ||
    isOf(low, sends) ||
    blames(low) ||
    isLead(low) ||
    /^(?:другого|иного|такого|того|противоположного|іншої|такої|тієї|протилежної|прос|попрос)/.test(low),
);

/** The form of a turn of phrase whose verb stands at a place; null where it is none. */
export function phrasal(words: Words, at: number, lexicon: Lexicon): VerbForm | null {
  const piece = words[at];
  if (piece?.kind !== 'word') return null;
  const { low } = piece;
  if (!mayTurn(low)) return null;
  const gender = genderOf(low);
  const opinion = /^(?:другого|иного|такого|того|противоположного|іншої|такої|тієї|протилежної)$/.test(low);
  if (opinion) {
    const noun = /^(?:же|ж|самого|самої)$/.test(words[at + 1]?.low ?? '') ? at + 2 : at + 1;
    return /^(?:мнения|взгляда|думки)$/.test(words[noun]?.low ?? '') && words[at - 1]?.kind !== 'mark'
      ? formed('believed', null)
      : null;
  }
  // “Ответственность директор возлагает на геологов”: what stands before.
  if (
    blames(low) &&
    words[at + 1]?.low === 'на' &&
    words.slice(Math.max(0, at - 10), at).some((one) => blame.test(one.low))
  )
    return { ...formed('claimed', gender), takesObject: true };
  for (const [one, next, act, takesObject] of turns)
    if (isOf(low, one) && follows(words, at, next))
      return { ...formed(act, gender), takesObject: takesObject ?? false };
  if (isOf(low, sends)) {
    for (let noun = at + 1; noun < at + 6 && words[noun]?.kind === 'word'; noun += 1)
      if (sent.test(words[noun]?.low ?? '') && opensSoon(words, noun + 1)) return formed('said', gender);
  }
  // “просит передать, что …”.
  if (
    /^(?:прос(?:ит|ят|ил|ила|или|ить|ять|ив|ила|или)|попрос(?:ил|ила|или|ив|ила|или))$/.test(low) &&
    /^(?:передать|передати)$/.test(words[at + 1]?.low ?? '')
  )
    return formed('said', gender);
  if (!isLead(low)) return null;
  for (let next = at + 1; next < at + 4 && words[next]?.kind === 'word'; next += 1) {
    const told = lexicon.infinitives.get(words[next]?.low ?? '');
    if (told) return { ...told, kind: 'finite', gender, takesObject: told.takesObject };
    const isBetween =
      adverbs.has(words[next]?.low ?? '') ||
      /^(?:нужным|должным|необходимым|долгом|за|потрібне|необхідне|обов'язок|его|ее|її|його|всех|усіх|жителей|мешканців|их|їх)$/.test(
        words[next]?.low ?? '',
      );
    if (!isBetween) return null;
  }
  return null;
}

/** The index of the infinitive that a leading verb at a place has; the verb's own where it has none. */
export function infinitiveOf(words: Words, at: number, lexicon: Lexicon): number {
  if (!isLead(words[at]?.low ?? '')) return at;
  for (let next = at + 1; next < at + 4 && words[next]?.kind === 'word'; next += 1)
    if (lexicon.infinitives.has(words[next]?.low ?? '')) return next;
  return at;
}

const formed = (act: Cue, gender: Gender | null): VerbForm => ({
  act,
  kind: 'finite',
  gender,
  takesObject: false,
});

/** Whether one of the next four words fits, before any mark. */
function follows(words: Words, at: number, next: RegExp): boolean {
  for (let one = at + 1; one < at + 5 && words[one]?.kind === 'word'; one += 1)
    if (next.test(words[one]?.low ?? '')) return true;
  return false;
}

/** Whether a colon stands within the next words, before any other mark. */
function opensSoon(words: Words, from: number): boolean {
  for (let at = from; at < from + 6; at += 1) {
    if (words[at]?.text === ':') return true;
    if (words[at]?.kind !== 'word') return false;
  }
  return false;
}

function genderOf(low: string): Gender | null {
  const bare = low.replace(/(?:ся|сь)$/, '');
  if (/(?:ны|ні|ли|ют|ят|ут|ат|ють|уть|ять|ать)$/.test(bare)) return 'p';
  if (/(?:ла|на)$/.test(bare)) return 'f';
  if (/ло$/.test(bare)) return 'n';
  return /(?:л|в|н|ел|ший|ний|шов|ог|ніс)$/.test(bare) ? 'm' : null;
}
