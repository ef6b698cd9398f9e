/** The keys, for whoever asks with "?". */
import { SheetFrame } from './sheet.tsx';

const keys: readonly (readonly [string, string])[] = [
  ['Ctrl ↵', 'publish, submit or update what stands in the composer'],
  ['N', 'to the composer'],
  ['Tab', 'take what is offered beside the words; Esc: not that one'],
  ['Alt ↑ · ↓ · ↵', 'where two changed one place: keep yours, take theirs, both'],
  ['/', 'insert a quotation, figure, claim, incident, picture'],
  ['@', 'somebody of the library'],
  ['J · K', 'the next and the previous post'],
  ['E', 'update the post, or write on'],
  ['X', 'cover it: readers see “under review” at once; again: uncover'],
  ['W', 'withdraw'],
  ['C', 'correct'],
  ['P · S', 'pin · key event'],
  ['A · R', 'approve and publish · return with a note'],
  ['L', 'propose an alert'],
  ['H · U', 'history · used elsewhere: on air, social'],
  ['I', 'to intake: what came in'],
  ['J · K · ↵', 'in intake: the next and the previous item · open it'],
  ['D · X', 'a draft from the item, with what was said in it · reject it; again: back to new'],
  ['.', 'in intake: show what came meanwhile'],
  ['A · X · E · M', 'in an item: accept, reject, mend a proposal, merge it with the one before'],
  ['C', 'in an item: from what was said to the claim of it, and back'],
  ['P · S', 'on an alert of intake: publish it as a notice · stop its source from keeping it'],
  ['Ctrl K', 'anything: posts, claims, people, commands'],
];

export function KeysSheet({ close }: { close: () => void }) {
  return (
    <SheetFrame title="Keys" close={close}>
      <dl class="keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </SheetFrame>
  );
}
