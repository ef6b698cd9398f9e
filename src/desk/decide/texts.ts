/** What the desk puts above the posts: the headline and standfirst, and the panel. */
import type { PanelContent, TextContent } from '../../model/content.ts';
import type { TextField } from '../../model/ids.ts';
import { inState, type refuse } from './decision.ts';

/** Why a text cannot be as it is written, or null: a headline and a standfirst are one paragraph each. */
export function textFault(field: TextField, content: TextContent): ReturnType<typeof refuse> | null {
  const [first] = content;
  if (field === 'summary' || (content.length === 1 && first?.type === 'paragraph')) return null;
  const rest = field === 'headline' ? 'the standfirst or the summary' : 'the summary';
  return inState(
    'several-paragraphs',
    `A ${field} is one paragraph of running text. Put the rest into ${rest}.`,
  );
}

/** A panel whose lines of "what has changed" all say when: now, where they do not say it and did not stand there before. */
export function timed(content: PanelContent, before: PanelContent | null, now: string): PanelContent {
  const changed = content.changed.map(({ at, ...line }) => {
    const known = before?.changed.find((one) => isSameLine(one, line));
    return { ...line, at: at ?? known?.at ?? now };
  });
  return { ...content, changed };
}

type Line = PanelContent['changed'][number];

function isSameLine(one: Line, other: Line): boolean {
  return (
    one.words === other.words &&
    one.claim === other.claim &&
    one.figure === other.figure &&
    one.question === other.question
  );
}
