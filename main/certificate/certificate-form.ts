import type { Database } from 'better-sqlite3';
import type { CheckedInput, Undoable } from '../../shared/api.ts';
import {
  type CertificateForm,
  type CertificatePlace,
  type CertificateSheet,
  formOf,
} from '../../shared/certificate/certificate-form.ts';
import { Failure } from '../../shared/failure.ts';
import { changeAtWork } from '../database/change-log.ts';
import { readRow, readRows } from '../database/rows.ts';

/** Where the texts of a Giấy khen stand on the agency's forms; where she has set nothing, as they mostly do. */
export function readCertificateForm(database: Database): CertificateForm {
  const sheet = readRow<CertificateSheet>(
    database,
    'SELECT width, height, shift_right, shift_down FROM certificate_sheet',
  );
  const places = readRows<CertificatePlace>(
    database,
    `SELECT field, is_shown, from_left, from_top, width, size, align, is_bold, is_italic, is_capital
     FROM certificate_place`,
  );
  return formOf(sheet, places);
}

export function saveCertificateSheet(
  database: Database,
  sheet: CheckedInput<'certificate.saveSheet'>,
): null {
  database
    .prepare(
      `INSERT INTO certificate_sheet (id, width, height, shift_right, shift_down)
       VALUES (1, @width, @height, @shiftRight, @shiftDown)
       ON CONFLICT (id) DO UPDATE SET width = excluded.width, height = excluded.height,
         shift_right = excluded.shift_right, shift_down = excluded.shift_down`,
    )
    .run(sheet);
  return null;
}

export function saveCertificatePlace(
  database: Database,
  place: CheckedInput<'certificate.savePlace'>,
): null {
  const { isShown, isBold, isItalic, isCapital } = place;
  const flags = { isShown, isBold, isItalic, isCapital };
  database
    .prepare(
      `INSERT INTO certificate_place
         (field, is_shown, from_left, from_top, width, size, align, is_bold, is_italic, is_capital)
       VALUES
         (@field, @isShown, @fromLeft, @fromTop, @width, @size, @align, @isBold, @isItalic, @isCapital)
       ON CONFLICT (field) DO UPDATE SET
         is_shown = excluded.is_shown, from_left = excluded.from_left, from_top = excluded.from_top,
         width = excluded.width, size = excluded.size, align = excluded.align,
         is_bold = excluded.is_bold, is_italic = excluded.is_italic, is_capital = excluded.is_capital`,
    )
    .run({ ...place, ...asNumbers(flags) });
  return null;
}

function asNumbers(flags: Readonly<Record<string, boolean>>): Record<string, number> {
  return Object.fromEntries(Object.entries(flags).map(([name, value]) => [name, Number(value)]));
}

/** Puts everything back where the program has it. */
export function resetCertificateForm(database: Database): Undoable {
  const places = database.prepare('DELETE FROM certificate_place').run();
  const sheet = database.prepare('DELETE FROM certificate_sheet').run();
  if (places.changes + sheet.changes === 0) {
    throw new Failure('conflict', 'Vị trí các dòng chưa đổi lần nào.');
  }
  return { changeId: changeAtWork(database) };
}
