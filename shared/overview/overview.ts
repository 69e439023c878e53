import type { Deadline } from './deadline.ts';
import type { Task } from './task.ts';

/** Beside the board: days to keep, what is open, and the message to those missing (null: nobody is). */
export type Overview = { deadlines: Deadline[]; tasks: Task[]; reminder: string | null };
