import type { AnnualView } from '../../shared/api.ts';
import { subjectOf } from './subject.ts';

export const PEOPLE_NAMES = 'people-names';

/** Names offered while one is typed; any other may be typed as well: not every member is of the agency. */
export function PeopleNames({ names }: { names: AnnualView['names'] }) {
  return (
    <datalist id={PEOPLE_NAMES}>
      {names.people
        .filter(({ active }) => active)
        .map(({ id, fullName }) => (
          <option key={id} value={fullName}>
            {subjectOf({ names }, { personId: id, departmentId: null }).place}
          </option>
        ))}
    </datalist>
  );
}
