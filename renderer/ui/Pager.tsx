import { Button } from '@mantine/core';

export type PagerProps = {
  /** "1–50 trong 230 việc" */
  label: string;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
};

/** A step through a list too long for one page; nothing where it all fits. */
export function Pager({ label, onPrevious, onNext }: PagerProps) {
  if (!onPrevious && !onNext) return null;
  return (
    <nav className="row" aria-label="Trang">
      <Button variant="default" size="xs" disabled={!onPrevious} onClick={() => onPrevious?.()}>
        Trang trước
      </Button>
      <Button variant="default" size="xs" disabled={!onNext} onClick={() => onNext?.()}>
        Trang sau
      </Button>
      <span className="soft">{label}</span>
    </nav>
  );
}
