/** English nouns of people whom no ending tells: what they do, are, or are to others. Words that mean a thing as often are left out. */
import { setOf } from '../words.ts';

/** In the singular. */
export const personNouns = setOf(`
  abbess acolyte acrobat adept agent almoner amateur amputee anarchist ancestor applicant apothecary aristocrat artisan assailant assassin assistant astronaut attendant au-pair
  bailiff bandit barkeep barrister bartender barista bassist beadle beggar bellhop bigwig biker blogger bookie bosun bowler brat bricklayer bridesmaid bride brigand bureaucrat burglar bursar butler bystander
  cabbie camerawoman canvasser captive carer castaway caterer celebrity cellist champ charlatan chauffeur chemist chieftain child choirmaster chum citizen civilian claimant classmate client coachman cobbler colonist commoner
  companion complainant comrade concierge confidant confidante conscript convict cop cosmonaut councilwoman courtier cousin cowboy craftsman creditor crofter croupier crony culprit curate czar
  dad dancer daredevil deacon dealer debtor dentist descendant deserter despot devotee diner diplomat dissident diva docker doctor donor draper driver drifter drummer dustman dweller
  elder emigrant emir employee enthusiast entrant envoy escapee escort evangelist ex-convict ex-husband ex-minister ex-wife exile expat expatriate eyewitness
  fanatic farrier felon fiddler financier firebrand fishmonger fishwife flatmate florist flautist flutist foe follower footman foreman forewoman foreigner founder friar fugitive furrier
  gardener gendarme geek genius gent ghostwriter glazier goatherd goalie godchild goddaughter godson gran grandad grandchild grandma grandpa granny greengrocer guest groundsman grown-up gunslinger gymnast
  handyman hawker healer helmsman herald herbalist herdsman hermit hero heroine homeowner hooligan horseman hospitaller householder housemate housewife hunter
  idealist idiot immigrant impostor imposter informant infant inhabitant inmate innkeeper instructor insurgent intruder invalid ironmonger
  jailer jailor janitor jeweller jeweler jogger joiner judge juror
  kid kin kinsman kinswoman
  labourer laborer lad lass laundress layman legate legislator liar librarian licensee lieutenant liegeman lifeboatman linesman logger loyalist lumberjack
  maestro magician maiden mariner mason masseur masseuse mastermind matchmaker matriarch matron mayoress mercenary merchant messenger migrant militiaman milkman milkmaid millworker minder minstrel missionary mistress mobster moneylender monarch mourner mum mummy musician mutineer mystic
  navvy neighbour neighbor newcomer newsagent newsreader nobleman noblewoman nomad notary novice nun
  oaf occupant octogenarian oligarch onlooker optician orderly organist orphan outcast outlaw outsider
  pacifist pal papa paratrooper parent parishioner participant passer-by passerby patient patron pauper peacekeeper pensioner percussionist perpetrator petitioner petty-officer pharmacist philanthropist pianist pickpocket pilgrim pirate plaintiff playmate playwright poacher poet
  poetess polluter pollster postmaster postmistress postwoman potter predecessor priest priestess princeling prioress prisoner prodigy prophet protagonist protege protégé protégée provocateur publican punter purser pupil puppeteer
  quaker quartermaster ragpicker raconteur rancher recipient recluse recruit refugee regent registrar relation relative repairman resident respondent restaurateur retailer retainer reveller reveler rogue rookie roommate runaway ruffian
  saboteur sacristan saint sapper savant schoolboy schoolgirl schoolmaster schoolmate schoolmistress scoundrel scribe seamstress sentry sergeant-major serf servant settler shepherd shepherdess shipmate shipwright shoplifter shopper showman showrunner signalman sibling skeptic sceptic slave smuggler
  sniper socialite soloist soothsayer sophomore soprano spectator spouse squatter squire stagehand stallholder stalwart statesman steersman stenographer stepchild stevedore stockbroker stoker stonemason stowaway stranger streetsweeper stuntman subordinate suitor sultan surrogate surveyor survivor suspect swimmer sympathiser sympathizer
  tailor tanner teen teenager teetotaller tenant thatcher therapist thief thug timekeeper tinker toddler tourist townsman trailblazer traitor tramp translator traveller traveler trespasser triplet trooper trucker trustee truant tutor tycoon typist tyrant
  undersecretary understudy undertaker upstart urchin usher usurper vagabond vagrant valet vandal verger veteran vet viceroy vicar victor villain vintner violinist virtuoso viscount viscountess visitor voyeur
  waif waiter waitress ward-sister warden warlord warrior washerwoman watchman weaver welder wheelwright whistleblower widow widower witch wizard woodcutter woodsman workman wrongdoer
  yachtsman yachtswoman yeoman yogi youngster youth zealot zookeeper`);
