/** The reader of English for the composer's offers: a file of its own (ghost-reader.ts). */
export { englishStatements } from '../../../intake/extract/english/whole-text.ts';
