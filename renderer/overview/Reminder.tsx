import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import css from './overview.module.css';

/** The message to the departments still missing, copied whole for Zalo. */
export function Reminder({ text }: { text: string | null }) {
  const [copied, setCopied] = useState<string | null>(null);
  const shown = useRef<HTMLParagraphElement>(null);
  const copy = async (message: string) => {
    // Seen as what is copied, and ready for Ctrl+C where the clipboard is kept from the program.
    if (shown.current) window.getSelection()?.selectAllChildren(shown.current);
    await navigator.clipboard.writeText(message);
    setCopied(message);
  };
  return (
    <section className="panel stack" aria-labelledby="reminder">
      <h2 id="reminder">Nhắc các phòng</h2>
      {text === null ? (
        <p className="soft">Các phòng đã báo cáo đủ, không phải nhắc ai.</p>
      ) : (
        <>
          <p ref={shown} className={css['reminder']}>
            {text}
          </p>
          <div className="row">
            <Button
              variant="default"
              leftSection={<IconCopy size={16} aria-hidden />}
              onClick={() => copy(text)}
            >
              Sao chép để gửi Zalo
            </Button>
            <span role="status">
              {copied === text && 'Đã sao chép lời nhắc trên. Mở Zalo rồi bấm Ctrl+V.'}
            </span>
          </div>
        </>
      )}
    </section>
  );
}
