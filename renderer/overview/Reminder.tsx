import { Button, Textarea } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';

/** The message to the departments still missing, copied whole for Zalo. */
export function Reminder({ text }: { text: string | null }) {
  const [copied, setCopied] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async (message: string) => {
    field.current?.select();
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
          <Textarea ref={field} aria-labelledby="reminder" readOnly autosize value={text} />
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
