import { z } from 'zod';
import { phrase, text } from '../../base/text.ts';
import type { PlatformProgramme } from './build-platform-list.ts';
import { hashText } from './build-programme-id.ts';
import { hackeroneAsset, readHackeroneRule } from './hackerone-rule.ts';
import type { ScopeImporter } from './importer.ts';
import { importProgrammes } from './import-programmes.ts';

const scope = z.object({
  type: z.literal('structured-scope'),
  attributes: hackeroneAsset.extend({ updated_at: z.string().nullish() }),
});
type Scope = z.infer<typeof scope>;

const programme = z.object({
  type: z.literal('program'),
  attributes: z.object({ handle: z.string(), name: z.string().nullish() }),
  relationships: z.object({ structured_scopes: z.object({ data: z.array(scope) }) }),
});

const scopePage = z.object({
  data: z.array(scope),
  links: z
    .object({ self: z.string().nullish(), next: z.string().nullish(), last: z.string().nullish() })
    .nullish(),
});

const answer = z.union([programme.transform(readProgramme), scopePage.transform(readPage)]);

// enough to recognise an answer in which something is damaged
const trace = z.union([
  z.object({ type: z.literal('structured-scope') }),
  z.object({ type: z.literal('program'), relationships: z.object({ structured_scopes: z.object({}) }) }),
]);

/**
 * Reads what HackerOne's API answers: a page of structured scopes, or a programme with them.
 * @source https://api.hackerone.com/hacker-resources, "Get structured scopes", read 2026-11-22
 */
export const hackeroneApiImporter: ScopeImporter = {
  format: 'hackerone-api',
  detect: (value) =>
    listResources(value)
      .slice(0, 20)
      .some((entry) => trace.safeParse(entry).success),
  importLists: (value) => {
    const resources = listResources(value);
    const isPage = resources.some((entry) => scope.safeParse(entry).success);
    return importProgrammes(isPage ? [value] : resources, answer, (read) => read);
  },
};

/** The resources of a document of JSON:API, or a resource by itself. */
function listResources(value: unknown): readonly unknown[] {
  const document = z.object({ data: z.unknown() }).safeParse(value);
  const data = document.success ? document.data.data : value;
  return Array.isArray(data) ? data : [data];
}

function readProgramme({ attributes, relationships }: z.infer<typeof programme>): PlatformProgramme {
  const { handle, name } = attributes;
  return buildProgramme(handle, name ?? handle, relationships.structured_scopes.data);
}

function readPage({ data, links }: z.infer<typeof scopePage>): PlatformProgramme {
  const addresses = [links?.self, links?.next, links?.last].filter((link) => typeof link === 'string');
  const [, handle] = /\/programs\/([\w-]{1,100})\/structured_scopes/.exec(addresses.join(' ')) ?? [];
  const content = data.map(({ attributes }) => attributes.asset_identifier).join('\n');
  return {
    ...buildProgramme(
      handle ?? hashText(content),
      handle ?? text('scope_import_tool_name', 'HackerOne'),
      data,
    ),
    ...(links?.next ? { note: phrase('scope_import_page') } : {}),
  };
}

function buildProgramme(handle: string, name: string, scopes: readonly Scope[]): PlatformProgramme {
  return {
    format: 'hackerone-api',
    handle,
    name,
    unlisted: 'unknown',
    updatedOn: scopes
      .map(({ attributes }) => attributes.updated_at?.slice(0, 10) ?? '')
      .toSorted()
      .at(-1),
    rules: scopes.map(({ attributes }) => readHackeroneRule(attributes, 'in')),
  };
}
