import { Radio } from '@mantine/core';
import { SPELLINGS } from '../../shared/form/form-cells.ts';
import { DataTable } from '../ui/DataTable.tsx';
import css from './form.module.css';
import type { Choice, ReadFile } from './intake.ts';

type SpellingChoiceProps = {
  file: ReadFile;
  choice: Choice;
  onChoose: (choice: Pick<Choice, 'spelling'>) => void;
};

/** Texts typed in an old encoding beside how they would read; neither is taken before she chooses. */
export function SpellingChoice({ file, choice, onChoose }: SpellingChoiceProps) {
  const { legacyTexts: texts, name } = file;
  if (texts.length === 0) return null;
  const losses = unique(texts.flatMap(({ loss }) => (loss === null ? [] : [loss])));
  return (
    <div className="stack">
      <p>
        Có chữ gõ bằng bảng mã cũ: {unique(texts.map(({ encoding }) => encoding)).join(', ')}. So
        sánh rồi chọn cách đọc. {losses.join(' ')}
      </p>
      <DataTable label={`Chữ bảng mã cũ trong ${name}`} className={css['difference-table']}>
        <thead>
          <tr>
            <th scope="col">Mục</th>
            <th scope="col">Trong tệp</th>
            <th scope="col">Chuyển sang Unicode</th>
          </tr>
        </thead>
        <tbody>
          {texts.map(({ label, asTyped, converted }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{asTyped}</td>
              <td>{converted}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <Radio.Group
        aria-label={`Cách đọc chữ trong ${name}`}
        value={choice.spelling ?? ''}
        onChange={(spelling) =>
          onChoose({ spelling: spelling === 'asTyped' ? 'asTyped' : 'converted' })
        }
      >
        <div className="row">
          <Radio value="converted" label={SPELLINGS.converted} />
          <Radio value="asTyped" label={SPELLINGS.asTyped} />
        </div>
      </Radio.Group>
    </div>
  );
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
