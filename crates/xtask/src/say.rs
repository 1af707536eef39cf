//! What a person sees while they wait: one line when a step starts, with why and how long, and one when it ends.

use std::time::{Duration, Instant};

/// Announces a step and why it is done; the returned value says how long it took.
pub(crate) fn start(what: &str, why_and_how_long: &str) -> Step {
    println!("==> {what} ({why_and_how_long})");
    Step { begun: Instant::now() }
}

/// One line about something that was already there.
pub(crate) fn ready(what: &str) {
    println!(" ok {what}");
}

/// A plain remark.
pub(crate) fn note(what: &str) {
    println!("    {what}");
}

/// An error and what caused it, each on a line.
pub(crate) fn failed(error: &anyhow::Error) {
    eprintln!("error: {error}");
    for cause in error.chain().skip(1) {
        eprintln!("  cause: {cause}");
    }
}

/// A step under way.
pub(crate) struct Step {
    begun: Instant,
}

impl Step {
    /// Says that the step is done.
    pub(crate) fn done(self) {
        println!("    done in {}", duration(self.begun.elapsed()));
    }
}

/// `4.2 s`, `3 min 05 s`.
pub(crate) fn duration(elapsed: Duration) -> String {
    let seconds = elapsed.as_secs();
    if seconds < 60 {
        format!("{:.1} s", elapsed.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        assert_eq!(duration(Duration::from_millis(4240)), "4.2 s");
        assert_eq!(duration(Duration::from_secs(185)), "3 min 05 s");
    }
}
