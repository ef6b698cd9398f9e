/**
 * What processes did to the files of one folder, read from what `strace` wrote down (`STRACE`): each call as two
 * steps, its begin and its end, in the order in which the kernel let them happen.
 */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The words that go between `strace` and the command: every call that can change a file, with all of its bytes. */
export const STRACE: readonly string[] = [
  ...['-f', '--seccomp-bpf', '-q', '-ttt', '-T', '-y', '-xx', '-s', '4000000', '-e', 'abbrev=none'],
  ...['-e', 'signal=none', '-e'],
  'trace=write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate,fsync,fdatasync,openat,?open,?creat,' +
    '?rename,renameat,renameat2,?unlink,unlinkat,?mkdir,mkdirat,?rmdir,?link,linkat,?symlink,symlinkat,copy_file_range,sendfile',
];

/** One change of a file or folder, by its path within the folder that is watched; or a line on standard output. */
export type Change =
  | { readonly kind: 'write'; readonly path: string; readonly at: number | null; readonly bytes: Buffer }
  | { readonly kind: 'size'; readonly path: string; readonly size: number }
  | { readonly kind: 'reserve'; readonly path: string; readonly upTo: number }
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'open'; readonly path: string; readonly create: boolean; readonly append: boolean }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  | { readonly kind: 'said'; readonly text: string };

export interface Step {
  /** Seconds since 1970. */
  readonly time: number;
  readonly phase: 'begin' | 'end';
  readonly change: Change;
}

/** Reads a trace; `root` is the folder that is watched, `cwd` what paths without a folder are relative to. */
export async function readTrace(file: string, root: string, cwd = root): Promise<readonly Step[]> {
  const steps: Step[] = [];
  const begun = new Map<string, { text: string; place: number; time: number }>();
  const put = (text: string, time: number, place: number | null, endTime: number) => {
    const changes = changesOf(text, root, cwd);
    const begins = changes.map((change): Step => ({ time, phase: 'begin', change }));
    if (place === null) steps.push(...begins);
    else opened[place] = begins;
    for (const change of changes) steps.push({ time: endTime, phase: 'end', change });
  };
  /** Calls that others came between: their begins are put where they were once the end has told what they did. */
  const opened: (readonly Step[])[] = [];
  const places: { at: number; place: number }[] = [];
  for await (const line of createInterface({ input: createReadStream(file, 'latin1') })) {
    const [, thread = '', clock = '', call = ''] = /^(\d+) +([\d.]+) (.*)$/.exec(line) ?? [];
    const time = Number(clock);
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(call)?.[1];
    if (call.endsWith(' <unfinished ...>')) {
      const place = opened.push([]) - 1;
      places.push({ at: steps.length, place });
      begun.set(thread, { text: call.slice(0, -' <unfinished ...>'.length), place, time });
    } else if (resumed !== undefined) {
      const start = begun.get(thread);
      begun.delete(thread);
      if (start) put(start.text + resumed, start.time, start.place, time);
    } else if (/^\w+\(/.test(call)) put(call, time, null, time + Number(/<([\d.]+)>$/.exec(call)?.[1] ?? 0));
  }
  // What never ended may have happened in part: it begins, and does not end.
  for (const { text, place, time } of begun.values())
    opened[place] = changesOf(`${text}) = ?`, root, cwd).map((change) => ({ time, phase: 'begin', change }));
  return interleave(steps, places, opened);
}

function interleave(
  steps: readonly Step[],
  places: readonly { at: number; place: number }[],
  opened: readonly (readonly Step[])[],
): readonly Step[] {
  const all: Step[] = [];
  let next = 0;
  for (let at = 0; at <= steps.length; at += 1) {
    for (let one = places[next]; one?.at === at; one = places[next]) {
      all.push(...(opened[one.place] ?? []));
      next += 1;
    }
    const step = steps[at];
    if (step) all.push(step);
  }
  return all;
}

/** What a call changed; nothing where it failed or touched no file of the folder. */
function changesOf(call: string, root: string, cwd: string): readonly Change[] {
  const [, name = ''] = /^(\w+)\(/.exec(call) ?? [];
  const result = /\) += (-?\d+|\?)[^=]*$/.exec(call)?.[1] ?? '?';
  if (result.startsWith('-')) return [];
  const words = [...call.matchAll(/"([^"]*)"(\.\.\.)?/g)].map(([, hex = '', cut]) => {
    if (cut) throw new Error(`the trace has not all bytes of a ${name}`);
    return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
  });
  const [, number = '', named = ''] = /^\w+\((\w+)<([^>]*)>/.exec(call) ?? [];
  const path = named && within(textOf(named).replace(/ \(deleted\)$/, ''), root);
  const numbers = (call.match(/(?:, \d+)+(?=\) +=)/)?.[0] ?? '').split(', ').slice(1).map(Number);
  const paths = () => pathsOf(call, cwd).map((one) => within(one, root));
  const bytes = () => {
    const all = Buffer.concat(words);
    return result === '?' ? all : all.subarray(0, Number(result));
  };
  switch (name) {
    case 'write':
    case 'writev':
      if (number === '1' && !path) return [{ kind: 'said', text: bytes().toString() }];
      return path ? [{ kind: 'write', path, at: null, bytes: bytes() }] : [];
    case 'pwrite64':
      return path ? [{ kind: 'write', path, at: numbers.at(-1) ?? 0, bytes: bytes() }] : [];
    case 'pwritev':
      return path ? [{ kind: 'write', path, at: numbers.at(-1) ?? 0, bytes: bytes() }] : [];
    case 'ftruncate':
      return path ? [{ kind: 'size', path, size: numbers.at(-1) ?? 0 }] : [];
    case 'fallocate': {
      const [from = 0, length = 0] = numbers.slice(-2);
      return path ? [{ kind: 'reserve', path, upTo: from + length }] : [];
    }
    case 'fsync':
    case 'fdatasync':
      return path === '' ? [] : [{ kind: 'sync', path }];
    case 'openat':
    case 'open': {
      const [one = ''] = paths();
      if (!one || !/O_WRONLY|O_RDWR/.test(call)) return [];
      const open: Change = {
        ...{ kind: 'open', path: one },
        create: call.includes('O_CREAT'),
        append: call.includes('O_APPEND'),
      };
      return call.includes('O_TRUNC') ? [open, { kind: 'size', path: one, size: 0 }] : [open];
    }
    case 'mkdir':
    case 'mkdirat':
      return paths().flatMap((one) => (one ? [{ kind: 'folder' as const, path: one }] : []));
    case 'unlink':
    case 'unlinkat':
    case 'rmdir':
      return paths().flatMap((one) => (one ? [{ kind: 'remove' as const, path: one }] : []));
    case 'rename':
    case 'renameat':
    case 'renameat2': {
      const [from = '', to = ''] = paths();
      return from && to ? [{ kind: 'move', from, to }] : [];
    }
    default:
      if (path || paths().some((one) => one !== ''))
        throw new Error(`the trace holds a ${name}, which is not understood`);
      return [];
  }
}

/** The paths that a call names, whole: each string, below the folder that stands before it. */
function pathsOf(call: string, cwd: string): readonly string[] {
  return [...call.matchAll(/(?:<([^>]*)>, )?"([^"]*)"/g)].map(([, folder, path = '']) => {
    const said = textOf(path);
    if (said.startsWith('/')) return said;
    return join(folder === undefined ? cwd : textOf(folder), said);
  });
}

function textOf(hex: string): string {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex').toString();
}

/** A path relative to the folder that is watched: '.' for itself, '' for what is not in it. */
function within(path: string, root: string): string {
  if (path === root) return '.';
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : '';
}
