import { expect, test } from 'vitest';
import { filterPeople } from '../../renderer/person/filter-people.ts';
import type { Person } from '../../shared/person/person.ts';

const person = (id: number, fullName: string, changes: Partial<Person> = {}): Person => ({
  id,
  fullName,
  departmentId: 1,
  gender: 'female',
  birthDate: null,
  position: '',
  level: 'staff',
  active: true,
  ...changes,
});

const PEOPLE = [
  person(1, 'Nguyễn Thị Hòa'),
  person(2, 'Trần Đức Dũng', { departmentId: 2 }),
  person(3, 'Lê Văn Đạt'),
  person(4, 'Phạm Hoà Bình', { active: false }),
];

const ALL = { departmentId: null, search: '', withInactive: false };
const found = (filter: Partial<typeof ALL>) =>
  filterPeople(PEOPLE, { ...ALL, ...filter }).map(({ id }) => id);

test('people stand by given name, Đ after D', () => {
  expect(found({})).toEqual([2, 3, 1]);
});

test('marks, case and old or new tone placement do not matter', () => {
  expect(found({ search: 'hoa', withInactive: true })).toEqual([4, 1]);
  expect(found({ search: 'ĐỨC' })).toEqual([2]);
  expect(found({ search: 'duc tran' })).toEqual([2]);
  expect(found({ search: '  ' })).toHaveLength(3);
});

test('a word must begin as typed', () => {
  expect(found({ search: 'uc' })).toEqual([]);
});

test('the department narrows, and those no longer there appear only when asked for', () => {
  expect(filterPeople(PEOPLE, { ...ALL, departmentId: 2 }).map(({ id }) => id)).toEqual([2]);
  expect(found({ search: 'Bình' })).toEqual([]);
  expect(found({ search: 'Bình', withInactive: true })).toEqual([4]);
});
