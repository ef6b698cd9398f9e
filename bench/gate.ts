/** What the gate costs on a claim with many statements, as it is asked for each ruling and each page. */
import { says, senior, story } from '../src/desk/rules/story.fixture.ts';
import { gateOf } from '../src/fold/gate.ts';
import { percentile } from './server.ts';

const STATEMENTS = 500;
const ROUNDS = 300;

/** Prints the time of one judgement on 5 and on 500 statements, and of one more statement projected. */
export async function benchGate(): Promise<void> {
  const few = times(5);
  const many = times(STATEMENTS);
  console.log(`gate: a claim with ${STATEMENTS} statements of 100 speakers in chains of five`);
  console.log(
    `  one judgement: p50 ${many.gate.toFixed(0)} µs, ${(many.gate / few.gate).toFixed(0)} × that of 5 statements`,
  );
  console.log(
    `  one more statement as evidence, decided, folded and projected: ${(many.act / 1000).toFixed(1)} ms`,
  );
}

function times(statements: number): { gate: number; act: number } {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'the bridge is closed' } });
  for (let n = 0; n < statements; n += 1) {
    const content = n % 5 === 0 ? {} : { origin: `s-${n - 1}` };
    says(of, `a-${n % 100}`, 'c', { id: `s-${n}`, content, stance: n % 5 === 0 ? 'asserts' : 'relays' });
  }
  of.must('post.publish', { post: 'p', content: { body: [{ type: 'claim', id: 'c' }] } });
  const judged: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const claim = of.state.claims.get('c');
    const begun = process.hrtime.bigint();
    if (claim) gateOf({ ...of.state }, claim); // a state of its own, so that nothing is remembered
    judged.push(Number(process.hrtime.bigint() - begun) / 1000);
  }
  const acted: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    says(of, `late-${round}`, undefined, { id: `late-${round}` });
    const begun = process.hrtime.bigint();
    of.must('evidence.add', { claim: 'c', statement: `late-${round}`, stance: 'asserts' }, senior);
    acted.push(Number(process.hrtime.bigint() - begun) / 1000);
  }
  const middle = (all: number[]) =>
    percentile(
      all.sort((a, b) => a - b),
      0.5,
    );
  return { gate: middle(judged), act: middle(acted) };
}
