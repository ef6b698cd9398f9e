/** One item: its text with what was read from it, and the proposals beside it, each taken, mended, rejected or merged by key. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ItemRead } from '../../../intake/items/item.ts';
import { isHttpUrl } from '../../../lib/http-url.ts';
import { useWorld } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import { SheetFrame } from '../app/sheet.tsx';
import { claimDecided, claimMendedAs, standing } from './claim-decisions.ts';
import { claimedIn } from './claim-of.ts';
import { type Decisions, decided, mendedAs, mergedAs, proposalsOf, saidIn } from './decisions.ts';
import { asideWords } from './item-row.tsx';
import { ItemText, Legend } from './item-text.tsx';
import { alertOf, languageOf, originWords, outletOf, stateWords, timeOf, unreadWords } from './item-words.ts';
import { mayTake } from './may-take.ts';
import { NoticeForm } from './notice-form.tsx';
import { alertItem, mayPublish, NoticePart, publishWords, stopKeeper } from './notice-part.tsx';
import { ProposalList } from './proposal-list.tsx';
import { isAsked, useSources } from './sources-here.ts';
import { claimsOf, decisionsOf, keepDecisions, mark, putAside, readItem, takeItem } from './take-item.ts';
import { useItems } from './use-items.ts';

interface ItemSheetProps {
  readonly id: string;
  /** Whether it opens with the form that publishes it as a notice. */
  readonly asNotice?: boolean;
  readonly close: () => void;
}

export function ItemSheet({ id, asNotice = false, close }: ItemSheetProps) {
  const world = useWorld();
  useItems();
  const [read, setRead] = useState<ItemRead | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const told = world.items.get(id);
  const isOlder = read !== null && told !== undefined && told.item.version > read.item.version;
  const load = () =>
    void readItem(world, id).then((asked) => {
      if (asked.ok) setRead(asked.json);
      else setWrong(asked.refusal.message);
    });
  useEffect(load, [id]);
  const title = read?.item.title ?? told?.item.title ?? 'What came in';
  return (
    <SheetFrame title={title} close={close} wide="all">
      {wrong !== null && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      {!read && wrong === null && <StillReading />}
      {isOlder && (
        <p class="say warns" role="status">
          Its source has changed it since you opened it.{' '}
          <button type="button" class="small" onClick={load}>
            Show version {told?.item.version}
          </button>
        </p>
      )}
      {read && <Opened key={`${id} ${read.item.version}`} read={read} asNotice={asNotice} close={close} />}
    </SheetFrame>
  );
}

function StillReading() {
  const here = useRef<HTMLParagraphElement>(null);
  // Not the way out has the focus: whoever presses Enter once more wants the draft.
  useEffect(() => here.current?.focus(), []);
  return (
    <p role="status" tabIndex={-1} ref={here}>
      Reading …
    </p>
  );
}

interface OpenedProps {
  readonly read: ItemRead;
  readonly asNotice: boolean;
  readonly close: () => void;
}

function Opened({ read, asNotice, close }: OpenedProps) {
  const world = useWorld();
  const { item, reading } = read;
  const told = { item, state: world.items.get(item.id)?.state ?? read.state };
  const sources = useSources(item.source === 'desk' ? [] : [item.source]);
  const [decisions, setDecisions] = useState(() => decisionsOf(world, read));
  const [mending, setMending] = useState<string | null>(null);
  const [says, setSays] = useState('');
  const place = useRef<HTMLElement>(null);
  const proposals = proposalsOf(reading);
  const said = saidIn(item.words, reading, decisions);
  const claimed = claimedIn(item.words, reading, decisions, said, claimsOf(world));
  const [chosen, setChosen] = useState<string | null>(proposals[0]?.key ?? null);
  const writes = may(world.me, 'post.write');
  const publishes = mayPublish(world, item);
  const [asking, setAsking] = useState(asNotice && publishes);
  const alert = alertItem(item);

  const focus = (key: string | null) =>
    place.current
      ?.querySelector<HTMLElement>(key === null ? '.item-acts button' : `[data-proposal="${key}"]`)
      ?.focus();
  useEffect(() => {
    // Whoever has moved elsewhere meanwhile stays there.
    if (!place.current?.contains(document.activeElement)) focus(chosen);
  }, []);

  const mended = useRef<string | null>(null);
  useLayoutEffect(() => {
    // The form that had the focus is gone: the next key finds its proposal.
    if (mending === null && mended.current !== null) focus(mended.current);
    mended.current = mending;
  }, [mending]);

  const asked = useRef(asking);
  useLayoutEffect(() => {
    // Back from the form: the next key finds its proposal.
    if (asked.current && !asking) focus(chosen);
    asked.current = asking;
  }, [asking]);

  function decide(next: Decisions | { readonly message: string }): void {
    setSays('message' in next ? next.message : '');
    if ('message' in next) return;
    const settled = standing(next, reading);
    setDecisions(settled);
    keepDecisions(read, settled);
  }
  function decideOn(key: string, is: 'accepted' | 'rejected'): void {
    const own = claimed.find((one) => one.key === key);
    decide(own ? claimDecided(decisions, own, is) : decided(decisions, key, is));
  }
  /** From a proposal to the claim that it bears on, else to the first one; from a claim to what bears on it. */
  function across(): void {
    const own = claimed.find(({ key }) => key === chosen);
    const bearing = claimed.find(({ bears }) => bears.some(({ key }) => key === chosen)) ?? claimed[0];
    const next = own ? (own.bears[0]?.key ?? proposals[0]?.key) : bearing?.key;
    if (next === undefined) return;
    setChosen(next);
    focus(next);
  }
  function move(by: number): void {
    const at = proposals.findIndex(({ key }) => key === chosen);
    const next = proposals[Math.max(0, Math.min(proposals.length - 1, at + by))];
    if (!next) return;
    setChosen(next.key);
    focus(next.key);
  }
  const act = {
    accept: (key: string) => decideOn(key, 'accepted'),
    reject: (key: string) => decideOn(key, 'rejected'),
    merge: (key: string) => decide(mergedAs(decisions, key, said)),
    mend: setMending,
  };
  const draft = () => void takeItem(world, read, decisions, sources);

  function keyed(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && writes) {
      event.preventDefault();
      // What is being mended is not in the draft yet: that comes first.
      if (mending === null) draft();
      else place.current?.querySelector<HTMLFormElement>('form.mend')?.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || mending !== null) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (target?.closest('input, textarea, select')) return;
    const key = event.key.toLowerCase();
    if (key === 'enter' && target?.closest('button, a')) return;
    const isStatement = chosen?.startsWith('s') === true;
    const isMendable = isStatement || chosen?.startsWith('c') === true;
    if (key === 'j' || key === 'arrowdown') move(1);
    else if (key === 'k' || key === 'arrowup') move(-1);
    else if (key === 'c' && claimed.length > 0) across();
    else if (writes && (key === 'd' || key === 'enter')) draft();
    else if (publishes && key === 'p') setAsking(true);
    else if (key === 's' && stopKeeper(world, item.id)) setSays('');
    else if (chosen === null || !mayTake(world.me, chosen)) return;
    else if (key === 'a') act.accept(chosen);
    else if (key === 'x') act.reject(chosen);
    else if (key === 'e' && isMendable) act.mend(chosen);
    else if (key === 'm' && isStatement) act.merge(chosen);
    else return;
    event.preventDefault();
  }

  if (asking && alert && !isAsked(item.source)) return <StillReading />;
  if (asking && alert)
    return (
      <NoticeForm
        item={alert}
        outlet={sources.get(item.source)?.name ?? null}
        done={(published) => {
          setAsking(false);
          if (!published) return;
          void mark(world, item, {
            is: 'taken',
            version: item.version,
            post: null,
            seen: null,
            proposals: [],
          });
          close();
        }}
      />
    );
  const became = stateWords(told, world);
  const taken = [...decisions.values()].filter(({ is }) => is === 'accepted').length;
  const tag = reading.language.tag ?? item.language;
  return (
    <section ref={place} class="item-view" aria-label="What was read from it" onKeyDown={keyed}>
      <p class="item-about soft">
        <b>{outletOf(item, sources)}</b>
        {item.author !== null && <span>{item.author}</span>}
        {item.credit !== null && <span>credit: {item.credit}</span>}
        <span>{timeOf(item, world)}</span>
        {languageOf(tag) !== null && <span>{languageOf(tag)}</span>}
        {item.version > 1 && <span>version {item.version}</span>}
        {alertOf(item) !== null && <b class="warn">▲ {alertOf(item)}</b>}
        {item.withdrawn && <b class="bad">✕ taken back by its source</b>}
        {originWords(item, world, sources) !== null && <span>{originWords(item, world, sources)}</span>}
        {item.link !== null && isHttpUrl(item.link) && (
          <a href={item.link} target="_blank" rel="noreferrer">
            Where it stands
          </a>
        )}
        {item.original !== null && (
          <a href={`/api/coverages/${world.slug}/intake/items/${item.id}/original`} download>
            The original, as it came
          </a>
        )}
        {became !== null && <b>{became}</b>}
      </p>
      <NoticePart item={item} />
      <div class="item-columns">
        <div class="item-left">
          <ItemText
            item={item}
            reading={reading}
            said={said}
            decisions={decisions}
            chosen={chosen}
            choose={setChosen}
            lang={tag}
          />
          <Legend />
        </div>
        <ProposalList
          read={read}
          said={said}
          claimed={claimed}
          decisions={decisions}
          chosen={chosen}
          mending={mending}
          writes={(key) => mayTake(world.me, key)}
          unread={unreadWords(reading)}
          choose={setChosen}
          act={act}
          mended={(key, mended) => {
            setMending(null);
            if (mended) decide(mendedAs(decisions, key, mended));
          }}
          claimMended={(key, mended) => {
            const own = claimed.find((one) => one.key === key);
            const next = mended && own ? claimMendedAs(decisions, own, mended) : null;
            if (next && 'message' in next) return next.message;
            setMending(null);
            if (next) decide(next);
            return null;
          }}
        />
      </div>
      <p class="wrong" role="alert">
        {says}
      </p>
      <div class="acts item-acts">
        {writes && (
          <button type="button" class="go" onClick={draft}>
            Draft{taken > 0 ? ` with ${taken}` : ''} <kbd>D</kbd>
          </button>
        )}
        {publishes && (
          <button type="button" onClick={() => setAsking(true)}>
            {publishWords(world, item.id)} <kbd>P</kbd>
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            void putAside(world, { ...told, changed: world.items.get(item.id)?.changed ?? read.changed });
            close();
          }}
        >
          {told.state.is === 'new' ? 'Reject the item' : asideWords(told)}
        </button>
        <span class="soft small hint">
          <kbd>J</kbd> <kbd>K</kbd> move · <kbd>A</kbd> accept · <kbd>X</kbd> reject · <kbd>E</kbd> mend ·{' '}
          <kbd>M</kbd> merge
          {claimed.length > 0 && (
            <>
              {' '}
              · <kbd>C</kbd> claims
            </>
          )}
        </span>
      </div>
    </section>
  );
}
