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
] as const;
export type SecretKind = (typeof secretKinds)[number];
