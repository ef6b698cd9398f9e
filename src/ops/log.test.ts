import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { createLog } from './log.ts';

/** What a log writes. */
function logged(work: (log: ReturnType<typeof createLog>) => void): string {
  let written = '';
  const destination = new Writable({
    write(chunk, _encoding, done) {
      written += chunk;
      done();
    },
  });
  work(createLog({ level: 'info', destination }));
  return written;
}

test('R-LOG-01 whatever stands in it, a line of the log is one JSON object with its time in UTC', () => {
  const hostile = '::1\n{"level":"info","msg":"forged"}\r\n\u2028\u0000\u001b[2J"}%s%o';
  const text = logged((log) => {
    log.warn({ address: hostile, [hostile]: hostile }, 'a token was refused');
    log.error(
      { err: Object.assign(new Error(hostile), { code: hostile, name: hostile }) },
      'a request failed',
    );
  });
  const lines = text.split('\n');
  assert.equal(lines.pop(), '');
  const [first, second, ...more] = lines.map((line) => JSON.parse(line));
  assert.deepEqual(more, []);
  assert.deepEqual([first.address, first.msg], [hostile, 'a token was refused']);
  assert.deepEqual([second.err.fault, second.err.code], ['Error', undefined]);
  for (const { time } of [first, second]) assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('R-OPS-06 a fault of SQLite is logged with the name of its code, so that a full disk is seen as one', () => {
  const fault = (errcode: number) =>
    Object.assign(new Error('secret'), { code: 'ERR_SQLITE_ERROR', errcode });
  const text = logged((log) => {
    for (const errcode of [13, 4874, 1]) log.error({ err: fault(errcode) }, 'not stored');
  });
  const lines = text.trim().split('\n');
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).err.sqlite),
    ['FULL', 'IOERR (4874)', '1'],
  );
  assert.doesNotMatch(text, /secret/);
});
