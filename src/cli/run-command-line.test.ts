/** words → exit code, what is written to out and aside; two made-up commands. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CliCommand, Given } from './cli-command.ts';
import { type CliCommands, runCommandLine } from './run-command-line.ts';

async function when(...words: string[]) {
  const seen: Given[] = [];
  const command = (name: string, takes: readonly string[]): CliCommand => ({
    name,
    takes,
    says: `Does ${name}.`,
    options: {
      name: { value: 'NAME', says: 'a name' },
      role: { value: 'ROLE', says: 'a role', several: true },
      json: { says: 'as JSON' },
    },
    run: async (given) => {
      seen.push(given);
      return 0;
    },
  });
  const commands: CliCommands = {
    'token create': async () => command('token create', []),
    'token list': async () => command('token list', []),
    send: async () => command('send', ['<slug>', '[file]']),
    verify: async () => command('verify', ['[slug]']),
  };
  const out: string[] = [];
  const aside: string[] = [];
  const code = await runCommandLine(commands, words, {
    out: (text) => out.push(text),
    aside: (text) => aside.push(text),
    version: '1.2.3',
  });
  return { code, out: out.join(''), aside: aside.join('').trim(), given: seen[0] };
}

test('R-CLI-01 help names every command, and each has its own', async () => {
  for (const words of [['help'], ['--help'], ['-h']]) {
    const { code, out } = await when(...words);
    assert.equal(code, 0);
    assert.match(out, /token create +Does token create\.[\s\S]*send <slug> \[file\] +Does send\./);
  }
  const { code, out } = await when('send', '--help');
  assert.equal(code, 0);
  assert.match(out, /^stet send <slug> \[file\] \[options\]\n\nDoes send\.\n\n {2}--name NAME +a name\n/);
  assert.deepEqual([(await when('send', 'x', '-h')).code, (await when()).code], [0, 2]);
});

test('R-CLI-01 the version is told, and the help says how to ask', async () => {
  for (const words of [['--version'], ['-v'], ['version']])
    assert.deepEqual(await when(...words), { code: 0, out: '1.2.3\n', aside: '', given: undefined });
  assert.match((await when('help')).out, /"stet --version" the version/);
});

test('R-CLI-02 a slip in a command is told with the near one', async () => {
  const says = async (...words: string[]) => {
    const { code, out, aside } = await when(...words);
    assert.deepEqual([code, out], [2, '']);
    return aside;
  };
  assert.equal(await says('sned'), 'There is no command "sned". Did you mean "stet send"?');
  assert.equal(await says('tokn', 'create'), 'There is no command "tokn". Did you mean "stet token create"?');
  assert.equal(
    await says('token', 'crate'),
    'There is no command "token crate". Did you mean "stet token create"?',
  );
  assert.equal(
    await says('token'),
    '"stet token" needs a second word; there are "stet token create", "stet token list".',
  );
  assert.equal(await says('zzzzzzzz'), 'There is no command "zzzzzzzz". "stet help" shows what there is.');
});

test('R-CLI-02 a slip in an option or argument is told with what to do', async () => {
  const says = async (...words: string[]) => {
    const { code, aside, given } = await when(...words);
    assert.deepEqual([code, given], [2, undefined]);
    return aside;
  };
  assert.equal(await says('send', 'x', '--jsn'), 'stet send has no option --jsn. Did you mean --json?');
  assert.equal(
    await says('send', 'x', '--wholly'),
    'stet send has no option --wholly. "stet send --help" shows what there is.',
  );
  assert.equal(await says('send', 'x', '--name'), '--name needs a value: --name NAME.');
  assert.equal(await says('send', 'x', '--name', '--json'), '--name needs a value: --name NAME.');
  assert.equal(await says('send', 'x', '--json=1'), '--json is a switch; write it without "=".');
  assert.equal(await says('send', 'x', '--name', 'a', '--name', 'b'), '--name is given twice.');
  assert.equal(await says('send'), 'stet send needs <slug>; "stet send --help" shows how.');
  assert.equal(
    await says('send', 'x', 'y', 'z'),
    'stet send does not know what to do with "z"; it takes nothing after [file].',
  );
  assert.equal(
    await says('token', 'list', 'z'),
    'stet token list does not know what to do with "z"; it takes options only.',
  );
});

test('R-CLI-02 what is right is read as it stands', async () => {
  const { code, given } = await when(
    'send',
    'harbour',
    '--name=-x',
    '-',
    '--role',
    'a',
    '--role',
    'b',
    '--json',
  );
  assert.equal(code, 0);
  assert.deepEqual(given, {
    options: { name: ['-x'], role: ['a', 'b'], json: [''] },
    arguments: ['harbour', '-'],
  });
  assert.deepEqual((await when('verify')).given, { options: {}, arguments: [] });
});
