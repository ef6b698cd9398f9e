/** What somebody is called who was named before: nouns and patterns that a text uses for the sake of another word. */
import { setOf } from '../words.ts';
import { oneWordBodies } from './who-words.ts';

/** What a firm or group is called when it is not named. */
export const generic = setOf(
  'firm company operator airline carrier agency group organisation organization party union club manufacturer utility supplier charity owner bank maker insurer retailer publisher lender brewer grocer supermarket chain developer contractor builder housebuilder giant conglomerate start-up startup business producer shipper airport consultancy broker brokerage wholesaler distributor exporter importer watchdog regulator',
);

/** Whether a noun calls a firm: “the chipmaker”, “the lender”. */
export const isFirmNoun = (head: string): boolean =>
  generic.has(head) ||
  /^(?:chip|car|auto|drug|plane|steel|paper|glass|toy|watch|arms|bicycle|beer|wine|candy|chocolate)maker$|^(?:ship|house|coach)builder$|^bookmaker$/.test(
    head,
  );

/** What a name says that a body is, by a word of it; a body is not called by a noun of another row. */
const bodyKinds: readonly ReadonlySet<string>[] = [
  'union federation guild brotherhood congress',
  'party',
  'charity trust foundation charities fund appeal mission',
  'club fc rovers athletic rangers wanderers albion',
  'bank lender building-society',
  'airline airlines airways air carrier jet',
  'watchdog regulator commission authority ofgem ofcom ofwat',
  'university college school academy',
  'company firm corp corporation inc plc ltd llc co gmbh ag group holdings holding foods motors energy industries systems technologies pharma pharmaceuticals stores steel chemicals mining lines logistics manufacturer maker retailer supplier insurer publisher utility business producer developer contractor builder housebuilder brewer grocer supermarket chain giant conglomerate start-up startup consultancy broker brokerage wholesaler distributor exporter importer',
].map((row) => setOf(row));

/** Whether a body of this name may be called by a noun: “the union” is no “Northern Dock Company”. */
export function isOfKind(head: string, name: string, surely = false): boolean {
  const rows = bodyKinds.filter((row) => row.has(head));
  const low = name.toLowerCase();
  const named = bodyKinds.filter((row) => low.split(/[\s,.]+/).some((word) => row.has(word)));
  if (named.length === 0 && /^(?:union|charity|club|airline)$/.test(head))
    return /^\p{Lu}{2,6}$/u.test(name) && !oneWordBodies.has(low);
  const isAlike = named.some((row) => rows.includes(row));
  return isAlike || (!surely && (rows.length === 0 || named.length === 0));
}

const ofState =
  /^(?:the )?(?:u\.s\.?|u\.k\.?|u\.n\.?|us|uk|un|eu|nato)$|\b(?:ministry|police|court|council|government|department|office|army|navy|parliament|service|committee|commission|nations|house|kremlin|pentagon)\b/i;

const isOfState = (name: string): boolean => ofState.test(name);

const places =
  /\b(?:port|airport|town|city|county|district|village|region|university|college|school|hospital|church|station|bridge|harbour|harbor|street|plant|mill|news)\b/i;

/** Whether a name is neither the state’s nor a place’s. */
export const isFirm = (name: string): boolean => !isOfState(name) && !places.test(name);

/** By what else somebody who was just named is called, for the sake of another word. */
const variations = setOf(`
  norwegian australian canadian italian russian ukrainian belgian brazilian argentinian austrian hungarian egyptian nigerian american mexican german
  korean chilean indian iranian spaniard briton frenchman frenchwoman englishman englishwoman scotsman scot welshman irishman irishwoman dutchman
  dutchwoman dane swede finn turk pole czech croat serb slovak swiss portuguese japanese kenyan ghanaian israeli
  syrian lebanese dominican venezuelan colombian peruvian cuban jamaican filipino indonesian pakistani bangladeshi georgian armenian romanian bulgarian
  serbian croatian slovenian latvian lithuanian estonian green tory liberal nationalist independent socialist communist leftist centrist centre-right
  rightist five-eighth fly-half scrum-half hooker prop flanker full-back fullback left-back right-back centre-half centre-back playmaker opener seamer
  spinner paceman wicketkeeper all-rounder newcomer rookie teenager youngster veteran pensioner striker midfielder goalkeeper defender winger forward
  batsman bowler sprinter singer songwriter actor actress comedian novelist playwright democrat republican conservative
  alabaman alaskan arizonan arkansan californian coloradan floridian hawaiian idahoan illinoisan hoosier iowan kansan kentuckian louisianan mainer marylander michigander minnesotan mississippian missourian
  montanan nebraskan nevadan ohioan oklahoman oregonian pennsylvanian tennessean texan utahn vermonter virginian washingtonian wisconsinite new-yorker
  albanian algerian angolan bolivian bosnian burmese cambodian cameroonian congolese cypriot ecuadorean ecuadorian ethiopian finnish greek guatemalan haitian honduran icelander iraqi ivorian jordanian kazakh kosovan kurd kuwaiti
  libyan luxembourger macedonian malaysian malian maltese mexican moldovan mongolian moroccan mozambican namibian nepali nicaraguan omani palestinian panamanian paraguayan qatari rwandan salvadoran saudi senegalese singaporean somali
  sudanese tanzanian thai tunisian ugandan uruguayan uzbek vietnamese yemeni zambian zimbabwean chinese sri-lankan austrian new-zealander kiwi
  londoner dubliner glaswegian liverpudlian mancunian yorkshireman yorkshirewoman lancastrian cornishman ulsterman parisian berliner muscovite neapolitan sicilian catalan basque breton corsican bavarian viennese`);

/** So many words may stand between “the” and such a noun. */
const BETWEEN = 2;

/** Whether a phrase in small letters is such a variation: “the Ohio Republican”, “the 34-year-old mother of two”. */
export function isVariation(words: readonly string[]): boolean {
  if (words[0] !== 'the') return false;
  const of = words.indexOf('of');
  const head = words[(of === -1 ? words.length : of) - 1] ?? '';
  const isParent = /^(?:father|mother)(?:-of-[a-z]{2,5})?$/.test(head) && (of !== -1 || head.includes('-'));
  const isAge = of === -1 && /^\d{1,3}-year-old$/.test(head);
  const between = (of === -1 ? words.length : of) - 2;
  return between <= BETWEEN && (isAge || isParent || (of === -1 && variations.has(head)));
}

/** Offices of which somebody has one at a time: “the governor” is not whom the text calls a mayor. */
export const offices = setOf(
  'president governor senator congressman congresswoman minister premier mayor chancellor speaker king queen pope bishop archbishop ambassador secretary commissioner prince princess sheriff chief chairman chairwoman',
);

/** What else somebody may be called who has another office, or none: by party, fortune, candidacy, sport. */
export const callings = setOf(
  'candidate nominee contender challenger incumbent frontrunner front-runner hopeful lawmaker legislator politician billionaire millionaire businessman businesswoman tycoon mogul magnate entrepreneur manager coach captain boss republican democrat conservative texan leader strongman autocrat veteran newcomer heir',
);

/** Nouns that mean whoever was last spoken of. */
export const personNouns = setOf('man woman boy girl lad pensioner teenager');

/** The pronoun of a noun of people. */
export const manOrWoman = (head: string): 'he' | 'she' | null =>
  /(?:woman|girl|mother|wife|widow|daughter|sister|aunt|lady|nun|[^s]tress|mistress|hostess|heiress|stewardess|duchess|countess|baroness|abbess|priestess|goddess|niece|mum|mom|bride|fiancee|fiancée|queen|princess|matron|maid|madam|girlfriend)$/.test(
    head,
  ) && !/(?:fortress|mattress|distress|buttress|stress|midnight)$/.test(head)
    ? 'she'
    : /(?:man|boy|father|husband|son|brother|uncle|lad|monk|king|prince|pope|bishop|nephew|dad|groom|fiance|fiancé|master|friar|abbot|imam|rabbi|duke|baron|sheikh|sultan|emir|landlord|waiter|boyfriend|gentleman|widower)$/.test(
          head,
        ) && !/(?:person|human|woman|ombudsman|postmaster|talisman|roman|german|ottoman)$/.test(head)
      ? 'he'
      : null;

/** The last word of a name, in small letters. */
export const lastWordOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();

/** Nouns of what speaks for the body behind it. */
export const documents =
  /^(?:text|message|statement|post|letter|note|notice|report|log|bulletin|release|document|study|survey|paper|briefing|filing|advisory|poll|analysis|figures|data|email|memo|review)$/;

/** The capitals of a name of several words. */
export const initialsOf = (name: string): string =>
  name.includes(' ')
    ? name
        .split(' ')
        .map((word) => word.charAt(0))
        .filter((letter) => /\p{Lu}/u.test(letter))
        .join('')
    : '';

/** A name without its article. */
export const withoutThe = (name: string): string => name.replace(/^the /i, '');

/** Whether a text in small letters has a word, between spaces or marks. */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1 && word !== ''; at = text.indexOf(word, at + word.length))
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + word.length))) return true;
  return false;
}

const isLetter = (one: string): boolean => one !== '' && /[\p{L}\p{N}-]/u.test(one);
