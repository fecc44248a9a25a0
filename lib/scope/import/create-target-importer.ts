import { z } from 'zod';
import type { ScopeImporter } from './importer.ts';
import { hasEntryWith, importProgrammes, readTargets } from './import-programmes.ts';
import type { ScopeList } from '../scope-list.ts';

const target = z.object({ target: z.string(), type: z.string().nullish() });

const programme = z.object({
  id: z.string(),
  name: z.string(),
  targets: z.object({ in_scope: z.array(target), out_of_scope: z.array(target) }),
});

/** What differs between the platforms whose public lists say of a target only its text and its type. */
export interface TargetFormat {
  readonly format: string;
  /** The keys by which an entry is recognised. */
  readonly keys: readonly string[];
  readonly unlisted: ScopeList['unlisted'];
  /** Says whether a target of this type is an app. */
  readonly isApp: (type: string) => boolean;
}

/** Creates the importer of a platform whose targets are a text and a type. */
export function createTargetImporter({ format, keys, unlisted, isApp }: TargetFormat): ScopeImporter {
  return {
    format,
    detect: (value) => hasEntryWith(value, keys),
    importLists: (value) =>
      importProgrammes(value, programme, ({ id, name, targets }) => ({
        format,
        handle: id,
        name,
        unlisted,
        rules: readTargets(targets, (entry, state) => ({
          pattern: entry.target,
          state,
          asset: isApp(entry.type ?? '') ? 'app' : 'web',
        })),
      })),
  };
}
