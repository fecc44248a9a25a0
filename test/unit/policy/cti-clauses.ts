import type { SeedClause } from './seed-clause.ts';

/** Every clause of the CTI Platform policy, in its order, with what the programme file says for it. */
export const ctiClauses: readonly SeedClause[] = [
  {
    clause: 'Security Responsible Disclosure',
    values: { 'disclosure.model': 'coordinated' },
  },
  {
    clause: 'We take security seriously. … becomes a risk to our users.',
    values: {
      'research.posture': 'report_only',
      'research.statement':
        'We take security seriously. If you find a vulnerability in CTI Platform, please report it to us privately so we can address it before it becomes a risk to our users.',
    },
  },
  {
    clause: 'Security Contact Report vulnerabilities by email. … reproduction steps.',
    values: {
      contact: {},
      'x_goodfaith.contact_instructions':
        'Report by e-mail, with a clear description and reproduction steps. The policy names no address: use the one you were given.',
    },
  },
  {
    clause: 'We respond to all valid reports.',
    values: { 'x_goodfaith.promises[0]': 'They respond to all valid reports.' },
  },
  {
    clause: 'What to include in your report Description — … allows an attacker to do.',
    values: {
      'report_requirements.required_fields[0]': 'description',
      'x_goodfaith.report_includes[description].isRequired': true,
      'x_goodfaith.report_includes[description].wording':
        'What the vulnerability is and what it allows an attacker to do',
    },
  },
  {
    clause: 'Reproduction steps — … trigger the issue.',
    values: {
      'report_requirements.required_fields[1]': 'reproduction_steps',
      'x_goodfaith.report_includes[steps].isRequired': true,
      'x_goodfaith.report_includes[steps].wording': 'A clear, minimal sequence of steps to trigger the issue',
    },
  },
  {
    clause: 'Impact assessment — … could be affected.',
    values: {
      'report_requirements.required_fields[2]': 'impact',
      'x_goodfaith.report_includes[impact].isRequired': true,
      'x_goodfaith.report_includes[impact].wording': 'Which data or users could be affected',
    },
  },
  {
    clause: 'Proof of concept — … (optional but helpful).',
    values: {
      'report_requirements.proof_of_exploitation': 'optional',
      'x_goodfaith.report_includes[proof].isRequired': false,
      'x_goodfaith.report_includes[proof].wording': 'Proof of concept (optional but helpful)',
      'x_goodfaith.report_includes[proof].examples': [
        'Screenshots',
        'Request/response captures',
        'A working exploit',
      ],
    },
  },
  {
    clause: 'Your contact details — so we can follow up',
    values: {
      'report_requirements.required_fields[3]': 'reporter_contact',
      'x_goodfaith.report_includes[contact].isRequired': true,
      'x_goodfaith.report_includes[contact].wording':
        'Your contact details, so that they can follow up and credit you if appropriate',
    },
  },
  {
    clause: 'and credit you if appropriate.',
    values: { 'disclosure.credit': 'offered', 'x_goodfaith.credit': 'They credit you if appropriate.' },
  },
  {
    clause: 'Our response commitment 1d Initial acknowledgement … within 1 business day.',
    values: {
      'x_goodfaith.commitments[acknowledge].amount': 1,
      'x_goodfaith.commitments[acknowledge].unit': 'business_days',
      'x_goodfaith.commitments[acknowledge].promise':
        'They confirm receipt of your report within 1 business day.',
    },
  },
  {
    clause: '5d Triage and assessment … within 5 business days.',
    values: {
      'x_goodfaith.commitments[triage].amount': 5,
      'x_goodfaith.commitments[triage].unit': 'business_days',
      'x_goodfaith.commitments[triage].promise':
        'They assess severity and confirm whether the report is valid within 5 business days.',
    },
  },
  {
    clause: '30d Fix and disclosure … within 30 days.',
    values: {
      'x_goodfaith.commitments[fix].amount': 30,
      'x_goodfaith.commitments[fix].unit': 'calendar_days',
      'x_goodfaith.commitments[fix].severities': ['critical', 'high'],
      'x_goodfaith.commitments[fix].promise':
        'They aim to fix critical and high-severity issues within 30 days.',
    },
  },
  {
    clause: 'We coordinate disclosure timing with you.',
    values: {
      'x_goodfaith.disclosure_terms[coordinate-disclosure].rule':
        'They coordinate the timing of disclosure with you.',
    },
  },
  {
    clause: 'Safe harbor We will not pursue legal action … provided that:',
    values: {
      'x_goodfaith.safe_harbour.statement':
        'They will not pursue legal action against researchers who discover and report vulnerabilities in good faith, on these conditions.',
    },
  },
  {
    clause: 'You do not access, modify, or exfiltrate data belonging to other users.',
    values: {
      'x_goodfaith.safe_harbour.conditions[0]':
        'You do not access, modify, or exfiltrate data belonging to other users.',
      'x_goodfaith.rules_of_engagement[no-data-of-others].rule':
        'Do not access, modify or exfiltrate data that belongs to other users.',
    },
  },
  {
    clause: 'You do not perform denial-of-service attacks or disrupt live service.',
    values: {
      'x_goodfaith.safe_harbour.conditions[1]':
        'You do not perform denial-of-service attacks or disrupt live service.',
      'x_goodfaith.rules_of_engagement[no-disruption].rule':
        'Do not perform denial-of-service attacks and do not disrupt live service.',
    },
  },
  {
    clause: 'You report the issue to us before any public disclosure.',
    values: {
      'x_goodfaith.safe_harbour.conditions[2]': 'You report the issue to them before any public disclosure.',
      'x_goodfaith.disclosure_terms[report-first].rule':
        'Report the issue to them before any public disclosure.',
    },
  },
  {
    clause: 'You give us reasonable time to fix the issue before disclosure.',
    values: {
      'x_goodfaith.safe_harbour.conditions[3]':
        'You give them reasonable time to fix the issue before disclosure.',
      'x_goodfaith.disclosure_terms[reasonable-time].rule':
        'Give them reasonable time to fix the issue before disclosure.',
    },
  },
  {
    clause: 'Out of scope Social engineering attacks against our team or users.',
    values: {
      'x_goodfaith.excluded_classes[social-engineering].meaning':
        'Tricking the team or users into giving access or information.',
    },
  },
  {
    clause: 'Physical attacks against infrastructure or personnel.',
    values: {
      'x_goodfaith.excluded_classes[physical-attacks].meaning':
        'Anything that goes against infrastructure or personnel in person.',
    },
  },
  {
    clause: 'Spam, phishing, or denial-of-service attacks.',
    values: {
      'x_goodfaith.excluded_classes[spam].meaning': 'Sending unwanted messages to anyone.',
      'x_goodfaith.excluded_classes[phishing].meaning':
        'Luring anyone to a false page or message to take what they enter.',
      'x_goodfaith.excluded_classes[denial-of-service].meaning': 'Overloading or stopping the service.',
    },
  },
  {
    clause: 'Findings from automated scanners without evidence of exploitability.',
    values: {
      'x_goodfaith.excluded_classes[scanner-findings].meaning': 'What an automated scanner printed.',
      'x_goodfaith.excluded_classes[scanner-findings].unless': 'You give evidence that it can be exploited.',
    },
  },
  {
    clause: 'Vulnerabilities in third-party services not under our control.',
    values: {
      'x_goodfaith.excluded_classes[third-party-services].meaning':
        'Vulnerabilities in services of others that are not under their control.',
    },
  },
  {
    clause: 'Incident escalation For active incidents, platform outages, or urgent security events,',
    values: {
      'x_goodfaith.escalation.when': ['Active incidents', 'Platform outages', 'Urgent security events'],
    },
  },
  {
    clause: 'use the Report a Vulnerability button above and include [URGENT] in the subject line.',
    values: { 'x_goodfaith.escalation.subject_prefix': '[URGENT]' },
  },
  {
    clause: 'We monitor this address continuously.',
    values: {
      'x_goodfaith.escalation.meaning':
        'Report the same way and put [URGENT] in the subject line. They monitor this address continuously.',
    },
  },
  {
    clause: "For general support and non-security questions, … platform's support escalation policy.",
    values: {
      'x_goodfaith.notes[0]':
        "For general support and questions that are not about security, see your onboarding contact or the platform's support escalation policy.",
    },
  },
];
