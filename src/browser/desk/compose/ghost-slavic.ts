/** The reader of Russian and Ukrainian for the composer's offers: a file of its own (ghost-reader.ts). */
export { slavicStatements } from '../../../intake/extract/slavic/whole-text.ts';
