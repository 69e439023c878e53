import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Offer } from '../../shared/reading/offer.ts';
import type { ReadReport } from '../../shared/reading/read-report.ts';
import type { FigureField } from '../../shared/report/report.ts';
import { StateBadge } from '../ui/StateBadge.tsx';
import { MarkedText } from './MarkedText.tsx';
import { OtherIndicator, type Said } from './OtherIndicator.tsx';
import { PassedNumbers } from './PassedNumbers.tsx';
import css from './reading.module.css';

type OfferDeskProps = {
  text: string;
  offers: readonly Offer[];
  passed: ReadReport['passed'];
  figures: readonly FigureField[];
  standing: (offer: Offer) => string;
  take: (offer: Offer) => void;
  /** Of another report than the one on screen: the keyboard begins at the way there. */
  isElsewhere: boolean;
  onAnother: () => void;
  onClose: () => void;
};

type Decision = 'taken' | 'left';

/** The text on the left, what it offers on the right. Enter takes, Delete leaves, F8 takes all that is certain. */
export function OfferDesk(props: OfferDeskProps) {
  const { text, offers, passed, figures, standing, take, isElsewhere, onAnother, onClose } = props;
  const [decided, setDecided] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState<Said | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const current = offers[at];
  const isOpen = (offer: Offer, of = decided) =>
    !of.has(offer.key) && standing(offer) !== offer.shown;
  const left = offers.filter((offer) => isOpen(offer)).length;

  useEffect(() => {
    if (!isElsewhere) list.current?.focus();
  }, [isElsewhere]);
  useEffect(() => {
    document.getElementById(idOf(at))?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  /** To the next that is still to be decided; stays where none is. */
  function goOn(of: ReadonlyMap<string, Decision>) {
    const order = [...offers.keys()].map((step) => (at + 1 + step) % offers.length);
    const next = order.find((place) => {
      const offer = offers[place];
      return offer !== undefined && isOpen(offer, of);
    });
    if (next !== undefined) setAt(next);
  }

  function decide(some: readonly Offer[], decision: Decision) {
    if (decision === 'taken') for (const offer of some) take(offer);
    const after = new Map(decided);
    for (const { key } of some) after.set(key, decision);
    setDecided(after);
    goOn(after);
  }

  function back() {
    setSaid(null);
    list.current?.focus();
  }

  const certain = offers.filter((offer) => offer.certain && isOpen(offer));
  function onKeyDown(event: KeyboardEvent) {
    const action = {
      ArrowDown: () => setAt(Math.min(at + 1, offers.length - 1)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      Home: () => setAt(0),
      End: () => setAt(offers.length - 1),
      F8: () => decide(certain, 'taken'),
      // All is decided: on with the report.
      Enter: () => (left === 0 ? onClose() : current && decide([current], 'taken')),
      Delete: () => current && decide([current], 'left'),
    }[event.key];
    if (!action || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    action();
  }

  return (
    <div className={css['desk']}>
      <MarkedText
        text={text}
        sentence={said?.sentence ?? current?.sentence}
        evidence={said?.evidence ?? current?.evidence}
      />
      <div className={css['side']}>
        <p role="status" className="soft">
          {statusText(offers.length, left)}
        </p>
        <div
          ref={list}
          className={css['offers']}
          role="listbox"
          aria-label="Văn bản nói"
          aria-activedescendant={current ? idOf(at) : undefined}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          {offers.map((offer, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the list, which takes its keys
            <div
              key={offer.key}
              id={idOf(place)}
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              className={css['offer']}
              onClick={() => {
                setAt(place);
                setSaid(null);
                list.current?.focus();
              }}
              onDoubleClick={() => decide([offer], 'taken')}
            >
              <OfferLine {...{ offer }} decision={decided.get(offer.key)} now={standing(offer)} />
            </div>
          ))}
        </div>
        {offers.length === 0 && (
          <p>Không thấy số liệu, mức đạt hay việc nào của báo cáo này trong văn bản.</p>
        )}
        <div className="row">
          <Button disabled={!current} onClick={() => current && decide([current], 'taken')}>
            Lấy (Enter)
          </Button>
          <Button
            variant="default"
            disabled={!current}
            onClick={() => current && decide([current], 'left')}
          >
            Bỏ (Delete)
          </Button>
          <Button
            variant="default"
            disabled={certain.length === 0}
            onClick={() => decide(certain, 'taken')}
          >
            Lấy {certain.length} mục chắc chắn (F8)
          </Button>
          {current?.kind === 'figure' && (
            <Button variant="subtle" onClick={() => setSaid(current)}>
              Là chỉ tiêu khác…
            </Button>
          )}
        </div>
        {said && (
          <OtherIndicator
            key={said.evidence.start}
            {...{ text, said, figures }}
            onTake={(offer) => {
              // What it was offered for first is answered by that.
              if ('key' in said) decide([said as Offer], 'left');
              take(offer);
              back();
            }}
            onDone={back}
          />
        )}
        <PassedNumbers {...{ text, passed, figures }} onSay={setSaid} />
        <div className="row dialog-actions">
          <Button variant="default" onClick={onAnother}>
            Văn bản khác
          </Button>
          <Button variant={left === 0 ? 'filled' : 'default'} onClick={onClose}>
            Về báo cáo
          </Button>
        </div>
      </div>
    </div>
  );
}

const idOf = (place: number) => `offer-${place}`;

function statusText(all: number, left: number): string {
  if (all === 0) return 'Chưa có mục nào để lấy.';
  if (left === 0) return 'Đã xem hết. Enter để về báo cáo.';
  return `Còn ${left}/${all} mục chưa xem. Chưa lấy thì chưa ghi gì.`;
}

type OfferLineProps = { offer: Offer; decision: Decision | undefined; now: string };

function OfferLine({ offer, decision, now }: OfferLineProps) {
  const { label, shown, certain, reason } = offer;
  const replaces = decision === undefined && now !== '' && now !== shown;
  return (
    <>
      <div className={css['offer-head']}>
        <strong>{label}</strong>
        <OfferState {...{ decision, certain }} isThere={now === shown} />
      </div>
      <div>
        {replaces && <del>{now}</del>} {shown}
      </div>
      <div className="soft">{reason}</div>
    </>
  );
}

type OfferStateProps = { decision: Decision | undefined; certain: boolean; isThere: boolean };

function OfferState({ decision, certain, isThere }: OfferStateProps) {
  if (decision === 'taken') return <StateBadge tone="good" icon={IconCheck} word="Đã lấy" />;
  if (decision === 'left') return <StateBadge tone="draft" icon={IconX} word="Bỏ" />;
  if (isThere) return <StateBadge tone="good" icon={IconCheck} word="Đã có" />;
  return certain ? (
    <StateBadge tone="info" icon={IconCheck} word="Chắc chắn" />
  ) : (
    <StateBadge tone="warn" icon={IconAlertTriangle} word="Cần xem" />
  );
}
