import { Button } from '@mantine/core';
import { useFieldArray } from 'react-hook-form';
import { TextField } from '../ui/fields.tsx';
import type { AgencyFormOf } from './AgencyNames.tsx';
import css from './agency.module.css';

/** Who may sign; the documents offer these in this order. */
export function SignerRows({ form }: { form: AgencyFormOf }) {
  // The rows have an id of their own, so the list's key needs another name.
  const rows = useFieldArray({ control: form.control, name: 'signers', keyName: 'key' });
  return (
    <section className="panel stack">
      <h2>Người ký</h2>
      {rows.fields.length === 0 && (
        <p className="soft">
          Chưa có người ký. Thêm Giám đốc và những người ký thay; khi in sẽ chọn một người.
        </p>
      )}
      {rows.fields.map((row, index) => (
        <div key={row.key} className={css['signer-row']}>
          <TextField
            form={form}
            name={`signers.${index}.authority`}
            label="Thẩm quyền ký (KT., TL., TUQ.)"
            placeholder="để trống, KT. GIÁM ĐỐC…"
          />
          <TextField
            form={form}
            name={`signers.${index}.position`}
            label="Chức vụ"
            placeholder="GIÁM ĐỐC"
          />
          <TextField form={form} name={`signers.${index}.name`} label="Họ và tên" />
          <Button
            variant="subtle"
            aria-label={`Bỏ người ký thứ ${index + 1}`}
            onClick={() => rows.remove(index)}
          >
            Bỏ
          </Button>
        </div>
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
