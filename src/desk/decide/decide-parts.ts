/** One story over several coverages. `other` in the context is the state of the coverage that a command names. */
import type { State } from '../../fold/state.ts';
import { COVERAGE, cell, cellId, type TextField, textFields } from '../../model/ids.ts';
import { referencesOf, wordsOf } from '../../model/rich-text.ts';
import type { Proposed } from '../../record/entry.ts';
import type { CommandOf } from '../commands/commands.ts';
import { carry, liveIn } from '../parts/carry.ts';
import { renamedPost } from '../parts/renamed.ts';
import { called } from '../wording/called.ts';
import { notDraft } from './decide-post.ts';
import { accept, type Decision, type DecisionContext, inState, refuse, unknown } from './decision.ts';
import { textFault } from './texts.ts';

/** Opens a coverage that goes on from another; from a rehearsal, another rehearsal. */
export function decideContinuation(
  state: State,
  command: CommandOf<'coverage.continue'>,
  { other, demonstration }: DecisionContext,
): Decision {
  if (state.coverage)
    return refuse({ code: 'exists', message: 'This coverage is already open.', what: COVERAGE });
  const { slug, from } = command;
  if (!other?.coverage || slug === from) return noCoverage(from);
  const { language, zone, profile, startedAt, rehearsal } = other.coverage;
  const continues = { slug: from, title: titleOf(other), public: startedAt !== null && !rehearsal };
  const texts = textFields.flatMap((field): Proposed[] => {
    const content =
      command[field] ?? (field === 'headline' ? plain(wordsOf(other.texts.headline.content ?? [])) : null);
    return content ? [{ kind: 'text.set', subject: cell('text', field), body: { content, shows: [] } }] : [];
  });
  if (texts.some((one) => one.kind === 'text.set' && referencesOf(one.body.content).length > 0))
    return refuse({
      code: 'unknown',
      message: 'A text refers to something, but a new coverage holds nothing yet. Set it later.',
      what: 'headline',
    });
  for (const one of texts) {
    const fault = one.kind === 'text.set' && textFault(cellId(one.subject) as TextField, one.body.content);
    if (fault) return fault;
  }
  const opened = { slug, language, zone, profile, demonstration, continues, ...(rehearsal && { rehearsal }) };
  return accept(
    { kind: 'coverage.opened', subject: COVERAGE, body: opened },
    ...texts,
    ...carry(other, state, from, liveIn(other)).entries,
  );
}

/** Leads readers on or back, by the headline that the other has now: only to a public part that comes before or after. */
export function decideLink(
  state: State,
  { to }: CommandOf<'coverage.link'>,
  { other }: DecisionContext,
): Decision {
  const { continues = null, slug } = state.coverage ?? {};
  if (!other?.coverage || (continues?.slug !== to && other.coverage.continues?.slug !== slug))
    return noCoverage(to);
  if (!other.coverage.startedAt) return inState('draft', `"${to}" is not public yet.`);
  if (other.coverage.rehearsal && !state.coverage?.rehearsal)
    return inState('rehearsal', `"${to}" is a rehearsal: readers are not led there.`);
  if (isLed(state, to, other)) return inState('linked', `Readers are led to "${to}" already.`);
  return accept({ kind: 'coverage.linked', subject: COVERAGE, body: { to, title: titleOf(other) } });
}

/** Whether readers are led to a part by the headline that it has now. */
export function isLed({ coverage }: State, to: string, other: State): boolean {
  const { continues = null, continuedIn = [] } = coverage ?? {};
  const before = continues?.slug === to && continues.public ? continues : undefined;
  return (before ?? continuedIn.find(({ slug }) => slug === to))?.title === titleOf(other);
}

/** Copies a post that readers of another coverage see. */
export function decideCopy(
  state: State,
  command: CommandOf<'post.copy'>,
  { other }: DecisionContext,
): Decision {
  const subject = cell('post', command.post);
  const old = state.posts.get(command.post);
  if (old)
    return old.order > 0
      ? notDraft(old)
      : refuse({ code: 'exists', message: `There is ${called(subject)} already.`, what: subject });
  const slug = command.coverage;
  if (!other?.coverage || slug === state.coverage?.slug) return noCoverage(slug);
  if (other.coverage.rehearsal && !state.coverage?.rehearsal)
    return inState('rehearsal', `"${slug}" is a rehearsal: nothing of it goes where readers could see it.`);
  const of = cell('post', command.of);
  const post = other.posts.get(command.of);
  if (!post) return unknown(of);
  const isSeen = post.phase === 'published' && post.taken === null && post.covered === null;
  if (!isSeen || !post.published || !post.publishedAt)
    return inState(
      post.phase,
      `Readers of "${slug}" do not see ${called(of)}; only what they see is copied.`,
    );
  const { entries, rename, has } = carry(other, state, slug, referencesOf(post.published.body));
  const first = { at: post.publishedAt, in: titleOf(other).slice(0, 200) || slug, url: null };
  const content = { ...renamedPost(post.published, rename, has), first: post.published.first ?? first };
  if (content.title === null && content.body.length === 0)
    return inState('empty', `Nothing of ${called(of)} is still shown.`);
  const cells = [{ was: of, is: subject }];
  return accept(
    ...entries,
    { kind: 'post.written', subject, body: { content } },
    { kind: 'coverage.carried', subject: COVERAGE, body: { from: slug, seq: other.seq, cells } },
  );
}

/** A coverage's headline in plain words. */
function titleOf(state: State): string {
  return wordsOf(state.texts.headline.content ?? []).slice(0, 300);
}

function plain(text: string) {
  return text === '' ? null : [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }];
}

function noCoverage(slug: string): ReturnType<typeof refuse> {
  return refuse({ code: 'unknown', message: `There is no other coverage "${slug}".`, what: slug });
}
