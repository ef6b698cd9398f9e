/* Makes docs/commands.md anew, of the schemas of commands and the table of rights. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS_PAGE, commandsPage } from './check/commands-page.ts';

writeFileSync(join(import.meta.dirname, '..', COMMANDS_PAGE), commandsPage());
