import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { AnnualView } from '../../shared/api.ts';
import { type Council, type CouncilInput, councilSchema } from '../../shared/review/council.ts';
import { ask, useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { announce } from '../ui/announce.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useUnsaved } from '../ui/leaving.tsx';
import { SaveBar } from '../ui/SaveBar.tsx';
import { useSaveKey } from '../ui/use-save-key.ts';
import { useSubmit } from '../ui/use-submit.ts';
import { MemberRows } from './MemberRows.tsx';
import { ReviewStepPage } from './ReviewStepPage.tsx';
import { type CouncilFormOf, councilValues, votedOn } from './review-values.ts';
import { Sitting } from './Sitting.tsx';
import { VoteCount } from './VoteCount.tsx';

/** The council, its sitting, and what it said to each proposal. */
export function VoteStep() {
  const { movement } = useMovement();
  const council = useCall('council.read', { movementId: movement.id });
  return (
    <ReviewStepPage
      subtitle={`Hội đồng, phiên họp và kết quả bỏ phiếu cho các đề nghị khen thưởng năm ${movement.year}`}
    >
      {(annual) => (
        <Loaded query={council}>{(kept) => <CouncilForm council={kept} annual={annual} />}</Loaded>
      )}
    </ReviewStepPage>
  );
}

type CouncilFormProps = { council: Council; annual: AnnualView };

function CouncilForm({ council, annual }: CouncilFormProps) {
  // The rows of the votes are those the form began with, in that order.
  const [proposed] = useState(() => votedOn(annual));
  const form = useForm<CouncilInput, unknown, Council>({
    resolver: zodResolver(councilSchema),
    defaultValues: councilValues(council, proposed),
  });
  useUnsaved(form.formState.isDirty);
  const { submit, saving } = useSubmit(form, 'council.save', async () => {
    announce('Đã lưu bình xét.');
    await settle(form);
  });
  useSaveKey(submit);
  return (
    <form className="stack form-page" onSubmit={submit} noValidate>
      <MemberRows form={form} names={annual.names} />
      <Sitting form={form} />
      <VoteCount form={form} proposed={proposed} />
      <SaveBar saving={saving}>{form.formState.isDirty && 'Có thay đổi chưa lưu.'}</SaveBar>
    </form>
  );
}

/** New members get the ids they are now kept under. Fields are not filled anew: the keyboard stays where it is. */
async function settle(form: CouncilFormOf): Promise<void> {
  const { members } = await ask('council.read', { movementId: form.getValues('movementId') });
  for (const [index, { id }] of members.entries()) form.setValue(`members.${index}.id`, id);
  form.reset(form.getValues(), { keepValues: true });
}
