/** The cases of Russian and Ukrainian place names by how they end. Forms that no name has do no harm. Pure. */

type Ending = readonly [end: RegExp, forms: string];

const endings: Readonly<Record<'ru' | 'uk', readonly Ending[]>> = {
  ru: [
    [/ия$/, 'ия ии ию ией'],
    [/[ая]я$/, 'ая ой ую ою яя ей юю ею'],
    [/а$/, 'а ы и е у ой ою'],
    [/я$/, 'я и е ю ей'],
    [/ь$/, 'ь и ью я ю ем е'],
    [/[иыо]й$/, 'ий ого его ому ему им ым ом ем ый ой'],
    [/й$/, 'й я ю ем е'],
    [/ье$/, 'ье ья ью ьем'],
    [/о$/, 'о а у ом е'],
    [/[ыи]$/, 'ы и ам ами ах ов ям ями ях  ей'],
    [/ёл$/, 'ёл ла лу лом ле'],
    [/ец$/, 'ец ца цу цом це'],
    [/$/, ' а у ом е ем'],
  ],
  uk: [
    [/ія$/, 'ія ії ію ією'],
    [/[гґ]а$/, 'га ги зі гу гою'],
    [/а$/, 'а и і у ою ої ій'],
    [/я$/, 'я і ю ею ї єю ям'],
    [/піль$/, 'піль поля полю полем полі'],
    [/ь$/, 'ь я ю ем і ові у'],
    [/ий$/, 'ий ого ому им ім'],
    [/ій$/, 'ій ього ьому ім'],
    [/й$/, 'й я ю єм ї єві'],
    [/їв$/, 'їв єва єву євом єві'],
    [/ів$/, 'ів ова ову овом ові'],
    [/іг$/, 'іг огу огом озі ога'],
    [/е$/, 'е ого ому им ім'],
    [/о$/, 'о а у ом і'],
    [/[иі]$/, 'и і ам ами ах ів ям ями ях  ей'],
    [/$/, ' а у ом ові і ем'],
  ],
};

/** All forms of a name, in small letters, with “е” for “ё”. */
export function formsOf(name: string, language: 'ru' | 'uk'): readonly string[] {
  const low = name.toLowerCase();
  const inside = low.indexOf('-на-');
  if (inside > 0) return declined(low.slice(0, inside), language).map((form) => form + low.slice(inside));
  const [first = '', second] = low.split(' ');
  if (second === undefined) return declined(first, language);
  const seconds = declined(second, language);
  return declined(first, language).flatMap((form) => seconds.map((other) => `${form} ${other}`));
}

function declined(word: string, language: 'ru' | 'uk'): readonly string[] {
  for (const [end, forms] of endings[language]) {
    if (!end.test(word)) continue;
    const stem = word.replace(end, '');
    return [word, ...forms.split(' ').map((form) => stem + form)].map((form) => form.replaceAll('ё', 'е'));
  }
  return [word];
}
