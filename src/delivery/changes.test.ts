import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChangesReply } from './changes.ts';
import { post } from './documents.fixture.ts';
import { settle, slug, stage } from './hub.fixture.ts';
import { json } from './rendition.ts';
import { SLOT, slotAt, slotEnd } from './slots.ts';

/** A delivery at the beginning of a slot, and a reader who asks by addresses. */
function reader() {
  const at = stage();
  at.time.advance(slotEnd(slotAt(at.time.clock())) - at.time.clock());
  const gone = new AbortController();
  const ask = async (address: string) => {
    const { searchParams } = new URL(address, 'http://x');
    const slot = searchParams.get('slot');
    const reply = await at.delivery.changes(
      {
        ...{ slug, after: searchParams.get('after'), rendition: json },
        slot: slot === null ? null : Number(slot),
      },
      gone.signal,
    );
    assert.notEqual(reply, 'absent');
    const { body, maxAge } = reply as ChangesReply;
    return { ...(JSON.parse(body().toString()) as { to: number; next: string }), maxAge };
  };
  /** Asks what has to wait. */
  const held = async (address: string) => {
    let answered = false;
    const answer = ask(address).finally(() => {
      answered = true;
    });
    await settle();
    return { answer, waits: () => !answered };
  };
  return { ...at, ask, held, slotNow: () => slotAt(at.time.clock()) };
}

const slotOf = (address: string) => Number(/slot=(\d+)/.exec(address)?.[1]);

test('R-CHANGES-01 whoever is at the head waits at the address of the slot, and is answered when something happens', async () => {
  const { wire, ask, held, slotNow } = reader();
  const first = await ask('/changes');
  assert.equal(first.next, `/live/${slug}/changes?after=${wire.cursor(slug)}&slot=${slotNow()}`);
  const waiting = await held(first.next);
  assert.ok(waiting.waits());
  wire.append(slug, post('a', 1, 'first'));
  const answer = await waiting.answer;
  assert.deepEqual([answer.to, answer.maxAge, slotOf(answer.next)], [2, 2, slotNow()]);
});

test('R-CHANGES-02 a slot that ends quietly is answered so for a minute, and names a slot that can be asked', async () => {
  const { time, ask, held, slotNow } = reader();
  const { next } = await ask('/changes');
  const waiting = await held(next);
  time.advance(SLOT - 1);
  await settle();
  assert.ok(waiting.waits(), 'up to its last millisecond');
  time.advance(1);
  const { next: then, maxAge } = await waiting.answer;
  assert.deepEqual([maxAge, slotOf(then)], [60, slotNow()]);
  for (const other of [slotNow() - 1, slotNow() - 6]) {
    const { next: onward, ...past } = await ask(next.replace(/slot=\d+/, `slot=${other}`));
    assert.deepEqual([past.maxAge, slotOf(onward)], [60, slotNow()]);
  }
  for (const other of [slotNow() - 7, slotNow() + 2, 0]) {
    const { next: onward, ...strange } = await ask(next.replace(/slot=\d+/, `slot=${other}`));
    assert.deepEqual([strange.maxAge, slotOf(onward)], [2, slotNow()], 'a slot that nobody was named');
  }
});

test('R-CHANGES-03 an answer that was cut short by the end of the process is kept by nobody', async () => {
  const { delivery, ask, held } = reader();
  const { next } = await ask('/changes');
  const waiting = await held(next);
  await delivery.close();
  const answer = await waiting.answer;
  assert.deepEqual([answer.to, answer.maxAge], [1, 0]);
});

test('R-CHANGES-04 nothing is left of a question that was answered', async () => {
  const { wire, time, delivery, ask, held } = reader();
  let { next } = await ask('/changes');
  for (let n = 0; n < 50; n += 1) {
    const waiting = await held(next);
    assert.ok(waiting.waits());
    wire.append(slug, post('a', 1, `text ${n}`));
    ({ next } = await waiting.answer);
  }
  const before = wire.asked.since;
  wire.append(slug, post('a', 1, 'the last'));
  await settle();
  time.advance(SLOT * 3);
  await settle();
  assert.equal(wire.asked.since, before, 'no listener, no timer');
  await delivery.close();
});

test('R-HUB-16 a clock that is set back leaves nobody waiting for a slot that is an hour away', async () => {
  const { ask, held, time, set } = reader();
  const { next } = await ask('/changes');
  const { answer, waits } = await held(next);
  assert.ok(waits());
  set(-3_600_000);
  time.advance(SLOT);
  const { next: then, maxAge } = await answer;
  assert.equal(maxAge, 0, 'no cache keeps it');
  assert.ok(slotOf(then) < slotOf(next));
});
