import { describeFault } from '../ops/describe-fault.ts';
import { EXIT } from './mistake.ts';

/**
 * Ends the process with the code that comes. A fault is told by its kind and place, never by its message: that may
 * quote what was being worked on. A reader of our output that goes away (`| head`) ends us quietly.
 */
export async function endWith(code: Promise<number>): Promise<never> {
  process.stdout.on('error', (fault: Error & { code?: unknown }) => {
    if (fault.code === 'EPIPE') process.exit(EXIT.done);
    throw fault;
  });
  try {
    process.exit(await code);
  } catch (fault) {
    const told = JSON.stringify(describeFault(fault));
    process.stderr.write(
      `This is a fault of Stet, not of what you gave. Please report it with this line:\n${told}\n`,
    );
    process.exit(EXIT.found);
  }
}
