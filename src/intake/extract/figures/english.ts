/** English figures: bounds, units, what is counted. */
import { Phrases } from '../phrases.ts';
import { setOf } from '../words.ts';
import type { Bound, FigureWords } from './figure-words.ts';

export const englishFigures: FigureWords = {
  bounds: new Phrases<Bound>([
    [
      'min',
      'at least, no fewer than, no less than, not less than, not fewer than, more than, over, above, upwards of, upward of, in excess of, well over, just over, a minimum of, minimum, not under, greater than, at the very least, exceeding, exceeded, exceeds, exceed, surpassed, surpasses, surpassing, topped, tops, topping',
    ],
    [
      'max',
      'up to, as many as, as much as, as high as, at most, at the most, no more than, not more than, fewer than, less than, under, below, just under, a maximum of, maximum, a total of up to, within, shy of, just short of',
    ],
    [
      'about',
      'about, around, some, perhaps, roughly, approximately, approx, nearly, almost, close to, an estimated, estimated, circa, close on, more or less, in the region of',
    ],
    ['range', 'between, anywhere between, from, anywhere from'],
  ]),
  after: new Phrases<Bound>([
    ['min', 'or more, and more, and counting, at least, plus, or over, upwards, and above'],
    ['max', 'at most, or fewer, or less, at the most, tops, maximum'],
    ['about', 'or so, approximately'],
  ]),
  fillers: setOf('an a another estimated as further total'),
  joints: setOf('to and or – — -'),
  units: new Phrases([
    [
      true,
      'metre|metres|meter|meters|m|km|kms|cm|mm|ft|feet|foot|inch|inches|mile|miles|yard|yards|kilometre|kilometres|kilometer|kilometers|centimetre|centimetres|centimeters|millimetres|millimeters, square metre|metres|meter|meters|mile|miles|feet|foot|kilometre|kilometres|kilometer|kilometers|km, sq km|miles|ft|m, cubic metre|metres|meter|meters|feet|centimetres, nautical miles',
    ],
    [
      true,
      'hectare|hectares|ha|acre|acres, tonne|tonnes|ton|tons|kg|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|gram|grams|grammes|g|mg|lb|lbs|pound|pounds|ounce|ounces|stone, litre|litres|liter|liters|gallon|gallons|barrel|barrels, barrels per|a day',
    ],
    [
      true,
      'mph|kph|kmh|knot|knots, km / h, m / s, miles an|per hour, kilometres|kilometers an|per hour, knots, percent|pc, per cent, percentage point|points, % , degree|degrees, degrees celsius|fahrenheit|c|f, ° c, °c|°f, ° f, ° , megawatt|megawatts|mw|gw|kw|gigawatt|gigawatts|kwh|mwh|volt|volts|decibel|decibels, magnitude, basis points, cubic metres per second, times',
    ],
    [
      true,
      'euro|euros|dollar|dollars|cent|cents|pence|sterling|franc|francs|rouble|roubles|ruble|rubles|hryvnia|hryvnias|hryvnya|yen|yuan|rupee|rupees|crown|crowns|krona|kronor|kroner|zloty|zlotys|lira|liras|peso|pesos|rand|real|reais|dinar|dinars|shekel|shekels|won|dirham|dirhams|usd|eur|gbp|chf|uah|rub, us dollars, € , $ , £ , ₴ , ₽',
    ],
  ]),
  spans: new Phrases([
    [
      true,
      "second|seconds|sec|secs|minute|minutes|min|mins|hour|hours|hrs|hr|day|days|night|nights|week|weeks|fortnight|month|months|year|years|decade|decades|century|centuries|generation|generations|weekend|weekends|season|seasons|semester|morning|mornings|afternoon|afternoons|evening|evenings|quarter|quarters|summer|summers|winter|winters|years'|hours'|days'|months'|weeks'|minutes', consecutive|straight|successive|working|full|more|long day|days|night|nights|week|weeks|month|months|year|years|hour|hours|minutes, a.m.|p.m.|am|pm|o'clock, yr|yrs, in the morning|afternoon|evening",
    ],
  ]),
  numbered: new Phrases([
    [
      true,
      'no|nos|number|numbers|num|route|highway|road|motorway|interstate|junction|exit|gate|pier|berth|dock|room|floor|flat|apartment|suite|zone|district|ward|sector|block|building|house|hall|school|line|bus|tram|train|flight|platform|track|boat|car|unit|reactor|article|section|clause|paragraph|chapter|page|pages|line|figure|table|appendix|annex|schedule|resolution|rule|regulation|act|bill|version|update|stage|phase|level|category|tier|grade|class|type|channel|radio|day|week|round|game|match|lap|set|part|volume|episode|season|series|group|team|formula|covid|covid-19|age|aged|tel|telephone|phone|call|dial|ring|helpline|hotline|fax|ext|extension|box|postcode|isbn|id|upd|bulletin|release|lot|item|case|form|file|brigade|battalion|regiment|engine|list|shaft|law|boeing|airbus|iphone|windows|playstation|reaction|question|answer|option|step',
    ],
  ]),
  casualties: new Phrases([
    [
      true,
      'dead|died|die|dies|dying|killed|kills|kill|killing|deaths|death|casualties|casualty|fatalities|fatality|injured|injuring|injures|injuries|hurt|wounded|wounding|missing|unaccounted|drowned|perished|lives|bodies|body|corpses|victims|victim|toll|hospitalised|hospitalized|hospital|wounds|burns|maimed|slain|stabbed|crushed|buried, shot dead, was|were|been shot, lost their lives, intensive care, treated for|in|at, being treated, were|was|been|are treated, critically|seriously|badly|severely|slightly|lightly ill|injured|hurt|wounded|burned|burnt, critical condition, smoke inhalation, broken wrist|leg|arm, fell ill, poisoned',
    ],
  ]),
  people: new Phrases([
    [
      true,
      'people|persons|person|men|man|women|woman|children|child|boys|girls|civilians|soldiers|others|other|more|passengers|workers|residents|them|students|pupils|staff|employees|miners|guards|police|policemen|officers|firefighters|migrants|tourists|protesters|infants|babies|adults|teenagers|of',
    ],
  ]),
  stops: setOf(
    'a an the and or but of in on at to from for with by as than when while who whom which that this these those it he she they we i you is are was were be been being has have had will would could can may might must do does did said says after before since until over under into onto off out about because if so not no nor there here then now its their his her our my your per via amid against among between during through without within up down overnight today yesterday tonight tomorrow monday tuesday wednesday thursday friday saturday sunday where why how whether',
  ),
  one: setOf('one'),
  notAfter: new Phrases([[true, 'st|nd|rd|th, - year*, way|ways|thing|things, more time|bit, deep']]),
  ofThem: new Phrases([[true, 'including, of them|whom|these|those, among them']]),
  changes: new Phrases([
    [
      true,
      'rose|rises|risen|rise|rising|raised|revised|up|down|increased|increases|increase|grew|grown|climbed|jumped|fell|falls|fallen|dropped|decreased|cut|reduced|lowered|corrected|went|gone|changed|doubled|updated|soared|swelled|shrank|surged|slid|widened|downgraded|upgraded',
    ],
  ]),
};
