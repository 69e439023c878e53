/** What "Giới thiệu" shows and a diagnosis file begins with. */
export type About = {
  version: string;
  /** Of what the program runs on, by name; Electron and Chromium are missing where it runs on Node alone. */
  engines: { name: string; version: string }[];
  /** Windows 10 (10.0.19045), x64. */
  machine: string;
  databasePath: string;
  dataFolder: string;
};

/** What a diagnosis file tells: sizes, counts and errors, never what was typed. */
export type Diagnosis = {
  about: About;
  /** 2026-11-22T14:05:09 */
  writtenAt: string;
  /** In bytes. */
  sizes: { name: string; bytes: number }[];
  /** What SQLite's own check of the file says: `ok`, or its findings. */
  check: string[];
  schemaVersion: number;
  /** Rows of each table. */
  rows: { table: string; count: number }[];
  /** The last unexpected errors with their stacks. */
  errors: string;
};

/** The name of a file may name a person; which file of ours it was, the stack tells. */
const withoutPaths = (errors: string) => errors.replace(/'[^'\n]*[\\/][^'\n]*'/g, "'…'");

/** The diagnosis as a plain text; `homes`: folders whose path names a person, which give way to `~`. */
export function diagnosisText(diagnosis: Diagnosis, homes: readonly string[]): string {
  const { about, writtenAt, sizes, check, schemaVersion, rows, errors } = diagnosis;
  const text = [
    'SỔ THI ĐUA – TỆP CHẨN ĐOÁN',
    'Gửi cho người phụ trách máy tính. Tệp không chứa tên người, số liệu hay câu chữ đã nhập.',
    '',
    `Lúc ghi: ${writtenAt.replace('T', ' ')}`,
    `Phiên bản: ${about.version}`,
    ...about.engines.map(({ name, version }) => `${name}: ${version}`),
    `Máy: ${about.machine}`,
    `Tệp dữ liệu: ${about.databasePath}`,
    `Phiên bản dữ liệu: ${schemaVersion}`,
    `Kiểm tra dữ liệu: ${check.join('; ')}`,
    '',
    'CÁC TỆP (byte)',
    ...sizes.map(({ name, bytes }) => `${name}: ${bytes}`),
    '',
    'SỐ DÒNG CỦA TỪNG BẢNG',
    ...rows.map(({ table, count }) => `${table}: ${count}`),
    '',
    'LỖI GẦN ĐÂY',
    withoutPaths(errors) || 'Không có.',
    '',
  ].join('\n');
  return homes
    .filter((home) => home.length > 3)
    .reduce(
      (sum, home) => sum.split(home).join('~').split(home.replaceAll('\\', '/')).join('~'),
      text,
    );
}
