/** What the menu needs to know of the place that was clicked, as Electron's event tells it. */
export type ClickedPlace = {
  isEditable: boolean;
  selectionText: string;
  editFlags: Record<
    'canUndo' | 'canRedo' | 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll',
    boolean
  >;
};

type Role = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll';
export type FieldMenuItem =
  | { type: 'separator' }
  | { role: Role; label: string; accelerator: string; enabled: boolean };

/** The menu of a field; of text that was selected elsewhere only its copy; nothing anywhere else. */
export function fieldMenu({ isEditable, selectionText, editFlags }: ClickedPlace): FieldMenuItem[] {
  const copy = item('copy', 'Sao chép', 'Ctrl+C', editFlags.canCopy);
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    item('undo', 'Hoàn tác', 'Ctrl+Z', editFlags.canUndo),
    item('redo', 'Làm lại', 'Ctrl+Y', editFlags.canRedo),
    { type: 'separator' },
    item('cut', 'Cắt', 'Ctrl+X', editFlags.canCut),
    copy,
    item('paste', 'Dán', 'Ctrl+V', editFlags.canPaste),
    { type: 'separator' },
    item('selectAll', 'Chọn tất cả', 'Ctrl+A', editFlags.canSelectAll),
  ];
}

function item(role: Role, label: string, accelerator: string, enabled: boolean): FieldMenuItem {
  return { role, label, accelerator, enabled };
}
