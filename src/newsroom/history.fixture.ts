/** Random histories of a coverage: mostly valid commands of every kind, the same for the same seed. */

import type { CommandKind } from '../desk/commands/commands.ts';
import { isFeed } from '../desk/commands/feed.ts';
import { dice } from '../lib/dice.fixture.ts';
import type { Person } from '../model/person.ts';
import { feeding } from './feed-history.fixture.ts';
import { numbers } from './number-history.fixture.ts';

export interface Given {
  readonly kind: CommandKind;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly by: 'first' | 'second' | 'machine';
}

/** Who gives a command of a history: two who may do everything, and a program. */
export function giver(by: string): Person {
  return by === 'machine'
    ? { id: 'token:machine', name: 'machine', roles: ['feed'] }
    : { id: by, name: by, roles: ['senior', 'legal'] };
}

/**
 * So many commands after the two that open and start the coverage. Ids grow with the length, so that all kinds meet.
 * `from`: when it begins, by the clock of the newsroom that lives it.
 */
export function* randomHistory(
  seed: number,
  length: number,
  from = Date.parse('2026-01-01T00:00:00Z'),
): Generator<Given> {
  const roll = dice(seed);
  const upTo = (limit: number) => Math.floor(roll() * limit);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  let born = 0;
  /** So many commands more come before a freeze is lifted. */
  let frozenFor = 0;
  const some = (kind: string) => `${kind}${upTo(born)}`;
  const words = () => `Words ${upTo(1_000_000)} ${'of the harbour '.repeat(upTo(4))}`.trim();
  const statement = () => ({
    actor: roll() < 0.8 ? some('a') : null,
    speaker: 'officials',
    cue: pick(['said', 'denied', 'confirmed']),
    channel: { kind: pick(['telegram', 'briefing', 'observation']) },
    text: words(),
    ...(roll() < 0.2 && { origin: some('s') }),
    ...(roll() < 0.1 && { onTheRecord: false }),
    ...(roll() < 0.1 && { witness: true }),
  });
  /** Every third waits for a post, or waits no more. */
  const waiting = <T extends { content: { text: string } }>(recorded: T) => {
    const turn = recorded.content.text.length % 9;
    return turn < 3 ? { ...recorded, for: turn === 0 ? null : `p${Math.max(0, born - turn)}` } : recorded;
  };
  /** Every third bears on something with a post. */
  const awaiting = <T extends object>(bearing: T) => {
    const turn = JSON.stringify(bearing).length % 9;
    return turn < 3 ? { ...bearing, for: `p${Math.max(0, born - 1 - turn)}` } : bearing;
  };
  const { added, named, told, bounds, estimate } = numbers({
    roll,
    upTo,
    pick,
    some,
    words,
    all: () => born,
  });
  const body = () => {
    const blocks: object[] = [{ type: 'paragraph', content: [{ type: 'text', text: words() }] }];
    if (roll() < 0.3) blocks.push({ type: 'paragraph', content: [{ type: 'text', text: words() }, told()] });
    if (roll() < 0.1) blocks.push({ type: 'list', ordered: false, items: [[told()], [told()]] });
    if (roll() < 0.5) blocks.push({ type: 'statement', id: some('s') });
    if (roll() < 0.5) blocks.push({ type: 'claim', id: some('c') });
    if (roll() < 0.3) blocks.push({ type: 'figure', id: some('f') });
    if (roll() < 0.1) blocks.push({ type: 'heading', content: [{ type: 'figure', id: some('f') }] });
    if (roll() < 0.2) blocks.push({ type: 'incident', id: some('i') });
    if (roll() < 0.2)
      blocks.push({
        type: 'paragraph',
        content: [
          {
            type: 'reference',
            ...pick([
              { kind: pick(['claim', 'actor', 'statement', 'post']), id: pick([some('c'), some('a')]) },
              { kind: 'incident', id: some('i') },
            ]),
            text: 'this',
          },
        ],
      });
    return blocks;
  };
  /** A headline and standfirst are one line: what is set apart in them is shown nowhere. */
  const coverageText = () => {
    const field = pick(['headline', 'standfirst', 'summary']);
    const blocks = body();
    return { field, content: field === 'summary' ? blocks : blocks.filter((block) => 'content' in block) };
  };
  const content = () => ({ title: words(), body: body() });
  const claim = () => ({
    text: words(),
    matter: pick(['event', 'conduct', 'responsibility']),
    of: roll() < 0.3 ? some('a') : null,
    delicate: roll() < 0.05 ? [pick(['hostages', 'allegation'])] : [],
  });
  const noted = () =>
    pick([
      { kind: 'coverage', id: 'coverage' },
      { kind: 'post', id: some('p') },
      { kind: 'claim', id: some('c') },
    ]);
  const subject = () =>
    pick([
      { kind: 'note', id: some('o') },
      { kind: 'brief', id: 'brief' },
      { kind: 'post', id: some('p') },
      { kind: 'claim', id: some('c') },
      { kind: 'statement', id: some('s') },
      { kind: 'actor', id: some('a') },
      { kind: 'figure', id: some('f') },
      { kind: 'incident', id: some('i') },
      { kind: pick(['estimate', 'question', 'alert']), id: some(pick(['e', 'q', 'l'])) },
      { kind: 'notice', id: some('n') },
      { kind: pick(['estimate', 'statement']), id: machines.reading() },
    ]);
  const figure = () => ({ label: words(), partOf: roll() < 0.2 ? some('f') : null });
  const act = () => `t${upTo(born * 4)}`;
  const place = () => ({
    ...{ name: words(), within: pick([null, words()]) },
    point: pick([null, { lat: roll() * 180 - 90, lon: roll() * 360 - 180 }]),
    precision: pick(['exact', 'street', 'town', 'region', 'country', 'unknown']),
  });
  const precision = () => pick(['minute', 'hour', 'day', 'month', 'year', 'decade']);
  const incident = (id: string) => {
    const own = { figures: [id.replace('i', 'f')], statements: [id.replace('i', 's')] };
    // Half of the time as it was, with something more: so that those that readers see are revised too.
    if (roll() < 0.5)
      return {
        ...{ ...own, title: `Incident ${id}`, closed: roll() < 0.5 },
        ...(roll() < 0.6 && { basis: 'Known for long.' }),
        ...(roll() < 0.6 && { figures: [...own.figures, some('f')] }),
        ...(roll() < 0.3 && { claims: [some('c')] }),
      };
    const when = { at: `20${10 + upTo(15)}-06-02T10:20:30Z`, precision: precision() };
    return {
      ...{ ...own, title: words(), when },
      ...(roll() < 0.3 && { until: { at: '2030-01-01T00:00:00Z', precision: 'year' } }),
      ...(roll() < 0.5 && { where: place(), background: true }),
      ...(roll() < 0.3 && { claims: [some('c')], statements: [some('s')] }),
    };
  };
  const happening = () => {
    const id = some('i');
    return { incident: id, content: incident(id) };
  };
  const ground = () =>
    pick([{ claim: some('c') }, { claim: some('c') }, { figure: some('f') }, { question: some('q') }]);
  const machines = feeding({ roll, upTo, pick, some, words, from });
  const makers: readonly (readonly [number, CommandKind, () => Record<string, unknown>])[] = [
    [
      6,
      'actor.set',
      () => ({
        actor: some('a'),
        content: {
          name: words(),
          type: pick(['person', 'unnamed', 'group']),
          affiliation: roll() < 0.2 ? some('a') : null,
          guarded: roll() < 0.05 ? pick(['victim', 'suspect', 'minor']) : null,
        },
      }),
    ],
    [14, 'statement.record', () => waiting({ statement: some('s'), content: statement() })],

    [7, 'claim.open', () => ({ claim: some('c'), content: claim() })],
    [
      14,
      'evidence.add',
      () =>
        awaiting({
          claim: some('c'),
          statement: some('s'),
          stance: pick(['asserts', 'relays', 'denies', 'doubts']),
        }),
    ],
    [2, 'evidence.remove', () => ({ claim: some('c'), statement: some('s'), reason: words() })],
    [2, 'statement.retract', () => ({ statement: some('s'), reason: words() })],
    [1, 'competence.set', () => ({ actor: some('a'), matters: ['event'] })],
    [1, 'claim.verify', () => ({ claim: some('c'), method: words() })],
    [
      5,
      'claim.rule',
      () => ({
        claim: some('c'),
        status: pick(['reported', 'confirmed', 'disputed', 'refuted', 'superseded', 'withdrawn']),
        reason: words(),
      }),
    ],
    [1, 'claim.approve', () => ({ claim: some('c') })],
    [3, 'post.write', () => ({ post: some('p'), content: content() })],
    [
      22,
      'post.publish',
      () => ({ post: some('p'), content: content(), keyEvent: roll() < 0.2, flash: roll() < 0.1 }),
    ],
    [6, 'post.update', () => ({ post: some('p'), content: content() })],
    [2, 'post.pin', () => ({ post: some('p') })],
    [1, 'post.unpin', () => ({ post: some('p') })],
    [2, 'post.withdraw', () => ({ post: some('p'), reason: words(), note: words() })],
    [1, 'post.move', () => ({ post: some('p'), as: 'duplicate' })],
    [3, 'cover', () => ({ subject: subject() })],
    [3, 'uncover', () => ({ subject: subject() })],
    [
      3,
      'panel.set',
      () => ({
        content: {
          known: [{ words: words(), ...ground() }],
          unknown: [{ words: words(), ...ground() }],
        },
      }),
    ],
    [2, 'text.set', coverageText],
    [
      9,
      'correction.publish',
      () => ({
        correction: `k${upTo(1_000_000)}`,
        note: words(),
        earlier: pick(['open', 'closed']),
        repairs: [
          pick([
            { kind: 'statement', statement: some('s'), content: statement() },
            { kind: 'claim', claim: some('c'), content: claim() },
            { kind: 'post', post: some('p'), content: content() },
            { kind: 'actor', actor: some('a'), content: { name: words(), type: 'person' } },
            { kind: 'figure', figure: some('f'), content: figure() },
            { kind: 'estimate', estimate: some('e'), content: estimate() },
            { kind: 'estimate', estimate: named().estimate, content: estimate() },
            { kind: 'question', question: some('q'), content: { text: words() } },
            { kind: 'incident', ...happening() },
            { kind: 'notice', notice: some('n'), content: machines.notice() },
            { kind: 'estimate', estimate: machines.reading(), content: estimate() },
          ]),
        ],
      }),
    ],
    [3, 'figure.open', () => ({ figure: some('f'), content: figure() })],
    [10, 'estimate.add', () => awaiting({ ...added(), content: estimate() })],
    [2, 'estimate.overtake', () => ({ estimate: some('e'), reason: words() })],
    [1, 'estimate.restore', () => ({ estimate: some('e') })],
    [
      2,
      'figure.display',
      () => ({
        figure: some('f'),
        display: pick(['authority', 'range']),
        authorities: [some('a'), some('a')],
      }),
    ],
    [2, 'post.schedule', () => ({ post: some('p'), at: '2100-01-01T00:00:00Z' })],
    [1, 'post.unschedule', () => ({ post: some('p') })],
    [
      2,
      'embargo.set',
      () => ({
        subject: { kind: pick(['statement', 'post']), id: some(pick(['s', 'p'])) },
        until: pick([null, '2100-01-01T00:00:00Z']),
        reason: words(),
      }),
    ],
    [
      2,
      'embargo.end',
      () => ({
        subject: { kind: pick(['statement', 'post']), id: some(pick(['s', 'p'])) },
        how: 'lifted',
        reason: words(),
      }),
    ],
    [6, 'incident.set', happening],
    [2, 'question.ask', () => ({ question: some('q'), content: { text: words() } })],
    [1, 'question.close', () => ({ question: some('q'), reason: words() })],
    [
      3,
      'alert.propose',
      () => ({
        alert: some('l'),
        content: { post: some('p'), text: words(), corrects: roll() < 0.2 ? some('l') : null },
        ...(roll() < 0.3 && { alone: words() }),
      }),
    ],
    [2, 'alert.approve', () => ({ alert: some('l') })],
    [
      2,
      'prepared.set',
      () => ({
        prepared: some('z'),
        content: {
          outcome: words(),
          alternatives: [
            { post: some('p'), when: words() },
            { post: some('p'), when: words() },
          ],
        },
      }),
    ],
    [2, 'prepared.release', () => ({ prepared: some('z'), post: some('p') })],
    [1, 'prepared.end', () => ({ prepared: some('z') })],
    [1, 'post.discard', () => ({ post: some('p') })],
    [1, 'claim.undo', () => ({ claim: some('c') })],
    [1, 'claim.keep', () => ({ claim: some('c'), reason: words() })],
    [1, 'claim.decline', () => ({ claim: some('c'), reason: words() })],
    [1, 'claim.drop', () => ({ claim: some('c'), reason: words() })],
    [1, 'legal.hold', () => ({ hold: some('h'), subject: subject(), reason: words() })],
    [1, 'coverage.freeze', () => ({ reason: words() })],
    [1, 'legal.release', () => ({ hold: some('h'), reason: words() })],
    [1, 'use.note', () => ({ use: some('u'), subject: subject(), where: words() })],
    [1, 'use.told', () => ({ use: some('u') })],
    [
      2,
      'note.add',
      () => ({ note: some('o'), subject: noted(), text: words(), to: [pick(['first', 'second'])] }),
    ],
    [1, 'note.settle', () => ({ note: some('o') })],
    [1, 'coverage.brief', () => ({ text: words() })],
    [2, 'post.approve', () => ({ post: some('p') })],
    [
      6,
      'act.propose',
      () => ({
        act: act(),
        command: pick([
          { kind: 'post.publish', post: some('p'), content: content() },
          { kind: 'post.update', post: some('p'), content: content() },
          { kind: 'claim.rule', claim: some('c'), status: 'confirmed', reason: words() },
          { kind: 'text.set', field: 'summary', content: body() },
        ]),
        ...(roll() < 0.5 && { alone: words() }),
      }),
    ],
    [2, 'act.approve', () => ({ act: act() })],
    [1, 'act.decline', () => ({ act: act(), note: words() })],
    [1, 'sensitive.read', () => ({ entry: 1 + upTo(200) })],
    ...machines.makers,
    [4, 'takedown.order', () => ({ subject: subject(), reason: words() })],
    [
      3,
      'erasure.propose',
      () => ({ subject: subject(), versions: pick(['all', 'earlier']), reason: words() }),
    ],
    [3, 'erasure.approve', () => ({ subject: subject() })],
  ];
  const total = makers.reduce((sum, [weight]) => sum + weight, 0);
  for (let n = 0; n < length; n += 1) {
    if (born < 6 || roll() < 0.04) {
      const made = { actor: `a${born}`, statement: `s${born}`, claim: `c${born}` };
      const { actor, statement, claim } = made;
      const own = added(born);
      born += 1;
      const by = 'first';
      yield {
        kind: 'actor.set',
        fields: { actor, content: { name: words(), type: pick(['person', 'unnamed', 'group']) } },
        by,
      };
      const speech = { actor, cue: 'said', channel: { kind: 'telegram' }, text: words() };
      yield { kind: 'statement.record', fields: waiting({ statement, content: speech }), by };
      yield { kind: 'claim.open', fields: { claim, content: { text: words() } }, by };
      yield { kind: 'evidence.add', fields: { claim, statement, stance: 'asserts' }, by };
      yield { kind: 'figure.open', fields: { figure: own.figure, content: { label: words() } }, by };
      yield { kind: 'estimate.add', fields: { ...own, content: { ...bounds(), statement } }, by };
      const happened = { title: `Incident i${born - 1}`, figures: [own.figure], statements: [statement] };
      yield { kind: 'incident.set', fields: { incident: `i${born - 1}`, content: happened }, by };
      for (const [kind, fields] of machines.allowed(born - 1)) yield { kind, fields, by };
    }
    let left = upTo(total);
    const made = makers.find(([weight]) => {
      left -= weight;
      return left < 0;
    });
    if (!made) continue;
    const [, kind, fields] = made;
    yield { kind, fields: fields(), by: isFeed({ kind }) ? 'machine' : roll() < 0.7 ? 'first' : 'second' };
    if (kind === 'coverage.freeze') frozenFor = 1 + upTo(4);
    else if (frozenFor > 0 && --frozenFor === 0)
      yield { kind: 'coverage.thaw', fields: { reason: words() }, by: 'first' };
  }
}
