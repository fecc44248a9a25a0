const words =
  'REGION|ZONE|ENV|ENVIRONMENT|TENANT|ORG|ORGANI[SZ]ATION|COMPANY|COUNTRY|LOCALE|LANG|LANGUAGE|CUSTOMER|CLIENT|USER|USERNAME|NAME|ACCOUNT|INSTANCE|CLUSTER|WORKSPACE|PROJECT|TEAM|DOMAIN|SUBDOMAIN|HOSTNAME|ANYTHING|SOMETHING|X{2,}|N{2,}|YOUR(?:[-_]?[A-Z]{2,})?';
// in capitals, before a domain in small letters, and not in a path
const capitals = new RegExp(
  `(?<![A-Za-z0-9<]|[^/:]/)(?:${words})(?![A-Za-z0-9])(?=[\\w-]{0,63}\\.(?:[\\w-]+\\.)+[a-z])`,
  'g',
);
const yours =
  /(?<![\w-]|[^/:]\/)your[-_]?(?:instance|tenant|org|organi[sz]ation|company|name|username|domain|subdomain|store|shop|workspace|project)(?=\.[\w-]+\.[a-z])/gi;

/**
 * Writes words that stand for some other name as the placeholders that they are.
 * @returns e.g. `<REGION>.a.com` for `REGION.a.com`; `API.a.com` as it is
 */
export function markPlaceholders(text: string): string {
  return text.replaceAll(yours, '<$&>').replaceAll(capitals, '<$&>');
}
