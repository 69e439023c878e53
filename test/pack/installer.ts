import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');
const BUILDER = join(ROOT, 'node_modules/electron-builder/cli.js');
const TEMPLATES = join(ROOT, 'node_modules/app-builder-lib/templates/nsis');

/** NSIS as Debian brings it, its compiler and packer, and a compiler for its 32-bit plugins. */
const NSIS = '/usr/share/nsis';
const TOOLS = {
  makensis: '/usr/bin/makensis',
  packer: '/usr/bin/7za',
  compiler: '/usr/bin/i686-w64-mingw32-gcc',
};

/** Plugins that NSIS is not shipped with; electron-builder downloads them. */
const PLUGINS = ['Nsis7z', 'SpiderBanner', 'StdUtils', 'UAC', 'WinShell', 'nsProcess'];

/** The tools without which no installer's script can be compiled here; none where all are there. */
export function missingTools(): string[] {
  return [...Object.values(TOOLS), NSIS].filter((path) => !existsSync(path));
}

/**
 * Compiles the installer of a packed folder with the NSIS that is here, as `npm run dist` does with the one it downloads;
 * every warning counts as an error. The plugins are empty and the program that takes the app off is a word, so what comes
 * of it installs nothing: it tells that our settings and Vietnamese make a script that compiles. Returns the installer's
 * path and what the script was compiled with, `-DNAME` or `-DNAME=value` each.
 */
export async function compileInstaller(
  packed: string,
  folder: string,
): Promise<{ installer: string; definitions: string[] }> {
  const bundle = join(folder, 'nsis');
  const output = join(folder, 'installer');
  mkdirSync(join(bundle, 'linux'), { recursive: true });
  for (const name of readdirSync(NSIS)) symlinkSync(join(NSIS, name), join(bundle, name));
  const told = join(folder, 'definitions');
  writeProgram(
    join(bundle, 'linux/makensis'),
    `printf '%s\\n' "$@" >> '${told}'\nexec ${TOOLS.makensis} "$@"`,
  );
  await promisify(execFile)(
    process.execPath,
    [
      BUILDER,
      ...['--win', 'nsis', '--x64', '--publish', 'never'],
      ...['--prepackaged', packed, `-c.directories.output=${output}`],
      '-c.win.signAndEditExecutable=false',
    ],
    {
      cwd: ROOT,
      maxBuffer: 1 << 26,
      env: {
        ...process.env,
        ELECTRON_BUILDER_NSIS_DIR: bundle,
        ELECTRON_BUILDER_NSIS_RESOURCES_DIR: emptyPlugins(join(folder, 'plugins')),
        ELECTRON_BUILDER_7ZIP_PATH: TOOLS.packer,
        ELECTRON_BUILDER_WINE_TOOLSET_DIR: emptyWine(join(folder, 'wine')),
      },
    },
  );
  const installer = readdirSync(output).find((name) => name.endsWith('-x64.exe'));
  if (!installer) throw new Error(`No installer in ${output}.`);
  return {
    installer: join(output, installer),
    definitions: readFileSync(told, 'utf8').split('\n'),
  };
}

/** Libraries with the names that the scripts call, and nothing behind them. */
function emptyPlugins(folder: string): string {
  const scripts = execFileSync('grep', ['-rhoE', '[A-Za-z0-9]+::[A-Za-z0-9_]+', TEMPLATES], {
    encoding: 'utf8',
  }).split('\n');
  const libraries = join(folder, 'plugins/x86-unicode');
  mkdirSync(libraries, { recursive: true });
  for (const plugin of PLUGINS) {
    const called = scripts.filter((call) => call.startsWith(`${plugin}::`));
    const names = new Set(called.map((call) => call.slice(plugin.length + 2)));
    const source = join(folder, `${plugin}.c`);
    const exports = [...names, 'none'].map((name) => `__declspec(dllexport) void ${name}(void) {}`);
    writeFileSync(source, exports.join('\n'));
    const library = join(libraries, `${plugin}.dll`);
    execFileSync(TOOLS.compiler, ['-shared', '-nostdlib', '-Wl,--entry=0', '-o', library, source]);
  }
  return folder;
}

/** In place of Wine, which would run the first half of the installer to have it write the second. */
function emptyWine(folder: string): string {
  for (const name of ['bin', 'lib', 'lib64', 'wine-home'])
    mkdirSync(join(folder, name), { recursive: true });
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own.
  writeProgram(join(folder, 'bin/wine'), 'echo none > "${1%exe}__uninstaller.exe"');
  return folder;
}

function writeProgram(path: string, lines: string): void {
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
}
