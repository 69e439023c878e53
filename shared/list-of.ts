import { z } from 'zod';

type Counts = {
  most: number;
  tooMany?: string;
  least?: number;
  tooFew?: string;
};

/** A list whose entries are counted before any of them is read: a list without end costs nothing to refuse. */
export function listOf<Entry extends z.ZodType>(
  entry: Entry,
  { most, tooMany = `Tối đa ${most} mục.`, least = 0, tooFew = 'Danh sách còn trống.' }: Counts,
): z.ZodType<z.output<Entry>[], z.input<Entry>[]> {
  return z
    .custom<z.input<Entry>[]>()
    .superRefine((list: unknown, context) => {
      // Ends the check of the whole: no rule about several fields reckons with a list that is none.
      const refuse = (message: string) =>
        context.addIssue({ code: 'custom', message, continue: false });
      if (!Array.isArray(list)) refuse('Ở đây phải là một danh sách.');
      else if (list.length > most) refuse(tooMany);
      else if (list.length < least) refuse(tooFew);
    })
    .pipe(z.array(entry));
}
