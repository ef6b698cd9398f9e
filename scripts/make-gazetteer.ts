/** Writes the gazetteer of intake anew. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gazetteerText } from './gazetteer/gazetteer-text.ts';

writeFileSync(join(import.meta.dirname, '../src/intake/extract/places/gazetteer.ts'), gazetteerText());
