//! One world behind one lock: handle, store, answer, one request after another.
//!
//! A request is handled on the thread that read it. A thread of the world's own would cost two changes of threads a request,
//! more than most requests cost themselves.

use crate::journal::{Journal, Snapshots, Storage, StorageFailure, WorldId};
use crate::outage::{NotBegun, Outage};
use crate::peers::{self, Asked, FromPeer, Peers};
use contract::exercises::{Exercise, ExerciseRun};
use gateway::{Algorithm, KeyPool, OpenResult, Persist, Reply, Scenario};
use gateway::{Request, Response};
use http::Method;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use tokio::sync::Mutex;
use tokio::task::block_in_place;

/// Requests in a row that may end the gateway by a panic before the stored world counts as damaged: a panic that comes
/// back at every request would otherwise block the reset that cures it.
const CONSECUTIVE_PANICS_MAX: u32 = 3;

/// How long a request retries a world whose holder is not reached: the lock of a killed process is released by then.
const REACH_MAX: Duration = Duration::from_secs(5);
/// Time between two looks.
const REACH_EVERY: Duration = Duration::from_millis(100);

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
    /// The other processes, where some share the storage.
    pub(crate) peers: Option<Arc<Peers>>,
}

/// Where something was done.
enum Reached<T> {
    Here(T),
    /// At a peer, whose answer this is.
    There(Response),
}

struct Keeper {
    origin: Origin,
    id: WorldId,
    snapshots: Arc<dyn Snapshots>,
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
        let snapshots = origin.storage.snapshots(&id);
        let keeper = Keeper {
            origin,
            id,
            snapshots,
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
    /// The journal cannot be opened, or no world can begin with this scenario: words for a person. A world that another process has is no error.
    pub(crate) async fn open(&self) -> Result<(), String> {
        let mut keeper = self.keeper.lock().await;
        match keeper.open() {
            Ok(session) => keeper.session = Some(session),
            Err(StorageFailure::Elsewhere(_)) => {}
            Err(failure) => return Err(failure.to_string()),
        }
        Ok(())
    }

    /// How the exercise stands that the world is. No time passes in it.
    ///
    /// # Errors
    /// The world cannot be opened: words for a person.
    pub(crate) async fn exercise(&self) -> Result<Option<ExerciseRun>, String> {
        let id = self.keeper.lock().await.id.to_string();
        let reached = self.reach(&peers::of_exercise(&id, None), Keeper::exercise).await;
        match reached.map_err(|outage| outage.to_string())? {
            Reached::Here(exercise) => Ok(exercise),
            Reached::There(answer) if answer.status().is_success() => {
                serde_json::from_slice(answer.body()).map_err(|error| error.to_string())
            }
            Reached::There(answer) => Err(NotBegun::of_peer(&answer).message),
        }
    }

    /// The same, where it is this process that has the world.
    ///
    /// # Errors
    /// It is not, or the world cannot be opened.
    pub(crate) async fn exercise_here(&self) -> Result<Option<ExerciseRun>, Outage> {
        self.keeper.lock().await.exercise()
    }

    /// Begins an exercise in the place of the world, and stores it.
    ///
    /// # Errors
    /// It cannot be prepared or stored; the world is as it was.
    pub(crate) async fn begin_exercise(&self, exercise: &Exercise) -> Result<(), NotBegun> {
        let id = self.keeper.lock().await.id.to_string();
        let request = peers::of_exercise(&id, Some(exercise));
        match self.reach(&request, |keeper| keeper.begin_exercise(exercise)).await {
            Ok(Reached::Here(begun)) => begun,
            Ok(Reached::There(answer)) if answer.status().is_success() => Ok(()),
            Ok(Reached::There(answer)) => Err(NotBegun::of_peer(&answer)),
            Err(outage) => Err(outage.into()),
        }
    }

    /// The same, where it is this process that has the world.
    ///
    /// # Errors
    /// It is not, or the world cannot be opened or written.
    pub(crate) async fn begin_exercise_here(&self, exercise: &Exercise) -> Result<Result<(), NotBegun>, Outage> {
        self.keeper.lock().await.begin_exercise(exercise)
    }

    /// Drops the world from memory, and closes its journal, until the next request.
    pub(crate) async fn rest(&self) {
        let mut keeper = self.keeper.lock().await;
        block_in_place(|| {
            if keeper.is_held()
                && let Err(outage) = keeper.with(|opened| ((), opened.rest()))
            {
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

    /// The same at the process that has it, where that is another one. One that is not reached finds its next write refused.
    pub(crate) async fn end_everywhere(&self) {
        let (peers, storage, id) = {
            let keeper = self.keeper.lock().await;
            (keeper.origin.peers.clone(), keeper.origin.storage.clone(), keeper.id.clone())
        };
        self.end().await;
        let Some(peers) = peers else { return };
        if let Err(StorageFailure::Elsewhere(Some(holder))) = block_in_place(|| storage.open(&id)).map(drop) {
            peers.ask(&holder, &peers::of_end(&id.to_string())).await;
        }
    }

    /// Whether the world is in memory, and no other process can have written it.
    pub(crate) async fn is_held(&self) -> bool {
        self.keeper.lock().await.is_held()
    }

    /// Whether the world is in memory.
    pub(crate) async fn is_open(&self) -> bool {
        self.keeper.lock().await.session.is_some()
    }

    /// Asks the world; answers once everything that the answer speaks of is stored. Who goes away meanwhile is not
    /// answered; what it changed is stored all the same.
    pub(crate) async fn ask(&self, request: Request) -> Response {
        let answered = self.reach(&request, |keeper| {
            let response = if is_short(&request) {
                keeper.answer(&request)
            } else {
                // Other connections go on meanwhile, on another thread: a change of threads, and one back.
                block_in_place(|| keeper.answer(&request))
            }?;
            if keeper.is_snapshot_due() {
                keeper.is_resting = true;
                tokio::spawn(self.clone().take_snapshot());
            }
            Ok(response)
        });
        match answered.await {
            Ok(Reached::Here(response) | Reached::There(response)) => response,
            Err(outage) => outage.answer(&request),
        }
    }

    /// Does something with the world: here, or where it is open by passing `request` on.
    async fn reach<T>(
        &self,
        request: &Request,
        mut here: impl FnMut(&mut Keeper) -> Result<T, Outage>,
    ) -> Result<Reached<T>, Outage> {
        let begun = Instant::now();
        loop {
            let (holder, peers) = {
                let mut keeper = self.keeper.lock().await;
                match here(&mut keeper) {
                    Ok(done) => return Ok(Reached::Here(done)),
                    Err(Outage::Elsewhere(holder)) => (holder, keeper.origin.peers.clone()),
                    Err(outage) => return Err(outage),
                }
            };
            // One that was passed on already goes no further.
            let peers = peers.filter(|_| request.extensions().get::<FromPeer>().is_none());
            let Some(peers) = peers else { return Err(Outage::Elsewhere(holder)) };
            if let Some(holder) = &holder {
                match peers.ask(holder, request).await {
                    Asked::Answered(answer) => return Ok(Reached::There(answer)),
                    Asked::Lost if request.method() != Method::GET => {
                        return Err(Outage::AnswerLost("The process that has the world went away".to_owned()));
                    }
                    Asked::Lost | Asked::NotThere => {}
                }
            }
            if begun.elapsed() > REACH_MAX {
                return Err(Outage::Elsewhere(holder));
            }
            tokio::time::sleep(REACH_EVERY).await;
        }
    }

    /// Takes the state between two requests, and writes it while others are answered.
    async fn take_snapshot(self) {
        let (snapshots, replaced_count, pieces) = {
            let mut keeper = self.keeper.lock().await;
            (keeper.snapshots.clone(), keeper.replaced_count, block_in_place(|| keeper.snapshot()))
        };
        // A panic in it said so itself.
        let _ = tokio::task::spawn_blocking(move || snapshots.write(&pieces)).await;
        let mut keeper = self.keeper.lock().await;
        keeper.is_resting = false;
        if keeper.replaced_count != replaced_count {
            keeper.snapshots.remove();
        }
    }
}

/// Whether a request is answered from what the world knows, as a token is too. What changes the world may take long, and writes to the disk.
fn is_short(request: &Request) -> bool {
    request.method() == Method::GET || request.uri().path().ends_with("/oauth2/v2.0/token")
}

impl Keeper {
    fn answer(&mut self, request: &Request) -> Result<Response, Outage> {
        let wall_ms = wall_ms();
        self.with(|opened| {
            let Reply { response, persist } = opened.handle(request, wall_ms);
            (response, persist)
        })
    }

    fn exercise(&mut self) -> Result<Option<ExerciseRun>, Outage> {
        block_in_place(|| self.with(|opened| (opened.exercise(), Persist::Nothing)))
    }

    fn begin_exercise(&mut self, exercise: &Exercise) -> Result<Result<(), NotBegun>, Outage> {
        let begin = |opened: &mut OpenResult| match opened.begin_exercise(exercise.clone()) {
            Ok(persist) => (Ok(()), persist),
            Err(refused) => {
                (Err(NotBegun { code: refused.code.to_owned(), message: refused.message }), Persist::Nothing)
            }
        };
        block_in_place(|| self.with(begin))
    }

    fn is_held(&self) -> bool {
        self.session.as_ref().is_some_and(|(journal, _)| journal.is_held())
    }

    /// Does something with the world, and stores what came of it before it is told.
    fn with<T>(&mut self, work: impl FnOnce(&mut OpenResult) -> (T, Persist)) -> Result<T, Outage> {
        // Taken out: what a panic or a failed write leaves behind is never used again.
        let session = self.session.take().filter(|(journal, _)| journal.is_held());
        let (mut journal, mut opened) = session.map_or_else(|| self.open(), Ok).map_err(Outage::storage)?;
        self.consecutive_panics += 1;
        // The panic's own words went to standard error.
        let (done, persist) =
            catch_unwind(AssertUnwindSafe(|| work(&mut opened))).map_err(|_| Outage::GatewayStopped)?;
        self.consecutive_panics = 0;
        let is_another_world = matches!(persist, Persist::Replace(_));
        journal.store(persist).map_err(Outage::storage)?;
        if is_another_world {
            self.replaced_count += 1;
            self.snapshots.remove();
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

    fn open(&self) -> Result<(Box<dyn Journal>, OpenResult), StorageFailure> {
        if self.has_ended {
            return Err("it has ended.".to_owned().into());
        }
        let Origin { storage, build, scenario, keys, .. } = &self.origin;
        let mut journal = storage.open(&self.id)?;
        let mut found = journal.load()?;
        if self.consecutive_panics >= CONSECUTIVE_PANICS_MAX {
            found = found.damaged("The gateway stopped at every request that it got from this world.");
        }
        // A snapshot that the gateway stopped over is not believed again.
        let mut pieces = if self.consecutive_panics == 0 { self.snapshots.pieces() } else { None };
        let mut next_piece = || pieces.as_mut().and_then(Iterator::next);
        let (mut opened, persist) = OpenResult::open_with(build, found, &mut next_piece, scenario.clone())
            .map_err(|error| error.to_string())?;
        opened.sign_with(Algorithm::Rs256);
        opened.share_keys(keys);
        journal.store(persist)?;
        Ok((journal, opened))
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
    use super::{OpenResult, Scenario};
    use crate::journal::{Snapshots, SqliteFile, Storage, WorldId};
    use crate::snapshot_file::SnapshotFile;
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
