import { text } from '../../lib/base/text.ts';
import { AppError } from '../../lib/base/errors.ts';
import type { BrowserKind } from './browser-kind.ts';

/** No usable browser is on this machine and none could be installed. */
export class BrowserMissingError extends AppError {
  override readonly name = 'BrowserMissingError' as const;
  readonly code = 'browser_missing';

  constructor(browser: BrowserKind) {
    super(text(browser === 'chromium' ? 'cli_install_chromium' : 'cli_install_firefox'), { browser });
  }
}

/** The browser is there but did not start, or stopped answering. */
export class BrowserStartError extends AppError {
  override readonly name = 'BrowserStartError' as const;
  readonly code = 'browser_start';

  constructor(executablePath: string, reason: string, options?: ErrorOptions) {
    super(text('cli_browser_not_started', executablePath, reason), { executablePath }, options);
  }
}

/** The browser answered a command with an error. */
export class BrowserCommandError extends AppError {
  override readonly name = 'BrowserCommandError' as const;
  readonly code = 'browser_command';

  constructor(command: string, reason: string) {
    super(text('cli_browser_refused', command, reason), { command });
  }
}

/** A page could not be loaded. */
export class PageUnreachableError extends AppError {
  override readonly name = 'PageUnreachableError' as const;
  readonly code = 'page_unreachable';

  constructor(url: string, options?: ErrorOptions) {
    super(text('cli_page_unreachable', url), { url }, options);
  }
}

/** Something that should have appeared on the screen did not, in the time a person would wait. */
export class WaitError extends AppError {
  override readonly name = 'WaitError' as const;
  readonly code = 'wait';

  constructor(what: string, timeoutMs: number, lastSeen: string) {
    super(text('cli_waited_for', what, String(timeoutMs / 1000), lastSeen), { what, timeoutMs });
  }
}
