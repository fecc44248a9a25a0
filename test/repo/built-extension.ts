import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listPaths, repositoryRoot } from './source-tree.ts';

/** What `npm run build` makes. */
export const buildTargets = ['chrome-mv3', 'firefox-mv3'] as const;
export type BuildTarget = (typeof buildTargets)[number];

/** The manifest as the browser reads it. */
export type BuiltManifest = Readonly<Record<string, unknown>>;

const buildSource = /^(?:components|entrypoints|lib|public)\/|^(?:manifest|wxt\.config)\.ts$|^package\.json$/;

/** Builds one target where it is missing or older than its sources. */
export function ensureBuild(target: BuildTarget): void {
  const manifestPath = join(buildFolder(target), 'manifest.json');
  const isFresh = existsSync(manifestPath) && statSync(manifestPath).mtimeMs >= readLastChange();
  if (isFresh) return;
  const browser = target.replace(/-mv3$/, '');
  // the test runner's own mode would end up in the bundle
  const env = { ...process.env, NODE_ENV: 'production', VITEST: '' };
  const wxt = join(repositoryRoot, 'node_modules/wxt/bin/wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build', '-b', browser], { cwd: repositoryRoot, env, stdio: 'pipe' });
}

/** Where one target is built. */
export function buildFolder(target: BuildTarget): string {
  return join(repositoryRoot, '.output', target);
}

/** Reads one target's built manifest. */
export function readBuiltManifest(target: BuildTarget): BuiltManifest {
  return readManifest(join(buildFolder(target), 'manifest.json'));
}

/** Reads the manifest that somebody looked at and agreed to; its version is left out. */
export function readAgreedManifest(target: BuildTarget): BuiltManifest {
  return readManifest(join(repositoryRoot, 'test/repo/manifests', `${target}.json`));
}

function readManifest(path: string): BuiltManifest {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isManifest(value)) throw new TypeError(`${path} holds no manifest`);
  return value;
}

function isManifest(value: unknown): value is BuiltManifest {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readLastChange(): number {
  const changes = listPaths()
    .filter((path) => buildSource.test(path))
    .map((path) => statSync(join(repositoryRoot, path)).mtimeMs);
  return Math.max(...changes);
}
