//! What a host stores and restores: the only memory that a world has between two processes.
use simulation::command_error::CommandError;

/// A world as a host keeps it: its beginning, its commands and how far its clock came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredWorld {
    /// The beginning, as JSON. Opaque to the host.
    pub scenario: String,
    /// Version of the rules that the entries were accepted by.
    pub world_version: u32,
    /// Journal entries as JSON, in order of their sequence. Opaque to the host.
    pub entries: Vec<String>,
    /// Simulated time, milliseconds since 1970.
    pub now_ms: i64,
}

/// What the host must store before it sends the answer. Where it cannot, it answers 503 and opens the gateway
/// again from what is stored: an answer never shows state that a crash could take back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Persist {
    /// Nothing moved.
    Nothing,
    /// Commands were accepted, or the clock moved.
    Changes {
        /// Sequence (the first is 1) and JSON of every new journal entry; usually none or one.
        entries: Vec<(u64, String)>,
        /// Simulated time, milliseconds since 1970.
        now_ms: i64,
    },
    /// A new world replaces the stored one whole.
    Replace(StoredWorld),
}

/// An answer, and what to store before it is sent.
#[derive(Debug)]
pub struct Reply {
    /// The answer.
    pub response: crate::Response,
    /// Store this first.
    pub persist: Persist,
}

/// Why a stored world cannot be opened. Nothing was changed; the host decides whether to keep or replace it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The entries were accepted by other rules: replaying them could give another world.
    #[error(
        "The stored world follows version {stored} of the rules and this build follows version {supported}. Start a new world."
    )]
    WorldVersion {
        /// Of the stored world.
        stored: u32,
        /// Of this build.
        supported: u32,
    },
    /// The stored scenario is not the JSON that this build writes.
    #[error("The stored scenario cannot be read: {reason}.")]
    ScenarioUnreadable {
        /// What the parser said.
        reason: String,
    },
    /// A stored entry is not the JSON that this build writes.
    #[error("Entry {sequence} of the stored journal cannot be read: {reason}.")]
    EntryUnreadable {
        /// Position in the journal, the first is 1.
        sequence: u64,
        /// What the parser said.
        reason: String,
    },
    /// No world can start from the scenario.
    #[error("{0}")]
    Refused(CommandError),
    /// The entries do not fit together, or the world refuses one that it once accepted: what is stored was damaged.
    #[error("The stored world cannot be replayed: {reason}.")]
    NotReplayable {
        /// Which entry, and why.
        reason: String,
    },
}
