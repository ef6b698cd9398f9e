/** Who speaks in the running briefing: its host, whoever belongs to it, and somebody new who speaks for it. Pure. */
import type { KnownActor, Speaker } from './ghost-speaker.ts';
import type { Speech } from './speech.ts';

type Within = Pick<Speech, 'briefing' | 'belongsTo'>;

/** The occasion that a speaker's words share with the others of that briefing; nothing where they speak elsewhere. */
export function withinBriefing(
  speaker: Pick<Speaker, 'actor' | 'speaker' | 'role' | 'type' | 'named'>,
  running: Speech | null,
  actors: readonly KnownActor[],
): Within {
  const briefing = running?.briefing ?? null;
  if (!running || briefing === null) return {};
  const { belongsTo = null } = running;
  if (isSame(speaker, running)) return belongsTo === null ? { briefing } : { briefing, belongsTo };
  if (speaker.actor !== null) return belongs(speaker.actor, running, actors) ? { briefing } : {};
  const speaksFor = /\b(?:spokes(?:man|woman|person)|press secretary)\b/iu.test(speaker.role ?? '');
  const isHouse = running.type === 'organisation';
  return speaker.named && isHouse && speaksFor ? { briefing, belongsTo: running.speaker } : {};
}

const isSame = (a: Pick<Speaker, 'actor' | 'speaker'>, b: Speech): boolean =>
  (a.actor !== null && a.actor === b.actor) || a.speaker === b.speaker;

function belongs(actor: string, running: Speech, actors: readonly KnownActor[]): boolean {
  const seen = new Set<string>();
  for (let at: string | null = actor; at !== null && !seen.has(at); ) {
    seen.add(at);
    const known: KnownActor | undefined = actors.find(({ id }) => id === at);
    if (known?.id === running.actor || known?.names.includes(running.speaker)) return true;
    at = known?.belongsTo ?? null;
  }
  return false;
}
