import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkLengths } from './check-lengths.ts';
import { checkLinks } from './check-links.ts';
import { checkMessages } from './check-messages.ts';
import { checkNames } from './check-names.ts';
import { checkTodos } from './check-todos.ts';
import { checkTraces } from './check-traces.ts';
import { checkTypes } from './check-types.ts';
import { checkVisibleText } from './check-visible-text.ts';
import { isProductSource, listPaths, readFiles, readText, repositoryRoot } from './source-tree.ts';

const maxLineCount = 250;

const isDocument = (path: string): boolean => path.endsWith('.md') && !path.startsWith('test/fixtures/');

// path → why it may be longer
const longFiles: Readonly<Record<string, string>> = {};

const catalogueSchema = z.record(z.string(), z.object({ message: z.string() }));

describe('the repository', () => {
  test('names every file in kebab-case, after what is in it', () => {
    expect(checkNames(listPaths())).toEqual([]);
  });

  test('has no file too long to read in one go', () => {
    const files = readFiles((path) => /\.(ts|tsx|mjs|css)$/.test(path) && !path.startsWith('test/'));
    expect(checkLengths(files, maxLineCount, longFiles)).toEqual([]);
  });

  test('never turns the type checker off', () => {
    expect(checkTypes(readFiles(isProductSource))).toEqual([]);
  });

  test('dates every TODO', () => {
    // the check and its test have to write what they look for
    const files = readFiles((path) => !path.startsWith('test/repo/check-'));
    expect(checkTodos(files)).toEqual([]);
  });

  test('says every text of the catalogue, and no text that is not in it', () => {
    const catalogue = catalogueSchema.parse(JSON.parse(readText('public/_locales/en/messages.json')));
    const files = readFiles(
      (path) => isProductSource(path) || path === 'manifest.ts' || /\.(?:html|mjs)$/.test(path),
    );
    expect(checkMessages(Object.keys(catalogue), files)).toEqual([]);
  });

  test('shows no words that are not in the catalogue', () => {
    const files = readFiles((path) => /^(components|entrypoints)\/.*\.tsx$/.test(path));
    expect(checkVisibleText(files)).toEqual([]);
  });

  test('has no document with a link to nowhere', () => {
    expect(checkLinks(readFiles(isDocument), listPaths())).toEqual([]);
  });

  test('carries no trace of where it was made', () => {
    expect(
      checkTraces(
        readFiles(() => true),
        repositoryRoot,
      ),
    ).toEqual([]);
  });
});
