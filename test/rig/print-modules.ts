/** Preloaded into a process: says on standard error which modules of ours it loads. */
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:') && !url.includes('/node_modules/')) process.stderr.write(`loaded ${url}\n`);
    return next(url, context);
  },
});
