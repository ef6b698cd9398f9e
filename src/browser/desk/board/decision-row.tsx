/** One decision that waits, with what can be done about it here: yes and no, one key each while it has them. */
import { useWorld, type World } from '../app/desk-world.ts';
import { may, mayRule } from '../app/me.ts';
import { rowKeys } from '../app/row-keys.ts';
import type { Command } from '../outbox/outbox.ts';
import type { Decision } from '../sync/docs.ts';
import { inDeskWords, nameIn, speakerOf } from '../words/lookup.ts';
import { leftOf } from './left-waiting.ts';

type Answering = { readonly key: string; readonly name: string } & (
  | { readonly commands: readonly Command[]; readonly going: 'forward' | 'back' | 'save' }
  /** Done once somebody has said why. */
  | { readonly because: (reason: string) => readonly Command[] }
);

export function DecisionRow({ decision }: { decision: Decision }) {
  const world = useWorld();
  const answers = answersTo(world, decision);
  const [kind = '', id = ''] = decision.subject.split(':');
  const named = nameIn(world.board, kind, id);
  const said = kind === 'statement' ? world.board.get('statements', id) : undefined;
  const words = said?.content ? `${speakerOf(world.board, said)}: “${said.content.text}”` : named;
  const about = words !== null && !decision.says.includes(id) ? words : null;
  const says = inDeskWords(withNames(world, decision.says), world.board);
  const give = (answer: Answering) => {
    const { name } = answer;
    if ('because' in answer) {
      const asking = { name, about: about ?? says, commands: answer.because };
      return world.show({ sheet: { kind: 'reason', asking } });
    }
    const { going, commands } = answer;
    void world.give({ going, label: `${name}: ${about ?? says}` }, commands);
    world.say(`${name}.`);
  };
  const keyed = rowKeys(answers.map((answer) => ({ key: answer.key, run: () => give(answer) })));
  return (
    <li class="row decision" onKeyDown={keyed}>
      <header>
        <b class="warn">{names[decision.kind] ?? decision.kind}</b>
      </header>
      <p>{says}</p>
      {about !== null && <p class="soft small">{about}</p>}
      {answers.length > 0 && (
        <div class="acts">
          {answers.map((answer) => (
            <button type="button" class="small" key={answer.key} onClick={() => give(answer)}>
              {answer.name} <kbd>{answer.key.toUpperCase()}</kbd>
            </button>
          ))}
        </div>
      )}
    </li>
  );
}

const names: Readonly<Record<string, string>> = {
  'second-person': 'A second person',
  'sent-alone': 'Sent alone',
  'done-alone': 'Done alone',
  'to-read': 'To be read',
  'not-published': 'Not published',
  'left-waiting': 'Left behind',
  denied: 'A denial arrived',
  'under-review': 'Under review',
  'turned-round': 'Turned round',
  'same-number': 'The same number',
  jump: 'A jump',
  'older-authority': 'Older authority',
  overtaken: 'Overtaken?',
  'panel-moved': 'The panel has moved',
  'panel-doubtful': 'Doubt in the panel',
  learned: 'Learned elsewhere',
  'used-elsewhere': 'Used elsewhere',
  'out-of-bounds': 'Out of bounds',
};

/** Ids of persons in a sentence, as names. */
function withNames(world: World, says: string): string {
  const [first = ''] = says.split(' ');
  const name = world.nameOf(first);
  return name === first ? says : says.replace(first, name);
}

/** The claim stays as it is; a denial that this desk has not seen goes on waiting. */
function staying({ board }: World, claim: string): Answering {
  const upTo = board.one('seq');
  return {
    ...{ key: 'n', name: 'It stays' },
    because: (reason) => [{ kind: 'claim.keep', claim, reason, ...(upTo !== undefined && { upTo }) }],
  };
}

/** What a post left behind is shown as it is, or taken back. */
function leftBy({ board, me }: World, of: string, id: string): readonly Answering[] {
  const { show, takeBack } = leftOf(board, of, id);
  return [
    ...(show.length > 0 && may(me, 'evidence.add')
      ? [{ key: 'y', name: 'Show it', going: 'forward' as const, commands: show }]
      : []),
    ...(may(me, of === 'statement' ? 'statement.retract' : 'evidence.remove')
      ? [{ key: 'n', name: 'Take it back', because: takeBack }]
      : []),
  ];
}

function answersTo(world: World, { kind, subject, says }: Decision): readonly Answering[] {
  const { me } = world;
  const [of = '', id = ''] = subject.split(':');
  switch (kind) {
    case 'second-person': {
      if (of === 'act')
        return [
          ...(may(me, 'act.approve') && world.board.get('acts', id)?.by !== me.id
            ? [
                {
                  key: 'y',
                  name: 'Approve',
                  going: 'forward' as const,
                  commands: [{ kind: 'act.approve', act: id }],
                },
              ]
            : []),
          {
            key: 'n',
            name: world.board.get('acts', id)?.by === me.id ? 'Take it back' : 'Decline',
            because: (note) => [{ kind: 'act.decline', act: id, note }],
          },
        ];
      const own = of === 'claim' && world.board.get('claims', id)?.proposal?.by === me.id;
      if (of === 'claim' && may(me, 'claim.approve'))
        return [
          ...(own
            ? []
            : [
                {
                  key: 'y',
                  name: 'Approve',
                  going: 'forward' as const,
                  commands: [{ kind: 'claim.approve', claim: id }],
                },
              ]),
          {
            key: 'n',
            name: own ? 'Take it back' : 'Decline',
            because: (reason) => [{ kind: 'claim.decline', claim: id, reason }],
          },
        ];
      const theirs = world.board.get('alerts', id)?.proposal.by !== me.id;
      if (of === 'alert' && theirs && may(me, 'alert.approve'))
        return [
          { key: 'y', name: 'Send it', going: 'forward', commands: [{ kind: 'alert.approve', alert: id }] },
        ];
      return [];
    }
    case 'denied':
      return mayRule(me, 'disputed')
        ? [
            {
              key: 'y',
              name: 'Set to disputed',
              going: 'forward',
              commands: [{ kind: 'claim.rule', claim: id, status: 'disputed', reason: 'Denied.' }],
            },
            ...(may(me, 'claim.keep') ? [staying(world, id)] : []),
          ]
        : [];
    case 'overtaken':
      return may(me, 'estimate.overtake')
        ? [
            {
              key: 'y',
              name: 'Set it aside',
              going: 'back',
              commands: [
                { kind: 'estimate.overtake', estimate: id, reason: 'A newer count of another source.' },
              ],
            },
          ]
        : [];
    case 'to-read':
    case 'done-alone': {
      const entry = Number(/\(entry (\d+)\)/.exec(says)?.[1]);
      return may(me, 'sensitive.read') && entry > 0
        ? [{ key: 'y', name: 'I have read it', going: 'save', commands: [{ kind: 'sensitive.read', entry }] }]
        : [];
    }
    case 'left-waiting':
      return leftBy(world, of, id);
    case 'used-elsewhere':
      return [{ key: 'y', name: 'They know', going: 'save', commands: [{ kind: 'use.told', use: id }] }];
    default:
      return [];
  }
}
