import type { SeedClause } from './seed-clause.ts';

/** The second half of the SecOps Gateway policy: from what is excluded to the last line. */
export const secopsConductClauses: readonly SeedClause[] = [
  {
    clause: 'Out of scope The following are not eligible and may expose you to legal risk:',
    values: {
      'x_goodfaith.excluded_warning': 'Not eligible, and testing it may expose you to legal risk.',
    },
  },
  {
    clause: 'Denial of service (DoS/DDoS) attacks',
    values: {
      'testing.rules[dos].state': 'prohibited',
      'x_goodfaith.excluded_classes[denial-of-service].meaning':
        'Overloading or stopping the service, from one machine (DoS) or many (DDoS).',
    },
  },
  {
    clause: 'Physical security attacks or social engineering',
    values: {
      'testing.rules[physical].state': 'prohibited',
      'testing.rules[social_engineering].state': 'prohibited',
      'x_goodfaith.excluded_classes[physical-attacks].title': 'Physical attacks',
      'x_goodfaith.excluded_classes[social-engineering].title': 'Social engineering',
    },
  },
  {
    clause: 'Automated scanning that causes service degradation',
    values: {
      'testing.rules[automated_scanning].state': 'prohibited',
      'x_goodfaith.excluded_classes[disruptive-scanning].meaning':
        'Automated scanning that makes the service slower or worse for others.',
    },
  },
  {
    clause: 'Attacks against third-party services (Stripe, etc.)',
    values: {
      'scope.web[1].pattern': '*.stripe.com',
      'scope.web[1].state': 'out',
      'scope.web[1].reason': 'third_party',
      'testing.rules[third_party_pivot].state': 'prohibited',
      'x_goodfaith.excluded_classes[third-party-services].title': 'Third-party services',
    },
  },
  {
    clause: 'Issues in third-party libraries without a viable exploit',
    values: {
      'x_goodfaith.excluded_classes[third-party-libraries].unless': 'You show an exploit that works here.',
    },
  },
  {
    clause: 'Username/email enumeration without further impact',
    values: { 'x_goodfaith.excluded_classes[enumeration].unless': 'It leads to further impact.' },
  },
  {
    clause: 'Password policies or brute force without account compromise',
    values: {
      'x_goodfaith.excluded_classes[password-policy].unless':
        'You show that an account was compromised through them.',
      'x_goodfaith.excluded_classes[brute-force].unless': 'You show that an account was compromised by it.',
    },
  },
  {
    clause: 'Rate limiting issues without demonstrated impact',
    values: { 'x_goodfaith.excluded_classes[rate-limiting].unless': 'You demonstrate the impact.' },
  },
  {
    clause: 'Missing security headers without a valid exploit scenario',
    values: {
      'x_goodfaith.excluded_classes[missing-security-headers].unless':
        'You describe a valid way to exploit its absence.',
    },
  },
  {
    clause: 'Tests against accounts you do not own or have explicit permission to test',
    values: {
      'testing.rules[testing_accounts_of_others].state': 'prohibited',
      'x_goodfaith.excluded_classes[accounts-of-others].unless': 'You have explicit permission to test them.',
    },
  },
  {
    clause: 'Rules of engagement Only test against accounts you own … permission to test',
    values: {
      'research.posture': 'limited',
      'testing.rules[manual_testing].note':
        'Only against accounts you own or have explicit written permission to test.',
      'x_goodfaith.rules_of_engagement[own-accounts].rule':
        'Test only against accounts that you own or have explicit written permission to test.',
    },
  },
  {
    clause: 'Do not access, modify, or delete data belonging to other users',
    values: {
      'testing.rules[accessing_data_of_others].state': 'prohibited',
      'x_goodfaith.rules_of_engagement[no-data-of-others].rule':
        'Do not access, modify or delete data that belongs to other users.',
    },
  },
  {
    clause: 'Do not exfiltrate, store, or share any sensitive data you access',
    values: {
      'testing.rules[data_exfiltration].state': 'prohibited',
      'x_goodfaith.rules_of_engagement[no-exfiltration].rule':
        'Do not exfiltrate, store or share any sensitive data that you access.',
    },
  },
  {
    clause: 'Stop testing immediately if you find yourself accessing unauthorized data',
    values: {
      'x_goodfaith.rules_of_engagement[stop-at-once].rule':
        'Stop testing immediately if you find yourself accessing data you are not authorized to see.',
    },
  },
  {
    clause: 'Allow us 90 days to remediate before any public disclosure',
    values: {
      'disclosure.deadline_days': 90,
      'x_goodfaith.commitments[disclose].amount': 90,
      'x_goodfaith.commitments[disclose].unit': 'calendar_days',
      'x_goodfaith.commitments[disclose].by': 'researcher',
      'x_goodfaith.rules_of_engagement[ninety-days].rule':
        'Allow 90 days for the fix before any public disclosure.',
    },
  },
  {
    clause: 'Coordinate disclosure timeline with us — we will work fast',
    values: {
      'x_goodfaith.rules_of_engagement[coordinate-disclosure].rule':
        'Coordinate the disclosure timeline with them. They say they will work fast.',
    },
  },
  {
    clause: 'Severity classification We classify vulnerabilities using the CVSS v3.1 standard:',
    values: { 'x_goodfaith.severity.standard': 'CVSS:3.1' },
  },
  {
    clause: 'Critical 9.0–10.0 Remote code execution, full system compromise, mass PII exposure',
    values: {
      'x_goodfaith.severity.bands[critical].min': 9,
      'x_goodfaith.severity.bands[critical].max': 10,
      'x_goodfaith.severity.bands[critical].examples': [
        'Remote code execution',
        'Full system compromise',
        'Mass PII exposure',
      ],
    },
  },
  {
    clause: 'High 7.0–8.9 Privilege escalation, auth bypass, significant data breach',
    values: {
      'x_goodfaith.severity.bands[high].min': 7,
      'x_goodfaith.severity.bands[high].max': 8.9,
      'x_goodfaith.severity.bands[high].examples': [
        'Privilege escalation',
        'Auth bypass',
        'Significant data breach',
      ],
    },
  },
  {
    clause: 'Medium 4.0–6.9 Stored XSS, IDOR with limited scope, sensitive data leakage',
    values: {
      'x_goodfaith.severity.bands[medium].min': 4,
      'x_goodfaith.severity.bands[medium].max': 6.9,
      'x_goodfaith.severity.bands[medium].examples': [
        'Stored XSS',
        'IDOR with limited scope',
        'Sensitive data leakage',
      ],
    },
  },
  {
    clause: 'Low 0.1–3.9 Reflected XSS, minor information disclosure, limited impact',
    values: {
      'x_goodfaith.severity.bands[low].min': 0.1,
      'x_goodfaith.severity.bands[low].max': 3.9,
      'x_goodfaith.severity.bands[low].examples': [
        'Reflected XSS',
        'Minor information disclosure',
        'Limited impact',
      ],
    },
  },
  {
    clause: 'Our security practices Encryption at rest & in transit … encrypted at rest.',
    values: {
      'x_goodfaith.practices[Encryption at rest and in transit].meaning':
        'All data is encrypted with TLS 1.3 in transit. Database and storage are encrypted at rest.',
    },
  },
  {
    clause: 'Authentication Secure session management … with bcrypt.',
    values: {
      'x_goodfaith.practices[Authentication].meaning':
        'Secure session management with httpOnly cookies. Passwords are hashed with bcrypt.',
    },
  },
  {
    clause: 'Audit logging … match actions.',
    values: {
      'x_goodfaith.practices[Audit logging].meaning':
        'A comprehensive audit trail for all sensitive operations: compliance documents, payments, match actions.',
    },
  },
  {
    clause: 'Access control … between account types.',
    values: {
      'x_goodfaith.practices[Access control].meaning':
        'Role-based access control is enforced at the API layer. Data is isolated between account types.',
    },
  },
  {
    clause: 'Incident response … breach notification procedures.',
    values: {
      'x_goodfaith.practices[Incident response].meaning':
        'A documented incident response plan with a defined escalation path and breach notification procedures.',
    },
  },
  {
    clause: 'Dependency monitoring … with regular updates.',
    values: {
      'x_goodfaith.practices[Dependency monitoring].meaning':
        'Automated scanning for vulnerable dependencies, with regular updates.',
    },
  },
  {
    clause: 'Encrypted communication … within 24 hours.',
    values: {
      'x_goodfaith.pgp_on_request.contact': 'security@secopsgateway.com',
      'x_goodfaith.pgp_on_request.within_hours': 24,
      'x_goodfaith.pgp_on_request.meaning':
        'For a sensitive report, ask for their PGP public key by e-mail. They provide it within 24 hours.',
    },
  },
  {
    clause: 'Legal safe harbor We will not initiate legal action … in accordance with this policy.',
    values: {
      'x_goodfaith.safe_harbour.statement':
        'They will not initiate legal action against researchers who discover and report vulnerabilities in accordance with this policy.',
      'x_goodfaith.safe_harbour.conditions[0]': 'You discover and report in accordance with this policy.',
    },
  },
  {
    clause: 'This safe harbor applies to good-faith research only.',
    values: {
      'x_goodfaith.safe_harbour.conditions[1]': 'Your research is in good faith; it applies to nothing else.',
    },
  },
  {
    clause:
      "Testing that causes service disruption, accesses other users' data, or violates the rules above is not covered by this safe harbor.",
    values: {
      'x_goodfaith.safe_harbour.limits': [
        'Testing that disrupts the service is not covered.',
        'Testing that accesses data of other users is not covered.',
        "Testing that violates the policy's rules is not covered.",
      ],
    },
  },
  {
    clause: 'This policy is intended to comply with CFAA, DMCA, and other applicable laws.',
    values: {
      'x_goodfaith.safe_harbour.notes[0]':
        'The policy is intended to comply with CFAA, DMCA and other applicable laws.',
    },
  },
  {
    clause: 'We will work with researchers and their legal counsel … scope or applicability.',
    values: {
      'x_goodfaith.safe_harbour.notes[1]':
        'They work with researchers and their legal counsel if questions arise about scope or applicability.',
    },
  },
  {
    clause: 'Found a vulnerability? Report it responsibly. … Send Vulnerability Report',
    values: {
      'x_goodfaith.notes[0]':
        'Report what you find responsibly. They are grateful for help in keeping the platform secure.',
    },
  },
];
