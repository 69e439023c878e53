import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

type OfficeOptions = { program?: string /** A fontconfig file. */; fonts?: string };

/** Has LibreOffice write a file as another format into a folder, which also holds its profile: what it hangs on is ended. */
export async function convertByOffice(
  path: string,
  format: string,
  folder: string,
  { program = 'soffice', fonts }: OfficeOptions = {},
): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  await promisify(execFile)(
    program,
    [profile, '--headless', '--convert-to', format, '--outdir', folder, path],
    {
      env: fonts === undefined ? process.env : { ...process.env, FONTCONFIG_FILE: fonts },
      timeout: 100_000,
      killSignal: 'SIGKILL',
    },
  );
}
