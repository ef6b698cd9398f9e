/** What is in the composer, exactly as the page will show it; or why it would be refused. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWorld } from '../app/desk-world.ts';
import { SheetFrame } from '../app/sheet.tsx';
import type { Command } from '../outbox/outbox.ts';
import { ask } from '../sync/api.ts';
import { inDeskWords } from '../words/lookup.ts';
import { type Previewed, renderPreview, styleOf } from './render-preview.ts';

interface PreviewSheetProps {
  readonly commands: readonly Command[];
  readonly close: () => void;
}

export function PreviewSheet({ commands, close }: PreviewSheetProps) {
  const world = useWorld();
  const place = useRef<HTMLDivElement>(null);
  const [says, setSays] = useState<string | null>('Looking …');
  useEffect(() => {
    const named = commands.map((command) => ({ ...command, id: world.mint('v') }));
    void ask<Previewed>(`/api/coverages/${world.slug}/preview`, {
      method: 'POST',
      body: { commands: named },
    }).then((asked) => {
      if (!asked.ok) return setSays(inDeskWords(asked.refusal.message, world.board));
      const pieces = renderPreview(asked.json);
      if (pieces.length === 0) return setSays('Readers would see nothing of it.');
      setSays(null);
      if (place.current)
        draw(place.current, pieces.map(({ markup }) => markup).join(''), styleOf(world.house));
    });
  }, [world, commands]);
  return (
    <SheetFrame title="As readers will see it" close={close} wide>
      {says !== null && <p role="status">{says}</p>}
      <div ref={place} class="preview" />
    </SheetFrame>
  );
}

/** In a shadow root, so that the readers' style and the desk's stay apart. The markup is of our own page templates. */
function draw(place: HTMLElement, markup: string, style: string): void {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style.replaceAll(':root', ':host').replaceAll('body{', ':host{'));
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = policy().createHTML(`<main>${markup}</main>`) as unknown as string;
}

interface Policy {
  createHTML(markup: string): unknown;
}
let made: Policy | null = null;

/** Trusted types: the one place in the desk where markup is set, for what `src/publish` made. */
function policy(): Policy {
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes?: { createPolicy(name: string, rules: { createHTML: (markup: string) => string }): Policy };
  };
  made ??=
    trustedTypes?.createPolicy('stet-preview', { createHTML: (markup) => markup }) ??
    ({ createHTML: (markup) => markup } satisfies Policy);
  return made;
}
