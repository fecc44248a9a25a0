// Every limit of the product: its unit is in its name, its reason and source in its comment.

/** What a programme file may be before a schema looks at it. */
export const programmeLimits = {
  /** Bytes. The largest real public list in 2026 is 1.5 MB; three times that stays instant to parse. */
  maxBytes: 5_000_000,
  /** Nested brackets. CVD Policy nests 7 deep; zod overflows near 20,000 (measured, Node 24). */
  maxDepth: 64,
  refusesPrototypeMember: true,
  /** Rules that one list may come to. An entry of CVD Policy 1 is one for each scheme and port, so 5 MB could be millions. */
  maxRules: 100_000,
  /** Problems told at once. A person fixes a few and tries again; a hostile file has millions. */
  maxProblems: 20,
} as const;

/** What a security.txt file may be before its lines are read. */
export const securityTxtLimits = {
  /** Bytes. The largest that RFC 9116 expects, section 5.4; a clear-signed one has about 3 KB. */
  maxBytes: 32_768,
  /** Lines. Far more than any real file has, so that a list of problems stays readable. */
  maxLines: 1000,
  /** Characters of one line. Twice the longest address that a programme may name. */
  maxLineLength: 4096,
} as const;

/** A list by URL: what may be fetched, how often, and how long it stays good without an answer. */
export const subscriptionLimits = {
  /** Lists by URL. Each is refetched whole when it changes; a person follows a handful. */
  maxSubscriptions: 50,
  /** Hours between two looks that a person may choose. A day suits every public list, which change by the day. */
  intervalHours: [1, 6, 24, 168],
  /** Looks that may fail until a list counts as stale: one is an accident, three are none. */
  staleAfterIntervals: 3,
  /** Hours. A list that is looked at hourly is not stale because a machine slept for a night. */
  minStaleHours: 24,
  /** Share of the interval that is added or taken at random, so that not everybody asks at midnight. */
  jitter: 0.1,
  /** Minutes until a look that failed is repeated; doubled each time, up to the interval. */
  retryMinutes: 15,
  /** Minutes until an alarm at least, which is as soon as Chromium lets a packed extension be woken. */
  alarmDelayMinutes: 0.5,
  /** Milliseconds for one request with its whole answer: 32 MB at 10 Mbit/s. */
  timeoutMs: 30_000,
  /** Lists that are looked at at once; each may be in memory whole. */
  maxParallelLooks: 4,
  /** Bytes of a key or signature file. */
  maxSignatureBytes: 65_536,
  /** Characters of a validator that is sent back to the server (`ETag`, `Last-Modified`). */
  maxValidatorLength: 512,
  /** Versions that a signed list has had, by digest; one of them offered again is a replay. */
  maxSupersededDigests: 100,
  /** Pairs of rules compared to find out whether a list got wider; under half a second (measured, Node 24). */
  maxComparisons: 2_000_000,
  /** Values of one kind that a question shows. More than that nobody reads; the count is said. */
  maxShownValues: 20,
} as const;

/** What an OpenPGP key or signature may be before its packets are read. */
export const openpgpLimits = {
  /** Characters of an armoured key. One with a few subkeys has 3 KB; with many certificates it is cut down first. */
  maxKeyLength: 65_536,
  /** Bytes of a detached signature, armoured or not. RSA with 4,096 bits comes to 800. */
  maxSignatureBytes: 16_384,
  /** Characters of a user id that is shown. */
  maxUserIdLength: 200,
} as const;

/** What looking up a site's policy may cost, and what an answer may be. */
export const lookupLimits = {
  /** Milliseconds for one request, its body included; a small file on a slow line needs a few. */
  timeoutMs: 15_000,
  /** Times that one address may send on: www to apex, then to where the file lies; more is a loop or a trap. */
  maxRedirects: 4,
  /** Milliseconds until the browser has said where a redirect leads; it mostly has before the answer is here. */
  redirectWaitMs: 2000,
  /** Bytes of a key. Keys with many signatures reach some hundred KB; it only has to be the site's own. */
  maxKeyBytes: 262_144,
  /** Keys that one file may make us fetch; it names its preferred one first. */
  maxKeys: 3,
  /** Characters of an address that is asked for, as everywhere. */
  maxUrlLength: 2048,
} as const;

/** The bounds of a promise, so that a foreign file cannot name a date no calendar has. */
export const commitmentLimits = {
  /** Days. Ten years, which no disclosure policy comes near. */
  maxDays: 3650,
  /** Hours. The same ten years. */
  maxHours: 87_600,
} as const;

/** What an organisation's settings may be before they count. */
export const managedPolicyLimits = {
  /** Bytes. As for the file of one programme; fifty real policies together are smaller. */
  maxBytes: 5_000_000,
  /** Nested brackets: those of a programme's document, and three around it. */
  maxDepth: programmeLimits.maxDepth + 3,
  /** Programmes. One team's browser has a handful. */
  maxProgrammes: 50,
  /** Programmes whose receiver is named by itself. */
  maxReceivers: 200,
  /** Names of headers, and of fields. */
  maxNames: 200,
  /** Characters of one name; the longest registered header name has 40. */
  maxNameLength: 100,
  /** Milliseconds after a start until "nobody manages this browser" is believed; Chromium needed up to 3 s (measured). */
  settleMs: 5000,
  /** Words to mask. Each is looked for at every place of every text. */
  maxWords: 200,
  /** Characters of the shortest word; `minWordLength` of redaction, below which nothing is found. */
  minWordLength: 3,
  /** Characters of the longest word. */
  maxWordLength: 100,
  /** Problems told at once. */
  maxProblems: 20,
} as const;

/** How long an expiry that we had to choose ourselves lasts. */
export const expiryLimits = {
  /** Months. CVD Policy 0.2 section 4.2 recommends at most twelve (read 2026-11-22). */
  ownExpiryMonths: 12,
} as const;

/** The draft that a person is typing. */
export const draftLimits = {
  /** Milliseconds after the last key. Closing anything may lose half a second of typing at most (issue 2). */
  autosaveMs: 400,
} as const;

/** What a recording of requests may hold. */
export const recorderLimits = {
  /** Exchanges. A long session of a busy app; more than that hides the proof. */
  maxExchanges: 5000,
  /** Bytes of one body that are kept; the rest is cut and the ledger says so. */
  maxBodyBytes: 1_000_000,
  /** Bytes of one recording, so that three tabs recording at once stay below 200 MB. */
  maxRecordingBytes: 64_000_000,
  /** Milliseconds between batched writes; storing after every request cost 2.1 times the page's own time (measured). */
  flushMs: 250,
  /** Milliseconds after which an event writes by itself: browsers slow the timers of a page in the background to
   * one a minute (Chromium after five minutes out of sight), and a crash must not cost a minute of proof. */
  overdueMs: 1000,
  /** Milliseconds to wait for a page that is being docked or reloaded to let go of the tab; a person hardly notices. */
  claimWaitMs: 2000,
} as const;

/** How a report is sent and sent again. */
export const sendLimits = {
  /** Milliseconds until one request counts as unanswered (issue 2: "nothing for 60 s"). */
  timeoutMs: 60_000,
  /** Milliseconds before the first retry; doubled each time, with jitter. */
  backoffBaseMs: 2000,
  /** Milliseconds. The longest wait between retries: a person looks again within the hour. */
  backoffMaxMs: 1_800_000,
  /** Milliseconds between heartbeats while an answer is awaited: a worker stops after 30 s idle (measured). */
  heartbeatMs: 15_000,
  /** Milliseconds between looks of an open page at a report on its way, should the background have died. */
  watchMs: 3000,
  /** Minutes. The shortest alarm that Chromium grants to a packed extension. */
  alarmPeriodMinutes: 0.5,
} as const;

/** What the disclosure endpoint waits for and how much it takes in at once. */
export const endpointLimits = {
  /** Milliseconds a key stays claimed after the last sign of the request that holds it: longer than a mobile
   * network stalls, short enough that a resend after a crash soon gets through. */
  claimLeaseMs: 15_000,
  /** Milliseconds until all headers must be there; a browser needs a fraction of a second. */
  headersTimeoutMs: 15_000,
  /** Milliseconds without a byte until a connection is closed. */
  idleTimeoutMs: 60_000,
  /** Milliseconds for one whole request: the largest attachment at 350 kbit/s. */
  requestTimeoutMs: 600_000,
  /** Milliseconds that a stopping endpoint waits for requests under way; systemd kills after 90 s. */
  drainTimeoutMs: 10_000,
  /** Milliseconds after which an unfinished upload file is the remains of a crash; six times the request timeout. */
  abandonedAfterMs: 3_600_000,
  /** Problems told of one report that does not fit the schema; a person reads no more. */
  maxFieldErrors: 50,
} as const;
