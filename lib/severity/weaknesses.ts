/** A weakness that web researchers report often: the name people search for and its CWE. */
export interface WeaknessChoice {
  readonly name: string;
  readonly cwe: `CWE-${number}`;
}

/**
 * The weaknesses offered while typing; any other text is as good.
 * @source MITRE CWE 4.x, names shortened to what reports say; read 2026-11-22
 */
export const weaknessChoices: readonly WeaknessChoice[] = [
  { name: 'Insecure direct object reference (IDOR)', cwe: 'CWE-639' },
  { name: 'Cross-site scripting, stored (XSS)', cwe: 'CWE-79' },
  { name: 'Cross-site scripting, reflected (XSS)', cwe: 'CWE-79' },
  { name: 'Cross-site scripting, DOM-based (XSS)', cwe: 'CWE-79' },
  { name: 'SQL injection (SQLi)', cwe: 'CWE-89' },
  { name: 'Authentication bypass', cwe: 'CWE-287' },
  { name: 'Missing authorization', cwe: 'CWE-862' },
  { name: 'Incorrect authorization', cwe: 'CWE-863' },
  { name: 'Privilege escalation', cwe: 'CWE-269' },
  { name: 'Cross-site request forgery (CSRF)', cwe: 'CWE-352' },
  { name: 'Server-side request forgery (SSRF)', cwe: 'CWE-918' },
  { name: 'Remote code execution (code injection)', cwe: 'CWE-94' },
  { name: 'OS command injection', cwe: 'CWE-78' },
  { name: 'Server-side template injection', cwe: 'CWE-1336' },
  { name: 'Path traversal', cwe: 'CWE-22' },
  { name: 'Unrestricted file upload', cwe: 'CWE-434' },
  { name: 'XML external entity (XXE)', cwe: 'CWE-611' },
  { name: 'Insecure deserialization', cwe: 'CWE-502' },
  { name: 'Open redirect', cwe: 'CWE-601' },
  { name: 'Session fixation', cwe: 'CWE-384' },
  { name: 'Insufficient session expiration', cwe: 'CWE-613' },
  { name: 'Sensitive data exposure', cwe: 'CWE-200' },
  { name: 'Hard-coded credentials', cwe: 'CWE-798' },
  { name: 'Race condition', cwe: 'CWE-362' },
  { name: 'Business logic error', cwe: 'CWE-840' },
  { name: 'HTTP request smuggling', cwe: 'CWE-444' },
  { name: 'CORS misconfiguration', cwe: 'CWE-942' },
  { name: 'Clickjacking', cwe: 'CWE-1021' },
  { name: 'Prototype pollution', cwe: 'CWE-1321' },
  { name: 'Mass assignment', cwe: 'CWE-915' },
];
