//! `aud`: what a token is for.

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// This lab, all of it: what the personas' own grant gives, and what the app uses.
    Lab,
    /// Microsoft Graph.
    Graph,
}

/// `aud` of a persona's own token.
pub const LAB_AUDIENCE: &str = "tenant-attach-lab";
/// `aud` of a token for Microsoft Graph: its application id, the same in every tenant.
pub const GRAPH_AUDIENCE: &str = "00000003-0000-0000-c000-000000000000";
