import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDoor } from '../egress/open-door.ts';
import { settingsOf } from './poll.fixture.ts';
import { poll } from './poll.ts';
import { NOTHING_YET, type PollState } from './source.ts';

const door = openDoor();
const hook = (text: string) => JSON.stringify({ id: text, text });

/** A folder, and looks into it one after another. */
function folder() {
  const place = mkdtempSync(join(tmpdir(), 'stet-folder-'));
  let state: PollState = NOTHING_YET;
  return {
    place,
    write: (name: string, text: string, at = 1_711_126_860) => {
      writeFileSync(join(place, name), text);
      utimesSync(join(place, name), at, at);
    },
    async look() {
      const told = await poll(settingsOf('folder', place), state, null, door, 30_000);
      if (!told.ok) return [told.error.message];
      state = told.value.state;
      return [
        ...told.value.parsed.items.map(({ text }) => text),
        ...told.value.parsed.faults.map((one) => `! ${one}`),
      ];
    },
    end: () => rmSync(place, { recursive: true }),
  };
}

test('R-POLL-40 a file is read when it is the same at two looks, once for each of its versions', async () => {
  const { write, look, end, place } = folder();
  write('b.json', hook('two'), 1_711_126_861);
  write('a.json', hook('one'));
  assert.deepEqual(await look(), []);
  write('c.txt', 'Being wri');
  assert.deepEqual(await look(), ['one', 'two']);
  appendFileSync(join(place, 'c.txt'), 'tten');
  assert.deepEqual(await look(), []);
  assert.deepEqual(await look(), ['Being written']);
  assert.deepEqual(await look(), []);
  write('a.json', hook('one, corrected'));
  assert.deepEqual([await look(), await look()], [[], ['one, corrected']]);
  write('wire.eml', 'From: a@x\r\nSubject: s\r\n\r\nA mail.');
  write('bad.json', '{');
  write('odd.bin', '\0\0');
  await look();
  assert.deepEqual((await look()).toSorted(), [
    ...['! bad.json: It is no JSON. It is read again when it changes.'],
    ...[
      '! odd.bin: It is of no form that is read: JSON, ninjs, NewsML-G2, CAP, a feed or a mail. It is read again when it changes.',
    ],
    'A mail.',
  ]);
  assert.deepEqual(await look(), []);
  end();
});

test('R-POLL-41 no link, no folder, no pipe and nothing unfinished is opened; a folder that is not there is told', async () => {
  const { write, look, end, place } = folder();
  const outside = mkdtempSync(join(tmpdir(), 'stet-outside-'));
  writeFileSync(join(outside, 'secret.txt'), 'a secret');
  symlinkSync(join(outside, 'secret.txt'), join(place, 'link.txt'));
  symlinkSync(outside, join(place, 'links'));
  mkdirSync(join(place, 'sub.txt'));
  execFileSync('mkfifo', [join(place, 'pipe.txt')]);
  for (const name of ['.hidden.txt', 'a.txt.part', 'b.tmp', 'c.txt~']) write(name, 'unfinished');
  write('good.txt', 'Words.');
  write('long.txt', 'x'.repeat(5_000_001));
  assert.deepEqual(
    [await look(), await look()],
    [[], ['Words.', '! long.txt: longer than 5 MB, and was not read.']],
  );
  end();
  assert.deepEqual(await look(), ['The folder is not there, or may not be read.']);
  rmSync(outside, { recursive: true });
  const relative = await poll(settingsOf('folder', 'data'), NOTHING_YET, null, door, 30_000);
  assert.match(relative.ok ? '' : relative.error.message, /no path from the root/);
});

test('R-POLL-42 fifty files are read at a look, the oldest first; that there are more is told', async () => {
  const { write, end, place } = folder();
  for (let index = 0; index < 60; index += 1) write(`${index}.txt`, `n${index}`, 1_711_126_860 + index);
  const settings = settingsOf('folder', place);
  const first = await poll(settings, NOTHING_YET, null, door, 30_000);
  assert.ok(first.ok);
  const second = await poll(settings, first.value.state, null, door, 30_000);
  assert.ok(second.ok);
  const { parsed, more, originals } = second.value;
  assert.deepEqual(
    [parsed.items.length, parsed.items[0]?.text, parsed.items.at(-1)?.text, more],
    [50, 'n0', 'n49', true],
  );
  assert.deepEqual(originals?.[3]?.externals, ['3.txt']);
  const third = await poll(settings, second.value.state, null, door, 30_000);
  assert.deepEqual(third.ok && [third.value.parsed.items.length, third.value.more], [10, undefined]);
  end();
});
