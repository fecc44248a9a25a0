/** What one request of a look-up is for. */
export const lookupPurposes = [
  /** `/.well-known/security.txt` */
  'security_txt',
  /** `/security.txt`, where the file lay before it had a standard. */
  'security_txt_legacy',
  /** The address that `CVD-Policy` names. */
  'policy',
  /** `/.well-known/cvd.json`, where nothing names another. */
  'policy_well_known',
  /** The key that `Encryption` names, to check the signature of security.txt. */
  'key',
] as const;
export type LookupPurpose = (typeof lookupPurposes)[number];

/** One request, before it is sent. */
export interface LookupRequest {
  readonly url: string;
  readonly purpose: LookupPurpose;
}
