/** English words by which places are told, and names that no gazetteer has as a newsroom writes them. */
import { setOf } from '../words.ts';

const names = (text: string): readonly string[] => text.split(',').map((name) => name.trim());

/** What stands before a place where something is, or goes to. */
export const locative = setOf(
  'in at near from to outside around across through throughout toward towards into onto over off via between inside within beyond leaving reaching entering hit struck above below',
);

/** Countries by their other names. */
export const otherCountries = names(
  `turkey, ivory coast, hong kong, macau, palestine, czech republic, burma, uk, u.k., us, u.s., usa, u.s.a., uae, britain, great britain, england, scotland, wales, northern ireland,
  bosnia, bosnia and herzegovina, democratic republic of congo, democratic republic of the congo, dr congo, congo, congo-brazzaville, holland, swaziland, cabo verde, the gambia, trinidad and tobago, east timor, st lucia, st vincent, antigua and barbuda`,
);

/** Parts of countries. */
export const regions = names(
  `alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts,
  michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island,
  south carolina, south dakota, tennessee, texas, utah, vermont, virginia, west virginia, wisconsin, wyoming, alberta, british columbia, manitoba, ontario, saskatchewan, nova scotia, new brunswick,
  quebec, newfoundland, queensland, new south wales, tasmania, catalonia, andalusia, galicia, bavaria, saxony, hesse, brandenburg, lombardy, tuscany, sicily, sardinia, calabria, lazio, veneto, brittany, normandy, corsica,
  provence, crimea, donbas, donbass, chechnya, dagestan, ingushetia, tatarstan, siberia, kashmir, punjab, sindh, balochistan, baluchistan, kerala, gujarat, assam, bihar, rajasthan, maharashtra, tigray, amhara, oromia, darfur, kordofan,
  gaza, gaza strip, west bank, golan heights, kurdistan, anatolia, sinai, helmand, xinjiang, tibet, guangdong, sichuan, hokkaido, okinawa, fukushima, luzon, mindanao, sumatra, java, borneo, sulawesi, papua, rakhine, shan state, north kivu, south kivu, ituri,
  katanga, transnistria, abkhazia, south ossetia, nagorno-karabakh, kosovo, vojvodina, silesia, transylvania, scandinavia, middle east, sahel, horn of africa, yorkshire, cornwall, devon, kent, essex, lancashire, cumbria, sussex, surrey, norfolk, suffolk, somerset`,
);

/** Settlements that the gazetteer spells otherwise, or does not have. */
export const otherSettlements = names(
  `gaza city, khan younis, rafah, deir al-balah, jabalia, jabaliya, beit hanoun, beit lahia, nablus, jenin, ramallah, hebron, tulkarm, jericho, bethlehem, sderot, metula, kiryat shmona, mosul, fallujah, kirkuk, erbil, basra, najaf, karbala,
  raqqa, idlib, homs, hama, deir ez-zor, palmyra, damascus, daraa, latakia, tartus, sanaa, hodeidah, aden, khartoum, omdurman, el fasher, nyala, port sudan, goma, bukavu, beni, mekelle, mogadishu, tripoli, benghazi, derna, misrata, sirte,
  kyiv, kiev, kharkiv, odesa, odessa, lviv, dnipro, zaporizhzhia, mykolaiv, kherson, chernihiv, sumy, poltava, vinnytsia, zhytomyr, rivne, lutsk, ternopil, uzhhorod, chernivtsi, khmelnytskyi, cherkasy, kropyvnytskyi, ivano-frankivsk,
  bakhmut, avdiivka, kramatorsk, sloviansk, pokrovsk, kupiansk, izium, lyman, toretsk, chasiv yar, mariupol, melitopol, enerhodar, berdiansk, nikopol, bucha, irpin, hostomel, vuhledar, huliaipole, sievierodonetsk, lysychansk, sevastopol, simferopol, kerch,
  belgorod, kursk, bryansk, rostov-on-don, st petersburg, st. petersburg, saint petersburg, nizhny novgorod, naypyidaw, yangon, mandalay, kathmandu, thimphu, ulaanbaatar, astana, bishkek, dushanbe, ashgabat, pristina, podgorica, washington, washington dc, new york, los angeles, san francisco, las vegas,
  new delhi, hawija, geneva, the hague, brussels, bern, valletta, nicosia, reykjavik, tallinn, riga, vilnius, port-au-prince, kingston, nassau, suva, apia, port moresby, honiara, nuku'alofa`,
);

/** “The village of X”. */
export const headsBefore: ReadonlyMap<string, 'town' | 'region' | 'street' | 'exact'> = new Map([
  ...[
    ...setOf(
      'village city town port suburb settlement hamlet capital municipality resort outpost township enclave commune stronghold',
    ),
  ].map((head) => [head, 'town'] as const),
  ...[
    ...setOf(
      'state province region county district island oblast governorate prefecture peninsula valley territory',
    ),
  ].map((head) => [head, 'region'] as const),
  ...[...setOf('neighbourhood neighborhood borough quarter')].map((head) => [head, 'street'] as const),
]);

/** “X province”, “X Street”, “X Airport”. */
export const headsBehind: ReadonlyMap<string, 'town' | 'region' | 'street' | 'exact'> = new Map([
  ...[
    ...setOf(
      'region province oblast county district governorate peninsula valley prefecture raion strip canton islands island mountains coast',
    ),
  ].map((head) => [head, 'region'] as const),
  ...[...setOf('street avenue road square boulevard lane drive highway neighbourhood neighborhood')].map(
    (head) => [head, 'street'] as const,
  ),
  ...[
    ...setOf(
      'airport bridge station hospital stadium hall harbour harbor cathedral mosque market mall park prison dam checkpoint crossing tunnel terminal refinery airbase hotel theatre theater museum',
    ),
  ].map((head) => [head, 'exact'] as const),
]);

/** Words with a capital behind “in” that name no place. */
export const noPlaces = setOf(
  `parliament congress senate court english french german russian ukrainian spanish arabic hebrew chinese turkish italian polish portuguese dutch mandarin persian farsi hindi urdu swahili january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan god islam christianity judaism facebook twitter telegram instagram tiktok youtube x whatsapp signal internet cabinet government house army navy police ministry opec nato un eu g7 g20 fifa uefa covid covid-19
  black white he she it they we i his her their our my mr mrs ms dr sir lord lady king queen prince princess president prime general captain sergeant chapter article section figure phase gate room flight hamas hezbollah labour tory republican democrat school college channel zone class grade act bill state county city general annual level phase stage`,
);

/** What comes before a name and is a part of it. */
export const bearings = setOf(
  'northern southern eastern western central north south east west northeast northwest southeast southwest north-east north-west south-east south-west upper lower greater downtown',
);
