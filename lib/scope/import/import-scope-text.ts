import { isJsonText, parseBoundedJson, type JsonRefusal } from '../../base/json.ts';
import { phrase, type Phrase } from '../../base/text.ts';
import type { ImportOutcome, ScopeImporter } from './importer.ts';
import { detectFormat, importers } from './importers.ts';
import { importLimits } from './import-limits.ts';

/**
 * Imports a foreign list from its text: bounds first, then the format, named or recognised, then its rules.
 * @param format a name from `importers`, where the person chose one
 */
export function importScopeText(written: string, format?: string): ImportOutcome {
  // packed files and UTF-16 are full of NUL, and gzip begins with a control character; no list of rules has either
  if (written.startsWith('\u001F') || written.includes('\0'))
    return { kind: 'refused', reason: phrase('scope_import_not_text') };
  let value: unknown = written;
  if (isJsonText(written)) {
    const json = parseBoundedJson(written, importLimits);
    if (json.kind === 'refused') return { kind: 'refused', reason: sayRefusal(json.refusal) };
    value = json.value;
  } else if (written.length > importLimits.maxBytes) {
    return { kind: 'refused', reason: sayRefusal({ reason: 'too_large', maxBytes: importLimits.maxBytes }) };
  }
  const importer =
    format === undefined ? detectFormat(value) : importers.find((candidate) => candidate.format === format);
  return importer ? importWith(importer, value) : { kind: 'refused', reason: phrase('scope_import_unknown') };
}

/** Imports a value that is already parsed; a list in which nothing was found is refused, not kept as an empty one. */
export function importWith(importer: ScopeImporter, value: unknown): ImportOutcome {
  const outcome = importer.importLists(value);
  const isHollow = outcome.kind === 'imported' && outcome.programmes.length === 0;
  return isHollow ? { kind: 'refused', reason: phrase('scope_import_nothing') } : outcome;
}

function sayRefusal(refusal: JsonRefusal): Phrase {
  switch (refusal.reason) {
    case 'too_large':
      return phrase('scope_import_too_large', String(refusal.maxBytes / 1024 / 1024));
    case 'too_deep':
      return phrase('scope_import_too_deep');
    case 'not_json':
      return phrase('scope_import_not_json');
    case 'prototype_member':
      return phrase('scope_import_prototype_member');
    default:
      return refusal satisfies never;
  }
}
