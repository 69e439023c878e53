import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Figure, figureText, parseFigure } from '../../shared/figure.ts';
import { nameBeside } from '../../shared/reading/alias.ts';
import type { Offer } from '../../shared/reading/offer.ts';
import type { Span } from '../../shared/reading/prose.ts';
import type { FigureField } from '../../shared/report/report.ts';
import { useCallMutation } from '../call.ts';

/** A number of the text, whatever it was taken for. */
export type Said = {
  indicatorId: number | null;
  evidence: Span;
  sentence: Span;
} & ({ value: number | 'nothing' } | { text: string });

type OtherIndicatorProps = {
  text: string;
  said: Said;
  figures: readonly FigureField[];
  onTake: (offer: Offer) => void;
  onDone: () => void;
};

/** She says which figure a sentence is of; the words beside it are remembered as a name of that figure. */
export function OtherIndicator({ text, said, figures, onTake, onDone }: OtherIndicatorProps) {
  const typed = figures.filter(({ indicator }) => indicator.source === 'typed');
  const [indicatorId, setIndicatorId] = useState('');
  const [alias, setAlias] = useState(() => nameBeside(text, said.evidence, said.sentence));
  const [remembers, setRemembers] = useState(true);
  const [error, setError] = useState('');
  const select = useRef<HTMLSelectElement>(null);
  const remember = useCallMutation('indicator.addAlias', {
    invalidates: ['indicator.list', 'history.list'],
  });
  useEffect(() => select.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const line = typed.find(({ indicator }) => String(indicator.id) === indicatorId);
    if (!line) return setError('Chọn chỉ tiêu của câu này.');
    const { id, name, unit } = line.indicator;
    const value = figureSaid(said);
    onTake({
      ...{ kind: 'figure', key: `figure-${id}`, indicatorId: id, label: name },
      ...{ text: figureText(value), shown: `${figureText(value)} ${unit}` },
      ...{ certain: true, reason: '', evidence: said.evidence, sentence: said.sentence },
    });
    if (remembers && alias.trim() !== '') remember.mutate({ id, alias });
  };
  return (
    <form
      className="panel stack"
      aria-label="Câu này là chỉ tiêu khác"
      onSubmit={submit}
      noValidate
    >
      <NativeSelect
        ref={select}
        label={`“${text.slice(said.evidence.start, said.evidence.end)}” là của chỉ tiêu`}
        value={indicatorId}
        error={error}
        onChange={(event) => setIndicatorId(event.currentTarget.value)}
        data={[
          { value: '', label: 'Chọn…' },
          ...typed.map(({ indicator: { id, name } }) => ({ value: String(id), label: name })),
        ]}
      />
      <Checkbox
        label="Nhớ cách gọi này cho lần sau"
        checked={remembers}
        onChange={(event) => setRemembers(event.currentTarget.checked)}
      />
      {remembers && (
        <TextInput
          label="Cách gọi"
          description="Xem và xóa được ở Danh mục, Chỉ tiêu, ô Tên gọi khác."
          value={alias}
          maxLength={120}
          onChange={(event) => setAlias(event.currentTarget.value)}
        />
      )}
      <div className="row">
        <Button type="submit">Lấy vào chỉ tiêu này</Button>
        <Button variant="default" onClick={onDone}>
          Thôi
        </Button>
      </div>
    </form>
  );
}

function figureSaid(said: Said): Figure {
  if ('value' in said) return said.value;
  const parsed = parseFigure(said.text);
  return parsed.ok ? parsed.figure : null;
}
