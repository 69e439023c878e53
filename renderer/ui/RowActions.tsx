import { ActionIcon, Button } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';

type RowActionsProps = {
  /** The row, so that a screen reader hears which one. */
  name: string;
  active?: boolean;
  onEdit: () => void;
  onRemove: () => void;
  onActivate?: () => void;
};

export function RowActions({ name, active = true, onEdit, onRemove, onActivate }: RowActionsProps) {
  const button = (label: string, onClick: () => void) => (
    <Button size="compact-sm" variant="subtle" aria-label={`${label} ${name}`} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <>
      {button('Sửa', onEdit)}
      {active ? button('Xóa', onRemove) : onActivate && button('Dùng lại', onActivate)}
    </>
  );
}

type MoveButtonsProps = {
  name: string;
  first: boolean;
  last: boolean;
  onMove: (step: -1 | 1) => void;
};

/** One place up or down; the keyboard stays on the button while the row moves. */
export function MoveButtons({ name, first, last, onMove }: MoveButtonsProps) {
  return (
    <ActionIcon.Group>
      <ActionIcon
        variant="subtle"
        color="gray.8"
        data-move
        aria-label={`Chuyển ${name} lên`}
        disabled={first}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray.8"
        data-move
        aria-label={`Chuyển ${name} xuống`}
        disabled={last}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
    </ActionIcon.Group>
  );
}
