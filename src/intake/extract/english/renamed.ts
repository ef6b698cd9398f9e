/** What else somebody may be called who has a title or an office: “Sergeant Wells” is “the officer”. Pure. */
import { setOf } from '../words.ts';
import { offices } from './called.ts';

/** Words that may stand for one another: by any of a row somebody is called whom another of it describes. */
const kinds: readonly ReadonlySet<string>[] = [
  'officer sp dsp sho sergeant constable inspector superintendent detective sgt insp det pc policeman policewoman trooper deputy sheriff lieutenant captain commander major colonel patrolman',
  'soldier sergeant corporal private lieutenant captain major colonel general brigadier officer commander veteran marine paratrooper gunner',
  'doctor dr physician surgeon pathologist paediatrician pediatrician psychiatrist oncologist cardiologist epidemiologist virologist consultant gp medic clinician anaesthetist radiologist neurologist specialist coroner psychologist scientist',
  'professor prof academic scholar scientist researcher lecturer historian economist biologist chemist physicist geologist hydrologist climatologist sociologist psychologist criminologist ecologist engineer dr expert',
  'judge justice magistrate recorder sheriff jurist beak',
  'monarch ruler king queen sovereign emperor empress tsar shah sultan emir',
  'student pupil undergraduate postgraduate schoolboy schoolgirl',
  'shopkeeper grocer butcher baker florist newsagent greengrocer fishmonger trader retailer',
  'driver trucker cabbie chauffeur motorist haulier',
  'chef cook restaurateur baker',
  'builder bricklayer mason stonemason carpenter joiner plumber electrician roofer decorator labourer tradesman workman',
  'miner collier pitman',
  'fisherman skipper trawlerman crabber seaman sailor',
  'shepherd farmer herder stockman',
  'gardener groundsman horticulturist landscaper',
  'detective investigator sleuth officer',
  'accountant auditor bookkeeper treasurer',
  'architect designer planner',
  'banker financier economist broker trader',
  'widow widower pensioner grandmother grandfather',
  'lawyer barrister attorney solicitor counsel prosecutor advocate qc kc',
  'lawmaker legislator politician parliamentarian senator congressman congresswoman representative rep mp mla mlc mna msp mep td councillor councilman councilwoman assemblyman assemblywoman alderman minister deputy peer lord lady baroness baron governor mayor secretary chancellor premier president',
  'priest cleric clergyman vicar father rev reverend bishop archbishop cardinal pastor preacher rector canon monk nun sister churchman',
  'imam cleric sheikh mullah ayatollah preacher',
  'monarch ruler king queen emir sultan oba hrh prince princess chief traditional chieftain',
  'executive chief ceo boss businessman businesswoman chairman chairwoman founder industrialist entrepreneur billionaire millionaire tycoon magnate mogul financier',
  'journalist reporter correspondent editor columnist broadcaster presenter writer photographer blogger',
  'writer author novelist poet playwright essayist historian biographer',
  'musician singer songwriter composer conductor violinist pianist cellist guitarist drummer rapper soprano tenor',
  'artist painter sculptor photographer filmmaker director designer illustrator',
  'actor actress performer star comedian entertainer director producer filmmaker presenter',
  'player striker midfielder goalkeeper defender winger forward captain footballer international batsman bowler batter wicketkeeper all-rounder cricketer fly-half lock prop quarterback pitcher athlete',
  'athlete sprinter runner cyclist swimmer rower skier jockey boxer golfer racer driver rider champion olympian',
  'manager coach trainer gaffer',
  'teacher headteacher headmaster headmistress head principal schoolteacher educator',
  'nurse midwife paramedic medic carer',
  'firefighter fireman rescuer paramedic',
  'pilot captain aviator airman',
  'sailor skipper captain fisherman mariner yachtsman yachtswoman seaman helmsman',
  'farmer grower smallholder crofter rancher dairyman',
  'scientist chemist physicist biologist geologist ecologist hydrologist seismologist volcanologist meteorologist forecaster oceanographer glaciologist botanist zoologist',
  'diplomat ambassador envoy consul negotiator attache',
  'activist campaigner organiser organizer protester environmentalist',
  'baker butcher grocer shopkeeper trader retailer publican landlord landlady restaurateur chef cook brewer',
].map((row) => setOf(row));

/** Whoever is called so need not be whom the text is about: a court has a judge, a bus a driver. */
const situational = setOf(`
  judge prosecutor lawyer attorney barrister solicitor coroner clerk spokesman spokeswoman spokesperson source official witness driver guard victim suspect defendant
  accused caller interviewer reporter juror nurse owner chairman chairwoman manager director assistant secretary speaker operator dispatcher owner tenant landlord neighbour
  neighbor friend colleague relative mother father brother sister son daughter wife husband widow uncle aunt cousin grandmother grandfather partner survivor passenger customer
  patient child boy girl gunman attacker killer thief editor interpreter translator usher plaintiff claimant foreman forewoman referee umpire opponent opposition critic rival
  counsel moderator host hostess pilot captain crew doctor surgeon paramedic policeman resident local expert analyst envoy mediator negotiator commander regulator ombudsman inspector
  auditor whistleblower insider aide adviser advisor bailiff keeper leader head chief one other latter minister president mayor governor premier king queen sheriff bishop priest prisoner hostage
  worker employee staffer student pupil reader viewer listener user visitor tourist buyer seller lender donor bidder investor trader supplier contractor publisher broadcaster insurer retailer manufacturer
  carrier maker importer exporter developer builder employer`);

/** What says that somebody is meant who was named: “the former goalkeeper”, “the 34-year-old nurse”. */
const again =
  /^(?:former|retired|ex|veteran|one-time|onetime|erstwhile|disgraced|self-(?:described|styled|made|confessed|taught)|award-winning|best-selling|bestselling|\p{L}+-(?:born|based|bred|trained|educated)|\d{1,3}-year-old|newly|embattled|outspoken|longtime|long-time|career|lifelong|sometime)$/u;

/** Whether a text says of somebody what they are. */
export const isOfAnyKind = (also: string): boolean => also.split(' ').some((word) => ofAnyKind.has(word));

/** All words of all kinds. */
const ofAnyKind: ReadonlySet<string> = new Set(kinds.flatMap((kind) => [...kind]));

/** Whether somebody whom a text describes by some words is of the kind that a noun names. */
export function isSameKind(head: string, also: string): boolean {
  if (!ofAnyKind.has(head)) return false;
  const described = also.split(' ');
  return kinds.some((kind) => kind.has(head) && described.some((word) => kind.has(word)));
}

/**
 * Whether somebody whom a text describes by some words (`also`) may be called by a noun behind “the”: by a word of the
 * same kind; or by any, where nothing else is known of them and the noun belongs to nobody else there.
 */
export function mayBeCalled(head: string, phrase: readonly string[], also: string): boolean {
  const described = new Set(also.split(' '));
  if (described.has(head)) return true;
  if (offices.has(head) && [...described].some((word) => offices.has(word))) return false;
  const alike = kinds.filter((kind) => kind.has(head));
  if (alike.some((kind) => [...described].some((word) => kind.has(word)))) return true;
  const isOther = isOfAnyKind(also);
  const isAgain = phrase.slice(1, -1).some((word) => again.test(word));
  if (isAgain) return !phrase.some((word) => /^(?:of|for|at|from|with)$/.test(word));
  return !isOther && !situational.has(head) && !offices.has(head) && phrase.length === 2;
}
