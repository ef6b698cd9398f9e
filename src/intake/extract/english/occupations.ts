/** Nouns of people: those of a list, and those told by their ending: “spotter”, “forester”, “geologist”. */
import { personNouns } from './person-nouns.ts';
import { roleNouns } from './who-words.ts';

/** Nouns that end as occupations do and are none. */
const things = new Set(
  `cancer tumor tumour fervor glamour clamour grandeur rancor languor tenor minister-list diaper copper silver leather feather leisure lumber slumber hamper pepper vinegar thriller blockbuster bestseller best-seller stopper newspaper wallpaper water letter number power weather river tower winter summer shelter paper matter order border corner answer offer computer helicopter bomber tanker
  container trailer boiler reactor tractor motor factor sector error terror door floor harbor quarter centre center theater danger anger hunger fever
  cover flower shower tender gender wonder thunder remainder folder ladder bladder rubber timber chamber september october november december semester
  poster monster disaster cluster register chapter filter meter litter butter gutter shutter sweater crater crossfire list west east forest interest
  request protest arrest test guest coast cost dust fist twist mist post boost quest chest rest vest crew plan span median guardian meridian ocean van
  clan pan fan mayor major minor interior exterior prior senior junior color labor favor humor rumor vapor flavor behavior armor honor horror mirror
  corridor elevator escalator generator monitor conveyor indicator newsletter transmitter counter encounter drawer layer player-piano prayer sewer
  skyscraper drier dryer printer router server scanner sensor laser trigger hammer finger liver shoulder other another either neither whether together
  never ever over under after however further rather order later earlier former latter inner outer upper lower larger smaller higher better greater
  thermometer barometer altimeter odometer speedometer ledger banner sticker flyer tracker placard blotter pointer cylinder freezer blender toaster heater cooker charger adapter adaptor screwdriver locker
  bumper rudder anchor copper silver leather feather ginger pepper supper hamper jumper slipper sneaker loudspeaker amplifier tumbler stapler binder parameter perimeter diameter kilometer charter starter
  hangover takeover makeover turnover leftover stopover rollover handover
  fewer longer older newer bigger wider
  sooner harder faster slower louder deeper closer nearer farther further cheaper stronger weaker quicker quieter richer poorer brighter darker lighter broader narrower tighter looser thinner thicker warmer colder cooler
  hotter tougher rougher smoother sharper steeper shallower sadder fairer firmer kinder calmer younger bitter proper clever slender sober eager meager somber sinister silver copper leather feather laughter slaughter
  cucumber lumber character charter banner buffer burger dagger fodder ginger locker lobster manner merger murder muster oyster pepper pointer powder quiver rafter rudder saucer scooter soccer spider splinter sticker
  stopper streamer supper temper thriller timber toaster tracker transfer trawler trouser tumbler upper wafer wallpaper whisper zipper cracker blocker booster bumper burner cruiser cylinder detector diameter dishwasher
  divider dresser dumper eraser feeder flyer freezer freighter heater hopper icebreaker jumper kilometer loader marker meteor mixer mower newspaper opener parameter perimeter plaster platter poker propeller pullover
  radiator receiver recorder reminder roller rotor sampler scraper screwdriver shredder sprinkler stretcher teleprompter thermometer timer transformer transistor transponder turnover vector ventilator vigor voucher
  wrapper minster chancer canister blister bolster holster forever whatever whoever however moreover hitherto human aquarian vegetarian proletarian egalitarian utilitarian humanitarian authoritarian totalitarian libertarian sectarian disciplinarian agrarian grandeur`.split(
    /\s+/,
  ),
);

/** People whose name ends as that of what is “easier”. */
const inIer =
  /^(?:soldier|courier|financier|cashier|brigadier|grenadier|hotelier|furrier|costumier|premier|carrier|haulier|collier|clothier|glazier|hosier|bombardier|cavalier|farrier|occupier|supplier|skier|croupier|couturier|chocolatier|fusilier|halberdier|gondolier)$/;

/** Whether a noun in small letters names somebody by what they do or are. */
export function isOccupation(low: string): boolean {
  const single = low.endsWith('s') ? low.slice(0, -1) : low;
  const former = /^(?:ex|vice|co|arch|sub|step|grand|then|ultra)-(?=[a-z])/.exec(single)?.[0];
  if (former) return roleNouns.has(single.slice(former.length)) || isOccupation(single.slice(former.length));
  // “Easier”, “heavier”; soldiers and couriers are in the lists.
  if (single.endsWith('ier') && !personNouns.has(single)) return inIer.test(single);
  return (
    personNouns.has(single) ||
    (single.length > 5 &&
      /(?:[a-z]er|[a-z]or|ist|ician|arian|[a-z]eur|[a-z]wright|[a-z]smith|[a-z]monger|woman|[a-z]man)$/.test(
        single,
      ) &&
      !things.has(single))
  );
}
