import {
  NativeSelect,
  type NativeSelectProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from '@mantine/core';
import { useState } from 'react';
import {
  type FieldPath,
  type FieldValues,
  get,
  type PathValue,
  type UseFormReturn,
  useFormState,
} from 'react-hook-form';
import { parseCount } from '../../shared/number.ts';
import type { UsedTexts } from '../../shared/report/used-text.ts';
import { FieldHint } from './field-hints.tsx';
import { SuggestedText } from './SuggestedText.tsx';

/** A form whose checked values may differ from what its fields hold. */
export type FormOf<Values extends FieldValues, Checked = Values> = UseFormReturn<
  Values,
  unknown,
  Checked
>;

type Bound<Values extends FieldValues, Checked, Props> = Omit<Props, 'form' | 'name'> & {
  form: FormOf<Values, Checked>;
  name: FieldPath<Values>;
};

/** The message that stands at a field, if any. */
export function useFieldError<Values extends FieldValues, Checked>(
  form: FormOf<Values, Checked>,
  name: FieldPath<Values>,
): string | undefined {
  const { errors } = useFormState({ control: form.control, name });
  const error: { message?: string; root?: { message?: string } } | undefined = get(errors, name);
  return error?.message ?? error?.root?.message;
}

type TextFieldProps<Values extends FieldValues, Checked> = Bound<
  Values,
  Checked,
  TextInputProps
> & {
  /** Told what stands in it when the keyboard leaves it, to propose what follows from it. */
  onLeave?: (text: string) => void;
};

/** A line of text. Uncontrolled, so that nothing comes between the keyboard, Unikey and the field. */
export function TextField<Values extends FieldValues, Checked>({
  form,
  name,
  onLeave,
  ...props
}: TextFieldProps<Values, Checked>) {
  const error = useFieldError(form, name);
  const registered = form.register(name, {
    onBlur: ({ target }: { target: HTMLInputElement }) => onLeave?.(target.value),
  });
  return (
    <div>
      <TextInput autoComplete="off" {...props} {...registered} error={error} />
      <FieldHint path={name} />
    </div>
  );
}

/** Several lines of text; grows with what is typed. */
export function ProseField<Values extends FieldValues, Checked>({
  form,
  name,
  used,
  ...props
}: Bound<Values, Checked, TextareaProps> & {
  /** Texts of the years that are offered while one is typed. */
  used?: keyof UsedTexts;
}) {
  const error = useFieldError(form, name);
  const look = { autosize: true, minRows: 2, ...props, ...form.register(name), error };
  return (
    <div>
      {used ? <SuggestedText {...look} used={used} /> : <Textarea {...look} />}
      <FieldHint path={name} />
    </div>
  );
}

/** Fills a field from another while nothing stands in it: what was typed is never touched. */
export function propose<Values extends FieldValues, Checked, Name extends FieldPath<Values>>(
  form: FormOf<Values, Checked>,
  name: Name,
  value: PathValue<Values, Name>,
): void {
  if (form.getValues(name) !== '' || value === '') return;
  form.setValue(name, value, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
  // Proposed while the keyboard goes there: what is typed next takes its place, as in any field reached by Tab.
  const field = document.activeElement;
  if (field instanceof HTMLInputElement && field.name === name) field.select();
  else window.addEventListener('focusin', selectAll(name), { once: true });
}

function selectAll(name: string) {
  return ({ target }: FocusEvent) => {
    if (target instanceof HTMLInputElement && target.name === name) target.select();
  };
}

/** A whole number as it is typed; empty or unreadable is left to the schema's message. */
export function WholeNumberField<Values extends FieldValues, Checked>({
  form,
  name,
  signed = false,
  ...props
}: Bound<Values, Checked, TextInputProps> & {
  /** Numbers below nought are numbers here. */
  signed?: boolean;
}) {
  const error = useFieldError(form, name);
  const [understood, setUnderstood] = useState<string>();
  const registered = form.register(name, {
    setValueAs: (typed: unknown) => wholeNumber(String(typed ?? ''), signed),
    onBlur: ({ target }: { target: HTMLInputElement }) => {
      const read = parseCount(signed ? withoutSign(target.value) : target.value);
      setUnderstood(read.ok ? read.understood : undefined);
    },
  });
  return (
    <div>
      <TextInput autoComplete="off" inputMode="numeric" {...props} {...registered} error={error} />
      {understood !== undefined && error === undefined && <p className="soft">{understood}</p>}
      <FieldHint path={name} />
    </div>
  );
}

/** Null where nothing stands, NaN where it is no whole number. */
function wholeNumber(typed: string, signed: boolean): number | null {
  if (typed.trim() === '') return null;
  const size = signed ? withoutSign(typed) : typed;
  const read = parseCount(size);
  if (!read.ok) return Number.NaN;
  // Nought has no sign.
  return size === typed || read.value === 0 ? read.value : -read.value;
}

function withoutSign(typed: string): string {
  return typed.replace(/^\s*[-\u2010-\u2014\u2212]\s*(?=\d)/, '');
}

type SelectFieldProps<Values extends FieldValues, Checked> = Bound<
  Values,
  Checked,
  NativeSelectProps
> & {
  /** The field holds the number of the choice, null for the empty one. */
  numeric?: boolean;
};

export function SelectField<Values extends FieldValues, Checked>({
  form,
  name,
  numeric = false,
  ...props
}: SelectFieldProps<Values, Checked>) {
  const error = useFieldError(form, name);
  const registered = numeric
    ? form.register(name, {
        setValueAs: (chosen: unknown) => (chosen === '' || chosen === null ? null : Number(chosen)),
      })
    : form.register(name);
  return (
    <div>
      <NativeSelect {...props} {...registered} error={error} />
      <FieldHint path={name} />
    </div>
  );
}

/** Choices of a select from a map of labels. */
export function choicesOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
