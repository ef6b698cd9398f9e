/** Mends a proposal: who, in which role, by which cue, through which channel, and which words of the item. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ItemRead } from '../../../intake/items/item.ts';
import { type ChannelKind, type Cue, channels, cues } from '../../../model/speech.ts';
import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';
import { channelNames } from '../compose/speech.ts';
import { recentSpeakers } from '../compose/who-said.tsx';
import { type Mended, placeOf, type Said } from './decisions.ts';
import { MendFrame } from './mend-frame.tsx';

interface MendFormProps {
  readonly said: Said;
  readonly item: ItemRead['item'];
  /** Null: left as it was. */
  readonly done: (mended: Mended | null) => void;
}

export function MendForm({ said, item, done }: MendFormProps) {
  const { board } = useWorld();
  const [wrong, setWrong] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const parts = said.words.map(({ from, to }) => item.words.slice(from, to));
  return (
    <MendFrame
      wrongId="mend-wrong"
      wrong={wrong}
      leave={() => done(null)}
      mend={(values) => {
        const of = (name: string) => String(values.get(name) ?? '').trim();
        const words = parts.map((part, at) => {
          const typed = of(`words-${at}`);
          return typed === part.trim()
            ? said.words[at]
            : placeOf(item.words, typed, said.words[at]?.from ?? 0);
        });
        const spans = words.filter((one) => one != null);
        const typed = parts.filter((_, at) => of(`words-${at}`) !== '').length;
        if (of('speaker') === '') return setWrong('Who said it?');
        if (typed === 0 || spans.length < typed)
          return setWrong('These words do not stand in the item. Only its own words can be somebody’s.');
        done({
          ...{ speaker: of('speaker'), role: of('role') || null, cue: of('cue') as Cue, words: spans },
          channel: (of('channel') || null) as ChannelKind | null,
          channelName: of('channelName') || null,
        });
      }}
    >
      <label>
        Who
        <input
          name="speaker"
          list="mend-speakers"
          autocomplete="off"
          defaultValue={said.speaker}
          ref={first}
          {...atMost(200)}
        />
      </label>
      <datalist id="mend-speakers">
        {recentSpeakers(board).map(({ name, role }) => (
          <option key={name} value={name} label={role ?? undefined} />
        ))}
      </datalist>
      <label>
        In which role
        <input name="role" autocomplete="off" defaultValue={said.role ?? ''} {...atMost(200)} />
      </label>
      <label>
        How
        <select name="cue" defaultValue={said.cue}>
          {cues.map((cue) => (
            <option key={cue} selected={cue === said.cue}>
              {cue}
            </option>
          ))}
        </select>
      </label>
      <label>
        Where
        <select name="channel">
          <option value="" selected={said.channel === null}>
            as the item came
          </option>
          {channels.map((kind) => (
            <option key={kind} value={kind} selected={kind === said.channel}>
              {channelNames[kind]}
            </option>
          ))}
        </select>
      </label>
      <label class="rest">
        Which one
        <input name="channelName" autocomplete="off" defaultValue={said.channelName ?? ''} {...atMost(120)} />
      </label>
      {parts.map((part, at) => (
        <label class="whole" key={`${said.words[at]?.from}`}>
          {parts.length > 1 ? `Words, part ${at + 1}` : 'Words'}
          <textarea name={`words-${at}`} rows={2} defaultValue={part} aria-describedby="mend-wrong" />
        </label>
      ))}
    </MendFrame>
  );
}
