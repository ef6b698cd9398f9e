/** The keys of the desk by what one does with them, as `?` shows them. Data. */

interface KeyGroup {
  readonly name: string;
  readonly keys: readonly (readonly [key: string, what: string])[];
}

export const keyGroups: readonly KeyGroup[] = [
  {
    name: 'Write',
    keys: [
      ['N', 'to the composer'],
      ['E', 'update it, or write on in a draft'],
      ['/', 'quotation, figure, claim, incident, picture'],
      ['@', 'somebody of the library'],
      ['Tab', 'take what is offered'],
      ['Esc', 'not that one'],
      ['Alt ↑ ↓ ↵', 'two changed one place: keep yours, take theirs, both'],
    ],
  },
  {
    name: 'Publish',
    keys: [
      ['Ctrl ↵', 'publish, submit, update'],
      ['A', 'approve and publish'],
      ['R', 'return it with a note'],
      ['U', 'a draft: release it, call off its time'],
      ['D', 'a draft: discard it'],
      ['P', 'pin'],
      ['S', 'key event'],
      ['L', 'propose an alert'],
      ['Y · N', 'a decision: yes, no'],
    ],
  },
  {
    name: 'Correct and take back',
    keys: [
      ['X', 'cover: “under review” at once; again: show it'],
      ['C', 'correct'],
      ['W', 'withdraw'],
      ['H', 'history'],
      ['U', 'used elsewhere: on air, social'],
    ],
  },
  {
    name: 'Move',
    keys: [
      ['J · K', 'next, previous post or item'],
      ['Tab', 'out of the composer'],
      ['G', 'to what waits'],
      ['I', 'to intake'],
      ['Ctrl K', 'anything: posts, claims, people, commands'],
      ['?', 'these keys'],
    ],
  },
  {
    name: 'Intake',
    keys: [
      ['↵', 'open the item'],
      ['D', 'a draft from it, with what was said in it'],
      ['X', 'reject it; again: back to new'],
      ['.', 'show what came meanwhile'],
      ['P', 'an alert: publish it as a notice'],
      ['S', 'stop its source from keeping that'],
    ],
  },
  {
    name: 'In an item',
    keys: [
      ['A · X', 'accept, reject a proposal'],
      ['E · M', 'mend it, merge it with the one before'],
      ['C', 'to the claim of it, and back'],
    ],
  },
];
