//! Every limit of the server's own connections, with its reason. Limits of what a request asks for stand in `contract::limits`.

use std::time::Duration;

/// Time in which the head of a request must end, counted from when the server began to wait for it: a connection whose head
/// never ends costs its client nothing. A TLS handshake has the same time. Clients open a connection again by themselves
/// when one ends between two requests.
pub(crate) const HEAD_MAX: Duration = Duration::from_secs(10);
/// Bytes of a head: the longest target that is read, four times over, so that one too long is refused in words (414); and room for
/// headers. A longer one is 431.
pub(crate) const HEAD_BYTES_MAX: usize = 128 * 1_024;
/// Headers of a request: browsers and SDKs send some twenty. More are 431.
pub(crate) const HEADERS_MAX: usize = 100;
/// Time in which a request's body must arrive: the largest import takes 9 Mbit/s, and every other body fits one packet or a few.
pub(crate) const BODY_MAX: Duration = Duration::from_secs(60);
/// Time in which a reader must take in some of an answer: the whole answer stays in memory until then. The system's own buffer is
/// before it, so that a slow line is no slow reader.
pub(crate) const UNREAD_MAX: Duration = Duration::from_secs(30);
/// Connections at once: a browser opens six, a client library some tens; each costs a file descriptor, of which a process often
/// has 1,024. Further ones wait in the system's queue until one ends.
pub(crate) const CONNECTIONS_MAX: usize = 256;
/// Time that open requests get to end after a signal; none of them takes that long.
pub(crate) const SHUTDOWN_MAX: Duration = Duration::from_secs(10);

/// Delay of the answer to a wrong code of a class: one guess a second on each connection.
pub(crate) const WRONG_CODE_DELAY: Duration = Duration::from_secs(1);
/// Connections for each learner of a class: a browser keeps one or two busy, and opens six.
pub(crate) const CONNECTIONS_A_LEARNER: usize = 4;

/// The limits of a connection, so that a test need not wait for the real ones.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// See [`HEAD_MAX`].
    pub(crate) head: Duration,
    /// See [`UNREAD_MAX`].
    pub(crate) unread: Duration,
    /// See [`CONNECTIONS_MAX`].
    pub(crate) connections: usize,
}

impl Limits {
    /// Those of a server that keeps a class of so many learners.
    pub(crate) fn of_class(places_max: usize) -> Self {
        let connections = CONNECTIONS_MAX.max(places_max.saturating_mul(CONNECTIONS_A_LEARNER));
        Self { connections, ..Self::default() }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self { head: HEAD_MAX, unread: UNREAD_MAX, connections: CONNECTIONS_MAX }
    }
}
