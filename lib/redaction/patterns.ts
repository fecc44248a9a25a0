import { hasLettersAndDigits } from './looks-random.ts';
import { isCardNumber, isIban } from './check-digits.ts';
import type { SecretKind } from './secret-kinds.ts';

/** A form that gives a secret away wherever it stands. */
export interface SecretPattern {
  readonly id: string;
  readonly kind: SecretKind;
  /** A text without this cannot match, so the expression is not run. */
  readonly hint: string;
  /** Global; the group `secret` where it has one, else the whole match, is the secret. */
  readonly expression: RegExp;
  /** A last look at a candidate, for forms that harmless text has too. */
  readonly isSecret?: (candidate: string) => boolean;
}

// Page text is hostile, so every expression is linear: a start is tried once per run of characters (the
// look-behind), nothing unbounded is inside something repeated, and what can fail late is bounded.
// test/unit/redaction/patterns.test.ts holds each to that, and to a positive and a negative example.
// @source the issuers' own documentation of their key formats, read 2026-11-22
export const secretPatterns: readonly SecretPattern[] = [
  {
    id: 'private-key',
    kind: 'key',
    hint: 'PRIVATE KEY',
    expression:
      /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----(?:[^-]|-(?!-)){0,16384}(?:-----END[A-Z0-9 ]{0,60}-----)?/g,
  },
  {
    id: 'jwt',
    kind: 'token',
    hint: 'eyJ',
    expression: /(?<![\w-])eyJ[\w-]{6,}\.[\w-]{4,}\.[\w-]*(?:\.[\w-]{1,4096}){0,2}/g,
  },
  {
    id: 'authorization-scheme',
    kind: 'token',
    hint: ' ',
    expression:
      /(?<![A-Za-z0-9])(?:bearer|basic|token|digest|negotiate|dpop)[ \t]{1,4}(?<secret>[A-Za-z0-9._~+/=-]{8,})/gi,
    isSecret: (candidate) => hasLettersAndDigits(candidate) || /[a-z][A-Z]|=$/.test(candidate),
  },
  {
    id: 'sign-in-address',
    kind: 'password',
    hint: '://',
    expression: /:\/\/[^\s/:@"'<>]{0,200}:(?<secret>[^\s/@"'<>]{1,200})@/g,
  },
  {
    id: 'aws',
    kind: 'key',
    hint: 'A',
    expression: /(?<![A-Za-z0-9])A(?:KIA|SIA|BIA|CCA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
  },
  { id: 'github', kind: 'token', hint: 'gh', expression: /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{20,255}/g },
  {
    id: 'github-fine',
    kind: 'token',
    hint: 'github_pat_',
    expression: /(?<![A-Za-z0-9])github_pat_\w{22,255}/g,
  },
  { id: 'gitlab', kind: 'token', hint: 'gl', expression: /(?<![A-Za-z0-9])gl[a-z]{2,5}-[\w-]{20,128}/g },
  {
    id: 'slack',
    kind: 'token',
    hint: 'x',
    expression: /(?<![A-Za-z0-9])x(?:ox[a-z]|app)-[A-Za-z0-9-]{10,255}/g,
  },
  {
    id: 'slack-webhook',
    kind: 'secret',
    hint: 'hooks.slack.com',
    expression: /hooks\.slack\.com\/(?:services|workflows)\/(?<secret>[\w/]{20,200})/g,
  },
  {
    id: 'stripe',
    kind: 'key',
    hint: 'k_',
    expression: /(?<![A-Za-z0-9])[sr]k_(?:live|test)_[A-Za-z0-9]{10,255}/g,
  },
  {
    id: 'stripe-webhook',
    kind: 'secret',
    hint: 'whsec_',
    expression: /(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/=]{16,255}/g,
  },
  { id: 'google-api', kind: 'key', hint: 'AIza', expression: /(?<![A-Za-z0-9])AIza[\w-]{35}/g },
  { id: 'google-oauth', kind: 'token', hint: 'ya29.', expression: /(?<![A-Za-z0-9])ya29\.[\w-]{20,2048}/g },
  {
    id: 'google-client',
    kind: 'secret',
    hint: 'GOCSPX-',
    expression: /(?<![A-Za-z0-9])GOCSPX-[\w-]{20,64}/g,
  },
  { id: 'sendgrid', kind: 'key', hint: 'SG.', expression: /(?<![A-Za-z0-9])SG\.[\w-]{16,64}\.[\w-]{16,64}/g },
  { id: 'npm', kind: 'token', hint: 'npm_', expression: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/g },
  { id: 'pypi', kind: 'token', hint: 'pypi-', expression: /(?<![A-Za-z0-9])pypi-[\w-]{50,512}/g },
  { id: 'model-provider', kind: 'key', hint: 'sk-', expression: /(?<![A-Za-z0-9])sk-[\w-]{20,255}/g },
  { id: 'shopify', kind: 'token', hint: 'shp', expression: /(?<![A-Za-z0-9])shp[a-z]{2}_[A-Fa-f0-9]{32}/g },
  { id: 'digitalocean', kind: 'token', hint: '_v1_', expression: /(?<![A-Za-z0-9])do[opr]_v1_[a-f0-9]{64}/g },
  { id: 'telegram', kind: 'token', hint: ':AA', expression: /(?<![\w-])[0-9]{8,10}:AA[\w-]{33}/g },
  { id: 'twilio', kind: 'key', hint: 'SK', expression: /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])/g },
  {
    id: 'mailchimp',
    kind: 'key',
    hint: '-us',
    expression: /(?<![A-Za-z0-9])[0-9a-f]{32}-us[0-9]{1,2}(?![A-Za-z0-9])/g,
  },
  {
    id: 'email',
    kind: 'email',
    hint: '@',
    expression: /(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g,
  },
  {
    id: 'card',
    kind: 'card',
    hint: '',
    expression: /(?<![\d.-])[3-6]\d{3}(?:[ -]?\d){9,15}(?![\d])/g,
    isSecret: isCardNumber,
  },
  {
    id: 'iban',
    kind: 'iban',
    hint: '',
    expression: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g,
    isSecret: isIban,
  },
];
