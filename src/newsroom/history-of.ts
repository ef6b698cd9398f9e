/** The versions of a document of the desk: each content with who set it, when, by what, and why. */
import { isSealed } from '../desk/view/sealed.ts';
import type { Sight } from '../desk/view/sight.ts';
import { type Cell, cellKind } from '../model/ids.ts';
import type { SealedEntry } from '../record/sealed.ts';
import type { Room } from './desk-room.ts';
import type { StoreTransaction } from './ports.ts';

/** So many versions are told, the newest. */
const MOST = 200;

/** A content and what was done with it in the same command are that many entries at most, side by side. */
const ACT = 6;

/** One of them. `content` is null where it was erased or is sealed from whoever asks. */
export interface DeskVersion {
  readonly version: number;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  /** What was done, by the kind of the last entry of the command about it: `post.written`, `post.published`. */
  readonly kind: string;
  /** The public number that it took; null where readers saw nothing of it. */
  readonly public: number | null;
  readonly why: string | null;
  readonly content: unknown;
}

/**
 * As JSON text, oldest first, with the key by which readers have the document (`shown`; null where they have none). It
 * reads the entries that set a content, and no others.
 */
export async function historyOf(
  tx: Pick<StoreTransaction, 'entries'>,
  { id, state, view }: Room,
  sight: Sight,
  of: Cell,
): Promise<string> {
  const seqs = state.texty.get(of, []).flatMap(({ seq, scope }) => (scope === 'content' ? [seq] : []));
  const isHeldBack = cellKind(of) === 'restriction' && !sight.restricted;
  const isKept = isHeldBack || (isSealed(state, of) && !sight.sealed);
  const versions: DeskVersion[] = [];
  for (const [index, seq] of [...seqs.entries()].slice(-MOST)) {
    const [entry, ...later] = await tx.entries(id, seq - 1, ACT);
    if (entry) versions.push(versionOf(entry, later, index + 1, isKept));
  }
  return JSON.stringify({ of, shown: view.documents.get(of)?.key ?? null, versions });
}

/** `later`: the entries after it; those of the same command say what was done with the content. */
function versionOf(
  { header, body }: SealedEntry,
  later: readonly SealedEntry[],
  version: number,
  isKept: boolean,
): DeskVersion {
  const { seq, at, by, command, subject } = header;
  const act = [header, ...later.map((one) => one.header)].filter(
    (one) => one.command === command && one.by === by,
  );
  const kind = act.findLast((one) => one.subject === subject)?.kind ?? header.kind;
  const wire = act.find((one) => one.wire !== null)?.wire ?? null;
  const said = body === null ? {} : (JSON.parse(body) as { content?: unknown; reason?: unknown });
  const why = typeof said.reason === 'string' && said.reason !== '' && !isKept ? said.reason : null;
  const content = isKept ? null : (said.content ?? null);
  return { version, seq, at, by, kind, public: wire?.seq ?? null, why, content };
}
