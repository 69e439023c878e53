import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { BEGIN_WORD, type Opening } from '../../shared/opening/opening.ts';
import { cleanLine } from '../../shared/text.ts';
import { useCallMutation } from '../call.ts';

type BeginDialogProps = {
  opened: boolean;
  onClose: () => void;
  onAnswer: (now: Opening) => void;
};

/** A new, empty book beside what was there: only on her word, typed. */
export function BeginDialog({ opened, onClose, onAnswer }: BeginDialogProps) {
  const [typed, setTyped] = useState('');
  const [isRefused, setRefused] = useState(false);
  const begin = useCallMutation('opening.begin', { invalidates: [] });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (cleanLine(typed).toLocaleLowerCase('vi') === BEGIN_WORD) {
      begin.mutate({ word: BEGIN_WORD }, { onSuccess: onAnswer });
    } else {
      setRefused(true);
    }
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Bắt đầu sổ mới" size="md">
      <form className="stack" onSubmit={submit}>
        <p>
          Sổ mới không có số liệu nào. Tệp dữ liệu đang có và các bản sao được để lại nguyên vẹn
          trong thư mục dữ liệu.
        </p>
        <TextInput
          label={`Gõ "${BEGIN_WORD}" để xác nhận`}
          value={typed}
          data-autofocus
          error={isRefused && `Hãy gõ đúng hai chữ "${BEGIN_WORD}".`}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setRefused(false);
          }}
        />
        <div className="row dialog-actions">
          <Button onClick={onClose}>Quay lại</Button>
          <Button type="submit" variant="default" loading={begin.isPending}>
            Bắt đầu sổ mới
          </Button>
        </div>
      </form>
    </Modal>
  );
}
