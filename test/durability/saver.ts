import SqliteDatabase from 'better-sqlite3';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram } from '../helpers/program.ts';
import { acknowledge } from './acknowledge.ts';
import { KEY, stamp } from './stamped-report.ts';

/**
 * A process that saves one report again and again through the program's own calls and acknowledges each save:
 * `node saver.ts <folder> <last save> [weak]`. Goes on where an earlier one was stopped.
 */
const [folder = '', lastSave = '', weak] = process.argv.slice(2);
if (weak) weakenDatabases();

const { call, close } = await openTestProgram({ folder });
const { movements } = await call('app.start', {});
if (movements.length === 0) await fillOffice({ call });
let form = await call('report.read', KEY);
acknowledge(form.revision);
while (form.revision < Number(lastSave)) {
  const { revision } = await call('report.save', stamp(form, form.revision + 1));
  acknowledge(revision);
  form = await call('report.read', KEY);
}
close();

/** One flush less than the program asks for, set behind its back once it has read its settings back. */
function weakenDatabases(): void {
  const pragma = SqliteDatabase.prototype.pragma;
  SqliteDatabase.prototype.pragma = function (source, options) {
    const value = pragma.call(this, source, options);
    if (source === 'synchronous') pragma.call(this, 'synchronous = NORMAL');
    return value;
  };
}
