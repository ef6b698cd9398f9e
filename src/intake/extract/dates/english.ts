/** English dates. */
import { tableOf } from '../numbers/table.ts';
import { Phrases } from '../phrases.ts';
import { setOf } from '../words.ts';
import {
  type Atom,
  type DateWords,
  type Feast,
  feast,
  mapOf,
  near,
  type Part,
  part,
  type Season,
  type Unit,
} from './date-words.ts';
import { Forms } from './forms.ts';
import { englishOrdinals } from './ordinals.ts';

export const englishDates: DateWords = {
  months: tableOf(`
1: january jan
2: february feb
3: march mar
4: april apr
5: may
6: june jun
7: july jul
8: august aug
9: september sept sep
10: october oct
11: november nov
12: december dec`),
  monthDoubts: setOf('may march mar jan jun sep dec august'),
  weekdays: tableOf(`
0: monday monday's mon
1: tuesday tuesday's tue tues
2: wednesday wednesday's wed
3: thursday thursday's thu thur thurs
4: friday friday's fri
5: saturday saturday's sat
6: sunday sunday's sun`),
  weekdayDoubts: setOf('mon tue tues wed thu thur thurs fri sat sun'),
  units: mapOf<Unit>([
    ['minute', 'minute minutes min mins'],
    ['hour', 'hour hours hr hrs'],
    ['day', "day days night nights day's days'"],
    ['week', "week weeks week's weeks' fortnight"],
    ['month', "month months month's months'"],
    ['year', "year years year's years'"],
    ['weekend', "weekend weekend's"],
    ['decade', 'decade decades'],
    ['century', 'century centuries'],
  ]),
  seasons: mapOf<Season>([
    ['winter', "winter winter's"],
    ['spring', "spring spring's"],
    ['summer', "summer summer's"],
    ['autumn', "autumn autumn's fall"],
  ]),
  seasonsAlone: new Set(),
  parts: mapOf<Part>([
    ['morning', "morning morning's"],
    ['afternoon', "afternoon afternoon's"],
    ['evening', "evening evening's sunset dusk nightfall"],
    ['night', "night night's"],
    ['noon', 'lunchtime lunch'],
    ['morning', 'breakfast'],
    ['dawn', 'dawn daybreak sunrise'],
  ]),
  turns: tableOf(`
-1: last previous
0: this current
1: next coming following`),
  leads: new Phrases([
    [
      'plain',
      'on, in, at, over the?, during the?, through the, throughout, about, around, towards, toward, approximately, some, the, early, early on, late, late on, later, later on, earlier, earlier on, earlier in, later in, early in, late in, in early, in late, exactly, only, just, of, almost, nearly, more than, not?, as?, within, sometime, shortly|just|soon before|after, a little|bit before|after, minutes|moments before|after, as early as, as late as, as soon as, as of, as recently as, as far back as, fiscal year?, financial year, in the early hours of?, in the small hours of?, from',
    ],
    [
      'ahead',
      'by, by the, until, until the, till, til, until at least, before, no later than, not before, due, through, ahead of, set for, scheduled for, effective',
    ],
    ['past', 'since, since the, ever since, back in, back on, back to, dating from, dated'],
    [
      'start',
      'at? the? beginning|start of, since the start|beginning of, by|from|until the start|beginning of, start of',
    ],
    [
      'end',
      'at|in? the? end of, by the? end of, until the end of, before the end of, towards the end of, end of',
    ],
    ['close', 'by|at|until|before|since end, end'],
    [
      'yearTo',
      'the year to|ended|ending, in the year to|ended|ending, the 12|twelve months to|ended|ending, in the 12|twelve months to|ended|ending',
    ],
    ['half1', 'first half of'],
    ['half2', 'second half of'],
    ['middle', 'the middle of, in the middle of, mid, in mid, by mid, since mid, until mid'],
    ['plan', 'for'],
    ['between', 'between'],
    ['from', 'from'],
  ]),
  set: new Phrases<Atom>([
    [near(0), "today, today's, earlier today, later today"],
    [near(0, 'now', 'night'), "tonight, tonight's, later tonight"],
    [near(-1), "yesterday, yesterday's"],
    [near(-1, 'now', 'night'), "last night, last night's, last evening"],
    [near(1), "tomorrow, tomorrow's"],
    [near(-2), 'the day before yesterday'],
    [near(-2, 'now', 'night'), 'the night before last'],
    [{ is: 'period', unit: 'week', turn: -2 }, 'the week before last'],
    [{ is: 'period', unit: 'month', turn: -2 }, 'the month before last'],
    [{ is: 'period', unit: 'year', turn: -2 }, 'the year before last'],
    [part('dawn'), 'at first light, before first light'],
    [near(2), 'the day after tomorrow'],
    [
      near(0, 'text'),
      'earlier|later in the day, earlier|later that day, the same day, the same morning|afternoon|evening|night',
    ],
    [
      near(0, 'last'),
      'that day, that same day|morning|afternoon|evening|night, that morning|afternoon|evening|night',
    ],
    [
      near(1, 'text'),
      'the next|following day|morning|afternoon|evening|night, next day, next morning, a day later, the day after',
    ],
    [
      near(-1, 'text'),
      'the previous day|evening|night|afternoon, a day earlier, the day before, the evening|night before',
    ],
    [part('morning'), "this morning, this morning's, in the morning, earlier this morning"],
    [part('afternoon'), "this afternoon, this afternoon's, in the afternoon, earlier this afternoon"],
    [part('evening'), "this evening, this evening's, in the evening"],
    [part('night', true, true), 'overnight, during the night, in the night'],
    [{ is: 'year', year: 2000, last: null }, 'the turn of the century|millennium'],
    [{ is: 'period', unit: 'weekend', turn: -1 }, 'over the weekend, at the weekend, during the weekend'],
    [{ is: 'period', unit: 'month', turn: 0 }, 'earlier|later this month'],
    [{ is: 'period', unit: 'year', turn: 0 }, 'earlier|later this year'],
    [
      { is: 'that', unit: 'year', turn: 0 },
      'that year, earlier|later|in that year, that same year, the same year',
    ],
    [
      { is: 'that', unit: 'month', turn: 0 },
      'that month, earlier|later|in that month, that same month, the same month',
    ],
    [
      { is: 'that', unit: 'week', turn: 0 },
      'that week, earlier|later that week, that same week, the same week',
    ],
    [{ is: 'that', unit: 'year', turn: 1 }, 'the following year'],
    [{ is: 'that', unit: 'month', turn: 1 }, 'the following month'],
    [{ is: 'that', unit: 'week', turn: 1 }, 'the following week'],
    [{ is: 'that', unit: 'year', turn: -1 }, 'the previous year, the year before'],
    [{ is: 'that', unit: 'month', turn: -1 }, 'the previous month, the month before'],
    [{ is: 'that', unit: 'week', turn: -1 }, 'the previous week, the week before'],
    [{ is: 'period', unit: 'week', turn: 0 }, 'earlier|later this week'],
  ]),
  shifts: new Phrases([
    [{ sign: -1, of: 'now' }, 'ago'],
    [{ sign: -1, of: 'text' }, 'earlier, previously'],
    [{ sign: 1, of: 'text' }, 'later, afterwards, after, on'],
  ]),
  shiftsBefore: new Phrases([[{ sign: 1, of: 'ahead' }, 'in, within the next']]),
  events: new Phrases([
    [1, 'after the|his|her|its|their|that'],
    [-1, 'before the|his|her|its|their|that'],
  ]),
  quarters: mapOf<number>([
    [3, 'quarter'],
    [6, 'half'],
  ]),
  ordinals: englishOrdinals,
  decades: tableOf(`
1920: twenties
1930: thirties
1940: forties
1950: fifties
1960: sixties
1970: seventies
1980: eighties
1990: nineties`),
  thatYear: new Phrases([[true, 'that year, that same year, the same year']]),
  clocks: new Map(),
  feasts: new Phrases<Feast>([
    [feast(12, 25), 'christmas, christmas day'],
    [feast(12, 24), 'christmas eve'],
    [feast(12, 26), 'boxing day'],
    [feast(1, 1), "new year, new year's day, new year's"],
    [feast(12, 31), "new year's eve"],
    [feast(0, 0, 'western'), 'easter, easter sunday'],
    [feast(0, 1, 'western'), 'easter monday'],
    [feast(0, -2, 'western'), 'good friday'],
    [feast(10, 31), 'halloween'],
    [feast(12, 26), "st stephen's day"],
    [feast(1, 6), 'epiphany, twelfth night'],
    [feast(2, 14), "valentine's day, st valentine's day"],
    [feast(3, 8), "women's day, international women's day"],
    [feast(3, 17), "st patrick's day"],
    [feast(4, 1), "april fool's day, april fools' day"],
    [feast(5, 1), 'may day'],
    [feast(5, 9), 'victory day'],
    [feast(6, 24), "midsummer, midsummer's day"],
    [feast(11, 1), "all saints' day, all saints day"],
    [feast(11, 5), 'bonfire night, guy fawkes night'],
    [feast(11, 11), 'remembrance day, armistice day, veterans day'],
    [feast(0, -47, 'western'), 'shrove tuesday'],
    [feast(0, -46, 'western'), 'ash wednesday'],
    [feast(0, -7, 'western'), 'palm sunday'],
    [feast(0, -3, 'western'), 'maundy thursday'],
    [feast(0, -1, 'western'), 'easter saturday, holy saturday'],
    [feast(0, 39, 'western'), 'ascension day'],
    [feast(0, 49, 'western'), 'whitsun, whit sunday, pentecost'],
    [feast(0, 50, 'western'), 'whit monday'],
  ]),
  joints: setOf(', at on of the in early late just shortly about around'),
  ranges: setOf('and to until till through – — -'),
  yearWords: new Set(),
  hours: new Map(),
  hourWords: setOf("o'clock"),
  halves: new Map([
    ['am', false],
    ['a.m.', false],
    ['pm', true],
    ['p.m.', true],
  ]),
  zones: new Phrases([
    [
      true,
      'gmt, utc, bst, cet, cest, eet, eest, est, edt, et, cst, cdt, ct, mst, mdt, mt, pst, pdt, pt, ist, jst, aest, msk, local time, eastern time, moscow time, kyiv time, london time',
    ],
  ]),
  times: new Phrases([
    [720, 'noon, midday'],
    [0, 'midnight'],
  ]),
  habits: setOf('annually yearly daily every each weekly nightly usual'),
  past: /^(?:.{2,}ed|was|were|had|did|said|told|came|went|took|made|found|left|began|struck|hit|got|fell|rose|led|ran|held|gave|saw|heard|spoke|wrote|met|fought|won|lost|shot|sent|put|set|broke|has|have|became|brought|built|caught|drove|felt|grew|kept|knew|lay|paid|sat|stood|thought|threw|withdrew|blew|sank|swept|seen|taken|done|gone|known|given|begun|risen|fallen|driven|flown|thrown|shown|written|spoken|broken|stolen|chosen|drawn|beaten|hidden|born|worn|torn|sworn|understood|taught|sought|bought|dealt|meant|fed|fled|bound|wound|dug|hung|swung|stuck|spun|lit|bent|lent|spent|burnt|learnt|slept|wept|drank|rang|sang|shrank|sprang|swam|ate|bit|chose|drew|flew|froze|forgot|hid|rode|shook|sold|stole|swore|tore|woke|wore|been|cast|cut|overtook|undertook|hurt|shed)$/,
  future:
    /^(?:will|shall|would|won't|[a-z]+'ll|expects?|expected|due|scheduled|plans?|planned|resumes?|begins?|starts?|opens?|ends?|expires?|continues?|returns?|meets?|votes?|deadline|until|forecast|arrives?|leaves?|sits|go|retires?|departs?|premieres?|graduates?|faces|runs|plays|visits|takes|goes|comes|closes?|reopens?|launch|launches|hosts|heads|travels?|likely|set|hopes?|intends?|upcoming|by|tomorrow|remains?|may|can|must|should|could|might)$/,
  ahead: new Forms({}),
  neither: /^(?:need|indeed|speed|red|feed|hundred|seed|breed|exceed|set)$/,
};
