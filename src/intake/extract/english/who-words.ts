/** English nouns by which a text says who speaks. */
import { setOf } from '../words.ts';

/** Offices and occupations, in the singular. */
export const roleNouns = setOf(`
  parent grandparent eyewitness passerby passer-by mother-of-two father-of-two mother-of-three father-of-three graduate undergraduate sophomore scout cornerback goalie boxer rower skier olympian champion co-chair coo cto cio coder midwife veterinarian dietitian bailiff cop agent spy attaché playwright poet theologian reverend missionary comedian comic immigrant fiancé fiancée guest dissident insurgent guerrilla warlord pirate assailant burglar thief
  governor mayor president minister spokesman spokeswoman spokesperson chief commander commissioner officer director head correspondent
  secretary chairman chairwoman chairperson chair chancellor ambassador envoy prosecutor leader adviser advisor senator lawmaker king queen prince
  princess pope bishop archbishop cardinal imam rabbi priest vicar judge lawyer attorney solicitor barrister doctor surgeon nurse medic paramedic professor lecturer
  coach captain colonel major lieutenant general admiral sergeant brigadier marshal corporal inspector superintendent detective constable sheriff premier
  deputy analyst editor reporter journalist photographer cameraman producer presenter founder owner co-founder official resident witness survivor
  teacher headteacher principal expert source coordinator co-ordinator representative negotiator manager engineer scientist researcher seismologist
  meteorologist forecaster geologist volcanologist hydrologist epidemiologist virologist economist historian author writer blogger activist campaigner volunteer
  rescuer firefighter policeman policewoman soldier pilot skipper sailor fisherman driver passenger farmer shopkeeper worker employee student pupil
  villager neighbour neighbor local man woman boy girl mother father brother sister son daughter wife husband widow uncle aunt cousin relative friend colleague
  caller tenant landlord trader vendor customer tourist visitor migrant refugee evacuee protester demonstrator supporter opponent critic candidate
  councillor councilor congressman congresswoman mp mep mla delegate diplomat consul attache governor-general undersecretary
  secretary-general director-general attorney-general barrister ombudsman auditor regulator operator dispatcher coroner pathologist investigator inspector examiner curator trustee treasurer accountant broker banker
  boss executive ceo cfo warden ranger lifeguard harbourmaster harbormaster stationmaster custodian caretaker guard guide organiser organizer master headmaster mate bosun purser navigator marshal usher umpire referee striker keeper caretaker housekeeper postman
  militant fighter rebel separatist gunman hostage victim suspect defendant plaintiff veteran reservist conscript aide
  speaker whip premier vice-president vice-mayor reeve alderman elder chieftain tribesman patriarch abbot nun monk chaplain deacon
  counsel clerk registrar provost dean rector chancellor scholar fellow contractor developer planner architect surveyor
  diver miner rider voter actor singer relation midfielder goalkeeper winger defender teammate team-mate
  functionary dignitary insider staffer strategist technician mechanic plumber electrician builder carpenter porter cleaner nanny courier cyclist motorist pedestrian hiker climber curator sommelier
  nominee hopeful pundit host anchor mogul billionaire millionaire tycoon magnate entrepreneur operative surrogate appointee consultant incumbent retiree
  inmate detainee fugitive patient addict athlete juror tailor trainee intern heir heiress hacker
  off-spinner all-rounder pacer opener batter batsman bowler opener umpire quarterback pitcher catcher sprinter jockey trainer
  donor tutor backer voter buyer collector magistrate tahsildar sarpanch prefect councilman councilwoman assemblyman assemblywoman alderwoman comptroller whistleblower usher peer superior subordinate counterpart predecessor successor namesake compatriot countryman comrade contemporary interlocutor opponent peeress vet gp physicist chemist cleric clergyman academic celebrity lodger ally adversary protege flatmate housemate classmate roommate bandmate
  grandmother grandfather grandson granddaughter stepfather stepmother stepson stepdaughter nephew niece fiance fiancee girlfriend boyfriend partner ex-wife ex-husband spouse sibling twin
  mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law mum mom dad mentor rival accused politician businessman businesswoman fan
  waitress actress seamstress hostess countess duchess governess landlady headmistress schoolmistress barmaid maid cook sexton verger apprentice recruit cadet gunner
  toddler teenager youngster pensioner orphan peasant pilgrim bride groom bridegroom godfather godmother stepbrother stepsister half-brother half-sister undertaker gravedigger
  airman seaman crewman crewmate shipmate deckhand farmhand blacksmith locksmith archivist lodger youngest eldest
  bailiff carer chambermaid chauffeur clairvoyant comedian concierge curate dissident escapee foundling friar goatherd goldsmith cowherd swineherd guest guardian hermit impresario informant laird librarian lookout
  mason matron mayoress merchant midwife minstrel monarch novice orderly parson penitent piper poet postmistress publican recluse sacristan schoolboy schoolgirl seer sentinel sentry shepherd shepherdess shipwright
  squire steeplejack stevedore stonemason stowaway subaltern soprano tenor theologian valet vigneron wheelwright passer-by grandma grandpa gran granddad guy bloke lad lass lady chap
  abbess actuary adjutant archdeacon beadle boatswain cabbie caddie canon castaway newsagent navvy acolyte applicant
  controller conductor steward stewardess attendant baker butcher grocer waiter chef hotelier innkeeper`);

/** Plural or collective words for people who speak without being named. */
export const manyNouns = setOf(`
  officials experts diplomats workers nurses teachers families crews guards passengers staff witnesses eyewitnesses residents analysts sources survivors doctors rescuers
  firefighters prosecutors investigators lawyers activists campaigners relatives scientists people media reports police authorities lawmakers opponents
  supporters critics neighbours neighbors locals medics commanders rebels militants separatists protesters organisers organizers researchers engineers forecasters
  meteorologists seismologists economists historians observers monitors aides advisers insiders commentators volunteers parents pupils students fans shoppers
  villagers farmers fishermen traders drivers commuters tourists others some many several both two three four five ministers leaders governors mayors senators
  councillors mps politicians generals soldiers troops officers detectives paramedics surgeons colleagues friends users readers bloggers reporters
  correspondents journalists editors broadcasters outlets newspapers papers agencies channels unions operators companies firms allies governments countries states hospitals
  schools churches charities ngos groups aid-workers insurers investors shareholders employees managers executives directors bosses partners
  emergency-services services rescuers coastguards inspectors auditors regulators judges jurors sailors pilots captains dockers miners refugees evacuees migrants
  teammates team-mates divers voters mourners locals
  republicans democrats conservatives liberals tories independents progressives moderates americans pundits
  members subscribers customers clients patients pensioners taxpayers tenants worshippers parishioners growers retailers airlines banks exporters importers producers suppliers landlords developers
  few handful crew couple pair trio duo family household congregation choir clergy platoon battalion regiment garrison patrol squad
  men women boys girls children everyone everybody someone somebody ppl folks deckhands`);

/** Described speakers about whom nobody could say who that is. */
export const vagueNouns = setOf(`
  officials experts diplomats sources witnesses eyewitnesses residents analysts critics observers reports media insiders commentators people some many several others locals
  neighbours neighbors activists supporters opponents lawmakers scientists researchers users villagers survivors relatives official source expert witness resident
  diplomat analyst insider colleague colleagues neighbour neighbor local passerby passers-by bystanders bystander lawyers doctors medics rescuers workers
  engineers economists historians aides aide farmers fishermen parents friends volunteers someone somebody ppl folks two three four five men women everyone everybody`);

/** Bodies, by the noun that their name or description ends with or has. */
export const bodyNouns = setOf(`
  ministry customs clinic committee council agency organisation organization service services department police army navy guard coastguard court office bank union commission
  house cross authority authorities hospital university college company corporation airline airlines airways association institute centre center network news times
  post fund foundation federation government administration assembly parliament senate congress nations watch international bureau force forces command operator
  institution embassy consulate palace staff military brigade regulator railway railways club party watchdog crescent rescue ambulance
  board ministries secretariat presidency chancellery inspectorate prosecutors headquarters station observatory survey laboratory school church
  diocese mosque trust charity ngo firm group holding plc ltd inc llc co gmbh consortium syndicate alliance coalition league society chamber
  jury bench inquest cabinet municipality prefecture district region county city town village port airport harbour harbor utility refinery plant mill factory
  museum theatre theater cinema hotel insurer carrier shipper ferry line lines grid works waterworks taskforce task-force panel inquiry tribunal mission
  campaign movement front militia newspaper paper broadcaster channel radio television tv gazette herald tribune observer mail telegraph courier chronicle journal
  manufacturer maker supplier contractor builder owner landlord publisher studio label team side federation delegation
  kremlin pentagon vatican treasury downing-street electric foods motors energy gas oil steel telecom telecoms systems technologies industries holdings logistics shipping water rail trains
  zoo aquarium library archive gallery cathedral monastery convent synagogue seminary hospice clinic nursery kindergarten orphanage prison jail barracks garrison academy orchestra ballet opera festival circus brewery
  distillery winery bakery shipyard dockyard colliery smelter foundry sawmill pharmacy supermarket restaurant cafe café casino dealership opposition customs management judiciary leadership legislature conservatory
  insurance capital pharma pharmaceuticals chemicals mining minerals petroleum resources aerospace electronics aid relief rights care partners media ag gmbh sa spa nv ab oy as plc llp pty bv`);

/** Bodies that fight. */
export const groupNouns = setOf(
  'state front brigades group militia militants rebels taliban hamas hezbollah movement affiliate houthis fighters is isis isis-k isil al-shabaab al-qaeda insurgents faction cell wing junta guerrillas',
);

/** Places and bodies of one word that speak as governments or institutions do. */
export const oneWordBodies = setOf(`
  kremlin pentagon vatican unicef nato hamas hezbollah taliban houthis boeing airbus google microsoft apple meta amazon tesla
  moscow kyiv kiev washington beijing tehran london paris berlin israel ukraine russia iran china brussels ankara jerusalem cairo riyadh doha
  tokyo seoul pyongyang islamabad kabul baghdad damascus beirut warsaw prague budapest bucharest sofia athens rome madrid lisbon dublin
  ottawa canberra wellington brasilia bogota caracas havana minsk tbilisi yerevan baku astana tashkent manila jakarta hanoi bangkok dhaka
  turkey india pakistan afghanistan syria iraq lebanon egypt jordan france germany spain italy poland japan britain
  labour labor greens tories whitehall westminster holyrood stormont brexiteers
  hanoi police firefighters interpol europol opec frontex eurocontrol downing`);

/** News agencies, papers and stations: what they report of somebody is a relay. */
export const outlets = setOf(`
  tass reuters afp ap interfax xinhua ria dpa efe ansa bloomberg anadolu kyodo yonhap apa belta ukrinform unian itar-tass upi pti ians lusa mti bta
  bbc cnn nbc cbs abc itv npr pbs nhk rte dw rbc rt zdf ard rai tve tf1 rfi kcna irna isna fars sana mena petra wam saba
  guardian telegraph meduza kommersant izvestia vedomosti gazeta`);

/** Common words for an outlet. */
export const outletNouns = setOf(
  'agency newswire wire newspaper paper daily weekly broadcaster channel station radio television tv website outlet media magazine network blog press bulletin gazette herald tribune courier chronicle journal',
);

/** Nouns of what speaks as people do: “the report says”. */
export const documentNouns = setOf(`
  suit suits calculation calculations ranking rankings simulation simulations modelling modeling paperwork
  report reports survey surveys study studies poll polls polling review reviews inquiry letter letters statement statements document documents filing filings ruling verdict
  indictment memo memos bulletin figures data statistics records paper papers research analysis audit audits investigation findings results estimate estimates email emails e-mail
  e-mails transcript transcripts tests projection projections log logs logbook diary diaries notes minutes ledger register registers dossier pamphlet leaflet flyer
  editorial column memoir memoirs biography autobiography contract census questionnaire communique communiqué affidavit petition judgment judgement opinion lawsuit complaint prospectus manifesto
  assessment assessments evaluation evaluations autopsy post-mortem textbook guidebook guidelines guidance timetable handbook manual thermometer barometer gauge dial meter clock scoreboard sign placard banner poster sticker plaque menu ticket card noticeboard screen display tannoy loudspeaker odometer speedometer altimeter calendar almanac tombstone gravestone headstone graffiti blackboard chalkboard whiteboard voicemail recording accounts invoices receipts label notice notices inscription`);

/** What bodies are called by of where they belong: “British Waterways”. */
export const nationalities = setOf(
  'british american french german dutch swedish danish norwegian finnish irish scottish welsh english spanish italian polish russian ukrainian turkish greek indian chinese japanese korean canadian australian european african asian arab nordic baltic national royal northern southern eastern western united general global central international federal imperial',
);

/** What markets and roads have: no name, though it begins a sentence with a capital. */
export const goods = setOf(
  'shares stocks bonds futures prices sales profits losses exports imports wages rents rates costs bills talks trains flights ferries buses roads homes houses windows trees floods fires deaths injuries results details plans',
);

/** Titles that stand before a name. */
export const titles = setOf(`
  governor mayor president minister chief commander general commissioner officer director senator chancellor ambassador king queen prince princess pope judge justice
  dr mr mrs ms miss sir dame coun pcso dci lord lady baroness baron cllr atty det-sgt gen lt col sgt sen rep gov prof capt maj cmdr adm cpl rev hon supt insp det secretary prime vice deputy foreign defence defense interior health
  finance transport energy education environment justice culture agriculture labour labor trade home colonel captain admiral professor doctor sergeant inspector superintendent detective constable sheriff
  cardinal bishop archbishop imam rabbi father sister brother first second lady coach congressman congresswoman councillor premier chairman chairwoman
  republican democrat democratic liberal conservative tory independent
  dsp asp csp ssp dcp acp igp ppro engr barr alhaji hajia comrade hrh barrister evangelist pastor
  pc mp lieutenant brigadier major marshal corporal private sheikh ayatollah mullah emir sultan spokesman spokeswoman acting former assistant associate senior chief-inspector staff squadron wing group fire`);

/** Who goes on speaking. */
export const pronouns = setOf('he she they it i we');

/** Words that make a description definite, or anybody's. */
export const determiners = setOf(
  'all both most the a an his her their its our my your this that these those one another each every some any no several many two three four five six seven eight nine ten dozens',
);

/** What opens a phrase of place, time or belonging. */
export const prepositions = setOf(
  'of for from at in with on to near inside outside by under over after before during since until through across around about between among against along behind beyond despite within without via amid towards toward into onto off',
);

/** With these a new clause begins. */
export const clauseWords = setOf(
  'that when while as because although though if whether since until where but so which who whom whose what how why unless whereas than once yet',
);

/** Days, months and parts of a day: they say when, not who. */
export const timeWords = setOf(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tonight tomorrow morning afternoon evening night early late earlier later noon midday midnight dawn dusk daybreak sunrise sunset week weekend month year hour hours minutes days weeks months years ago now overnight last next moments shortly',
);

/** Words that name a kind of text, a field of a mail or a topic, and nobody. */
export const furniture = setOf(
  `update updates latest urgent analysis background breaking live watch photo photos video explainer timeline opinion comment correction note summary headline pictured read more map at-a-glance developing exclusive flash
  bulletin source sources credit editing reporting writing tel phone email subject subj re fw from to date sent cc when where what who why how upd upd2 total missing dead helpline contact notes hazard impact location time
  trains roads schools ferries money thread list part day edition statement report profile factbox key facts contacts hotline warning`,
);
