import { z } from 'zod';
import type { PlatformRule } from './build-platform-list.ts';
import type { AssetKind } from '../rule/find-refusal.ts';

/** An asset as HackerOne describes it, in the public lists, the API and the table for downloading. */
export const hackeroneAsset = z.object({
  asset_identifier: z.string(),
  asset_type: z.string().nullish(),
  eligible_for_submission: z.boolean().nullish(),
  instruction: z.string().nullish(),
});
export type HackeroneAsset = z.infer<typeof hackeroneAsset>;

const assets: ReadonlyMap<string, AssetKind> = new Map([
  ['GOOGLE_PLAY_APP_ID', 'app'],
  ['APPLE_STORE_APP_ID', 'app'],
  ['WINDOWS_APP_STORE_APP_ID', 'app'],
  ['TESTFLIGHT', 'app'],
  ['OTHER_APK', 'app'],
  ['OTHER_IPA', 'app'],
  ['SOURCE_CODE', 'source'],
  ['DOWNLOADABLE_EXECUTABLES', 'thing'],
  ['HARDWARE', 'thing'],
  ['SMART_CONTRACT', 'thing'],
  ['AI_MODEL', 'thing'],
]);

// gsa_vdp `*.cloud.gov`: eligible, and "Only the subdomains explicitly listed are in scope"
const restriction = /\bonly\b[^.]{0,80}\blisted\b/i;

/** Reads an asset; what takes no reports is out of scope wherever it is listed. */
export function readHackeroneRule(asset: HackeroneAsset, listed: 'in' | 'out'): PlatformRule {
  const note = asset.instruction ?? undefined;
  return {
    pattern: asset.asset_identifier,
    state: asset.eligible_for_submission === false ? 'out' : listed,
    asset: assets.get(asset.asset_type?.toUpperCase().replaceAll(' ', '_') ?? '') ?? 'web',
    note,
    isStarRestricted: note !== undefined && restriction.test(note),
  };
}
