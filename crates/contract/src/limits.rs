//! Every limit of the HTTP face, with its reason. A request over a limit is refused, never truncated.

/// Rows of a list page when the caller names no `$top`. Graph's own page size on managedDevices is about 1,000.
pub const PAGE_ROWS_DEFAULT: usize = 1_000;
/// The largest `$top`: one page must stay a small JSON document (about 1 MB).
pub const PAGE_ROWS_MAX: usize = 1_000;
/// Rows of a page of a CMPivot result: all of one, which has 100,000 cells at most, as documented.
pub const CMPIVOT_ROWS_MAX: usize = 100_000;
/// Bytes of a `$filter` after percent-decoding: room for two hundred GUIDs in a list, and cheap to parse.
pub const FILTER_BYTES_MAX: usize = 8_192;
/// Nested parentheses and functions in a `$filter`: deeper is not something a person wrote.
pub const FILTER_DEPTH_MAX: usize = 32;
/// Comparisons in one `$filter`: every one costs a scan of its column in the worst case.
pub const FILTER_TERMS_MAX: usize = 64;
/// Values of one `in (…)`: as many as a `$filter` of its length has room for.
pub const FILTER_IN_VALUES_MAX: usize = 200;
/// Characters of a `$search` text, so that a person can count them: more than any column it looks in has.
pub const SEARCH_CHARACTERS_MAX: usize = 256;
/// Phrases of one `$search`: each is looked for in seven columns.
pub const SEARCH_PHRASES_MAX: usize = 8;
/// Keys of one `$orderby`.
pub const ORDER_KEYS_MAX: usize = 4;
/// Sorted lists that are being paged through at once: the one that was not asked for longest is forgotten.
pub const WALKS_MAX: usize = 32;
/// Rows that those lists hold together, four bytes each: two of a million devices, and some room.
pub const WALK_ROWS_MAX: usize = 2_500_000;
/// Requests of one `$batch`, as Microsoft Graph documents.
pub const BATCH_REQUESTS_MAX: usize = 20;
/// Bytes of a `$batch` body: twenty requests, each with a long address or a small body.
pub const BATCH_BYTES_MAX: usize = 262_144;
/// Bytes of a request target (path and query).
pub const TARGET_BYTES_MAX: usize = 16_384;
/// Bytes of a request body; a journal import has its own limit.
pub const BODY_BYTES_MAX: usize = 65_536;
/// Bytes of an exercise that is started: its texts in two languages, each at its limit, and its scripts.
pub const EXERCISE_BYTES_MAX: usize = 262_144;
/// Bytes of an imported journal: the journal's own length limit at its usual entry size.
pub const IMPORT_BYTES_MAX: usize = 64 * 1_024 * 1_024;
/// Nested arrays and objects in a JSON body.
pub const BODY_DEPTH_MAX: usize = 16;
/// Log lines in one answer of the log viewer.
pub const LOG_LINES_PAGE_MAX: usize = 2_000;
/// Simulated days between the start and the end of an imported journal: replay runs every simulated minute of them.
pub const IMPORT_DAYS_MAX: i64 = 366;
