import css from './department.module.css';
/** What will happen once the form is saved; says first what is still to be filled in. */
export function ChangePreview({ sentences }: { sentences: string[] }) {
  return (
    <section className={css['change-preview']} aria-label="Điều sẽ xảy ra" aria-live="polite">
      {sentences.length === 0 ? (
        <p className="soft">Nhập đủ ngày và tên để xem điều sẽ xảy ra.</p>
      ) : (
        <ul className="plain-list">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
