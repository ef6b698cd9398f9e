/** Which sources this coverage follows, and how each is doing. Editors choose. */
import { useEffect, useState } from 'preact/hooks';
import { editors } from '../../../desk/policies.ts';
import type { SourceKind } from '../../../intake/sources/source.ts';
import { useWorld, type World } from '../app/desk-world.ts';
import { SheetFrame } from '../app/sheet.tsx';
import { ask } from '../sync/api.ts';
import { moment } from '../words/times.ts';
import { lookAtSources, type SourceHere, useSources } from './sources-here.ts';

const kinds: Readonly<Record<SourceKind, string>> = {
  feed: 'feed',
  cap: 'alerts',
  'telegram-page': 'Telegram channel',
  'telegram-bot': 'Telegram bot',
  mailbox: 'mailbox',
  folder: 'folder of files',
  hook: 'sent here by others',
};

export function SourcesSheet({ close }: { close: () => void }) {
  const world = useWorld();
  const [wrong, setWrong] = useState<string | null>(null);
  const [looked, setLooked] = useState(false);
  const sources = [...useSources([]).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const chooses = world.me.roles.some((role) => editors.includes(role));
  const admin = world.me.roles.includes('admin');
  useEffect(() => {
    void lookAtSources(world).then((why) => {
      setWrong(why);
      setLooked(true);
    });
  }, []);
  async function follow({ id, follows }: SourceHere): Promise<void> {
    const asked = await ask(`/api/coverages/${world.slug}/intake/sources/${id}`, {
      ...{ method: 'PUT', body: { follows: !follows } },
    });
    setWrong(asked.ok ? await lookAtSources(world) : asked.refusal.message);
  }
  return (
    <SheetFrame title="Sources of this coverage" close={close}>
      {!looked && <p role="status">Looking …</p>}
      {looked && sources.length === 0 && (
        <p>The house has no sources yet: an administrator adds them. A text can be brought without one.</p>
      )}
      <ul class="sources">
        {sources.map((one) => (
          <li key={one.id}>
            {chooses && (admin || one.chosenBy === 'editors') ? (
              <label class="check">
                <input type="checkbox" checked={one.follows} onChange={() => void follow(one)} />
                <b>{one.name}</b>
              </label>
            ) : (
              <p>
                <b>{one.name}</b> {one.follows ? '✓ followed here' : 'not followed here'}
              </p>
            )}
            <p class={one.error === null ? 'soft small' : 'warn small'}>
              {[kinds[one.kind], healthOf(one, world), `${one.items} in a day`].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {!chooses && <p class="soft small">Editors choose what a coverage follows.</p>}
      <p class="wrong" role="alert">
        {wrong}
      </p>
    </SheetFrame>
  );
}

/** How a source is doing, in words. */
function healthOf({ paused, error, goodAt, triedAt, kind }: SourceHere, world: World): string {
  const zone = world.board.one('coverage')?.zone ?? 'UTC';
  if (paused) return 'paused';
  if (error !== null)
    return `▲ ${error.replace(/[.]$/, '')}; last good ${goodAt ? moment(goodAt, zone) : 'never'}`;
  if (goodAt !== null) return `● good, ${moment(goodAt, zone)}`;
  if (kind === 'hook') return 'nothing was sent yet';
  return triedAt === null ? 'not looked at yet' : 'nothing good yet';
}
