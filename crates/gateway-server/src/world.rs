//! One world behind one lock: handle, store, answer, one request after another.
//!
//! A request is handled on the thread that read it. A thread of the world's own would cost two changes of threads a request,
//! more than most requests cost themselves.

use crate::journal::{Journal, Storage, WorldId};
use crate::snapshot_file::SnapshotFile;
use contract::exercises::{Exercise, ExerciseRun};
use gateway::{Algorithm, KeyPool, OpenResult, Persist, Refused, Reply, Scenario, outage};
use gateway::{Request, Response};
use http::{Method, StatusCode};
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::sync::Mutex;
use tokio::task::block_in_place;

/// Requests in a row that may end the gateway by a panic before the stored world counts as damaged: a panic that comes
/// back at every request would otherwise block the reset that cures it.
const CONSECUTIVE_PANICS_MAX: u32 = 3;

/// The way to a world. Its journal is closed when the last clone is dropped, and while it rests.
#[derive(Clone)]
pub(crate) struct World {
    keeper: Arc<Mutex<Keeper>>,
}

/// What the worlds of a server have in common.
#[derive(Clone)]
pub(crate) struct Origin {
    /// Where their journals are.
    pub(crate) storage: Arc<dyn Storage>,
    /// What `gateway/health` shows.
    pub(crate) build: String,
    /// How a new one begins.
    pub(crate) scenario: Scenario,
    /// Keys of their tokens.
    pub(crate) keys: KeyPool,
}

struct Keeper {
    origin: Origin,
    id: WorldId,
    snapshot_file: SnapshotFile,
    /// A snapshot is being taken or written.
    is_resting: bool,
    /// Worlds that were replaced since the start.
    replaced_count: u64,
    /// Nothing while the journal cannot be opened or read; the next request tries again.
    session: Option<(Box<dyn Journal>, OpenResult)>,
    consecutive_panics: u32,
    /// Its storage is being removed.
    has_ended: bool,
}

impl World {
    /// A world that is opened by the first request that asks it.
    pub(crate) fn new(origin: Origin, id: WorldId) -> Self {
        let snapshot_file = origin.storage.snapshot_file(&id);
        let keeper = Keeper {
            origin,
            id,
            snapshot_file,
            is_resting: false,
            replaced_count: 0,
            session: None,
            consecutive_panics: 0,
            has_ended: false,
        };
        Self { keeper: Arc::new(Mutex::new(keeper)) }
    }

    /// Opens the journal and the world in it now.
    ///
    /// # Errors
    /// The journal cannot be opened, or no world can begin with this scenario: words for a person.
    pub(crate) async fn open(&self) -> Result<(), String> {
        let mut keeper = self.keeper.lock().await;
        keeper.session = Some(keeper.open()?);
        Ok(())
    }

    /// How the exercise stands that the world is. No time passes in it.
    ///
    /// # Errors
    /// The world cannot be opened: words for a person.
    pub(crate) async fn exercise(&self) -> Result<Option<ExerciseRun>, String> {
        let mut keeper = self.keeper.lock().await;
        block_in_place(|| keeper.with(|opened| (opened.exercise(), Persist::Nothing)))
            .map_err(|outage| outage.to_string())
    }

    /// Begins an exercise in the place of the world, and stores it.
    ///
    /// # Errors
    /// It cannot be prepared or stored; the world is as it was.
    pub(crate) async fn begin_exercise(&self, exercise: Exercise) -> Result<(), Refused> {
        let begin = |opened: &mut OpenResult| match opened.begin_exercise(exercise) {
            Ok(persist) => (Ok(()), persist),
            Err(refused) => (Err(refused), Persist::Nothing),
        };
        let mut keeper = self.keeper.lock().await;
        block_in_place(|| keeper.with(begin))
            .unwrap_or_else(|outage| Err(Refused { code: outage.code(), message: outage.to_string() }))
    }

    /// Drops the world from memory, and closes its journal, until somebody asks again.
    pub(crate) async fn rest(&self) {
        let mut keeper = self.keeper.lock().await;
        block_in_place(|| {
            if let Err(outage) = keeper.with(|opened| ((), opened.rest())) {
                tracing::warn!("a world that rests has lost up to a second of its clock: {outage}");
            }
            keeper.session = None;
        });
    }

    /// Closes the world for good: what is asked of it from now on is refused.
    pub(crate) async fn end(&self) {
        let mut keeper = self.keeper.lock().await;
        keeper.session = None;
        keeper.has_ended = true;
    }

    /// Whether the world is in memory.
    pub(crate) async fn is_open(&self) -> bool {
        self.keeper.lock().await.session.is_some()
    }

    /// Asks the world; answers once everything that the answer speaks of is stored. Who goes away meanwhile is not
    /// answered; what it changed is stored all the same.
    pub(crate) async fn ask(&self, request: Request) -> Response {
        let mut keeper = self.keeper.lock().await;
        let response = if request.method() == Method::GET {
            keeper.answer(request)
        } else {
            // What changes the world may take long and writes to the disk: other connections go on meanwhile.
            block_in_place(|| keeper.answer(request))
        };
        if keeper.is_snapshot_due() {
            keeper.is_resting = true;
            tokio::spawn(self.clone().take_snapshot());
        }
        response
    }

    /// Takes the state between two requests, and writes it while others are answered.
    async fn take_snapshot(self) {
        let (file, replaced_count, pieces) = {
            let mut keeper = self.keeper.lock().await;
            (keeper.snapshot_file.clone(), keeper.replaced_count, block_in_place(|| keeper.snapshot()))
        };
        let written = tokio::task::spawn_blocking(move || file.write(&pieces)).await;
        let mut keeper = self.keeper.lock().await;
        keeper.is_resting = false;
        if let Ok(Err(error)) = written {
            keeper.snapshot_file.say_once(&error);
        } else if keeper.replaced_count != replaced_count {
            keeper.snapshot_file.remove();
        }
    }
}

impl Keeper {
    fn answer(&mut self, request: Request) -> Response {
        let wall_ms = wall_ms();
        let handle = |opened: &mut OpenResult| {
            let Reply { response, persist } = opened.handle(&request, wall_ms);
            (response, persist)
        };
        self.with(handle)
            .unwrap_or_else(|reason| outage(&request, reason.status(), reason.code(), &reason.to_string(), wall_ms))
    }

    /// Does something with the world, and stores what came of it before it is told.
    fn with<T>(&mut self, work: impl FnOnce(&mut OpenResult) -> (T, Persist)) -> Result<T, Outage> {
        // Taken out: what a panic or a failed write leaves behind is never used again.
        let session = self.session.take().map_or_else(|| self.open(), Ok);
        let (mut journal, mut opened) = session.map_err(Outage::storage)?;
        self.consecutive_panics += 1;
        // The panic's own words went to standard error.
        let (done, persist) =
            catch_unwind(AssertUnwindSafe(|| work(&mut opened))).map_err(|_| Outage::GatewayStopped)?;
        self.consecutive_panics = 0;
        let is_another_world = matches!(persist, Persist::Replace(_));
        journal.store(persist).map_err(Outage::storage)?;
        if is_another_world {
            self.replaced_count += 1;
            self.snapshot_file.remove();
        }
        self.session = Some((journal, opened));
        Ok(done)
    }

    fn is_snapshot_due(&self) -> bool {
        !self.is_resting && self.session.as_ref().is_some_and(|(_, opened)| opened.is_snapshot_due())
    }

    fn snapshot(&mut self) -> Vec<Vec<u8>> {
        let mut pieces = Vec::new();
        if let Some((_, opened)) = &mut self.session {
            opened.snapshot(&mut |piece| pieces.push(piece.to_vec()));
        }
        pieces
    }

    fn open(&self) -> Result<(Box<dyn Journal>, OpenResult), String> {
        if self.has_ended {
            return Err("it has ended.".to_owned());
        }
        let Origin { storage, build, scenario, keys } = &self.origin;
        let mut journal = storage.open(&self.id)?;
        let mut found = journal.load()?;
        if self.consecutive_panics >= CONSECUTIVE_PANICS_MAX {
            found = found.damaged("The gateway stopped at every request that it got from this world.");
        }
        // A snapshot that the gateway stopped over is not believed again.
        let mut pieces = if self.consecutive_panics == 0 { self.snapshot_file.pieces() } else { None };
        let mut next_piece = || pieces.as_mut().and_then(Iterator::next);
        let (mut opened, persist) = OpenResult::open_with(build, found, &mut next_piece, scenario.clone())
            .map_err(|error| error.to_string())?;
        opened.sign_with(Algorithm::Rs256);
        opened.share_keys(keys);
        journal.store(persist)?;
        Ok((journal, opened))
    }
}

/// Why a world did not do what it was asked. Nothing changed.
#[derive(Debug)]
enum Outage {
    GatewayStopped,
    /// Its journal could not be read or written; why, in words.
    StorageUnavailable(String),
}

impl Outage {
    fn storage(reason: String) -> Self {
        tracing::error!("the world could not be read or stored: {reason}");
        Self::StorageUnavailable(reason)
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::GatewayStopped => StatusCode::INTERNAL_SERVER_ERROR,
            Self::StorageUnavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::GatewayStopped => "GatewayStopped",
            Self::StorageUnavailable(_) => "StorageUnavailable",
        }
    }
}

impl fmt::Display for Outage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::GatewayStopped => formatter.write_str(
                "The gateway stopped while it answered. Nothing was changed. Try again; if it happens again, reset the lab.",
            ),
            Self::StorageUnavailable(reason) => write!(
                formatter,
                "The lab's world could not be read or stored: {reason} Nothing was changed. Make room on the disk and check the file's permissions; then try again."
            ),
        }
    }
}

/// The wall clock, milliseconds since 1970.
pub(crate) fn wall_ms() -> i64 {
    // A clock before 1970 is a clock that was never set.
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|since| i64::try_from(since.as_millis()).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{OpenResult, Scenario, SnapshotFile};
    use crate::journal::{SqliteFile, Storage, WorldId};
    use gateway::StoredState;
    use std::cell::Cell;
    use std::path::{Path, PathBuf};

    /// Build id of the server that wrote the fixtures; a snapshot of another build is not read.
    const BUILD: &str = "gateway-server-0.1.0";
    const STATE_HASH: &str = "e1ffb7ce2f39a706fb2075bd746184fc4223c3ee85a68606607278cc3b320ab5";

    /// Snapshots of the fixture, by the layout of their content (`simulation::snapshot::LAYOUT`).
    const LAYOUT_3: &str = "lab.sqlite-snapshot";
    const LAYOUT_4: &str = "lab.sqlite-snapshot.layout-4";

    /// A copy of `tests/fixtures`, which is removed in the end: SQLite writes beside what it opens.
    struct Copied(PathBuf);

    impl Copied {
        fn new(name: &str, snapshot: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("tenant-attach-lab-{name}-{}", std::process::id()));
            std::fs::create_dir_all(&folder).expect("a folder");
            for (from, to) in [("lab.sqlite", "lab.sqlite"), (snapshot, "lab.sqlite-snapshot")] {
                let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(from);
                std::fs::copy(from, folder.join(to)).expect("a copy");
            }
            Self(folder)
        }
    }

    impl Drop for Copied {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    /// The state hash of the stored world as `build` opens it, and how many pieces of the snapshot it asked for.
    fn opened(name: &str, build: &str, snapshot: &str) -> (String, usize) {
        let folder = Copied::new(name, snapshot);
        let path = folder.0.join("lab.sqlite");
        let found = SqliteFile::new(&path).open(&WorldId::only()).expect("opens").load().expect("reads");
        assert!(matches!(found, StoredState::World(_)), "{found:?}");
        let mut pieces = SnapshotFile::beside(&path).pieces().expect("a snapshot");
        let asked = Cell::new(0);
        let mut next = || {
            asked.set(asked.get() + 1);
            pieces.next()
        };
        let (opened, _) = OpenResult::open_with(build, found, &mut next, Scenario::default()).expect("a world");
        let OpenResult::Ready(gateway) = opened else { panic!("the stored world does not open") };
        (gateway.world().state_hash(), asked.get())
    }

    #[test]
    fn a_world_that_an_earlier_build_stored_opens_from_its_journal() {
        assert_eq!(opened("fixture-journal", "another build", LAYOUT_3), (STATE_HASH.to_owned(), 1));
    }

    #[test]
    fn a_snapshot_that_an_earlier_build_stored_gives_the_same_world() {
        // Snapshots of earlier layouts are looked at and passed over for the journal.
        for (name, snapshot) in [("fixture-layout-3", LAYOUT_3), ("fixture-layout-4", LAYOUT_4)] {
            let (hash, asked) = opened(name, BUILD, snapshot);
            assert_eq!(hash, STATE_HASH, "{snapshot}");
            assert!(asked > 1, "{snapshot} was not read");
        }
    }
}
