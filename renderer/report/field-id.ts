/** The name of a field on the page and the id of its element: `figure-12`, `case-3-date`, `difficulties`. */
export type FieldId = string;

export const figureField = (indicatorId: number): FieldId => `figure-${indicatorId}`;
export const markField = (contentId: number): FieldId => `mark-${contentId}`;
export const noteField = (contentId: number): FieldId => `note-${contentId}`;
export const caseField = (key: number, name: string): FieldId => `case-${key}-${name}`;
