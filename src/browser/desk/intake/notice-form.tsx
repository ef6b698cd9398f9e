/** An alert as a notice: every word may be mended, and whether its source keeps it from then on is said in plain words. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isHttpUrl } from '../../../lib/http-url.ts';
import { LONGEST } from '../../../model/lengths.ts';
import { type Severity, severities } from '../../../model/severity.ts';
import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';
import { keeperOf, noticeIdOf } from '../board/kept-notice.ts';
import { actorNamed } from '../compose/known.ts';
import { instantIn, localIn } from '../words/instant-in.ts';
import { type AlertItem, latestUntil, noticeCommands, noticeOf, noticeWrong } from './notice-plan.ts';

interface NoticeFormProps {
  readonly item: AlertItem;
  /** The source by name; null where it is not looked after any more: then it keeps nothing. */
  readonly outlet: string | null;
  /** Whether it was published. */
  readonly done: (published: boolean) => void;
}

export function NoticeForm({ item, outlet, done }: NoticeFormProps) {
  const world = useWorld();
  const { board } = world;
  const zone = board.one('coverage')?.zone ?? 'UTC';
  const [begun] = useState(() => noticeOf(item, outlet ?? '', world.now()));
  const [keeps, setKeeps] = useState(outlet !== null);
  const [wrong, setWrong] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const local = (at: string | null) => (at === null ? '' : localIn(zone, at));

  function publish(form: HTMLFormElement): void {
    const values = new FormData(form);
    const of = (name: string) => String(values.get(name) ?? '').trim();
    const at = (name: string) => (of(name) === '' ? null : instantIn(zone, of(name)));
    const now = world.now();
    const link = of('link') || null;
    // A time that was not touched keeps the seconds that it came with.
    const kept = (name: 'expires' | 'until') => (of(name) === local(begun[name]) ? begun[name] : at(name));
    const filled = {
      ...{ title: of('title'), text: of('text'), severity: of('severity') as Severity, by: of('by'), link },
      ...{ expires: kept('expires'), until: keeps ? kept('until') : null },
    };
    const why =
      (link !== null && !isHttpUrl(link) ? 'The link is no address of the web.' : null) ??
      (keeps && filled.until === null ? 'Until when may its source keep it?' : null) ??
      noticeWrong(filled, now);
    setWrong(why);
    if (why !== null) return;
    const notice = noticeIdOf(item.id);
    const commands = noticeCommands(item, filled, {
      mint: (prefix) => world.mint(prefix),
      actorNamed: (name) => actorNamed(board, name),
      version: board.get('notices', notice)?.version ?? 0,
      keptBy: keeperOf(board, notice, now)?.authority ?? null,
    });
    void world.give({ going: 'forward', label: `Notice: ${filled.title}` }, commands);
    done(true);
  }

  return (
    <div class="notice-page">
      <form
        class="stack-form notice-form"
        aria-label="Publish as a notice"
        onKeyDown={(event) => {
          if (event.key === 'Escape') done(false);
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.requestSubmit();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          publish(event.currentTarget);
        }}
      >
        <p class="soft">
          <b>Publish as a notice.</b> It stands at the top of the page until it is over.
        </p>
        <label>
          Title
          <input
            name="title"
            ref={first}
            autocomplete="off"
            required
            defaultValue={begun.title}
            {...atMost(LONGEST.title)}
          />
        </label>
        <label>
          What readers are told
          <textarea name="text" rows={6} required defaultValue={begun.text} {...atMost(LONGEST.text)} />
        </label>
        <div class="two">
          <label>
            Who warns
            <input name="by" autocomplete="off" required defaultValue={begun.by} {...atMost(LONGEST.by)} />
          </label>
          <label>
            Severity
            <select name="severity" defaultValue={begun.severity}>
              {severities.map((one) => (
                <option key={one} value={one} selected={one === begun.severity}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          <label>
            Holds until, {zone}
            <input type="datetime-local" name="expires" defaultValue={local(begun.expires)} />
            <small class="soft">empty: until its source ends it</small>
          </label>
          <label>
            Link to the warning
            <input type="url" name="link" defaultValue={begun.link ?? ''} autocomplete="off" />
          </label>
        </div>
        {outlet !== null && (
          <fieldset class="keeps">
            <legend class="sr-only">Who keeps it</legend>
            <label class="check">
              <input
                type="checkbox"
                name="keeps"
                checked={keeps}
                onChange={(event) => setKeeps(event.currentTarget.checked)}
              />
              <span>
                Let {outlet} update and end this notice{' '}
                <small class="soft">
                  What it says of this very alert is on the page at once, with nobody at the desk, and
                  recorded under your name. One key stops it.
                </small>
              </span>
            </label>
            <label>
              Until, {zone}
              <input
                type="datetime-local"
                name="until"
                disabled={!keeps}
                max={localIn(zone, new Date(latestUntil(world.now())).toISOString())}
                defaultValue={local(begun.until)}
              />
              <small class="soft">seven days at most</small>
            </label>
          </fieldset>
        )}
        <p class="wrong" role="alert">
          {wrong}
        </p>
        <div class="acts">
          <button type="submit" class="go">
            Publish the notice <kbd>Ctrl ↵</kbd>
          </button>
          <button type="button" onClick={() => done(false)}>
            Back to the item <kbd>Esc</kbd>
          </button>
        </div>
      </form>
      <figure class="as-it-came">
        <figcaption>The alert, as it came</figcaption>
        <blockquote dir="auto">{item.words}</blockquote>
      </figure>
    </div>
  );
}
