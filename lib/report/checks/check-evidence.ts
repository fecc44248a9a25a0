import { phrase } from '../../base/text.ts';
import { parseUrl } from '../../base/url.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { isFieldRequired } from '../../policy/requirements.ts';
import type { CheckedDraft } from '../checked-draft.ts';
import type { DraftCheck } from '../draft-check.ts';

/** Hosts that one sentence names; more are counted. */
const maxNamedHosts = 3;

/** Checks that there is proof, and that none of it silently comes from outside the scope. */
export function checkEvidence({ draft, programme, evidence }: CheckedDraft): DraftCheck[] {
  const included = evidence.filter(({ isIncluded }) => isIncluded);
  const needsProof =
    isFieldRequired(programme, 'proof') ||
    programme?.document.report_requirements.proof_of_exploitation === 'required';
  const checks: DraftCheck[] = [];
  if (included.length > 0) {
    checks.push({ id: 'proof', level: 'ok', phrase: phrase('check_proof_there', String(included.length)) });
  } else if (needsProof && programme && draft.fields.proof.trim() === '') {
    checks.push({
      id: 'proof',
      level: 'block',
      field: 'proof',
      phrase: phrase('check_proof_missing', programme.name),
    });
  } else {
    checks.push({ id: 'proof', level: 'warn', field: 'proof', phrase: phrase('check_no_evidence') });
  }
  const outside = included.filter(({ verdict }) => verdict.kind === 'out');
  if (outside.length > 0) {
    const values = [String(outside.length), nameHosts(outside)];
    checks.push({
      id: 'evidence-out-of-scope',
      level: 'warn',
      phrase: phrase('check_evidence_out', ...values),
    });
  }
  return checks;
}

function nameHosts(evidence: readonly Evidence[]): string {
  const urls = evidence.map((each) => (each.kind === 'exchange' ? each.url : each.page.url));
  const hosts = [...new Set(urls.flatMap((url) => parseUrl(url)?.host ?? []))];
  const named = hosts.slice(0, maxNamedHosts).join(', ');
  return hosts.length > maxNamedHosts ? `${named} (+${hosts.length - maxNamedHosts})` : named;
}
