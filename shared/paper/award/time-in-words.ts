import { ROOM } from '../../document/room.ts';
import { type Day, formatDayInWords } from '../../month.ts';

/** "08 giờ 00 ngày 20 tháng 11 năm 2026", with room to write what is not known; of the day the year is. */
export function timeInWords(time: string, day: Day | null, year: string): string {
  const [hours, minutes] = time.split(':');
  const clock = hours && minutes ? `${hours} giờ ${minutes} ` : `${ROOM}giờ${ROOM}`;
  return `${clock}${day === null ? `ngày${ROOM}tháng${ROOM}năm ${year}` : formatDayInWords(day)}`;
}
