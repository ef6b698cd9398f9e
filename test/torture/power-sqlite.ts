/** The power goes while a process writes to a store in a folder. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeFile } from '../../src/cli/data-folder.ts';
import { engineOf } from '../../src/cli/engine.ts';
import { PROJECTION_VERSION } from '../../src/project/view.ts';
import { memoryFolder } from '../rig/memory-folder.ts';
import { afterPower } from './power-checks.ts';
import { type Cuts, cutOften, type Open, type Recording } from './power-cuts.ts';
import { history } from './power-history.ts';
import { readTrace, STRACE } from './power-trace.ts';

export interface PowerPlan {
  readonly seed: number;
  /** How many commands the process gives. */
  readonly length: number;
  readonly cuts: number;
  /** Plants a store that does not wait for the disk. */
  readonly careless?: boolean;
}

/** Records one process and cuts its power so many times. */
export async function cutSqlite({ seed, length, cuts, careless = false }: PowerPlan): Promise<Cuts> {
  const folder = memoryFolder('power');
  try {
    const steps = await record(folder, [`${seed}`, `${length}`, ...(careless ? ['careless'] : [])]);
    const recording: Recording = { steps, sent: [...history(seed, length)], base: null, strict: true };
    return await cutOften(recording, { seed, cuts, open });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folder of the store is made by the process itself, within one that is there for good. */
const DATA = 'news/data';

async function record(folder: string, words: readonly string[]): Promise<Recording['steps']> {
  const [root, trace] = [join(folder, 'disk'), join(folder, 'trace')];
  mkdirSync(root);
  const child = spawn(
    'strace',
    [
      ...STRACE,
      '-o',
      trace,
      process.execPath,
      join(import.meta.dirname, 'power-child.ts'),
      join(root, DATA),
      ...words,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the writing process ended with ${code}`);
  return readTrace(trace, root);
}

/** Opens a store in a folder as the program does. What is shared between processes by memory is noise. */
const open: Open = async (folder, promised) => {
  const data = join(folder, DATA);
  const engine = engineOf({ data });
  await engine.prepare();
  if (existsSync(storeFile(data))) writeFileSync(`${storeFile(data)}-shm`, Buffer.alloc(32_768, 0x5a));
  const lock = await engine.take();
  if ('heldBy' in lock) throw new Error('the lock of a dead process is held');
  try {
    return await afterPower(await engine.openStore(PROJECTION_VERSION), await engine.openLedger(), promised);
  } finally {
    lock.release();
  }
};
