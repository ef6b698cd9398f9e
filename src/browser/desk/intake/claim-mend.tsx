/** Mends a proposed claim: which one of the board it is, what it says, and what each statement does to it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClaimStance } from '../../../intake/extract/reading.ts';
import { LONGEST } from '../../../model/lengths.ts';
import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';
import { shortened } from '../words/lookup.ts';
import { NO_STANCE, offeredStances, stanceWords } from '../words/stance-words.ts';
import { asClaimed, type Claimed } from './claim-of.ts';
import type { MendedClaim } from './decisions.ts';
import { MendFrame } from './mend-frame.tsx';
import { claimsOf } from './take-item.ts';

interface ClaimMendProps {
  readonly claimed: Claimed;
  /** Null: left as it was. Answers why it cannot be so, and the form stays as it is; null: it is. */
  readonly done: (mended: MendedClaim | null) => string | null;
}

export function ClaimMend({ claimed, done }: ClaimMendProps) {
  const { text, says, like, bears } = claimed;
  const begun = asClaimed(claimed);
  const [known, setKnown] = useState(begun.known);
  const [wrong, setWrong] = useState<string | null>(null);
  const first = useRef<HTMLSelectElement>(null);
  const board = claimsOf(useWorld());
  // Those that are like it first; the others of the board behind them.
  const others = board.filter(({ id }) => !like.some((one) => one.id === id));
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <MendFrame
      wrongId="claim-wrong"
      wrong={wrong}
      leave={() => done(null)}
      mend={(values) => {
        const words = known === null ? String(values.get('claim') ?? '').trim() : text;
        if (words === '') return setWrong('A claim without words: what does it say?');
        const stances = bears.map(({ key }): [string, ClaimStance | null] => [
          key,
          (String(values.get(`stance-${key}`) ?? '') || null) as ClaimStance | null,
        ]);
        const told = String(values.get('says') ?? '').trim() || says;
        setWrong(done({ text: words, says: told, known, stances: Object.fromEntries(stances) }));
      }}
    >
      <label class="whole">
        Which claim
        <select
          name="known"
          ref={first}
          value={known ?? ''}
          onChange={({ currentTarget }) => setKnown(currentTarget.value || null)}
        >
          <option value="">A new one</option>
          {[...like, ...others].map((one) => (
            <option key={one.id} value={one.id}>
              {shortened(one.text, 90)}
            </option>
          ))}
        </select>
      </label>
      {known === null && <Words name="claim" label="What it says" words={text} />}
      {known === null && says !== null && <Words name="says" label="And that they say so" words={says} />}
      {bears.map(({ key, speaker, stance }) => (
        <label key={key}>
          {speaker} …
          <select name={`stance-${key}`} defaultValue={stance ?? ''}>
            {offeredStances.map((one) => (
              <option key={one} value={one} selected={one === stance}>
                {stanceWords[one]}
              </option>
            ))}
            <option value="" selected={stance === null}>
              {NO_STANCE}
            </option>
          </select>
        </label>
      ))}
    </MendFrame>
  );
}

interface WordsProps {
  readonly name: string;
  readonly label: string;
  readonly words: string;
}

/** The words of a claim. */
function Words({ name, label, words }: WordsProps) {
  return (
    <label class="whole">
      {label}
      <textarea
        name={name}
        rows={2}
        defaultValue={words}
        aria-describedby="claim-wrong"
        {...atMost(LONGEST.claim)}
      />
    </label>
  );
}
