import { Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Doubt, PaperPlace } from '../../shared/paper/paper.ts';
import css from './paper.module.css';

type DoubtsProps = { doubts: readonly Doubt[]; onGo: (place: PaperPlace) => void };

/** What speaks against sending a document out, each with the way to where it is mended: another screen, or a place of this one. */
export function Doubts({ doubts, onGo }: DoubtsProps) {
  if (doubts.length === 0) return null;
  return (
    <ul className={css['paper-doubts']}>
      {doubts.map((doubt) => (
        <li key={doubt.text}>
          <IconAlertTriangle size={16} aria-hidden />
          {'href' in doubt ? (
            <Link href={doubt.href}>{doubt.text}</Link>
          ) : (
            <Anchor
              component="button"
              type="button"
              underline="always"
              ta="start"
              onClick={() => onGo(doubt.at)}
            >
              {doubt.text}
            </Anchor>
          )}
        </li>
      ))}
    </ul>
  );
}
