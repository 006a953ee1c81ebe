/** The dictionary of surnames, opened once for all tests of a file. */
import { openSurnames, type ReadName } from '../../src/import/speakers/surnames.ts';

export const readName: ReadName = await openSurnames('node_modules/@sglkc/kuromoji/dict');
