import { expect, it } from 'vitest';
import { findMentionedHosts } from '../../../../lib/scope/rule/find-mentioned-hosts.ts';

it.each([
  { text: 'Other subdomains of asana.com', hosts: ['asana.com'] },
  { text: '*equifax.com', hosts: ['equifax.com'] },
  { text: '*.intercomassets.com / *.intercomcdn.com', hosts: ['intercomassets.com', 'intercomcdn.com'] },
  { text: 'support.acme.com (report to bugs.other.org)', hosts: ['support.acme.com'] },
  { text: 'Everything on BÜCHER.example.', hosts: ['xn--bcher-kva.example'] },
  { text: '*.github.io, *.co.uk', hosts: [] },
  { text: 'Anything not in scope', hosts: [] },
  { text: '...', hosts: [] },
  { text: '((((((acme.com', hosts: ['acme.com'] },
])('$text: $hosts', ({ text, hosts }) => {
  expect(findMentionedHosts(text)).toEqual(hosts);
});

it('takes only the first names of a text that pretends to be about everybody', () => {
  const text = Array.from({ length: 1000 }, (_, index) => `h${index}.example`).join(' ');
  expect(findMentionedHosts(text)).toHaveLength(20);
});
