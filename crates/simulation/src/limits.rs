//! Every limit of the world, with its reason. What would go over a limit is refused or split, never lost.

/// Entries of a journal: replaying it must stay a matter of seconds, and an export a matter of megabytes.
pub const JOURNAL_ENTRIES_MAX: usize = 100_000;
/// Days that the clock may jump at once: every minute on the way is lived, and the caller waits for it.
pub(crate) const ADVANCE_DAYS_MAX: i64 = 30;
/// Records of one upload batch: one due event must stay a few milliseconds of work.
pub(crate) const UPLOAD_BATCH_RECORDS_MAX: usize = 5_000;
/// Rows that one due event of a run over all devices reads, for the same reason. A smaller fleet is read at once.
pub(crate) const UPLOAD_SLICE_ROWS_MAX: u32 = 20_000;
/// Steps of work that one request may do while it moves the clock. A step is about what drawing and looking at one
/// row costs (some tens of nanoseconds natively, twice that in WebAssembly), so that a request is answered well within
/// 50 milliseconds, in fleets of every size. A month of a small fleet fits.
pub(crate) const STEPS_PER_REQUEST_MAX: u64 = 200_000;
/// Action results that the tenant keeps of one device: more than a person reads, oldest finished ones go first.
pub(crate) const ACTION_RESULTS_PER_DEVICE_MAX: usize = 50;
/// Actions of one device that may be on their way together: below the results kept, so that none loses its result.
pub(crate) const ACTIONS_PENDING_PER_DEVICE_MAX: usize = 20;
/// Uploads of which a trace is kept: a month of runs, one every fifteen minutes, some hundred bytes each.
pub(crate) const UPLOADS_KEPT_MAX: usize = 3_000;
/// Bytes of a log file, as rendered, before it is renamed to `.lo_` ("About log files": 250,000 by default).
pub(crate) const LOG_FILE_BYTES_MAX: usize = 250_000;
/// Site servers of a fleet that is large enough to hold them all beside ordinary devices.
pub(crate) const SITE_SERVERS_MAX: u32 = 7;
/// Rows that a fleet may ever have, beyond twice its first size: a small lab can take on and retire devices for
/// more than a simulated year, and a large one can replace every device once, before its turnover stops.
pub(crate) const FLEET_ROWS_SPARE: u32 = 960;
/// Tries to find a row that suits a background change. Retired rows stay in the store, so a small and old fleet
/// may need many; each costs a few nanoseconds.
pub(crate) const BACKGROUND_PICKS_MAX: u64 = 256;
/// Rows that one simulated minute examines for co-management enrollment: a fleet of 100,000 takes several hours a
/// round, as documented ("randomised over several days"), and a minute costs the same in every fleet.
pub(crate) const ENROLLMENT_ROWS_PER_TICK_MAX: u32 = 512;
/// Bytes of a text that a filter or a search looks for; no text of a device is longer, so a longer needle finds
/// nothing. Matching keeps one bit for each byte in a machine word.
pub(crate) const NEEDLE_BYTES_MAX: usize = 63;
/// Sort orders of managed devices that are kept at a time; the least recently used one is evicted. Each is four
/// bytes a device, and a browser holds a million of them.
pub(crate) const SORT_ORDERS_MAX: usize = 8;
/// Runs of CMPivot over collections whose answers are kept, and that may be under way together: each takes two bits a device.
pub(crate) const CMPIVOT_RUNS_KEPT_MAX: usize = 8;
/// How long a run waits for clients: an hour ("CMPivot", the console).
pub(crate) const CMPIVOT_RUN_MS: i64 = crate::time::HOUR_MS;
/// Rows that a query over a collection makes device by device: the columns that the fleet keeps cost no such row. A million take about
/// a second.
pub(crate) const CMPIVOT_ROWS_MADE_MAX: u64 = 1_000_000;
/// Keys of one sort order; what the gateway offers too.
pub const ORDER_KEYS_MAX: usize = 4;
