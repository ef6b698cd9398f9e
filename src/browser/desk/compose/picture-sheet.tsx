/** The words that go with a picture: what is to be seen, whose it is, and what stands below it. */
import { atMost } from '../app/limits.ts';
import { SheetFrame } from '../app/sheet.tsx';

export interface PictureWords {
  readonly alt: string;
  readonly credit: string;
  readonly caption: string | null;
}

interface PictureSheetProps {
  readonly put: (words: PictureWords) => void;
  readonly close: () => void;
}

export function PictureSheet({ put, close }: PictureSheetProps) {
  return (
    <SheetFrame title="The picture is in" close={close}>
      <form
        class="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const of = (name: string) => String(values.get(name)).trim();
          if (of('alt') === '' || of('credit') === '') return;
          close();
          put({ alt: of('alt'), credit: of('credit'), caption: of('caption') || null });
        }}
      >
        <label>
          What is to be seen, for whoever cannot see it
          <input name="alt" {...atMost(500)} required />
        </label>
        <label>
          Whose picture it is
          <input name="credit" {...atMost(200)} required placeholder="Ana Ruiz / Harbour Press" />
        </label>
        <label>
          Caption, if it has one
          <input name="caption" {...atMost(1000)} />
        </label>
        <button type="submit" class="go">
          Put it into the post
        </button>
      </form>
    </SheetFrame>
  );
}
