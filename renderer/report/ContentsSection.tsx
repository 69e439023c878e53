import { memo } from 'react';
import type { Content } from '../../shared/movement/movement.ts';
import { ContentRow } from './ContentRow.tsx';
import type { DraftStore } from './draft-store.ts';
import { FormSection } from './FormSection.tsx';
import css from './report.module.css';

type ContentsSectionProps = { store: DraftStore; contents: readonly Content[] };

const HINT = (
  <>
    Phím <kbd>1</kbd> Tốt, <kbd>2</kbd> Đạt, <kbd>3</kbd> Chưa đạt, <kbd>0</kbd> Chưa đánh giá rồi
    sang nội dung sau; <kbd>Tab</kbd> đến ghi chú.
  </>
);

export const ContentsSection = memo(function ContentsSection({
  store,
  contents,
}: ContentsSectionProps) {
  return (
    <FormSection title="Nội dung thi đua" hint={store.isReadOnly ? undefined : HINT}>
      <ol className={css['mark-rows']}>
        {contents.map((content) => (
          <ContentRow key={content.id} store={store} content={content} />
        ))}
      </ol>
    </FormSection>
  );
});
