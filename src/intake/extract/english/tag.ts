/**
 * `past` is a past tense or a participle, `part` surely a participle, `base` a bare verb or a present plural, `s` a third
 * person, `be` and `aux` helpers in a finite form.
 */
export type Tag =
  | 'det'
  | 'pron'
  | 'num'
  | 'name'
  | 'noun'
  | 'adv'
  | 'prep'
  | 'to'
  | 'and'
  | 'sub'
  | 'rel'
  | 'be'
  | 'aux'
  | 'not'
  | 's'
  | 'past'
  | 'part'
  | 'ing'
  | 'base'
  | 'time'
  | 'mark'
  | 'quote';
