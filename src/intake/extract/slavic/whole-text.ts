/** The statements of a whole text in Russian or Ukrainian: sentence by sentence, with who “он” is. Pure. */
import { goesOn, inOrder, proposed, quotationsAlone, saidIn } from '../proposed.ts';
import type { ProposedStatement } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import type { Channel, Spoken, Who } from '../spoken.ts';
import { Carry } from './carry.ts';
import { confidenceOf } from './confidence.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { type Heard, opensNext, slavicSpoken } from './reading.ts';
import { isSlavicResponsibility } from './responsibility.ts';
import { wayElsewhere } from './way-elsewhere.ts';

/** The statements of a text in Russian or Ukrainian, in its order. */
export function slavicStatements(
  text: string,
  sentences: readonly Sentence[],
  language: 'ru' | 'uk',
): readonly ProposedStatement[] {
  const found: ProposedStatement[] = [];
  /** The paragraph of the quotation that may go on. */
  let before: number | null = null;
  /** The sentence in which somebody spoke last. */
  let spoke = -1;
  /** The way by which was said what came before. */
  let way: Channel | null = null;
  const lexicon = lexiconOf(language);
  const bySentence = slavicSpoken(text, sentences, language);
  const holders = bySentence
    .flatMap(({ spoken, mentions }) => [...spoken.map(({ who }) => who), ...mentions])
    .filter((who) => who !== null)
    .filter(({ by, role }) => by === 'name' && role !== null);
  const carry = new Carry(text, sentences, holders);
  /** Reads one sentence. A function of its own: the loop about it runs once a text. */
  const readAt = (sentence: Sentence, at: number): void => {
    const { spoken, mentions, told: named } = bySentence[at] ?? nothing;
    const previous = sentences[at - 1];
    const isTaken =
      previous !== undefined && opensNext(previous) && (bySentence[at - 1]?.spoken.length ?? 0) > 0;
    const [alone, other] = spoken.length === 0 && !isTaken ? quotationsAlone(sentence) : [];
    const isNext = spoke === at - 1 && previous?.paragraph === sentence.paragraph;
    if (alone && !other && carry.last && (isNext || (before !== null && sentence.paragraph - before <= 1))) {
      found.push(goesOn(alone, carry.last, 'medium'));
      before = sentence.paragraph;
      return;
    }
    const invited = alone && !other && previous ? invitedBy(previous, bySentence[at - 1] ?? nothing) : null;
    if (alone && invited) {
      const speaker = carry.invited(invited);
      found.push(goesOn(alone, speaker, 'medium'));
      before = sentence.paragraph;
      return;
    }
    for (const who of mentions) carry.mention(who);
    for (const told of spoken) {
      const one: Spoken = {
        ...told,
        who: told.who ?? untold(sentence, told, carry, lexicon),
        channel: told.channel ?? wayElsewhere(sentence.pieces, told, way, lexicon),
      };
      way = one.channel ?? way;
      const speaker = carry.speakerOf(one);
      if (!speaker) continue;
      const confidence = confidenceOf(one, speaker, found.at(-1)?.confidence ?? null);
      const responsibility = isSlavicResponsibility(saidIn(text, one));
      found.push(proposed(one, speaker, { responsibility, confidence }));
    }
    for (const who of named) carry.tell(who);
    const last = spoken.at(-1);
    spoke = last ? at : spoke;
    before = last && last.quoted.length > 0 ? sentence.paragraph : null;
  };
  sentences.forEach(readAt);
  return inOrder(found);
}

/** “Сказала наконец”: the “she” that a past of one gender tells, where whoever spoke last is no woman; null where they may be meant. */
function untold({ pieces }: Sentence, { cue }: Spoken, carry: Carry, { verbs }: Lexicon): Who | null {
  const low = cue ? pieces.find(({ from }) => from === cue.from)?.low : undefined;
  const gender = low === undefined ? null : (verbs.get(low)?.gender ?? null);
  if (!cue || (gender !== 'm' && gender !== 'f') || !carry.isOther(gender)) return null;
  return {
    ...{ span: cue, name: null, role: null, type: 'person', by: 'pronoun', vague: false },
    ...{ head: gender === 'm' ? 'он' : 'она', outlet: false, gender, elsewhere: true },
  };
}

/** “Тренер Иванов прокомментировал победу. «…»”: whoever the sentence before names, where it tells that somebody spoke. */
function invitedBy({ pieces }: Sentence, { spoken, mentions }: Heard): Who | null {
  if (spoken.length > 0 || !pieces.some(({ low }) => invites.test(low))) return null;
  const people = mentions.filter(
    ({ by, type, elsewhere }) => by === 'name' && type === 'person' && !elsewhere,
  );
  return people.length === 1 ? (people[0] ?? null) : null;
}

const invites =
  /^(?:(?:про)?комментир|прокомментир|высказал|отреагир|оценил|оценила|рассказал|поделил|обратил|поблагодар|поздрав|похвал|раскритик|извин|ответил|объяснил|выступил|написал|(?:про)?комент|висловив|висловил|відреагув|оцінив|оцінила|розпов|поділи|зверну|подяку|привіта|похвали|розкритик|вибачи|відпові|поясни|виступи|написа)/;

const nothing: Heard = { spoken: [], mentions: [], told: [] };
