/** Random histories lived by a Story: the laws are looked at after each command that was accepted. */
import { randomHistory } from '../../newsroom/history.fixture.ts';
import { person, type Story, story } from './story.fixture.ts';

const people = {
  first: person('first', 'senior'),
  second: person('second', 'senior', 'legal'),
  machine: person('token:machine', 'feed'),
};

/** The story after each accepted command of a history; the same for the same seed. */
export function* living(seed: number, length: number): Generator<Story> {
  const of = story();
  for (const { kind, fields, by } of randomHistory(seed, length))
    if (of.give(kind, fields, people[by]) === null) yield of;
}

/** The story at the end of a history. */
export function lived(seed: number, length: number): Story {
  let last = story();
  for (const of of living(seed, length)) last = of;
  return last;
}
