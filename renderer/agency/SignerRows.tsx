import { Button } from '@mantine/core';
import { TextField } from '../ui/fields.tsx';
import { useRows } from '../ui/use-rows.ts';
import type { AgencyFormOf } from './AgencyNames.tsx';
import css from './agency.module.css';

/** Who may sign; the documents offer these in this order. */
export function SignerRows({ form }: { form: AgencyFormOf }) {
  const rows = useRows(form, 'signers');
  return (
    <section className="panel stack">
      <h2>Người ký</h2>
      {rows.fields.length === 0 && (
        <p className="soft">
          Chưa có người ký. Thêm Giám đốc và những người ký thay; khi in sẽ chọn một người.
        </p>
      )}
      {rows.fields.length > 0 && (
        <p className="soft">
          Người đứng đầu để trống Thẩm quyền ký; người ký thay ghi KT. GIÁM ĐỐC, TL. GIÁM ĐỐC hoặc
          TUQ. GIÁM ĐỐC.
        </p>
      )}
      {rows.fields.map((row, index) => (
        <fieldset key={row.key} className={css['signer-row']}>
          <legend className="visually-hidden">Người ký thứ {index + 1}</legend>
          <TextField
            form={form}
            name={`signers.${index}.authority`}
            label="Thẩm quyền ký (KT., TL., TUQ.)"
          />
          <TextField form={form} name={`signers.${index}.position`} label="Chức vụ" />
          <TextField form={form} name={`signers.${index}.name`} label="Họ và tên" />
          <Button
            variant="subtle"
            aria-label={`Bỏ người ký thứ ${index + 1}`}
            onClick={() => rows.remove(index)}
          >
            Bỏ
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => rows.append({ id: null, authority: '', position: '', name: '' })}
        >
          Thêm người ký
        </Button>
      </div>
    </section>
  );
}
