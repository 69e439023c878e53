import { expect, test } from 'vitest';
import { type ClickedPlace, fieldMenu } from '../../main/field-menu.ts';

const NOTHING = {
  ...{ canUndo: false, canRedo: false, canCut: false },
  ...{ canCopy: false, canPaste: false, canSelectAll: true },
};
const labels = (place: ClickedPlace) =>
  fieldMenu(place).flatMap((item) => ('label' in item ? [[item.label, item.enabled]] : []));

test('a field offers what it can do just now', () => {
  const editFlags = { ...NOTHING, canCut: true, canCopy: true, canPaste: true };
  expect(labels({ isEditable: true, selectionText: 'vụ', editFlags })).toEqual([
    ['Hoàn tác', false],
    ['Làm lại', false],
    ['Cắt', true],
    ['Sao chép', true],
    ['Dán', true],
    ['Chọn tất cả', true],
  ]);
});

test('selected text offers its copy, and nothing else offers anything', () => {
  const selected = { isEditable: false, selectionText: 'vụ', editFlags: NOTHING };
  expect(labels({ ...selected, editFlags: { ...NOTHING, canCopy: true } })).toEqual([
    ['Sao chép', true],
  ]);
  expect(fieldMenu({ ...selected, selectionText: ' ' })).toEqual([]);
});
