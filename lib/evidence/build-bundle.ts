import { zipSync, type Zippable } from 'fflate';
import { computeSha256, encodeText, type Bytes } from '../base/bytes.ts';
import type { Instant } from '../base/time.ts';
import { nameFilesApart } from './sanitise-filename.ts';

/** A file of the bundle. */
export interface BundleFile {
  readonly name: string;
  readonly bytes: Bytes;
  readonly mediaType: string;
}

export interface BundleFacts {
  readonly createdAt: Instant;
  readonly softwareVersion: string;
}

const descriptorName = 'datapackage.json';
// the earliest time a ZIP can state, in the reader's own zone: the same files make the same bytes anywhere
const fixedModifiedAt = new Date(1980, 0, 1);

/**
 * Builds `evidence.zip`: the files and a `datapackage.json` with the size and SHA-256 of each.
 * The same files and facts make the same bytes.
 * @source https://datapackage.org/standard/data-package/ version 2.0, read 2026-11-22
 */
export async function buildEvidenceBundle(files: readonly BundleFile[], facts: BundleFacts): Promise<Bytes> {
  const [, ...names] = nameFilesApart([descriptorName, ...files.map(({ name }) => name)]);
  const entries = files.map((file, index) => ({ ...file, path: names[index] ?? file.name }));
  const resources = await Promise.all(
    entries.map(async ({ path, bytes, mediaType }) => ({
      name: path,
      path,
      mediatype: mediaType,
      bytes: bytes.length,
      hash: `sha256:${await computeSha256(bytes)}`,
    })),
  );
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'evidence',
    created: facts.createdAt,
    software: `Goodfaith ${facts.softwareVersion}`,
    resources,
  };
  const zippable: Zippable = { [descriptorName]: encodeText(`${JSON.stringify(descriptor, null, 2)}\n`) };
  for (const { path, bytes } of entries) zippable[path] = bytes;
  return new Uint8Array(zipSync(zippable, { level: 6, mtime: fixedModifiedAt, os: 0 }));
}
