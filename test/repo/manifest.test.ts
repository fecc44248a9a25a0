import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  buildFolder,
  buildTargets,
  ensureBuild,
  readAgreedManifest,
  readBuiltManifest,
} from './built-extension.ts';
import { checkManifest, checkPermissionDocs } from './check-manifest.ts';
import { readText, repositoryRoot } from './source-tree.ts';

const buildTimeoutMs = 180_000;
const lintTimeoutMs = 120_000;

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const lintSchema = z.object({
  errors: z.array(z.object({ code: z.string(), message: z.string() })),
  warnings: z.array(z.object({ code: z.string() })),
});

beforeAll(() => {
  for (const target of buildTargets) ensureBuild(target);
}, buildTimeoutMs);

describe.for(buildTargets)('the built manifest of %s', (target) => {
  // a difference here is a question to a person: is this what we want to ask of everyone who installs?
  test('is the one that was agreed to', () => {
    const { version, ...built } = readBuiltManifest(target);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(built).toEqual(readAgreedManifest(target));
  });

  test('asks for nothing that is never asked for', () => {
    expect(checkManifest(readBuiltManifest(target))).toEqual([]);
  });

  test('keeps its pages to their own files, pictures and the endpoint', () => {
    expect(readBuiltManifest(target)['content_security_policy']).toEqual({ extension_pages: pagePolicy });
  });

  test('has a paragraph in docs/permissions.md for each permission', () => {
    expect(checkPermissionDocs(readBuiltManifest(target), readText('docs/permissions.md'))).toEqual([]);
  });
});

describe('addons-linter', () => {
  test(
    'has no error to report, and no warning that docs/permissions.md does not explain',
    { timeout: lintTimeoutMs },
    async () => {
      const { errors, warnings } = await lintAddon(buildFolder('firefox-mv3'));
      expect(errors).toEqual([]);
      const docs = readText('docs/permissions.md');
      expect(warnings.map(({ code }) => code).filter((code) => !docs.includes(code))).toEqual([]);
    },
  );
});

async function lintAddon(folder: string): Promise<z.infer<typeof lintSchema>> {
  const linter = join(repositoryRoot, 'node_modules/addons-linter/bin/addons-linter');
  const args = [linter, folder, '--output', 'json'];
  // an exit code of 1 means that there are findings, and they are on stdout all the same
  const output = await promisify(execFile)(process.execPath, args, { maxBuffer: 64_000_000 }).then(
    ({ stdout }) => stdout,
    (error: unknown) => z.object({ stdout: z.string() }).parse(error).stdout,
  );
  return lintSchema.parse(JSON.parse(output));
}
