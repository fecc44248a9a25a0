import type { SeedClause } from './seed-clause.ts';
import { secopsConductClauses } from './secops-conduct-clauses.ts';

/** Every clause of the SecOps Gateway policy, in its order, with what the programme file says for it. */
export const secopsClauses: readonly SeedClause[] = [
  {
    clause: 'Security Policy Responsible Disclosure Policy',
    values: { 'disclosure.model': 'coordinated' },
  },
  {
    clause: 'We take security seriously. … we want to hear from you.',
    values: {
      'research.statement':
        "We take security seriously. If you've discovered a vulnerability in SecOps Gateway, we want to hear from you.",
    },
  },
  {
    clause: 'Last updated: April 29, 2026',
    values: {
      updated: '2026-04-29',
      expires: '2027-04-29T00:00:00Z',
      'x_goodfaith.expires_is_ours': true,
    },
  },
  {
    clause: 'Our commitment to you We are committed to … legitimate reports.',
    values: {
      'x_goodfaith.promises[0]':
        'They work with you to verify, reproduce and respond to a legitimate report.',
    },
  },
  {
    clause: 'If you report a valid vulnerability, we promise: Acknowledge your report within 72 hours',
    values: {
      'contact.response_target.acknowledge_within_hours': 72,
      'x_goodfaith.commitments[acknowledge].amount': 72,
      'x_goodfaith.commitments[acknowledge].unit': 'hours',
      'x_goodfaith.commitments[acknowledge].promise': 'They acknowledge your report within 72 hours.',
    },
  },
  {
    clause: 'Provide a timeline for investigation within 7 business days',
    values: {
      'x_goodfaith.commitments[timeline].amount': 7,
      'x_goodfaith.commitments[timeline].unit': 'business_days',
      'x_goodfaith.commitments[timeline].promise':
        'They give you a timeline for the investigation within 7 business days.',
    },
  },
  {
    clause: 'Notify you when the issue is resolved',
    values: { 'x_goodfaith.promises[1]': 'They tell you when the issue is resolved.' },
  },
  {
    clause: 'Give public credit (if you want it) after the fix is deployed',
    values: {
      'disclosure.credit': 'offered',
      'x_goodfaith.promises[2]': 'They credit you in public, if you want it, after the fix is deployed.',
      'x_goodfaith.credit': 'Public credit, if you want it, after the fix is deployed.',
    },
  },
  {
    clause: 'Not pursue legal action against researchers acting in good faith',
    values: {
      'x_goodfaith.promises[3]': 'They take no legal action against researchers who act in good faith.',
    },
  },
  {
    clause: 'How to report a vulnerability Please send vulnerability reports via email.',
    values: {
      'contact.channels[0].type': 'email',
      'contact.channels[0].value': 'security@secopsgateway.com',
      'x_goodfaith.contact_instructions': 'Send vulnerability reports by e-mail.',
    },
  },
  {
    clause: "Do notdisclose vulnerabilities publicly before we've had a chance to fix them.",
    values: {
      'x_goodfaith.disclosure_terms[fix-first].rule':
        'Do not disclose a vulnerability publicly before they have had a chance to fix it.',
    },
  },
  {
    clause: 'Please include in your report: Type of vulnerability (e.g., XSS, SQLi, IDOR, auth bypass)',
    values: {
      'x_goodfaith.report_includes[weakness].isRequired': true,
      'x_goodfaith.report_includes[weakness].wording': 'Type of vulnerability',
      'x_goodfaith.report_includes[weakness].examples': ['XSS', 'SQLi', 'IDOR', 'Auth bypass'],
    },
  },
  {
    clause: 'The URL or endpoint affected',
    values: {
      'report_requirements.required_fields[0]': 'affected_asset',
      'x_goodfaith.report_includes[endpoint].isRequired': true,
      'x_goodfaith.report_includes[endpoint].wording': 'The URL or endpoint affected',
    },
  },
  {
    clause: 'Step-by-step reproduction instructions',
    values: {
      'report_requirements.required_fields[1]': 'reproduction_steps',
      'x_goodfaith.report_includes[steps].isRequired': true,
      'x_goodfaith.report_includes[steps].wording': 'Step-by-step reproduction instructions',
    },
  },
  {
    clause: 'Proof of concept (screenshots, video, or code)',
    values: {
      'report_requirements.proof_of_exploitation': 'required',
      'x_goodfaith.report_includes[proof].isRequired': true,
      'x_goodfaith.report_includes[proof].examples': ['Screenshots', 'Video', 'Code'],
    },
  },
  {
    clause: 'Your assessment of impact and severity',
    values: {
      'report_requirements.required_fields[2]': 'impact',
      'x_goodfaith.report_includes[impact].isRequired': true,
      'x_goodfaith.report_includes[severity].isRequired': true,
    },
  },
  {
    clause: 'Your contact info (for follow-up)',
    values: {
      'report_requirements.required_fields[3]': 'reporter_contact',
      'x_goodfaith.report_includes[contact].isRequired': true,
      'x_goodfaith.report_includes[contact].wording': 'Your contact info, for follow-up',
    },
  },
  {
    clause: 'In scope The following are eligible … secopsgateway.com and all subdomains',
    values: {
      'scope.web[0].pattern': '*.secopsgateway.com',
      'scope.web[0].state': 'in',
      'x_goodfaith.areas[web-application].meaning': 'secopsgateway.com and all subdomains.',
    },
  },
  {
    clause: 'API endpoints All /api/* routes',
    values: {
      'x_goodfaith.areas[api-endpoints].meaning': 'All /api/* routes.',
      'x_goodfaith.areas[api-endpoints].paths': ['/api/*'],
    },
  },
  {
    clause: 'Authentication Login, registration, session management',
    values: {
      'x_goodfaith.areas[authentication].meaning': 'Login, registration and session management.',
    },
  },
  {
    clause: 'Data exposure Unauthorized access to user or business data',
    values: {
      'x_goodfaith.areas[data-exposure].meaning': 'Unauthorized access to user or business data.',
    },
  },
  {
    clause: 'Payment flows Billing, checkout, fee handling',
    values: { 'x_goodfaith.areas[payment-flows].meaning': 'Billing, checkout and fee handling.' },
  },
  {
    clause: 'Compliance data License, insurance document handling',
    values: {
      'x_goodfaith.areas[compliance-data].meaning': 'Handling of license and insurance documents.',
    },
  },
  ...secopsConductClauses,
];
