import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import css from './ui.module.css';

type RowActionsProps = {
  /** The row, so that a screen reader hears which one. */
  name: string;
  active?: boolean;
  /** Why the row may only be read; it opens all the same. */
  locked?: string | undefined;
  onEdit: () => void;
  onRemove: () => void;
  onActivate?: () => void;
  /** What bringing it back is called. */
  activateLabel?: string;
};

export function RowActions(props: RowActionsProps) {
  const { name, active = true, locked, onEdit, onRemove, onActivate } = props;
  const { activateLabel = 'Dùng lại' } = props;
  const button = (label: string, onClick: () => void) => (
    <Button size="compact-xs" variant="subtle" aria-label={`${label} ${name}`} onClick={onClick}>
      {label}
    </Button>
  );
  if (locked !== undefined) {
    return (
      <>
        {button('Xem', onEdit)}
        <LockedButton label="Sửa" name={name} reason={locked} />
        <LockedButton label="Xóa" name={name} reason={locked} />
      </>
    );
  }
  return (
    <>
      {button('Sửa', onEdit)}
      {active ? button('Xóa', onRemove) : onActivate && button(activateLabel, onActivate)}
    </>
  );
}

type LockedButtonProps = { label: string; name: string; reason: string };

/** Stays within reach of the keyboard, so that its reason is found there too. */
function LockedButton({ label, name, reason }: LockedButtonProps) {
  return (
    <Button
      className={css['locked-action']}
      size="compact-sm"
      variant="subtle"
      aria-label={`${label} ${name}`}
      aria-disabled
      data-disabled
      title={reason}
      onClick={(event) => event.preventDefault()}
    >
      {label}
    </Button>
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
