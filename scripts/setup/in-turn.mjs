/* Two terminals may start at once: one sets up, the other waits for it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs `work` while no other process on this checkout does; the turn of a process that died is taken over. */
export async function inTurn(root, say, work) {
  const turn = join(root, 'build/setup.pid');
  mkdirSync(join(root, 'build'), { recursive: true });
  for (let waited = false; !take(turn); waited = true) {
    if (!waited) say('Another command is setting up this checkout; waiting for it …');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const leave = () => rmSync(turn, { force: true });
  process.on('exit', leave);
  try {
    return await work();
  } finally {
    process.off('exit', leave);
    leave();
  }
}

function take(turn) {
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!holderLives(turn)) rmSync(turn, { force: true });
    return false;
  }
}

function holderLives(turn) {
  try {
    process.kill(Number(readFileSync(turn, 'utf8')) || process.pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
