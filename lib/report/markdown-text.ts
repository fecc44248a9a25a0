// Markdown that cannot be anything but what it shows: no raw HTML, no remote image, no hidden direction change.

// @source Unicode Standard Annex 9, table of explicit directional characters, read 2026-11-22
const hiddenDirection = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
// oxlint-disable-next-line no-control-regex
const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** Writes characters that change what a reader sees, and show nothing themselves, as their code points. */
export function showHidden(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(hiddenDirection, nameCharacter)
    .replace(controlCharacter, nameCharacter);
}

function nameCharacter(character: string): string {
  return `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Renders one line as code, whatever backticks are in it. */
export function renderCode(text: string): string {
  const line = showHidden(text).replace(/\n+/g, ' ');
  if (line === '') return '';
  const fence = '`'.repeat(longestRun(line, '`') + 1);
  const padding = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return fence + padding + line + padding + fence;
}

/** Renders one line as code in a table cell: a pipe would end the cell, and code keeps `@` and `#` from being links. */
export function renderCell(text: string): string {
  return renderCode(text).replaceAll('|', '\\|');
}

/** Renders a block of code in a fence longer than any run of backticks inside. */
export function renderFence(text: string): string {
  const shown = showHidden(text);
  const fence = '`'.repeat(Math.max(3, longestRun(shown, '`') + 1));
  return `${fence}\n${shown}\n${fence}`;
}

/** Renders one line of running text, e.g. a title, so that no character of it is markup. */
export function renderLine(text: string): string {
  const line = showHidden(text)
    .replace(/\n+/g, ' ')
    .replace(/[\\`*~]/g, '\\$&');
  return escapeMarkup(line)
    .replaceAll('](', ']\\(')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_');
}

/**
 * Renders the person's own Markdown: their lists and code stay, raw HTML and images become text, and a code block
 * they left open is closed so that it cannot swallow what follows.
 */
export function renderOwnText(text: string): string {
  let openFence: string | undefined;
  const lines = showHidden(text)
    .split('\n')
    .map((line) => {
      const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
      if (openFence !== undefined) {
        const isClosing = fence?.startsWith(openFence) === true && line.trim() === fence;
        if (isClosing) openFence = undefined;
        return line;
      }
      if (fence !== undefined) openFence = fence;
      return fence === undefined ? escapeOutsideCode(line) : line;
    });
  return openFence === undefined ? lines.join('\n') : `${lines.join('\n')}\n${openFence}`;
}

/** Escapes what begins HTML, an image or a heading of ours in one line, and leaves its code spans alone. */
function escapeOutsideCode(line: string): string {
  const text = line.replace(/^( {0,3})(#{1,6})(?=\s|$)/, '$1\\$2');
  // an escaped backtick opens nothing; such a line is taken to have no code at all
  if (text.includes('\\`')) return escapeMarkup(text);
  const parts = text.split(/(`+)/);
  let output = '';
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const closing = index % 2 === 1 ? parts.indexOf(part, index + 1) : -1;
    output += closing === -1 ? escapeMarkup(part) : parts.slice(index, closing + 1).join('');
    if (closing !== -1) index = closing;
  }
  return output;
}

/** Turns what begins HTML, a character reference, a link or an image into plain text. */
function escapeMarkup(text: string): string {
  return text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('![', '!\\[');
}

function longestRun(text: string, character: string): number {
  let longest = 0;
  let current = 0;
  for (const each of text) {
    current = each === character ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}
