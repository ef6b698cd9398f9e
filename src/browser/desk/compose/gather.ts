/** What a composed document stands on and the desk does not have yet, and what keeps it from being sent. Pure. */
import type { Node } from 'prosemirror-model';
import type { ClaimToMake, EstimateToMake, IncidentToMake, StatementToMake } from './speech.ts';

/** One thing of a document that has to be recorded. */
export interface ToMake<M> {
  readonly id: string;
  words: string;
  /** Where the last of its words end in the document. */
  end: number;
  readonly make: M;
}

/** All of them, each once, in reading order. */
interface Making {
  readonly statements: ToMake<StatementToMake>[];
  readonly claims: ToMake<ClaimToMake>[];
  readonly estimates: ToMake<EstimateToMake>[];
  readonly incidents: ToMake<IncidentToMake>[];
  /** The incidents that figures belong to: the one that stands before them, else the first after them. */
  readonly figuresOf: Map<string, Set<string>>;
}

/** Something that keeps it from being sent, said in a sentence. `at`: the place in the document. */
export interface Unfit {
  readonly message: string;
  readonly at: number;
}

/** What the document stands on and has to be recorded, each once, in reading order. */
export function gather(doc: Node): Making | Unfit {
  const found: Making = {
    ...{ statements: [], claims: [], estimates: [], incidents: [] },
    figuresOf: new Map<string, Set<string>>(),
  };
  const loose = new Set<string>();
  const there = new Set<string>();
  let unfit: Unfit | null = null;
  doc.descendants((node, at) => {
    if (unfit) return false;
    const make: unknown = node.attrs.make ?? null;
    const end = at + node.nodeSize;
    if (node.type.name === 'statement') {
      const words = node.textContent.trim();
      there.add(String(node.attrs.id));
      if (unquoted(words) === '') unfit = { message: 'A quotation has no words yet.', at };
      else if (isStatement(make))
        add(found.statements, { id: String(node.attrs.id), words, end, make }, null);
    }
    if (node.type.name === 'figure' && isEstimate(make)) {
      const { id, words } = node.attrs as { id: string; words: string };
      if (found.estimates.every((one) => one.make.estimate !== make.estimate))
        found.estimates.push({ id, words, end, make });
      const incident = found.incidents.at(-1);
      (incident ? (found.figuresOf.get(incident.id) ?? loose) : loose).add(id);
    }
    if (node.type.name === 'claim' && isClaim(make)) {
      const { text = null } = make;
      if (text?.trim() === '') unfit = { message: 'A claim has no words yet.', at };
      else add(found.claims, { id: String(node.attrs.id), words: text ?? '', end, make }, null);
    }
    if (node.type.name === 'incident' && isIncident(make)) {
      const id = String(node.attrs.id);
      add(found.incidents, { id, words: make.content.title, end, make }, null);
      if (!found.figuresOf.has(id)) found.figuresOf.set(id, new Set(loose));
      loose.clear();
    }
    if (node.type.name === 'image' && String(node.attrs.alt).trim() === '')
      unfit = { message: 'A picture has no words for whoever cannot see it.', at };
    for (const mark of node.marks) {
      const { id, make: marked } = mark.attrs as { id: string; make: unknown };
      const words = node.type.name === 'figure' ? String(node.attrs.words) : (node.text ?? '');
      if (mark.type.name !== 'reference' || words.trim() === '') continue;
      if (words.length > 300)
        unfit = { message: `“${short(words)}” is too long for one reference: 300 characters at most.`, at };
      there.add(id);
      if (isStatement(marked)) add(found.statements, { id, words, end, make: marked }, at);
      if (isClaim(marked)) add(found.claims, { id, words, end, make: marked }, at);
    }
    return true;
  });
  if (unfit) return unfit;
  const mute = found.statements.find(({ make: { speech } }) => speech.speaker.trim() === '');
  if (mute)
    return { message: `Who said “${short(mute.words)}”? It has no speaker.`, at: placeOf(doc, mute.id) };
  const lone = found.claims.find(
    ({ make: { statement, text, more = [] } }) =>
      (text !== undefined && statement !== null && !there.has(statement)) ||
      more.some((one) => one.stance !== null && !there.has(one.statement)),
  );
  if (lone)
    return {
      message: `The claim${lone.words === '' ? '' : ` “${short(lone.words)}”`} has lost the statement that bears on it: put it in again.`,
      at: placeOf(doc, lone.id),
    };
  const bare = found.estimates.find(({ make: { statement, own } }) => !own && !there.has(statement));
  if (bare)
    return {
      message: `“${short(bare.words)}” has lost the statement that it stood on: put it in again.`,
      at: placeOf(doc, bare.id),
    };
  return found;
}

/** One reference over runs of text that follow each other is one thing: its words are joined. A copy of it is not. */
function add<M>(list: ToMake<M>[], one: ToMake<M>, at: number | null): void {
  const known = list.find(({ id }) => id === one.id);
  if (!known) list.push(one);
  else if (known.end === at) {
    known.words += one.words;
    known.end = one.end;
  }
}

function placeOf(doc: Node, id: string): number {
  let place = 0;
  doc.descendants((node, at) => {
    if (place === 0 && (node.attrs.id === id || node.marks.some((mark) => mark.attrs.id === id))) place = at;
  });
  return place;
}

/** Words without the quotation marks around all of them, and without the comma that they end with there. */
export function unquoted(words: string): string {
  const plain = words.trim();
  if (!/^["“„«‘][^"“”„«»]*["”“»’]$/u.test(plain)) return plain;
  return plain.slice(1, -1).trim().replace(/,$/, '');
}

function short(words: string): string {
  return words.length <= 40 ? words : `${words.slice(0, 38).trimEnd()} …`;
}

const made = (make: unknown): unknown =>
  typeof make === 'object' && make !== null && 'kind' in make ? make.kind : null;
const isStatement = (make: unknown): make is StatementToMake => made(make) === 'statement';
const isEstimate = (make: unknown): make is EstimateToMake => made(make) === 'estimate';
const isIncident = (make: unknown): make is IncidentToMake => made(make) === 'incident';
const isClaim = (make: unknown): make is ClaimToMake => made(make) === 'claim';
