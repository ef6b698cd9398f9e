/** A text that somebody brings: pasted, or from a file; with where, who and when, as far as that is known. */
import { useRef, useState } from 'preact/hooks';
import { useWorld } from '../app/desk-world.ts';
import { atMost, sayTooLong } from '../app/limits.ts';
import { SheetFrame } from '../app/sheet.tsx';
import { ask } from '../sync/api.ts';
import { instantIn } from '../words/instant-in.ts';

/** Characters of one text (intake/sources/raw-item.ts). */
const LONGEST = 200_000;

export function BringSheet({ close }: { close: () => void }) {
  const world = useWorld();
  const zone = world.board.one('coverage')?.zone ?? 'UTC';
  const text = useRef<HTMLTextAreaElement>(null);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);

  async function bring(form: HTMLFormElement): Promise<void> {
    const values = new FormData(form);
    const of = (name: string) => String(values.get(name) ?? '').trim() || null;
    const written = of('sentAt');
    const sentAt = written === null ? null : instantIn(zone, written);
    if (of('text') === null) return setWrong({ text: 'There are no words in it yet.' });
    if (written !== null && sentAt === null) return setWrong({ sentAt: 'That is no time.' });
    setBusy(true);
    const body = { text: of('text'), title: of('title'), link: of('link'), author: of('author'), sentAt };
    const asked = await ask<{ item: string }>(`/api/coverages/${world.slug}/intake/items`, {
      method: 'POST',
      body,
    });
    setBusy(false);
    if (asked.ok) return world.show({ sheet: { kind: 'item', item: asked.json.item } });
    const { message, problems = [] } = asked.refusal;
    setWrong(
      problems.length > 0
        ? Object.fromEntries(problems.map((one) => [one.path, one.message]))
        : { form: message },
    );
  }

  const said = (name: string) => (
    <span class="wrong small" id={`bring-${name}`} role="alert">
      {wrong[name]}
    </span>
  );
  const described = (name: string) => ({
    ...{ name, 'aria-describedby': `bring-${name}`, 'aria-invalid': wrong[name] !== undefined },
  });
  return (
    <SheetFrame title="Bring a text" close={close} wide>
      <form
        class="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          void bring(event.currentTarget);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
      >
        <label>
          Text
          <textarea rows={9} ref={text} {...described('text')} {...atMost(LONGEST)} />
          {said('text')}
        </label>
        <label>
          Or from a file, as plain text
          <input
            type="file"
            accept="text/*,.txt,.md,.eml"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              void file?.text().then((words) => {
                if (!text.current) return;
                text.current.value = words;
                sayTooLong(text.current, LONGEST);
                text.current.focus();
              });
            }}
          />
        </label>
        <div class="two">
          <label>
            Title
            <input autocomplete="off" {...described('title')} {...atMost(300)} />
            {said('title')}
          </label>
          <label>
            Who wrote it
            <input autocomplete="off" {...described('author')} {...atMost(200)} />
            {said('author')}
          </label>
          <label>
            Link
            <input type="url" autocomplete="off" placeholder="https://…" {...described('link')} />
            {said('link')}
          </label>
          <label>
            When, {zone}
            <input type="datetime-local" {...described('sentAt')} />
            {said('sentAt')}
          </label>
        </div>
        {said('form')}
        <button type="submit" class="go" disabled={busy}>
          {busy ? 'Reading …' : 'Read it'} <kbd>Ctrl ↵</kbd>
        </button>
      </form>
    </SheetFrame>
  );
}
