/** One proposed statement: who, in which role, by which cue, through which channel, which words, and how likely it is right. */
import type { ItemRead } from '../../../intake/items/item.ts';
import { useWorld } from '../app/desk-world.ts';
import { channelNames } from '../compose/speech.ts';
import type { Mended, Said } from './decisions.ts';
import { MendForm } from './mend-form.tsx';
import { ProposalFrame, type RowActs } from './proposal-frame.tsx';
import { isDescription } from './speech-of.ts';
import { inLibrary } from './take-item.ts';

interface ProposalRowProps {
  readonly row: RowActs;
  readonly said: Said;
  readonly item: ItemRead['item'];
  readonly isMended: boolean;
  readonly isMending: boolean;
  readonly done: (mended: Mended | null) => void;
}

export function ProposalRow({ row, said, item, isMended, isMending, done }: ProposalRowProps) {
  const world = useWorld();
  const { key, read, speaker, role, cue, channel, channelName, words } = said;
  const text = words.map(({ from, to }) => item.words.slice(from, to).trim()).join(' … ');
  const isVerbatim = words.every((one) =>
    read.quoted.some(({ from, to }) => from <= one.from && one.to <= to),
  );
  const known = inLibrary(world, speaker) ?? inLibrary(world, speaker.replace(/^the /i, ''));
  const through = channel === null ? null : (channelName ?? channelNames[channel]);
  return (
    <ProposalFrame
      row={row}
      name={key}
      label={`${speaker} ${cue} ${text}`}
      read={read}
      isMended={isMended}
      form={isMending ? <MendForm said={said} item={item} done={done} /> : null}
      mends
      merges
    >
      <p class="who">
        <b>{known?.name ?? speaker}</b>
        {(role ?? known?.role) && <span>, {role ?? known?.role}</span>} · {cue}
        {through !== null && <span> · {through}</span>}
      </p>
      <p class="said">{isVerbatim ? `“${text}”` : text}</p>
      <p class="soft small">
        {[
          isVerbatim ? 'word for word' : 'in the words of the text',
          isDescription(said) && !known
            ? read.speaker.vague
              ? 'nobody is named: vague'
              : 'described, not named'
            : known
              ? 'in the library'
              : 'new in the library',
          ...(read.responsibility ? ['claims responsibility'] : []),
          ...(item.origin !== null
            ? ['a relay through this outlet']
            : read.relay
              ? ['passed on by another']
              : []),
        ].join(' · ')}
      </p>
    </ProposalFrame>
  );
}
