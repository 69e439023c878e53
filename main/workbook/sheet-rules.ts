import type { DataValidation, Worksheet } from 'exceljs';
import type { CellRule } from '../../shared/workbook/workbook.ts';
import { safeText } from './safe-text.ts';

/** Excel calls a file with a longer one damaged. */
const LONGEST = 255;

/** Of a worksheet; only its types leave it out. */
type Ruled = { dataValidations: { add(range: string, rule: DataValidation): void } };

export function addRules(worksheet: Worksheet, rules: readonly CellRule[]): void {
  const { dataValidations } = worksheet as unknown as Ruled;
  for (const rule of rules) dataValidations.add(rule.range, validation(rule));
}

function validation({ allow, message, prompt }: CellRule): DataValidation {
  return {
    ...condition(allow),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Chưa đúng',
    error: short(message),
    ...(prompt !== undefined && { showInputMessage: true, prompt: short(prompt) }),
  };
}

function condition(
  allow: CellRule['allow'],
): Pick<DataValidation, 'type' | 'operator' | 'formulae'> {
  switch (allow.kind) {
    case 'list':
      if (allow.choices.some((choice) => choice.includes(',')))
        throw new RangeError('A comma parts the choices of a list');
      return {
        type: 'list',
        formulae: [short(`"${allow.choices.join(',').replaceAll('"', '""')}"`)],
      };
    case 'listFrom':
      return { type: 'list', formulae: [allow.cells] };
    case 'formula':
      return { type: 'custom', formulae: [allow.formula] };
    case 'textLength':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [allow.most] };
  }
}

function short(text: string): string {
  if (text.length > LONGEST) throw new RangeError(`Longer than ${LONGEST} characters: ${text}`);
  return safeText(text);
}

/** Parts of the streaming writer that its types leave out. */
type WritingSheet = { _writeAutoFilter: () => void; _writeSheetProtection: () => void };

/**
 * Locks all cells but those to fill in and lets only those be entered; rows may be made taller. No password: it
 * guards against slips, not against people.
 *
 * The writer puts the protection behind the cells' rules, where the schema forbids it and Excel offers to repair
 * the file. So it is written in the place of the filter, which our sheets do not have.
 */
export function protectSheet(worksheet: Worksheet): void {
  void worksheet.protect('', { selectLockedCells: false, formatRows: true });
  const writer = worksheet as unknown as WritingSheet;
  const write = writer._writeSheetProtection.bind(writer);
  writer._writeAutoFilter = write;
  writer._writeSheetProtection = () => undefined;
}
