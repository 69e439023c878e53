import { nameIn } from '../department/history.ts';
import type { RawBook } from '../foreign/sheet.ts';
import type { FormAnswers, FormProblem } from './answers.ts';
import type { LegacyText } from './form-cells.ts';
import { readAnswers } from './read-answers.ts';
import { type FormPlace, recognizeForm } from './recognize.ts';

/** Texts in an old encoding, and the answers as they would be with those texts converted: taken only on her word. */
type LegacyAnswers = { texts: LegacyText[]; converted: FormAnswers };

export type FormReading = {
  departmentName: string;
  answers: FormAnswers;
  problems: FormProblem[];
  legacy: LegacyAnswers | null;
};

export type ReadForm = ({ ok: true } & FormReading) | { ok: false; message: string };

/** A file that came back, as what its department says, or the reason why nothing of it is taken. */
export function readForm(book: RawBook, place: FormPlace): ReadForm {
  const recognized = recognizeForm(book, place);
  if (!recognized.ok) return recognized;
  const { definition } = recognized;
  const { answers, problems, legacyTexts: texts } = readAnswers(book, definition, place, 'asTyped');
  const convert = () => readAnswers(book, definition, place, 'converted').answers;
  return {
    ok: true,
    departmentName: nameIn(place.ledger, definition.departmentId, definition.month),
    answers,
    problems,
    legacy: texts.length > 0 ? { texts, converted: convert() } : null,
  };
}
