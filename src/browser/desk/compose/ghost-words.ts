/** The words by which the rules of ghosts know who speaks and how. English only, and only what newsrooms use daily. */
import type { ChannelKind, Cue } from '../../../model/speech.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Verbs of speaking, with their class. */
export const cueWords: ReadonlyMap<string, Cue> = new Map(
  (
    [
      [
        'said',
        'said says say told tells wrote writes added adds stated states stressed insisted insists explained',
      ],
      [
        'said',
        'acknowledged admitted tweeted posted argued declared reported reports noted vowed promised recalled',
      ],
      ['said', 'accused accuses blamed blames condemned condemns estimated estimates replied continued'],
      ['claimed', 'claimed claims claim alleged alleges'],
      ['confirmed', 'confirmed confirms confirm'],
      ['denied', 'denied denies deny rejected rejects dismissed dismisses'],
      ['warned', 'warned warns warn'],
      ['announced', 'announced announces announce'],
      ['believed', 'believes believe'],
      ['asked', 'urged urges'],
      ['ordered', 'ordered orders'],
    ] as const
  ).flatMap(([cue, list]) => list.split(' ').map((word) => [word, cue] as const)),
);

/** Verbs that say themselves what was said of somebody: the words begin with them. */
export const tellingVerbs = words(
  'accused accuses blamed blames condemned condemns rejected rejects dismissed dismisses urged urges ordered orders',
);

/** What stands between a speaker and the verb. */
export const between = words(
  'has have had also later earlier then again itself himself herself repeatedly now',
);

/** Before a verb of speaking: it was not spoken, or by nobody. */
export const unspoken = words(
  'not never is are was were be been being to if cannot wouldn’t hasn’t didn’t could would might may who nobody yet declined refused it’s',
);

export const pronouns = words('he she they it');

/** The nouns of people by their office. */
export const roleNouns = words(
  'governor mayor president minister spokesman spokeswoman spokesperson chief commander general commissioner officer director head correspondent secretary chairman chairwoman chancellor ambassador envoy prosecutor leader adviser advisor senator lawmaker king pope judge lawyer doctor professor coach captain colonel major lieutenant admiral premier deputy analyst editor reporter founder owner official resident witness survivor teacher expert source coordinator representative negotiator',
);

/** Titles that stand before a name with a capital. */
export const titles = words(
  'governor mayor president minister chief commander general commissioner officer director senator chancellor ambassador king queen prince pope judge dr. mr. mrs. ms. gen. lt. col. sgt. sen. rep. gov. prof. capt. maj. secretary prime vice foreign defence defense interior health colonel captain admiral professor deputy',
);

/** People who speak as many, or without a name. */
export const manyNouns = words(
  'officials experts diplomats workers nurses teachers families crews guards passengers staff witnesses residents analysts sources survivors doctors rescuers firefighters prosecutors investigators lawyers activists campaigners relatives scientists people media reports police authorities lawmakers opponents supporters critics neighbours locals medics commanders rebels militants separatists protesters organisers',
);

/** The nouns of institutions, for their names and for their descriptions. */
export const bodyNouns = words(
  'ministry committee council agency organisation organization service department police army navy guard court office bank union commission house cross authority authorities hospital university company corporation airline airlines airways association institute centre center network news times post fund foundation federation government administration assembly parliament senate congress nations watch international bureau force forces command operator institution embassy palace staff military brigade agencies regulator railway club party watchdog kremlin pentagon crescent nato reuters',
);

/** Of those that fight. */
export const groupNouns = words(
  'state front brigades group militia militants rebels taliban hamas hezbollah movement affiliate houthis fighters is isis isis-k al-shabaab',
);

/** Institutions and groups that are known by one word. */
export const singleBodies = words(
  'kremlin pentagon vatican reuters tass interfax unicef nato hamas hezbollah taliban houthis xinhua boeing airbus google microsoft apple meta moscow kyiv washington beijing tehran london paris berlin israel ukraine russia iran china brussels ankara',
);

/** News agencies and papers: what they report of somebody is a relay. */
export const agencies = words(
  'tass reuters afp ap interfax xinhua ria dpa efe ansa bloomberg anadolu kyodo yonhap',
);

/** Where it was said: by a phrase, all in small letters. */
export const channelPhrases: readonly (readonly [string, ChannelKind])[] = [
  ['on telegram', 'telegram'],
  ['via telegram', 'telegram'],
  ['telegram channel', 'telegram'],
  ['telegram post', 'telegram'],
  ['on x', 'social'],
  ['on twitter', 'social'],
  ['on facebook', 'social'],
  ['on instagram', 'social'],
  ['on vk', 'social'],
  ['on social media', 'social'],
  ['news conference', 'briefing'],
  ['press conference', 'briefing'],
  ['briefing', 'briefing'],
  ['told reporters', 'briefing'],
  ['to reporters', 'briefing'],
  ['to journalists', 'briefing'],
  ['told journalists', 'briefing'],
  ['in an interview', 'interview'],
  ['in a statement', 'document'],
  ['in a written statement', 'document'],
  ['statement published', 'document'],
  ['in a report', 'document'],
  ['in a letter', 'document'],
  ['on its website', 'document'],
  ['on air', 'broadcast'],
  ['on television', 'broadcast'],
  ['on state television', 'broadcast'],
  ['told state television', 'broadcast'],
  ['on state tv', 'broadcast'],
  ['on tv', 'broadcast'],
  ['on radio', 'broadcast'],
  ['told the bbc', 'broadcast'],
  ['told bbc', 'broadcast'],
  ['told cnn', 'broadcast'],
  ['told sky news', 'broadcast'],
  ['told al jazeera', 'broadcast'],
  ['televised address', 'broadcast'],
  ['by telephone', 'phone'],
  ['by phone', 'phone'],
  ['told reuters', 'wire'],
  ['told afp', 'wire'],
  ['told tass', 'wire'],
  ['told the ap', 'wire'],
];

/** Days, months and the like: with "on", "in" or alone they say when, not what. */
export const timeWords = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tonight morning afternoon evening night early late earlier later noon midnight week month year hour hours minutes ago now',
);
