import type { EvidenceId } from '../base/ids.ts';
import { phrase, say, text, type MessageKey, type Phrase } from '../base/text.ts';
import type { SecretKind } from './secret-kinds.ts';

/** One place where a value is masked, or stands because the person chose to keep it. */
export interface MaskRow {
  /** As in `Draft.keptSecrets`, e.g. `token-3f1c9a`; equal values share it. */
  readonly name: string;
  readonly kind: SecretKind;
  readonly where: Phrase;
  readonly evidenceId: EvidenceId;
  /** Characters of the value. */
  readonly length: number;
  /** What stands in the text: the placeholder, or the value itself where it is kept. */
  readonly rendered: string;
  readonly isKept: boolean;
  /** Whether an organisation's rule masks it, so that nobody can keep it. */
  readonly isLocked: boolean;
}

const kindKeys = {
  token: 'redaction_kind_token',
  cookie: 'redaction_kind_cookie',
  password: 'redaction_kind_password',
  key: 'redaction_kind_key',
  code: 'redaction_kind_code',
  secret: 'redaction_kind_secret',
  email: 'redaction_kind_email',
  card: 'redaction_kind_card',
  iban: 'redaction_kind_iban',
  internal: 'redaction_kind_internal',
} as const satisfies Record<SecretKind, MessageKey>;

/** Says what kind of value it is and where it stands, e.g. "Token in the request header Authorization". */
export function describeMask({ kind, where }: Pick<MaskRow, 'kind' | 'where'>): Phrase {
  return phrase('redaction_mask', text(kindKeys[kind]), say(where));
}

/** Names a kind of secret in running text, e.g. "a token". */
export function describeSecretKind(kind: SecretKind): Phrase {
  return phrase(kindKeys[kind]);
}
