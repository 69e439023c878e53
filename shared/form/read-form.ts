import { nameIn } from '../department/history.ts';
import type { RawBook } from '../foreign/sheet.ts';
import { type FormAnswers, type FormProblem, formAnswersSchema } from './answers.ts';
import type { LegacyText, Spelling } from './form-cells.ts';
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
  const read = (spelling: Spelling) => readAnswers(book, definition, place, spelling);
  const { answers, problems, legacyTexts: texts } = read('asTyped');
  // What a form says is held to the rules of a report before anything is made of it.
  const checked = (said: FormAnswers) => formAnswersSchema.parse(said);
  return {
    ok: true,
    departmentName: nameIn(place.ledger, definition.departmentId, definition.month),
    answers: checked(answers),
    problems,
    legacy: texts.length > 0 ? { texts, converted: checked(read('converted').answers) } : null,
  };
}
