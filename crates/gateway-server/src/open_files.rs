//! Open files of the process: a class has two for each world in memory and one for each connection, and systems often give a process 1,024 until it asks.

/// Asks for as many as this process may have. Without them connections wait, and worlds that cannot be opened say why.
#[cfg(unix)]
pub(crate) fn raise_limit() {
    use nix::sys::resource::{Resource, getrlimit, setrlimit};
    let raised =
        getrlimit(Resource::RLIMIT_NOFILE).and_then(|(_, most)| setrlimit(Resource::RLIMIT_NOFILE, most, most));
    if let Err(reason) = raised {
        tracing::warn!("cannot raise the limit of open files: {reason}. A large class may reach it.");
    }
}

/// Systems of other kinds have no such limit.
#[cfg(not(unix))]
pub(crate) fn raise_limit() {}
