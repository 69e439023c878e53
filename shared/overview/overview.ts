import type { Deadline } from './deadline.ts';
import type { RoadStep } from './road.ts';
import type { Task } from './task.ts';

/** Beside the board: what comes next, days to keep, what is open, and the message to those missing (null: nobody is). */
export type Overview = {
  road: RoadStep[];
  deadlines: Deadline[];
  tasks: Task[];
  reminder: string | null;
};
