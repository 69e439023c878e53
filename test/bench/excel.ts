import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { atMost, atMostShare, type BenchRow, percentile } from './row.ts';

const RUNS = 5;
const PROGRAM = join(import.meta.dirname, 'write-excel.ts');

type Run = { milliseconds: number; megabytes: number };

/** The same sheet in Python's XlsxWriter, the quickest writer people know. */
const XLSX_WRITER = `
import io, json, time
import xlsxwriter
started = time.perf_counter()
workbook = xlsxwriter.Workbook(io.BytesIO(), {'in_memory': True})
sheet = workbook.add_worksheet('DU_LIEU')
formats = [workbook.add_format({'font_name': 'Times New Roman', 'font_size': 12, 'border': 1,
  'text_wrap': True, 'valign': 'vcenter', 'align': align, 'num_format': number})
  for align, number in (('left', 'General'), ('right', '#,##0'), ('right', '#,##0'), ('center', 'General'))]
for row in range(5000):
  for column in range(20):
    figure = column % 4 in (1, 2)
    sheet.write(row, column, row * column if figure else f'Nội dung thi đua {row} mục {column}', formats[column % 4])
workbook.close()
print(json.dumps({'milliseconds': (time.perf_counter() - started) * 1000, 'megabytes': 0}))
`;

/** Writing 5,000 rows of 20 styled columns, each run in a process of its own, one way after the other. */
export async function benchExcel(): Promise<BenchRow[]> {
  const hasXlsxWriter = spawnSync('python3', ['-c', 'import xlsxwriter']).status === 0;
  const ours: Run[] = [];
  const library: Run[] = [];
  const python: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(measure(process.execPath, [PROGRAM, 'ours']));
    library.push(measure(process.execPath, [PROGRAM, 'exceljs']));
    if (hasXlsxWriter) python.push(measure('python3', ['-c', XLSX_WRITER]));
  }
  if (!hasXlsxWriter) console.log('Skipped: Python XlsxWriter is not installed here.');
  const name = 'excel: write 5,000 rows × 20 columns';
  const of = (runs: Run[]) => median(runs.map(({ milliseconds }) => milliseconds));
  return [
    atMostShare(`${name}, against exceljs in memory`, of(ours), of(library), {
      unit: 'ms',
      share: 0.6,
    }),
    ...(hasXlsxWriter
      ? [
          atMostShare(`${name}, against Python XlsxWriter`, of(ours), of(python), {
            unit: 'ms',
            share: 0.7,
          }),
        ]
      : []),
    atMost(
      `${name}, memory beyond the idle program`,
      median(ours.map(({ megabytes }) => megabytes)),
      'MB',
      150,
    ),
  ];
}

function measure(program: string, options: string[]): Run {
  const { status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Run;
}

function median(values: number[]): number {
  return percentile(values, 0.5);
}
