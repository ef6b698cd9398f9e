#!/usr/bin/env node
/** The command line of Stet. Each command is loaded when it is asked for: an edge must not load the desk. */
import { endWith } from './end-with.ts';
import { type CliCommands, runCommandLine } from './run-command-line.ts';
import { voice } from './voice.ts';

const commands: CliCommands = {
  serve: async () => (await import('./serve-command.ts')).serveCommand,
  'token create': async () => (await import('./token-commands.ts')).tokenCreate,
  'token list': async () => (await import('./token-commands.ts')).tokenList,
  'token end': async () => (await import('./token-commands.ts')).tokenEnd,
  'person invite': async () => (await import('./person-commands.ts')).personInvite,
  'person list': async () => (await import('./person-commands.ts')).personList,
  'person renew': async () => (await import('./person-commands.ts')).personRenew,
  'person end': async () => (await import('./person-commands.ts')).personEnd,
  'coverage create': async () => (await import('./coverage-commands.ts')).coverageCreate,
  'coverage list': async () => (await import('./coverage-commands.ts')).coverageList,
  send: async () => (await import('./send-command.ts')).sendCommand,
  log: async () => (await import('./log-command.ts')).logCommand,
  intake: async () => (await import('./intake-command.ts')).intakeCommand,
  rebuild: async () => (await import('./rebuild-command.ts')).rebuildCommand,
  export: async () => (await import('./export-command.ts')).exportCommand,
  import: async () => (await import('./import-command.ts')).importCommand,
  copy: async () => (await import('./copy-command.ts')).copyCommand,
  'reader grant': async () => (await import('./reader-commands.ts')).readerGrant,
  verify: async () => (await import('./verify-command.ts')).verifyCommand,
};

await endWith(runCommandLine(commands, process.argv.slice(2), voice));
