import { bare } from './normalised.ts';

/**
 * Text with letters of other alphabets, and digits within words, as the Latin ones that a reader takes them for
 * ("Тоm", "T0m", "HaIe", "🅣om"). Made for comparing alone: both what is looked for and where it is looked for are
 * given so. Letters that look like nothing Latin stay.
 */
export function lookAlike(text: string): string {
  return bare(text)
    .replace(/[^\p{ASCII}]/gu, (letter) => latin.get(letter) ?? blockLetter(letter) ?? letter)
    .replace(/(?<=\p{Ll})I/gu, 'l')
    .replace(/[\p{L}0134578@$|]+/gu, (word) =>
      /\p{L}/u.test(word) ? word.replace(/[0134578@$|]/g, (sign) => signs[sign] ?? sign) : word,
    );
}

/** What is read as a letter within a word. */
const signs: Readonly<Record<string, string>> = {
  ...{ 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', '@': 'a', $: 's', '|': 'l' },
};

/** By the Latin letter: Cyrillic, Greek, Armenian, Latin small capitals and the like, Cherokee, Lisu. */
const alike: Readonly<Record<string, string>> = {
  ...{ a: 'АаΑαɑᴀᎪꓮ', b: 'ВвЬьΒβʙᏴᏏꓐ', c: 'СсϹϲᴄᏟꓚ', d: 'ԀԁᴅᎠꓓ', e: 'ЕеΕεᴇᎬꓰ', f: 'ꜰꓝ' },
  ...{ g: 'ɡɢցᏀꓖ', h: 'НнҺһΗʜհᎻꓧ', i: 'ІіΙιɪꓲ', j: 'ЈјϳᴊᎫꓙ', k: 'КкΚκᴋᏦꓗ', l: 'ӀӏʟᏞꓡ' },
  ...{ m: 'МмΜᴍᎷꓟ', n: 'ПпΝηɴոꓠ', o: 'ОоΟοσᴏօꓳ', p: 'РрΡρᴘᏢꓑ', q: 'ԚԛꞯႭ', r: 'ГгʀᎡꓣ' },
  ...{ s: 'ЅѕꜱᏚꓢ', t: 'ТтΤτᴛᎢꓔ', u: 'υμᴜսꓴ', v: 'νѴѵᴠᏙꓦ', w: 'ԜԝωᴡᎳꓪ', x: 'ХхΧχꓫ', y: 'УуҮүΥγʏꓬ', z: 'Ζᴢꓜ' },
};
const latin: ReadonlyMap<string, string> = new Map(
  Object.entries(alike).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)),
);

/** Letters in circles and boxes, and those of flags; each alphabet begins at its number. */
const blocks = [0x1f150, 0x1f170, 0x1f1e6];

function blockLetter(letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0;
  const from = blocks.find((first) => code >= first && code < first + 26);
  return from === undefined ? undefined : String.fromCharCode(97 + code - from);
}
