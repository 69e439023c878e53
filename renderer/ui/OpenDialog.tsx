import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useState } from 'react';

/** Stands closed for one effect: Modal remembers where the keyboard was only when it is opened, not when it begins open. */
export function OpenDialog({ opened, ...props }: ModalProps) {
  const [stands, setStands] = useState(false);
  useEffect(() => setStands(true), []);
  return <Modal {...props} opened={opened && stands} />;
}
