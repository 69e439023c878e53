import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { PrintedForm } from '../../shared/document/printed-form.ts';
import css from './certificate.module.css';

const SHOWN = 5;

/** Where texts on the sheets beside it touch each other or leave the sheet: a long name takes more room than another. */
export function SheetFaults({ form }: { form: PrintedForm }) {
  const [faults, setFaults] = useState<readonly string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    // In another font lines are of another length.
    void document.fonts.ready.then(() => {
      if (isCurrent) setFaults(findFaults(form));
    });
    return () => {
      isCurrent = false;
    };
  }, [form]);
  const more = faults.length - SHOWN;
  return (
    <div role="status">
      <ul className={css['faults']}>
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={fault}>
            <IconAlertTriangle size={16} aria-hidden />
            <span>{fault}</span>
          </li>
        ))}
        {more > 0 && <li>Còn {more} chỗ nữa như thế.</li>}
      </ul>
    </div>
  );
}

function findFaults({ pages }: PrintedForm): string[] {
  const sheets = [...document.querySelectorAll('.official-desk .official-form')];
  return sheets.flatMap((sheet, at) => {
    const room = sheet.getBoundingClientRect();
    const texts = [...sheet.children].map((element, place) => ({
      name: `“${pages[at]?.[place]?.heading ?? ''}”`,
      ink: inkOf(element),
    }));
    const beyond = texts.filter(({ ink }) => !isWithin(ink, room));
    const touching = texts.flatMap((one, place) =>
      texts.slice(place + 1).flatMap((other) => (touch(one.ink, other.ink) ? [[one, other]] : [])),
    );
    return [
      ...beyond.map(({ name }) => `Tờ ${at + 1}: dòng ${name} ra ngoài phôi.`),
      ...touching.map(
        ([one, other]) => `Tờ ${at + 1}: dòng ${one?.name} chạm dòng ${other?.name}.`,
      ),
    ];
  });
}

/** What the letters cover, not the width they may take. */
function inkOf(element: Element): DOMRect {
  const range = document.createRange();
  const spans = [...element.children].map((line) => {
    range.selectNodeContents(line);
    return range.getBoundingClientRect();
  });
  const left = Math.min(...spans.map((one) => one.left));
  const top = Math.min(...spans.map((one) => one.top));
  const right = Math.max(...spans.map((one) => one.right));
  const bottom = Math.max(...spans.map((one) => one.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** In pixels: what two lines may share, since each has room above and below its letters. */
const CLOSE = 2;

function touch(one: DOMRect, other: DOMRect): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > CLOSE && down > CLOSE;
}

function isWithin(ink: DOMRect, room: DOMRect): boolean {
  return (
    ink.left >= room.left - CLOSE &&
    ink.right <= room.right + CLOSE &&
    ink.top >= room.top - CLOSE &&
    ink.bottom <= room.bottom + CLOSE
  );
}
