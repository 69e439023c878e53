import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../shared/failure.ts';
import { readPlan } from '../../shared/plan/read-plan.ts';

const root = join(import.meta.dirname, '../..');
const realPlanPath = join(root, '../shared/plans/ke-hoach-thi-dua-attgt-2024-so-ngoai-vu.txt');
const sample = readFileSync(join(root, 'resources/ke-hoach-mau.txt'), 'utf8');

const hasRealPlan = existsSync(realPlanPath);
if (!hasRealPlan) console.warn('skipped: the real plan is not at ../shared/plans');

describe.skipIf(!hasRealPlan)('the real plan of 2024', () => {
  const text = hasRealPlan ? readFileSync(realPlanPath, 'utf8') : '';
  const read = () => readPlan(text);

  test('gives its seven contents whole', () => {
    const { contents } = read();
    expect(contents).toHaveLength(7);
    const between = (from: string, to: string) =>
      text
        .slice(text.indexOf(from) + from.length, text.indexOf(to))
        .replace(/\s+/g, ' ')
        .trim();
    const starts = [
      '1. Thi đua thực',
      '2. Cán bộ, công',
      '3. Tiếp tục',
      '4. Chấp hành',
      '5. Giữ vững',
    ];
    const marks = [...starts, '6. Xây dựng', ' 7. Thường', 'III. TỔ CHỨC'];
    contents.forEach((content, index) => {
      const start = marks[index] ?? '';
      const label = /^ ?\d\. /.exec(start)?.[0] ?? '';
      const whole = between(start, marks[index + 1] ?? '');
      expect(content).toBe(`${start.slice(label.length)} ${whole}`);
    });
  });

  test('gives name, year, theme and end, and points out that it names no start', () => {
    const plan = read();
    expect(plan.name).toBe('Bảo đảm trật tự an toàn giao thông năm 2024');
    expect(plan.year).toBe(2024);
    expect(plan.theme).toBe('Thượng tôn pháp luật để xây dựng văn hóa giao thông an toàn');
    expect(plan.startDate).toBeNull();
    expect(plan.endDate).toBe('2024-12-14');
    expect(plan.notFound).toEqual([
      { field: 'startDate', message: 'Không thấy ngày bắt đầu trong văn bản. Nhập ngày bắt đầu.' },
    ]);
  });

  test('gives every cited document once', () => {
    const cited = read().bases.map(({ kind, number, date, issuer }) => [
      kind,
      number,
      date,
      issuer,
    ]);
    expect(cited).toEqual([
      ['Kế hoạch', '162/KH-UBND', '2024-05-07', 'UBND tỉnh'],
      ['Kết luận', '45-KL/TW', '2019-02-01', 'Ban Bí thư Trung ương Đảng'],
      ['Kế hoạch', '162-KH/TU', '2019-03-21', 'Tỉnh ủy'],
      ['Kế hoạch', '310/KH-UBND', '2023-10-05', 'UBND tỉnh'],
      ['Chỉ thị', '23-CT/TW', '2023-05-25', 'Ban Bí thư Trung ương Đảng'],
      ['Kế hoạch', '112/KH-UBND', '2021-04-05', 'UBND tỉnh'],
      ['Kế hoạch', '182/KH-UBND', '2022-06-17', 'UBND tỉnh'],
      ['Nghị quyết', '48/NQ-CP', '2022-04-05', 'Chính phủ'],
    ]);
  });

  test('gives who reports when, who receives it and who signed', () => {
    const plan = read();
    expect(plan.reportingRule).toMatch(
      /^Giám đốc Sở yêu cầu .* giao ban tuần cuối cùng của mỗi tháng\.$/,
    );
    expect(plan.recipients).toEqual([
      'Cơ quan TT ATGT',
      'Ban TĐKT tỉnh',
      'Ban Giám đốc',
      'Các phòng chuyên môn',
      'Lưu: VT',
    ]);
    expect([plan.signerPosition, plan.signerName]).toEqual(['GIÁM ĐỐC', 'Phạm Thị Anh Thư']);
  });

  test.each(Object.entries(variants()))('reads the same: %s', (_, vary) => {
    expect(readPlan(vary(text))).toEqual(read());
  });
});

describe('the sample plan', () => {
  test('is read whole, with nothing left to fill in', () => {
    const plan = readPlan(sample);
    expect(plan.notFound).toEqual([]);
    expect(plan.name).toBe('Giữ gìn trật tự, an toàn giao thông năm 2026');
    expect(plan.year).toBe(2026);
    expect(plan.theme).toBe('Cán bộ đối ngoại nêu gương, mỗi chuyến đi an toàn');
    expect([plan.startDate, plan.endDate]).toEqual(['2026-01-15', '2026-12-14']);
    expect(plan.bases.map(({ number }) => number)).toEqual([
      '06/2022/QH15',
      '36/2024/QH15',
      '05/KH-UBND',
      '10/CT-TTg',
      '168/2024/NĐ-CP',
    ]);
    expect(plan.contents).toHaveLength(7);
    expect(plan.contents[3]?.split('\n').map((line) => line.slice(0, 2))).toEqual([
      'Ch',
      'a)',
      'b)',
      'c)',
    ]);
    expect(plan.recipients).toHaveLength(5);
    expect(plan.recipients.at(-1)).toBe('Lưu: VT, VP');
    expect([plan.signerPosition, plan.signerName]).toEqual(['GIÁM ĐỐC', 'Nguyễn Hải Đăng']);
  });

  test.each(Object.entries(variants()))('reads the same: %s', (_, vary) => {
    expect(readPlan(vary(sample))).toEqual(readPlan(sample));
  });
});

/** Ways in which the same plan reaches the clerk; none may change what is read. */
function variants(): Record<string, (text: string) => string> {
  const untilSignOff = (change: (body: string) => string) => (text: string) => {
    const at = text.indexOf('Nơi nhận:');
    return change(text.slice(0, at)) + text.slice(at);
  };
  return {
    'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
    'decomposed letters': (text) => text.normalize('NFD'),
    'a byte order mark': (text) => `\uFEFF${text}`,
    'headings in small letters': (text) =>
      text
        .replace('II. NỘI DUNG THI ĐUA', 'II. Nội dung thi đua')
        .replace('III. TỔ CHỨC THỰC HIỆN', 'III. Tổ chức thực hiện'),
    'headings with another mark': (text) => text.replace('II. NỘI DUNG', 'II) NỘI DUNG'),
    'headings as "Phần II"': (text) => text.replace('II. NỘI DUNG', 'Phần II. NỘI DUNG'),
    'a heading on its own line': (text) => text.replace('II. NỘI DUNG', 'PHẦN II\nNỘI DUNG'),
    'extra blank lines': (text) => text.replaceAll('\n\n', '\n\n\n\n'),
    'leading and doubled spaces': untilSignOff((body) =>
      body.replaceAll('\n', '\n  ').replaceAll(', ', ',  '),
    ),
    'no-break spaces': untilSignOff((body) => body.replaceAll(' của ', '\u00A0của\u00A0')),
    'a page number inside a paragraph': (text) =>
      text.replace('quá trình tham mưu', '\n\n2\n\fquá trình tham mưu'),
    'each paragraph on one line': untilSignOff(unwrap),
    'paragraphs without blank lines between': untilSignOff((body) =>
      unwrap(body).replaceAll(/\n+/g, '\n'),
    ),
  };
}

/** Each paragraph on a line of its own, as Word gives it. */
function unwrap(body: string): string {
  return body.replaceAll(/([^\n])\n(?! ?(?:\d\.|[a-z]\)|-| Bám|Phát động|\n))/g, '$1 ');
}

/** A plan as short as it can be, with parts a test exchanges. */
function planWith(parts: { title?: string; before?: string; contents?: string[]; after?: string }) {
  const contents = parts.contents ?? ['Làm tốt việc thứ nhất.', 'Làm tốt việc thứ hai.'];
  return [
    'KẾ HOẠCH',
    parts.title ?? 'Phát động phong trào thi đua năm 2026',
    '',
    parts.before ?? 'Sở xây dựng kế hoạch như sau:',
    '',
    'I. NỘI DUNG THI ĐUA',
    ...contents.map((content, index) => `${index + 1}. ${content}`),
    '',
    'II. TỔ CHỨC THỰC HIỆN',
    parts.after ?? '1. Thời gian: đến hết ngày 14/12/2026.',
  ].join('\n');
}

describe('cited documents', () => {
  const cite = (sentence: string) => readPlan(planWith({ before: sentence })).bases;

  test('a number written with spaces, a date in words, an issuer whose name holds "và" and "ban"', () => {
    expect(
      cite(
        'Căn cứ Quyết định số 05 /QĐ - UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về việc giao chỉ tiêu; ' +
          'Công văn số 12/BKHCN-VP ngày 03.02.2026 của Bộ Khoa học và Công nghệ.',
      ),
    ).toEqual([
      {
        kind: 'Quyết định',
        number: '05/QĐ-UBND',
        date: '2026-01-05',
        issuer: 'Ủy ban nhân dân tỉnh',
        subject: 'về việc giao chỉ tiêu',
      },
      {
        kind: 'Công văn',
        number: '12/BKHCN-VP',
        date: '2026-02-03',
        issuer: 'Bộ Khoa học và Công nghệ',
        subject: '',
      },
    ]);
  });

  test('a law without a number is kept and its number asked for; a law merely mentioned is not a basis', () => {
    const plan = readPlan(
      planWith({
        before: 'Căn cứ Luật Mẫu, khen thưởng ngày 15/6/2022; theo Luật Giao thông đường bộ.',
      }),
    );
    expect(plan.bases).toMatchObject([{ kind: 'Luật', number: '', date: '2022-06-15' }]);
    expect(plan.notFound.map(({ field }) => field)).toContain('bases.0.number');
  });

  test('the same number of another year is another document; a second mention completes the first', () => {
    const bases = cite(
      'Thực hiện Kế hoạch số 5/KH-UBND; Kế hoạch số 5/KH-UBND ngày 02/01/2026 của UBND tỉnh; ' +
        'Kế hoạch số 5/KH-UBND ngày 03/01/2025 của UBND tỉnh.',
    );
    expect(bases.map(({ date }) => date)).toEqual(['2026-01-02', '2025-01-03']);
  });

  test('a date the calendar does not have stays empty and is pointed out', () => {
    const before = 'Thực hiện Kế hoạch số 5/KH-UBND ngày 31/02/2026 của UBND tỉnh.';
    const { bases, notFound } = readPlan(planWith({ before }));
    expect(bases[0]?.date).toBeNull();
    expect(notFound.map(({ field }) => field)).toContain('bases.0.date');
  });
});

describe('dates of the movement', () => {
  const period = (after: string) => {
    const { startDate, endDate } = readPlan(planWith({ after }));
    return [startDate, endDate];
  };

  test.each([
    ['từ ngày 15/01 đến hết ngày 14/12/2026', '2026-01-15', '2026-12-14'],
    ['từ ngày 16 tháng 12 năm 2025 đến ngày 15 tháng 12 năm 2026', '2025-12-16', '2026-12-15'],
    ['từ tháng 02/2026 đến hết tháng 11/2026', '2026-02-01', '2026-11-30'],
    ['đến hết năm 2026', null, '2026-12-31'],
    ['kể từ ngày ký', null, null],
    ['đến ngày 30/02/2026', null, null],
  ])('%s', (words, start, end) => {
    expect(period(`1. Thời gian: Phong trào thực hiện ${words}.`)).toEqual([start, end]);
  });

  test('the deadline of a report is not the end', () => {
    expect(period('1. Các phòng báo cáo phong trào về Văn phòng đến ngày 10/12/2026.')).toEqual([
      null,
      null,
    ]);
  });

  test('two ends are none, and both are shown', () => {
    const after =
      '1. Thời gian: ở cơ quan đến ngày 30/6/2026; ở các trung tâm đến ngày 14/12/2026.';
    const { endDate, notFound } = readPlan(planWith({ after }));
    expect(endDate).toBeNull();
    expect(notFound.find(({ field }) => field === 'endDate')?.message).toContain(
      '30/6/2026, 14/12/2026',
    );
  });
});

describe('what a plan says in other words is proposed with them, to be confirmed', () => {
  const headed = (title: string, time: string) =>
    `SỞ MẪU\nSông Lam, ngày 07 tháng 02 năm 2025\n\nKẾ HOẠCH\n${title}\n\nI. NỘI DUNG THI ĐUA\n1. Một.\n2. Hai.\n` +
    `II. TỔ CHỨC\n1. Thời gian: ${time}.\n`;

  test.each([
    [
      'giai đoạn 2025 - 2027',
      'từ ngày ký ban hành Kế hoạch đến hết năm 2027',
      [2025, '2025-02-07', '2027-12-31'],
      { year: 'giai đoạn 2025 - 2027', startDate: 'từ ngày ký ban hành Kế hoạch' },
    ],
    [
      'năm 2026',
      'Đợt 1: từ 01/3/2026 đến 30/6/2026. Đợt 2: từ 01/7/2026 đến 30/11/2026',
      [2026, '2026-03-01', '2026-11-30'],
      { startDate: 'Đợt 1: từ 01/3/2026 đến 30/6/2026', endDate: 'Đợt 2' },
    ],
    [
      'năm 2025',
      'bắt đầu từ tháng 02/2025, tổng kết vào dịp 20/11/2025',
      [2025, '2025-02-01', '2025-11-20'],
      { startDate: 'bắt đầu từ tháng 02/2025', endDate: 'tổng kết vào dịp 20/11/2025' },
    ],
    ['năm 2026', 'trong năm 2026', [2026, '2026-01-01', '2026-12-31'], { endDate: 'trong năm' }],
    ['năm 2026', 'từ Quý I đến hết Quý III/2026', [2026, '2026-01-01', '2026-09-30'], {}],
    ['năm 2026', '01/02 - 30/11/2026', [2026, '2026-02-01', '2026-11-30'], {}],
    [
      'đặc biệt',
      'từ 15/01/2026 đến 30/4/2026',
      [2026, '2026-01-15', '2026-04-30'],
      { year: '15/01' },
    ],
  ])('%s, %s', (title, time, [year, startDate, endDate], doubts) => {
    const plan = readPlan(headed(`Phát động phong trào thi đua ${title}`, time));
    expect(plan).toMatchObject({ year, startDate, endDate });
    const said = plan.notFound.filter(({ field }) => /^(year|startDate|endDate)$/.test(field));
    const messages = Object.fromEntries(said.map(({ field, message }) => [field, message]));
    for (const [field, words] of Object.entries(doubts)) expect(messages[field]).toContain(words);
    if (Object.keys(doubts).length === 0) expect(messages).toEqual({});
  });

  test('thousands of days in one sentence are answered like one', () => {
    for (const words of ['từ 01/02/2026 đến 30/11/2026 ', 'đợt 1 từ 01/02/2026 đến 30/11/2026 ']) {
      expect(readPlan(headed('năm 2026', words.repeat(10_000))).startDate).toBe('2026-02-01');
    }
  });

  test('two names of one movement are its name', () => {
    const title = 'Phong trào thi đua “Dân vận khéo” và “Cả nước chung sức” năm 2026';
    expect(readPlan(headed(title, 'đến 30/11/2026')).name).toBe(
      '“Dân vận khéo” và “Cả nước chung sức”',
    );
  });

  test('a law known by its day has its number; who writes the plan is no part of the subject', () => {
    const before =
      'Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;\nThực hiện Công văn số 210/SYT-VP ngày 05/01/2026 của Sở Y tế ' +
      'về việc phát động phong trào thi đua, Bệnh viện xây dựng kế hoạch như sau:';
    expect(readPlan(planWith({ before })).bases).toMatchObject([
      { number: '06/2022/QH15', issuer: 'Quốc hội' },
      { number: '210/SYT-VP', subject: 'về việc phát động phong trào thi đua' },
    ]);
  });

  test('of a table of tasks one row says when to report, and a part goes on behind it', () => {
    const after =
      'TT\tNội dung\tĐơn vị\tThời gian\n1\tTuyên truyền\tVăn phòng\tQuý I\n2\tBáo cáo kết quả\tCác phòng\tNgày 25 hằng tháng\n' +
      '3\tTổng kết\tVăn phòng\tTháng 12\nIV. KHEN THƯỞNG\n1. Theo quy định.';
    expect(readPlan(planWith({ after })).reportingRule).toBe(
      'Báo cáo kết quả Các phòng Ngày 25 hằng tháng',
    );
  });
});

describe('the foot of a plan', () => {
  const foot = (lines: string) => {
    const { recipients, signerPosition, signerName } = readPlan(`${planWith({})}\n\n${lines}`);
    return { recipients, signerPosition, signerName };
  };
  const expected = {
    recipients: ['Ban An toàn giao thông tỉnh', 'Lưu: VT'],
    signerPosition: 'KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC',
    signerName: 'Trần Thị Hòa',
  };

  test.each([
    [
      'one column under the other',
      'Nơi nhận:\n- Ban An toàn giao thông tỉnh;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nTrần Thị Hòa',
    ],
    [
      'side by side',
      'Nơi nhận:        KT. GIÁM ĐỐC\n- Ban An toàn giao thông       PHÓ GIÁM ĐỐC\ntỉnh;\n- Lưu: VT.         Trần Thị Hòa',
    ],
    [
      'with tabs',
      'Nơi nhận:\tKT. GIÁM ĐỐC\n- Ban An toàn giao thông tỉnh;\tPHÓ GIÁM ĐỐC\n- Lưu: VT.\tTrần Thị Hòa',
    ],
    [
      'columns run together',
      'Nơi nhận: KT. GIÁM ĐỐC\n- Ban An toàn giao thông tỉnh;\nPHÓ GIÁM ĐỐC\n- Lưu: VT. Trần Thị Hòa',
    ],
    [
      'the signature first, under a committee, with a title of learning',
      'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(đã ký)\nBSCKII. Trần Thị Hòa\nNơi nhận:\n- Ban An toàn giao thông tỉnh;\n- Lưu: VT.',
    ],
    [
      'with an appendix behind',
      'Nơi nhận:\n- Ban An toàn giao thông tỉnh;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Thị Hòa\nPHỤ LỤC\n- Một dòng khác;',
    ],
  ])('%s', (_, lines) => {
    expect(foot(lines)).toEqual(expected);
  });

  test('what is not there is asked for, field by field', () => {
    const { notFound, ...plan } = readPlan(planWith({ after: '1. Làm tốt.', title: '' }));
    expect(plan).toMatchObject({ year: null, theme: '', endDate: null, recipients: [] });
    expect(notFound.map(({ field }) => field)).toEqual([
      'name',
      'year',
      'theme',
      'startDate',
      'endDate',
      'bases',
      'recipients',
      'reportingRule',
      'signerPosition',
      'signerName',
    ]);
    for (const { message } of notFound)
      expect(message).toMatch(/^Không thấy .*\. (Nhập|Chọn) .*\.$/);
  });
});

describe('contents', () => {
  test('a number that opens a line of a sentence does not open a content', () => {
    const long = 'Hoàn thành trước hạn mọi chỉ tiêu, kế hoạch công tác được giao trong tháng';
    const plan = readPlan(planWith({ contents: [`${long}\n2. Kế đó là tổng kết.`, 'Việc sau.'] }));
    expect(plan.contents).toEqual([`${long} 2. Kế đó là tổng kết.`, 'Việc sau.']);
  });

  test('a number left out or written twice does not swallow the next content', () => {
    const text = planWith({ contents: ['Một.', 'Hai.', 'Ba.'] });
    expect(readPlan(text.replace('3. Ba', '4. Ba')).contents).toEqual(['Một.', 'Hai.', 'Ba.']);
    expect(readPlan(text.replace('3. Ba', '2. Ba')).contents).toEqual(['Một.', 'Hai.', 'Ba.']);
  });

  test('a name in quotation marks wins over the subject, the subject serves where there is none', () => {
    expect(
      readPlan(planWith({ title: 'Phát động phong trào thi đua “Đi đúng làn” năm 2026' })).name,
    ).toBe('Đi đúng làn');
    expect(readPlan(planWith({})).name).toBe('Phong trào thi đua năm 2026');
  });

  test('any contents come back from any wrapping', () => {
    fc.assert(
      fc.property(
        fc.array(contentText(), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 48, max: 110 }),
        fc.constantFrom('\n', '\n\n', '\r\n', '\r\n \r\n'),
        (contents, width, gap) => {
          const written = contents.map((content, index) => wrap(`${index + 1}. ${content}`, width));
          const head = `KẾ HOẠCH\nPhát động phong trào thi đua năm 2026\n\nI. NỘI DUNG THI ĐUA${gap}`;
          const text = `${head}${written.join(gap)}${gap}II. TỔ CHỨC THỰC HIỆN${gap}1. Văn phòng theo dõi.`;
          expect(readPlan(text).contents).toEqual(contents);
        },
      ),
    );
  });
});

/** A content of one or two sentences, with the capitals, figures and dashes that such texts hold. */
function contentText(): fc.Arbitrary<string> {
  const words =
    'thi đua Sở Ngoại vụ cán bộ, công chức năm 2026 an toàn giao thông; trật tự 14/12/2026 Đảng ủy số 5/KH-UBND phòng 100% Nhà nước';
  const word = fc.constantFrom(...words.split(' '));
  const sentence = fc
    .array(word, { minLength: 4, maxLength: 40 })
    .map((chosen) => `Nêu cao ${chosen.join(' ').replace(/[,;]$/, '')}.`);
  return fc.array(sentence, { minLength: 1, maxLength: 2 }).map((all) => all.join(' '));
}

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

describe('a text that is no plan', () => {
  const size = 2_000_000;
  const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const noise: Record<string, string> = {
    nothing: '',
    'blank lines': ' \n\n\t\n',
    'a poem': 'Trăm năm trong cõi người ta,\nChữ tài chữ mệnh khéo là ghét nhau.',
    'a list of numbers': '1\n2\n3\n4,5\n1.234\n',
    'another plan': 'KẾ HOẠCH\nTổ chức tập huấn nghiệp vụ\n\n1. Nội dung\n- Học.\n',
    'a line about emulation': 'Cơ quan có nhiều phong trào thi đua sôi nổi.',
    '2 MB of spaces': fill(' '),
    '2 MB of no-break spaces and hidden marks': fill('\u00A0\u200B'),
    '2 MB of line ends': fill('\n'),
    '2 MB of digits': fill('1234567890'),
    '2 MB of labels': fill('1. a) - '),
    '2 MB of stacked marks': fill('\u0323\u0301'),
    '2 MB of brackets': fill('(“”)'),
    '2 MB of short lines under the head of a plan': `${planWith({})}\n${fill('- a\n')}`,
  };

  test.each(Object.keys(noise))('%s is refused at the field', (name) => {
    const failure = failureOf(() => readPlan(noise[name] ?? ''));
    expect(failure.report.code).toBe('invalid');
    expect(failure.report.fields?.['text']).toMatch(
      /^Văn bản này không giống một kế hoạch phát động phong trào thi đua/,
    );
  });

  // A reader that backtracks or starts over at each mark would not come to the end of these.
  test.each([
    'Kế hoạch số 1/KH-A-B-C ngày ',
    'Luật Thi đua, Luật ',
    'Căn cứ Nghị định số 1/NĐ của Bộ và Bộ, và Bộ ',
    'chủ đề “',
    'từ ngày 1/1/2026 đến 2/2/2026. ',
    'báo cáo. ',
    ';;;;/. ',
    '.)”)”',
    '1.1.1.1.',
    'IVXIVX',
    'số 1-A-A-A-A-A-A-A-A ',
  ])('a plan full of "%s" is read to its end', (piece) => {
    const plan = readPlan(`${planWith({})}\n${fill(piece)}`);
    expect(plan.contents.length).toBeGreaterThan(0);
    const footed = readPlan(`${planWith({})}\nNơi nhận:\n- A${fill(piece)}`);
    expect(footed.contents).toHaveLength(2);
  });

  test.each(['- a\n', 'I. A\n1. B\na) C\n- D\n', '1. Nội dung thi đua\na) X\n', 'Chủ đề\n'])(
    'as many lines of "%s" as are taken at all',
    (piece) => {
      const many = piece.repeat(19_000 / (piece.split('\n').length - 1));
      expect(readPlan(`${planWith({})}\n${many}`).contents).toHaveLength(2);
      expect(readPlan(`${planWith({})}\nNơi nhận:\n${many}`).contents).toHaveLength(2);
    },
  );

  test('any text gives a draft or the one failure, and nothing else', () => {
    const piece = fc.constantFrom(
      'KẾ HOẠCH',
      'thi đua',
      'I. ',
      '1. ',
      'a) ',
      '- ',
      '\n',
      '\t',
      '“',
      '”',
      '.',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary' })))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (noisy) => {
        try {
          expect(readPlan(noisy).contents).toBeInstanceOf(Array);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
  });
});

function failureOf(run: () => unknown): Failure {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('expected a failure');
}
