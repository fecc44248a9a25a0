/** What a masked value is; the first word of its placeholder's name. */
export const secretKinds = [
  'token',
  'cookie',
  'password',
  'key',
  'code',
  'secret',
  'email',
  'card',
  'iban',
  /** Not a secret by its form: an organisation's rule names it. */
  'internal',
] as const;
export type SecretKind = (typeof secretKinds)[number];
