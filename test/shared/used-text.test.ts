import { expect, test } from 'vitest';
import { fittingTexts, mostUsed } from '../../shared/report/used-text.ts';

test('lines are counted over all texts, the most used first, of equally many the later', () => {
  expect(
    mostUsed(['Thư cảm ơn\nBiên bản', 'Thư cảm ơn', 'Thông báo của Công an', ' \n Biên bản ']),
  ).toEqual(['Thư cảm ơn', 'Biên bản', 'Thông báo của Công an']);
});

test('what fits has a word that begins with each typed word, without marks too', () => {
  const used = ['Thông báo số 12 của Công an', 'Biên bản họp phòng', 'Thư cảm ơn'];
  expect(fittingTexts(used, 'thong cong')).toEqual([used[0]]);
  expect(fittingTexts(used, 'hop bien')).toEqual([used[1]]);
  expect(fittingTexts(used, 't')).toEqual([]);
  expect(fittingTexts(used, 'áo')).toEqual([]);
  // What stands there already is nothing to offer.
  expect(fittingTexts(used, 'thư cảm ơn')).toEqual([]);
});
