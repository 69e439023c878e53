import { z } from 'zod';

/** The number a row is known by; null where the thing is not kept yet. */
export const idSchema = z.int('Chọn một mục trong danh sách.').positive();

export const newOrExisting = idSchema.nullable();
