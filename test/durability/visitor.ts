import { openTestProgram } from '../helpers/program.ts';
import { KEY, saveShownBy, stamp } from './stamped-report.ts';

/** A process that opens the data, looks at the report, tries one save and tells what it met: `node visitor.ts <folder>`. */
const [folder = ''] = process.argv.slice(2);
const met: { shown?: number; refused?: unknown } = {};
try {
  const { call, program, close } = await openTestProgram({ folder });
  const form = await call('report.read', KEY);
  met.shown = saveShownBy(form);
  const reply = await program.call('report.save', stamp(form, met.shown + 1));
  if (!reply.ok) met.refused = reply.failure;
  close();
} catch (error) {
  met.refused = (error as { report?: unknown }).report ?? String(error);
}
console.log(JSON.stringify(met));
