/** English nouns by which a channel is known, with its kind. */
import type { ChannelKind } from '../../../model/speech.ts';

/** Nouns of a channel. */
export const channelNouns: ReadonlyMap<string, ChannelKind> = new Map(
  (
    [
      ['telegram', 'telegram'],
      [
        'social',
        'x twitter facebook instagram vk tiktok bluesky threads mastodon whatsapp weibo wechat signal blog vlog substack snapchat reddit youtube linkedin tweet tweets truth-social app hashtag selfie',
      ],
      [
        'briefing',
        'briefing briefings speech speeches sermon homily keynote lecture reporters journalists newsmen press-conference newsconference correspondents',
      ],
      [
        'document',
        `statement statements report letter letters website bulletin document filing affidavit ruling decree notice communique communiqué memo memorandum note paper release advisory indictment submission email emails e-mail e-mails circular documents filings memos rulings bulletins affidavits submissions transcripts notices
        judgment verdict testimony transcript dossier resolution log newsletter leaflet flyer petition complaint minutes assessment writing alert diary diaries postcard fax handout logbook noticeboard`,
      ],
      [
        'broadcast',
        'television tv radio broadcast air livestream podcast programme program show camera loudspeaker loudspeakers tannoy megaphone newscast broadcaster advert advertisement commercial',
      ],
      ['interview', 'interview interviews'],
      ['phone', 'phone telephone satphone voicemail intercom walkie-talkie'],
      ['press', 'newspaper magazine article column editorial op-ed tabloid paper'],
      ['wire', 'agency newswire wire'],
    ] as const
  ).flatMap(([kind, list]) => list.split(/\s+/).map((word) => [word, kind] as const)),
);

/** Whom one tells something: alone after the verb, in small letters. */
export const hearers: ReadonlySet<string> = new Set(
  `reporters journalists lawmakers parliament residents viewers listeners supporters people state television tv radio news conference agency briefing newspaper channel
  station broadcaster nation press public court inquiry council mps meps mlas councillors councilors crowd relatives families crew staff colleagues inspectors investigators hearing meeting committee
  police programme program podcast website paper magazine jury judge judges congress senate assembly passengers parents prosecutors ministers shareholders investors analysts customers employees workers
  officers detectives delegates diplomats lawyers allies voters readers users fans guests students pupils patients doctors nurses officials friends neighbours neighbors motorists drivers
  firefighters rescuers soldiers troops commanders tourists visitors commuters clients members senators deputies governors mayors worshippers pilgrims evacuees survivors media outlets networks`.split(
    /\s+/,
  ),
);

/** A body before which one speaks in public. */
export const forums =
  /^(?:parliament|court|courtroom|council|inquiry|committee|congress|senate|assembly|hearing|mps|meps|lawmakers|jurors|meeting|panel|deputies|conference|members|councillors|councilors|jury|commons|lords|judges?|tribunal|session|rally|crowd|gathering|audience|supporters|delegates|senators|deputies|bundestag|duma|rada|knesset|chamber|press|media)$/;

/** Nouns by which a capitalised name is a station's, a paper's or an agency's. */
export const stations =
  /^(?:radio|rádio|rtv|télévision|televisión|television|tv|broadcaster|station|viewers|listeners|programme|program|podcast|bbc|cnn|itv|npr|sky|fm|channel|nbc|cbs|abc|pbs|nhk|rte|dw|rbc|zdf|ard|rai|tve|tf1|rfi|fox|euronews|newsnight|msnbc|cnbc|c-span|univision|telemundo|newsmax|lbc|talksport|bbc1|itv1|jazeera|arabiya)$/;
/** The same of papers. */
export const papers =
  /^(?:newspaper|magazine|paper|website|guardian|times|gazette|herald|courier|tribune|chronicle|journal|daily|weekly|post|mail|mirror|telegraph|argus|observer|independent|sun|express|standard|star|examiner|inquirer|globe|echo|advertiser|spiegel|zeitung|monde|figaro|bild|tagesspiegel|pais|mundo|corriere|repubblica|izvestia|kommersant|pravda|tabloid)$/;

/** Verbs that are a channel of their own: “tweeted”. */
export const channelVerbs: ReadonlyMap<string, ChannelKind> = new Map([
  ['tweet', 'social'],
  ['retweet', 'social'],
  ['text', 'social'],
  ['email', 'document'],
  ['e-mail', 'document'],
  ['phone', 'phone'],
  ['telephone', 'phone'],
  ['radio', 'phone'],
  ['blog', 'social'],
  ['post', 'social'],
  ['message', 'social'],
]);
