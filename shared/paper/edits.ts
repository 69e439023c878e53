import {
  type Block,
  type OfficialDocument,
  paragraph,
  type Run,
  type TextBlock,
  textOfRuns,
} from '../document/official-document.ts';
import type { PrintedForm } from '../document/printed-form.ts';

/** The clerk's wording of a text, with the draft she had before her. An empty text leaves the paragraph out. */
export type PaperEdit = { blockKey: string; text: string; drafted: string };

/** `changed`: worded by her, and what it was drafted from has changed since. */
export type TextState = 'drafted' | 'edited' | 'changed';

/** A text of a document that may be worded anew. */
export type DraftedText = {
  blockKey: string;
  /** The heading it stands under; empty before the first. */
  heading: string;
  /** As it is drafted now. */
  drafted: string;
  /** The draft her wording was made from; null where she left it as drafted. */
  draftedThen: string | null;
  text: string;
  state: TextState;
};

/** Her wording of a text that is no longer drafted, a department's or an indicator's that went. */
export type LostEdit = PaperEdit;

export type EditedDocument = {
  document: OfficialDocument;
  texts: DraftedText[];
  lost: LostEdit[];
};

/** A draft with the clerk's own wording where she gave one. The draft itself is not touched. */
export function applyEdits(draft: OfficialDocument, edits: readonly PaperEdit[]): EditedDocument {
  const byKey = new Map(edits.map((edit) => [edit.blockKey, edit]));
  const texts = textsOf(draft, byKey);
  const drafted = new Set(texts.map(({ blockKey }) => blockKey));
  const worded = (blocks: Block[]) => blocks.flatMap((block) => wordBlock(block, byKey));
  return {
    document: {
      ...draft,
      bases: wordedBases(draft.bases, byKey.get(BASES)),
      body: worded(draft.body),
      annexes: draft.annexes.map((annex) => ({ ...annex, body: worded(annex.body) })),
      ...(draft.onForm ? { onForm: wordedForm(draft.onForm, byKey) } : {}),
    },
    texts,
    lost: edits.filter(({ blockKey }) => !drafted.has(blockKey)),
  };
}

function textsOf(draft: OfficialDocument, edits: Map<string, PaperEdit>): DraftedText[] {
  const bases = draft.bases.length === 0 ? [] : [basesOf(draft, edits.get(BASES))];
  const texts = keyedTexts(draft).map(({ key, heading, text }) =>
    textOf(key, text, heading, edits.get(key)),
  );
  return [...bases, ...texts];
}

/** Every text that may be worded anew, in order, with the heading it stands under. What several sheets say alike is one. */
export function keyedTexts({
  body,
  annexes,
  onForm,
}: OfficialDocument): { key: string; heading: string; text: string }[] {
  let heading = '';
  const inBlocks = [body, ...annexes.map((annex) => annex.body)].flat().flatMap((block) => {
    if ('text' in block) heading = `${block.label} ${block.text}`.trim();
    return isKeyed(block) ? [{ key: block.key, heading, text: textOfRuns(block.runs) }] : [];
  });
  const onSheets = new Map((onForm?.pages ?? []).flat().map((each) => [each.key, each]));
  return [...inBlocks, ...onSheets.values()];
}

/** An empty wording leaves the place empty. */
function wordedForm(form: PrintedForm, edits: Map<string, PaperEdit>): PrintedForm {
  const pages = form.pages.map((texts) =>
    texts
      .map((each) => ({ ...each, text: edits.get(each.key)?.text ?? each.text }))
      .filter(({ text }) => text !== ''),
  );
  return { ...form, pages };
}

/** The key of the legal bases, which are one text, a basis a line. */
export const BASES = 'bases';

function basesOf({ bases }: OfficialDocument, edit: PaperEdit | undefined): DraftedText {
  return textOf(BASES, bases.join('\n'), 'Căn cứ', edit);
}

/** Closing marks are the paper's: each basis is told without. */
function wordedBases(bases: string[], edit: PaperEdit | undefined): string[] {
  if (edit === undefined || bases.length === 0) return bases;
  return edit.text
    .split('\n')
    .map((line) => line.trim().replace(/[\s.;,]+$/, ''))
    .filter((line) => line !== '');
}

type KeyedBlock = TextBlock & { key: string };

function isKeyed(block: Block): block is KeyedBlock {
  return 'runs' in block && block.key !== undefined;
}

function textOf(
  blockKey: string,
  drafted: string,
  heading: string,
  edit: PaperEdit | undefined,
): DraftedText {
  const state = edit === undefined ? 'drafted' : edit.drafted === drafted ? 'edited' : 'changed';
  return {
    blockKey,
    heading,
    drafted,
    draftedThen: edit?.drafted ?? null,
    text: edit?.text ?? drafted,
    state,
  };
}

/** A line a paragraph: the first in the block's place and looks, the others plain behind it. */
function wordBlock(block: Block, edits: Map<string, PaperEdit>): Block[] {
  const edit = isKeyed(block) ? edits.get(block.key) : undefined;
  if (!isKeyed(block) || edit === undefined) return [block];
  const [first, ...others] = closed(edit, textOfRuns(block.runs))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (first === undefined) return [];
  return [
    { ...block, runs: wordRuns(block.runs, first) },
    ...others.map((line) =>
      block.kind === 'dash' ? { ...block, runs: [{ text: line }] } : paragraph(line),
    ),
  ];
}

const END_MARK = './.';

/** What ends with "./." still does (NĐ 30/2020, Phụ lục I). */
function closed({ text }: PaperEdit, drafted: string): string {
  if (text === '' || !drafted.endsWith(END_MARK) || text.endsWith(END_MARK)) return text;
  return `${text.replace(/[\s.;,/]+$/, '')}${END_MARK}`;
}

/** Words that still begin as drafted keep their looks: the slanted name of a content. */
function wordRuns(drafted: readonly Run[], text: string): Run[] {
  let rest = text;
  const kept: Run[] = [];
  for (const run of drafted) {
    if (!rest.startsWith(run.text)) break;
    kept.push(run);
    rest = rest.slice(run.text.length);
  }
  return rest === '' ? kept : [...kept, { text: rest }];
}
