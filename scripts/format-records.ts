/** The part of `npm run format` that brings the tables of records into their canonical form: `format-records.ts [ROOT]`. */
import { resolve } from 'node:path';
import { formatMended, mendRecords, writeMended } from './mend-records.ts';

const files = mendRecords(resolve(process.argv[2] ?? '.'), 'form');
writeMended(files);
console.log(files.length > 0 ? formatMended(files) : '記録の表はどれも決まった形です。');
