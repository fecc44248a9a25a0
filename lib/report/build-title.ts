/** Characters, as report 0.1 allows. */
const maxTitleLength = 200;

/**
 * Builds the title as it leaves, with the programme's mark for urgent reports in front where there is one.
 * @returns e.g. `[URGENT] Order of another customer readable by id`
 */
export function buildTitle(title: string, urgentPrefix: string | undefined): string {
  if (urgentPrefix === undefined || title === '' || title.startsWith(urgentPrefix)) return title;
  const room = maxTitleLength - urgentPrefix.length - 1;
  const short =
    title.length > room
      ? `${title
          .slice(0, room - 1)
          .toWellFormed()
          .replace(/\uFFFD$/, '')}…`
      : title;
  return `${urgentPrefix} ${short}`;
}
