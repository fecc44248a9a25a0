// Installs what the other commands need. Runs on any Node from 20 on and before node_modules exists,
// so it has no types and imports nothing but Node itself.
//   node cli/install.mjs               npm packages, among them the Node that everything else runs on
//   node cli/install.mjs --browsers    and Chromium and Firefox
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = path.join(root, 'node_modules', '.goodfaith-install');
const ownNode = path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const texts = JSON.parse(readFileSync(path.join(root, 'public/_locales/en/messages.json'), 'utf8'));

main();

function main() {
  // another operating system or processor needs other binaries from the same lock file
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).update(process.platform).update(process.arch).digest('hex');
  const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (installed !== stamp || !isOwnNodeUsable()) {
    console.error(say('cli_installing_packages'));
    if (!installPackages() || !isOwnNodeUsable()) return fail(say('cli_packages_not_installed'));
    writeFileSync(stampFile, stamp);
  }
  if (!process.argv.includes('--browsers')) return;
  const { status } = run(ownNode, [path.join(root, 'cli/install-browsers.ts')]);
  if (status !== 0) process.exitCode = 1;
}

/**
 * Runs `npm ci`; where that refuses, `npm install` by the same lock file, which is left as it is.
 * `npm ci` wants an entry for the binaries of every platform, also of those that a registry does not carry:
 * https://github.com/npm/cli/issues/4828. TODO [2027-06-01]: drop when the lock file
 * has them all, and with it the second call.
 */
function installPackages() {
  const quiet = ['--no-audit', '--no-fund'];
  return runNpm(['ci', ...quiet], 'ignore') || runNpm(['install', '--no-save', ...quiet], 2);
}

/** Runs the npm that called us, or the one on the PATH. */
function runNpm(args, output) {
  const npm = process.env['npm_execpath'];
  const isScript = npm?.endsWith('.js') ?? false;
  const { status } = isScript ? run(process.execPath, [npm, ...args], output) : run('npm', args, output);
  return status === 0;
}

/** Says whether the Node from npm runs: it comes from an install script, which a setting may forbid. */
function isOwnNodeUsable() {
  const { status, stdout } = spawnSync(ownNode, ['--version'], { encoding: 'utf8', shell: isWindows() });
  return status === 0 && stdout.startsWith('v24.');
}

// what is installed is said on the error stream (2), so that a command's own output stays its own
function run(command, args, output = 2) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', output, output], shell: isWindows() });
}

// .cmd files are started by a shell only
function isWindows() {
  return process.platform === 'win32';
}

function say(key) {
  return texts[key].message;
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
