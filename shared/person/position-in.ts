/**
 * A position as it is written outside its department: "Trưởng phòng" of "Phòng Hợp tác quốc tế" is
 * "Trưởng phòng Hợp tác quốc tế", "Chuyên viên" is "Chuyên viên, Phòng Hợp tác quốc tế".
 */
export function positionIn(position: string, departmentName: string): string {
  const own = position.split(' ');
  const name = departmentName.split(' ');
  for (let shared = Math.min(own.length, name.length); shared > 0; shared -= 1) {
    if (key(own.slice(-shared)) === key(name.slice(0, shared))) {
      return [...own, ...name.slice(shared)].join(' ');
    }
  }
  return [position, departmentName].filter((part) => part !== '').join(', ');
}

function key(words: string[]): string {
  return words.join(' ').toLocaleLowerCase('vi');
}
