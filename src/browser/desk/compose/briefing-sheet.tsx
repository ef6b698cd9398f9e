/** The running briefing: speaker, role and channel once, for every quotation until it is ended. */

import { useState } from 'preact/hooks';
import { useWorld } from '../app/desk-world.ts';
import { SheetFrame } from '../app/sheet.tsx';
import { briefingOf, setBriefing } from './briefing.ts';
import { ChannelField } from './channel-field.tsx';
import { noSpeech, type Speech } from './speech.ts';
import { recentSpeakers } from './who-said.tsx';

export function BriefingSheet({ close }: { close: () => void }) {
  const world = useWorld();
  const [speech, setSpeech] = useState<Speech>(briefingOf(world.slug) ?? noSpeech);
  const put = (part: Partial<Speech>) => setSpeech({ ...speech, ...part });
  return (
    <SheetFrame title="Running briefing" close={close}>
      <form
        class="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (speech.speaker.trim() === '') return;
          setBriefing(world.slug, speech);
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
        <ChannelField label="Through" value={speech.channel} choose={(channel) => put({ channel })} />
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
