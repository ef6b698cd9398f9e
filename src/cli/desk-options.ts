import type { CliOption } from './cli-command.ts';
import { dataOption } from './store-options.ts';

/** Which desk a command speaks to. */
export const deskOptions: Readonly<Record<string, CliOption>> = {
  ...dataOption,
  url: {
    value: 'URL',
    says: 'the server to speak to, such as https://desk.example.org; otherwise the store is asked',
  },
  token: {
    value: 'TOKEN',
    says: 'who speaks (STET_TOKEN); the command line itself, where the store is at hand',
  },
};
