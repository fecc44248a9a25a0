import { text } from '../base/text.ts';

/** The activities that CVD Policy 0.1 and 0.2 give names to. */
const knownActivities = [
  'manual_testing',
  'automated_scanning',
  'fuzzing',
  'brute_force',
  'dos',
  'social_engineering',
  'phishing',
  'physical',
  'spam',
  'data_exfiltration',
  'account_takeover',
  'third_party_pivot',
  'supply_chain',
  'persistence',
] as const;

/** Says whether CVD Policy 0.2 gives this activity its name; a default never reaches any other. */
export function isKnownActivity(activity: string): boolean {
  return knownActivities.some((name) => name === activity);
}

/** Names an activity in words; one that nobody here recognises is shown as it is. */
export function nameActivity(activity: string): string {
  if (activity === 'credential_testing') return text('policy_activity_credential_testing');
  const known = knownActivities.find((name) => name === activity);
  return known === undefined ? activity : text(`policy_activity_${known}`);
}
