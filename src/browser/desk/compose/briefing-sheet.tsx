/** The running briefing: speaker, role and channel once, for every quotation until it is ended. */

import { useState } from 'preact/hooks';
import { useWorld } from '../app/desk-world.ts';
import { sayTooLong } from '../app/limits.ts';
import { SheetFrame } from '../app/sheet.tsx';
import { briefingOf, setBriefing } from './briefing.ts';
import { ChannelField } from './channel-field.tsx';
import { HouseField } from './house-field.tsx';
import { typeOfName } from './name-type.ts';
import { noSpeech, type Speech } from './speech.ts';
import { recentSpeakers } from './who-said.tsx';

export function BriefingSheet({ close }: { close: () => void }) {
  const world = useWorld();
  const [speech, setSpeech] = useState<Speech>(
    briefingOf(world.slug) ?? { ...noSpeech, channel: 'briefing' },
  );
  const put = (part: Partial<Speech>) => setSpeech({ ...speech, ...part });
  return (
    <SheetFrame title="Running briefing" close={close}>
      <form
        class="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (speech.speaker.trim() === '') return;
          const actor = world.board.get('actors', speech.actor ?? '')?.content;
          const type = actor?.type ?? typeOfName(speech.speaker);
          // What is said there counts once for whoever holds it: the occasion has a name, also where nobody gave one.
          const occasion = speech.briefing?.trim() || `${speech.speaker}, ${momentWords()}`;
          setBriefing(world.slug, { ...speech, type, briefing: occasion });
          world.say(`${speech.speaker} speaks until you end the briefing.`);
          close();
          world.toComposer();
        }}
      >
        <label>
          Who speaks
          <input
            name="speaker"
            list="briefing-speakers"
            required
            value={speech.speaker}
            onInput={(event) => {
              const speaker = event.currentTarget.value;
              const actor = world.board.all('actors').find(({ content }) => content?.name === speaker);
              put({ speaker, actor: actor?.id ?? null, role: actor?.content?.role ?? speech.role });
            }}
          />
          <datalist id="briefing-speakers">
            {recentSpeakers(world.board).map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
        <label>
          In which role
          <input
            name="role"
            value={speech.role ?? ''}
            onInput={(event) => put({ role: event.currentTarget.value || null })}
          />
        </label>
        {speech.actor === null && (
          <HouseField
            label="Belongs to"
            name="belongsTo"
            value={speech.belongsTo ?? null}
            board={world.board}
            write={(belongsTo) => put({ belongsTo })}
          />
        )}
        <ChannelField label="Through" value={speech.channel} choose={(channel) => put({ channel })} />
        <label>
          The occasion: what is said there by one house counts once
          <input
            name="briefing"
            autocomplete="off"
            placeholder="by its speaker and the time"
            value={speech.briefing ?? ''}
            onInput={({ currentTarget }) => {
              sayTooLong(currentTarget, 120);
              put({ briefing: currentTarget.value || null });
            }}
          />
        </label>
        <div class="acts">
          <button type="submit" class="go">
            {briefingOf(world.slug) ? 'Go on with this' : 'Begin'}
          </button>
          {briefingOf(world.slug) && (
            <button
              type="button"
              onClick={() => {
                setBriefing(world.slug, null);
                world.say('The briefing has ended.');
                close();
              }}
            >
              End the briefing
            </button>
          )}
        </div>
      </form>
    </SheetFrame>
  );
}

const momentWords = (): string => new Date().toISOString().slice(0, 16).replace('T', ' ');
